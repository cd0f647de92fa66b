"""The form without answers as a tagged PDF: every question can be read, or printed, beforehand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from content_types.pages import FormVersion
from content_types.questions import Form, Question, in_language, type_of

from .pdf import compile_layout, plain

# What a person writes by hand gets a box; what would fill a page gets no more than this.
LINES = 6
SHORT = 200


def blank_pdf(version: FormVersion, language: str) -> bytes:
    """The PDF of a version, kept between calls: neither of them ever changes."""
    return _made(version.pk, version.hash, language)


@lru_cache(maxsize=32)
def _made(pk: int, _hash: str, language: str) -> bytes:
    version = FormVersion.objects.get(pk=pk)
    with translation.override(language):
        return compile_layout("blank.typ", json.dumps(contents(version), ensure_ascii=False))


def contents(version: FormVersion) -> dict[str, Any]:
    """What the layout sets, in the active language."""
    form, language = version.read(), translation.get_language()
    title = in_language(form.title, language)
    facts = {"number": version.number, "mark": version.hash[:12]}
    return {
        "title": plain(title),
        "sender": plain(settings.WAGTAIL_SITE_NAME),
        "language": language,
        "introduction": gettext(
            "These are all the questions of the form. It is filled in on the web; some questions "
            "are asked only after certain answers."
        ),
        "footer": gettext("Version %(number)d of the form, %(mark)s") % facts,
        "sections": [
            {
                "title": plain(in_language(step.title, language)),
                "introduction": plain(in_language(step.introduction, language)),
                "questions": [_question(form, each, language) for each in step.questions],
            }
            for step in form.steps
        ],
    }


def _question(form: Form, question: Question, language: str) -> dict[str, Any]:
    kind = type_of(question)
    notes = [question.help_text(language), kind.hint(question), *_limits(question)]
    if condition := _asked_if(form, question, language):
        notes.insert(0, condition)
    return {
        "label": plain(question.text(language)),
        "must": _must(question) if kind.answered else "",
        "notes": [plain(each) for each in notes if each],
        "choices": [plain(label) for label in alternatives(question, language)],
        "columns": [plain(each.text(language)) for each in _parts(question)],
        "lines": _lines(question) if kind.answered else 0,
    }


def _must(question: Question) -> str:
    return gettext("Must be filled in") if question.required else gettext("Optional")


def _limits(question: Question) -> Iterable[str]:
    if limit := question.settings.get("max_length"):
        yield gettext("At most %(limit)s characters.") % {"limit": limit}


def _parts(question: Question) -> tuple[Question, ...]:
    """The columns of a table, or the parts of an answer."""
    parts = question.settings.get("parts", ())
    return question.columns or tuple(Question.load(each) for each in parts)


def _lines(question: Question) -> int:
    if question.choices:
        return 0
    limit = question.settings.get("max_length", 0)
    return LINES if limit > SHORT else 1


def alternatives(question: Question, language: str) -> list[str]:
    """The alternatives that are written into the form; of countries nobody wants a list."""
    if question.settings.get("choices") and type_of(question).name == "country":
        return []
    if type_of(question).schema(question, language) == {"type": "boolean"}:
        return [gettext("Yes"), gettext("No")]
    return [in_language(each.label, language) for each in question.choices]


def _asked_if(form: Form, question: Question, language: str) -> str:
    """On which answers a question is asked, in words; empty where it always is."""
    rules = [rule for rule in form.rules_of("show") if question.key in rule["questions"]]
    if not rules:
        return ""
    said = [_condition(form, each, language) for each in rules[0]["when"]["conditions"]]
    if len(rules) > 1 or not all(said):
        return gettext("Asked only after certain answers.")
    joined = gettext(" or ") if rules[0]["when"].get("match") == "any" else gettext(" and ")
    return gettext("Asked only if %(conditions)s.") % {"conditions": joined.join(said)}


def _condition(form: Form, condition: dict[str, Any], language: str) -> str:
    question = form.questions.get(condition["of"])
    if question is None or condition["is"] not in SAID:
        return ""
    labels = {each.key: in_language(each.label, language) for each in question.choices}
    flags = {"true": gettext("Yes"), "false": gettext("No")}
    values = [labels.get(each, flags.get(each, "")) for each in condition.get("values") or ()]
    if not all(values):
        return ""
    facts = {"question": question.text(language), "answers": " / ".join(values)}
    return str(SAID[condition["is"]]() % facts)


SAID = {
    "one_of": lambda: gettext("“%(question)s” is %(answers)s"),
    "none_of": lambda: gettext("“%(question)s” is not %(answers)s"),
    "answered": lambda: gettext("“%(question)s” is answered"),
    "unanswered": lambda: gettext("“%(question)s” is not answered"),
}
