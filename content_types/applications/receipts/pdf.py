"""The copy as a tagged PDF (PDF/UA-1), made when it is asked for: it takes a few hundredths.

Answers reach the layout as data, so that nothing in them is read as markup.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext

from content_types.applications.history import Line
from content_types.applications.moments import OSLO, in_words, to_the_second
from content_types.applications.rows import ApplicationFile
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import Answered, Section, sections

from .copies import Copy

# The compiler sees this folder and nothing else of the disk.
FOLDER = Path(__file__).parent / "layout"
# Letters that its font certainly has: Latin, and the marks that texts are set with.
CERTAIN = (range(0x20, 0x250), range(0x2010, 0x2027))


def as_pdf(copy: Copy) -> bytes:
    """The PDF; a character that the font lacks stands as its number, such as [U+1F600]."""
    return compile_layout("receipt.typ", json.dumps(contents(copy), ensure_ascii=False))


def compile_layout(layout: str, data: str) -> bytes:
    """One of the layouts with its data as PDF/UA-1, whatever characters there are in it."""
    try:
        return _compile(layout, data)
    except typst.TypstError:
        # PDF/UA allows no text that cannot be shown.
        return _compile(layout, "".join(map(_certain, data)))


def _compile(layout: str, data: str) -> bytes:
    return typst.compile(
        FOLDER / layout,
        root=FOLDER,
        sys_inputs={"data": data},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )


def _certain(character: str) -> str:
    point = ord(character)
    return character if any(point in each for each in CERTAIN) else f"[U+{point:04X}]"


def contents(copy: Copy) -> dict[str, Any]:
    """What the layout sets: headings, facts and every answer, in words."""
    with translation.override(copy.language):
        heading = _heading(copy)
        surroundings = surroundings_at(copy.moment, copy.language)
        found = sections(copy.version.read(), copy.answers, surroundings)
        if copy.left_out:
            found.append(Section(gettext("Answers that are not sent"), tuple(copy.left_out)))
        if copy.history:
            found.append(Section(gettext("History"), tuple(map(_happened, copy.history))))
        return {
            "title": plain(f"{heading}: {copy.title}"),
            "sender": plain(settings.WAGTAIL_SITE_NAME),
            "language": copy.language,
            "footer": plain(copy.reference or gettext("Not sent")),
            "facts": [_row(*each) for each in _facts(copy)],
            "sections": [
                {
                    "title": plain(section.title) or gettext("Answers"),
                    "rows": [
                        _row(row.label or row.key, row.words or gettext("(no answer)"))
                        for row in section.rows
                    ],
                }
                for section in found
            ],
        }


def _heading(copy: Copy) -> str:
    if not copy.is_sent:
        return gettext("Draft, not sent")
    return gettext("Withdrawn") if copy.is_withdrawn else gettext("Receipt")


def _facts(copy: Copy) -> list[tuple[str, str]]:
    local = copy.moment.astimezone(OSLO)
    offset = local.isoformat()[-6:]
    moment = f"{date_format(local, 'DATE_FORMAT')} {local:%H:%M:%S} {local:%Z} (UTC{offset})"
    sent = [
        (gettext("Reference"), copy.reference),
        (gettext("Received"), moment),
    ]
    facts = sent if copy.is_sent else [(gettext("Last saved"), moment)]
    facts += [
        (gettext("Call"), copy.title),
        (gettext("Applicant"), copy.email),
        (gettext("Version of the form"), f"{copy.version.number}\n{copy.version.hash}"),
    ]
    if copy.is_sent:
        facts.append((gettext("Mark of the contents (SHA-256)"), copy.hash))
    facts += [
        (str(each.get("name", "")), str(each.get("sha256", "")))
        for each in copy.files
        if each.get("name")
    ]
    return facts + [_late(each) for each in copy.late]


def _late(file: ApplicationFile) -> tuple[str, str]:
    moment = in_words(file.sent_at) if file.sent_at else ""
    sent = gettext("Sent afterwards: %(moment)s") % {"moment": moment}
    return file.name, f"{file.sha256}\n{sent}"


def _happened(line: Line) -> Answered:
    return Answered(line.event.kind, to_the_second(line.event.at), f"{line.what} – {line.who}")


def _row(label: str, words: str) -> dict[str, str]:
    return {"label": plain(label), "words": plain(words)}


def plain(words: str) -> str:
    """Text without control characters, which no font shows; line breaks stay."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        "".join(" " if unicodedata.category(each) == "Cc" else each for each in line)
        for line in lines
    )
