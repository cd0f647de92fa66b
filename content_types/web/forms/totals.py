"""The sums of a form, in words, beside the questions that they are made of."""

from __future__ import annotations

from collections.abc import Iterable

from content_types.questions import Examination, Form, Question, in_language
from content_types.questions.rules import in_unit


def of_step(
    form: Form, questions: Iterable[Question], examination: Examination, language: str
) -> list[tuple[str, str, str]]:
    """Key, name and sum of each total whose first part is among these questions."""
    keys = {each.key for each in questions}
    found = []
    for rule in form.rules_of("total"):
        if rule["of"][0]["of"].partition(".")[0] in keys:
            words = in_unit(form, rule["name"], examination.totals[rule["name"]])
            found.append((rule["name"], in_language(rule["label"], language), words))
    return found
