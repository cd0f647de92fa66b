"""The program Apertium, from Bokmål to Nynorsk: one process for all texts of a page."""

from __future__ import annotations

import logging
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from django.utils.translation import gettext as _

from content_types import conf

log = logging.getLogger(__name__)

# The variant with the infinitive in -e: søkje, gjere.
MODE = "nob-nno_e"

TAG = re.compile(r"<[^>]*>")
SEGMENT = re.compile(r'<p data-seg="(\d+)">(.*?)</p>', re.DOTALL)
# A word that no dictionary knows comes back as it went in.
STAND_IN = "Qx{}xq"
STANDING_IN = re.compile(r"Qx(\d+)xq")


class EngineError(Exception):
    """The program gave no usable answer; the message is for the editor."""


class EngineMissing(EngineError):
    """The program or its dictionary is not installed."""


class EngineTimeout(EngineError):
    """The program did not answer in time."""


class EngineFailed(EngineError):
    """The program stopped with an error."""


def program() -> str | None:
    """The path of the program, if it is installed with the dictionary we need."""
    path = shutil.which(conf.get("TRANSLATION_PROGRAM"))
    return path if path and _has_mode(path, int(Path(path).stat().st_mtime)) else None


@lru_cache(maxsize=4)
def _has_mode(path: str, _changed: int) -> bool:
    try:
        return MODE in _run([path, "-l"], "", seconds=10).split()
    except EngineError:
        return False


def translate(texts: Sequence[str], fixed: Mapping[str, str]) -> dict[str, str]:
    """Nynorsk for each text of inline HTML; one that comes back damaged is left out.

    ``fixed`` says what becomes of words and names that the program may not touch. Raises
    EngineError when nothing comes back at all.
    """
    path = program()
    if path is None:
        raise EngineMissing(
            _("The translation program Apertium is not installed, so nothing was translated.")
        )
    texts = list(dict.fromkeys(texts))
    if not texts:
        return {}
    hidden = [_hide(text, fixed) for text in texts]
    page = "\n".join(f'<p data-seg="{n}">{text}</p>' for n, (text, _forms) in enumerate(hidden))
    answer = _run([path, "-u", "-f", "html", MODE], page, seconds=conf.get("TRANSLATION_SECONDS"))
    found = {}
    for number, html in SEGMENT.findall(answer):
        source = texts[int(number)]
        result = _show(html, hidden[int(number)][1])
        if result is not None and _marks(result) == _marks(source):
            found[source] = result
        else:
            log.warning("Apertium damaged the markup of a text of %d characters", len(source))
    if not found:
        raise EngineFailed(_("Apertium gave back nothing that can be used. Nothing was changed."))
    return found


def _run(command: list[str], text: str, *, seconds: float) -> str:
    process = subprocess.Popen(  # noqa: S603 (our own arguments; the text goes to its input)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # The program is a pipeline of its own: to stop it, all of it must be stopped.
        start_new_session=True,
    )
    try:
        answer, complaint = process.communicate(text, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        _stop(process)
        raise EngineTimeout(
            _("Apertium did not answer within %(seconds)d seconds. Nothing was changed.")
            % {"seconds": seconds}
        ) from error
    except UnicodeDecodeError as error:
        _stop(process)
        raise EngineFailed(_("Apertium answered in a form we cannot read.")) from error
    if process.returncode != 0:
        log.error("Apertium ended with %d: %s", process.returncode, complaint[-400:])
        raise EngineFailed(
            _("Apertium stopped with an error (code %(code)d). Nothing was changed.")
            % {"code": process.returncode}
        )
    return answer


def _stop(process: subprocess.Popen[str]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        log.info("Apertium had ended by itself")
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            pipe.close()


def _hide(text: str, fixed: Mapping[str, str]) -> tuple[str, list[str]]:
    """The text with a stand-in for every fixed word, and what each stands for."""
    if not fixed:
        return text, []
    forms: list[str] = []
    words = sorted(fixed, key=len, reverse=True)
    # Not inside a tag, not inside a longer word.
    pattern = re.compile(
        r"<[^>]*>|(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)"
    )

    def stand_in(match: re.Match[str]) -> str:
        if match[0].startswith("<"):
            return match[0]
        forms.append(fixed[match[0]])
        return STAND_IN.format(len(forms) - 1)

    return pattern.sub(stand_in, text), forms


def _show(html: str, forms: list[str]) -> str | None:
    """The text with its fixed words in place; None where one was lost or came twice."""
    numbers = sorted(int(number) for number in STANDING_IN.findall(html))
    if numbers != list(range(len(forms))):
        return None
    return STANDING_IN.sub(lambda match: forms[int(match[1])], html)


def _marks(html: str) -> list[str]:
    return sorted(TAG.findall(html))
