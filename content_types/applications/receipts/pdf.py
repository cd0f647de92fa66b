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

from content_types.applications.surroundings import OSLO, surroundings_at
from content_types.applications.wording import sections

from .copies import Copy

# The compiler sees this folder and nothing else of the disk.
FOLDER = Path(__file__).parent / "layout"
# Letters that its font certainly has: Latin, and the marks that texts are set with.
CERTAIN = (range(0x20, 0x250), range(0x2010, 0x2027))


def as_pdf(copy: Copy) -> bytes:
    """The PDF; a character that the font lacks stands as its number, such as [U+1F600]."""
    data = json.dumps(contents(copy), ensure_ascii=False)
    try:
        return _compile(data)
    except typst.TypstError:
        # PDF/UA allows no text that cannot be shown.
        return _compile("".join(map(_certain, data)))


def _compile(data: str) -> bytes:
    return typst.compile(
        FOLDER / "receipt.typ",
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
        return {
            "title": _text(f"{heading}: {copy.title}"),
            "sender": _text(settings.WAGTAIL_SITE_NAME),
            "language": copy.language,
            "footer": _text(copy.reference or gettext("Not sent")),
            "facts": [_row(*each) for each in _facts(copy)],
            "sections": [
                {
                    "title": _text(section.title) or gettext("Answers"),
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
    return facts


def _row(label: str, words: str) -> dict[str, str]:
    return {"label": _text(label), "words": _text(words)}


def _text(words: str) -> str:
    """Text without control characters, which no font shows; line breaks stay."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        "".join(" " if unicodedata.category(each) == "Cc" else each for each in line)
        for line in lines
    )
