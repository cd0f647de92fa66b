"""Questions answered with files: which kinds, how many, how large, and whether they may come later.

The answer lists facts about files that have been uploaded. Whoever keeps the files writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import QuestionType, Surroundings, register
from content_types.questions.widgets import FilesWidget

MEGABYTE = 1024 * 1024
# What an editor may allow at the most; the site's own limits may be lower.
MOST_FILES, MOST_MEGABYTES, MOST_DAYS = 20, 25, 365


@dataclass(frozen=True)
class Kind:
    """A kind of file: what it is called, how its name ends, what it is served as."""

    label: Any
    extensions: tuple[str, ...]
    content_type: str


OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."

KINDS = {
    "pdf": Kind("PDF", ("pdf",), "application/pdf"),
    "docx": Kind("Word", ("docx",), f"{OFFICE}wordprocessingml.document"),
    "xlsx": Kind("Excel", ("xlsx",), f"{OFFICE}spreadsheetml.sheet"),
    "odt": Kind(_("OpenDocument text"), ("odt",), f"{OPEN_DOCUMENT}text"),
    "ods": Kind(_("OpenDocument spreadsheet"), ("ods",), f"{OPEN_DOCUMENT}spreadsheet"),
    "png": Kind("PNG", ("png",), "image/png"),
    "jpg": Kind("JPEG", ("jpg", "jpeg"), "image/jpeg"),
}


def kinds_of(question: Question) -> list[str]:
    """The kinds of file that a question takes."""
    return question.settings.get("kinds") or list(KINDS)


def most_bytes(question: Question) -> int:
    """How large one of its files may be."""
    return question.settings.get("max_megabytes", MOST_MEGABYTES) * MEGABYTE


def most_files(question: Question) -> int:
    """How many files it takes."""
    return question.settings.get("max_files", MOST_FILES)


@register
class Files(QuestionType):
    """A named place for files."""

    name = "files"
    label = _("File upload")
    icon = "upload"
    group = _("Files")
    uploaded = True

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            (
                "max_files",
                blocks.IntegerBlock(
                    label=_("Most files"), default=5, min_value=1, max_value=MOST_FILES
                ),
            ),
            (
                "max_megabytes",
                blocks.IntegerBlock(
                    label=_("Largest file, megabytes"),
                    default=10,
                    min_value=1,
                    max_value=MOST_MEGABYTES,
                ),
            ),
            (
                "kinds",
                blocks.MultipleChoiceBlock(
                    label=_("Kinds of file"),
                    choices=[(name, kind.label) for name, kind in KINDS.items()],
                    default=list(KINDS),
                    widget=forms.CheckboxSelectMultiple,
                    required=False,
                    help_text=_("With none chosen, all of them are taken."),
                ),
            ),
            (
                "later_days",
                blocks.IntegerBlock(
                    label=_("May be sent later: days after the deadline"),
                    required=False,
                    min_value=1,
                    max_value=MOST_DAYS,
                    help_text=_(
                        "The application can then be sent without the files. Where there is no "
                        "deadline, days are counted from the submission."
                    ),
                ),
            ),
        ]

    def unfit_at_once(self, value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        yield (
            "label",
            _(
                "An enquiry is sent at once and has no draft in which files are kept. Take the "
                "question out, or make the form an application."
            ),
        )

    def read(self, question: Question, value: Any) -> list[JSON] | None:
        if value in (None, "", []):
            return None
        if not isinstance(value, list):
            raise Unreadable(gettext("Files are uploaded, not written."))
        return [_facts(each) for each in value]

    def check(
        self, question: Question, value: list[JSON], surroundings: Surroundings
    ) -> Iterator[Problem]:
        most = most_files(question)
        if len(value) > most:
            yield Problem((question.key,), "too_many_files", too_many_message(most))

    def is_empty(self, question: Question, value: Any, surroundings: Surroundings) -> bool:
        # What may be sent later does not stand in the way of sending the rest.
        return not value and not question.settings.get("later_days")

    def missing_message(self, question: Question) -> str:
        return gettext("Upload at least one file.")

    def hint(self, question: Question) -> str:
        kinds = ", ".join(str(KINDS[each].label) for each in kinds_of(question) if each in KINDS)
        most = most_files(question)
        facts = {"most": most, "size": filesizeformat(most_bytes(question))}
        limits = ngettext(
            "%(most)d file of at most %(size)s.",
            "Up to %(most)d files of at most %(size)s each.",
            most,
        )
        said = [f"{limits % facts} {gettext('Kinds: %(kinds)s.') % {'kinds': kinds}}"]
        if days := question.settings.get("later_days"):
            later = ngettext(
                "You can also send it until %(days)d day after the deadline.",
                "You can also send it until %(days)d days after the deadline.",
                days,
            )
            said.append(later % {"days": days})
        return " ".join(said)

    def typed(self, question: Question, value: Any) -> Any:
        return value or []

    def widget(self, question: Question, language: str) -> forms.Widget:
        return FilesWidget(
            [f".{end}" for end in extensions(question)], several=most_files(question) > 1
        )

    def schema(self, question: Question, language: str) -> Schema:
        return {
            "type": "array",
            "readOnly": True,
            "maxItems": most_files(question),
            "items": {
                "type": "object",
                "properties": {
                    "id": {"type": "string", "format": "uuid"},
                    "name": {"type": "string"},
                    "size": {"type": "integer", "minimum": 0},
                    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                },
                "required": ["id", "name", "size", "sha256"],
                "additionalProperties": False,
            },
        }

    def ui(self, question: Question, language: str) -> JSON:
        return {
            "format": "files",
            "accept": [f".{end}" for end in extensions(question)],
            "max_bytes": most_bytes(question),
            "later_days": question.settings.get("later_days"),
        }

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return "\n".join(f"{each['name']} ({filesizeformat(each['size'])})" for each in value)

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        return {question.key: "\n".join(each["name"] for each in value or ())}


def extensions(question: Question) -> list[str]:
    """How names of the files may end."""
    return [end for name in kinds_of(question) if name in KINDS for end in KINDS[name].extensions]


def too_many_message(most: int) -> str:
    """What is said of one file too many."""
    message = ngettext(
        "There is room for %(most)d file only. Remove one before you add another.",
        "There is room for %(most)d files. Remove one before you add another.",
        most,
    )
    return message % {"most": most}


def _facts(given: Any) -> JSON:
    """The facts of one file; raises Unreadable for anything else."""
    facts = given if isinstance(given, dict) else {}
    texts = {name: facts.get(name) for name in ("id", "name", "sha256")}
    size = facts.get("size")
    is_whole = (
        all(isinstance(each, str) and each for each in texts.values())
        and re.fullmatch("[0-9a-f]{64}", str(texts["sha256"]))
        and type(size) is int
        and size >= 0
    )
    if not is_whole:
        raise Unreadable(gettext("Files are uploaded, not written."))
    return {**texts, "size": size}
