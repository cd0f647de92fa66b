"""What a file is, told from its bytes and its structure; its name only has to agree.

No check can tell every file apart that is two things at once. Safety rests on how files are
served: never shown by a browser, always saved.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import IO

from django.utils.text import get_text_list
from django.utils.translation import gettext

from content_types.questions.types.files import KINDS

from . import names
from .archives import check_office, check_open_document
from .pdfs import check_pdf
from .pictures import check_picture
from .unfit import Unfit

BEGINNINGS = {
    b"%PDF-": ("pdf",),
    b"PK\x03\x04": ("docx", "xlsx", "odt", "ods"),
    b"\x89PNG\r\n\x1a\n": ("png",),
    b"\xff\xd8\xff": ("jpg",),
}


def kind_of(file: IO[bytes], name: str, allowed: Collection[str]) -> str:
    """The kind of a file; raises Unfit unless it is one of those that are allowed."""
    file.seek(0)
    beginning = file.read(16)
    if not beginning:
        raise Unfit("empty", gettext("The file is empty."))
    kind = _kind_by_name(name)
    if kind is None or kind not in allowed:
        raise Unfit("kind", _wrong_kind(allowed))
    possible = next((each for mark, each in BEGINNINGS.items() if beginning.startswith(mark)), ())
    if kind not in possible:
        raise Unfit(
            "not_what_it_says",
            gettext("The file is something other than its name says. Save it anew, as %(kind)s.")
            % {"kind": KINDS[kind].label},
        )
    _check_structure(file, kind)
    return kind


def _kind_by_name(name: str) -> str | None:
    end = names.extension_of(name)
    return next((key for key, kind in KINDS.items() if end in kind.extensions), None)


def _check_structure(file: IO[bytes], kind: str) -> None:
    if kind == "pdf":
        check_pdf(file)
    elif kind in ("docx", "xlsx"):
        check_office(file, kind)
    elif kind in ("odt", "ods"):
        check_open_document(file, kind)
    else:
        check_picture(file, kind)


def _wrong_kind(allowed: Collection[str]) -> str:
    labels = [str(kind.label) for key, kind in KINDS.items() if key in allowed]
    words = get_text_list(labels, gettext("or"))
    return gettext("Files of this kind are not taken. Save it as %(kinds)s.") % {"kinds": words}
