"""What moving a draft to the newest version of its form does, told before it is done.

Every answer stays where it is if its question takes or once took it: the form knows the questions
it no longer asks. Those that are not asked for, or not taken as they are, are set aside besides,
with the version in which they were given. So an input that cannot show one never writes over it
unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from content_types.pages import ApplicationFormPage, FormVersion
from content_types.questions import Question, Surroundings, Unreadable, type_of

from .impact import Changes, changes
from .rows import Application
from .wording import Answered, in_words

ENQUIRY = ApplicationFormPage.Kind.ENQUIRY


@dataclass(frozen=True)
class Plan:
    """A draft as it will be in the newest version, and what its applicant is told of that."""

    newest: FormVersion
    changes: Changes
    answers: dict[str, Any]
    set_aside: tuple[dict[str, Any], ...]
    # Answers that are not asked for any more, and those that must be given anew.
    retired: tuple[Answered, ...]
    unfit: tuple[Answered, ...]


def newest_version(application: Application) -> FormVersion | None:
    """The version that a draft can move to; None where it has the newest one."""
    if application.state != Application.State.DRAFT:
        return None
    pinned = application.form_version
    later = FormVersion.objects.filter(form=pinned.form, number__gt=pinned.number)
    newest = later.order_by("-number").first()
    return newest if newest is not None and newest.read().kind != ENQUIRY else None


def plan(application: Application, newest: FormVersion, surroundings: Surroundings) -> Plan:
    """What moving does; nothing is written."""
    pinned, language = application.form_version, surroundings.language
    before, after = pinned.read(), newest.read()
    answers: dict[str, Any] = {}
    set_aside: list[dict[str, Any]] = []
    retired: list[Answered] = []
    unfit: list[Answered] = []
    with translation.override(language):
        for key, value in application.answers.items():
            old, new = before.known[key], after.questions.get(key)
            told = Answered(key, old.text(language), in_words(old, value, surroundings))
            if new is None:
                answers[key] = value
                if key not in before.questions:
                    continue
                retired.append(told)
            else:
                answer, fits = _fitted(old, new, value, surroundings)
                if answer is not None:
                    answers[key] = answer
                if fits:
                    continue
                unfit.append(told)
            set_aside.append({"question": key, "version": pinned.number, "answer": value})
    return Plan(
        newest=newest,
        changes=changes(before, after, language),
        answers=answers,
        set_aside=tuple(set_aside),
        retired=tuple(retired),
        unfit=tuple(unfit),
    )


def _fitted(
    old: Question, new: Question, value: Any, surroundings: Surroundings
) -> tuple[Any, bool]:
    """What becomes of an answer, and whether all of it is as good as it was."""
    if _means_otherwise(old, new):
        return None, False
    if type_of(new).uploaded:
        # Files stand in a list, whatever the question says of them, and each can be removed.
        return value, True
    faults = set(_faults(old, value, surroundings))
    fits = all(each in faults for each in _faults(new, value, surroundings))
    try:
        read = type_of(new).read(new, value)
    except Unreadable:
        return value, fits
    return read, fits and _unordered(read) == _unordered(value)


def _means_otherwise(old: Question, new: Question) -> bool:
    """Whether the same answer says something else now: so many kroner are not so many euros."""
    pairs = [(old, new), *((each, new.column(each.key)) for each in old.columns)]
    return any(_measure(before) != _measure(after) for before, after in pairs if after is not None)


def _measure(question: Question) -> tuple[str, Any]:
    return question.type, question.settings.get("currency")


def _faults(
    question: Question, value: Any, surroundings: Surroundings
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Place and code of what is wrong with an answer."""
    kind = type_of(question)
    try:
        read = kind.read(question, value)
    except Unreadable as error:
        yield (question.key,), error.code
        return
    if read is not None:
        for problem in kind.check(question, read, surroundings):
            yield problem.path, problem.code


def _unordered(value: Any) -> Any:
    """An answer for comparing: several choices stand in the order of the alternatives."""
    is_choices = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return sorted(value) if is_choices else value


def left_out(application: Application, surroundings: Surroundings) -> list[Answered]:
    """What was set aside and is not asked and answered likewise again, as it was asked then."""
    if not application.set_aside:
        return []
    pinned = application.form_version
    numbers = {each["version"] for each in application.set_aside}
    versions = FormVersion.objects.filter(form=pinned.form, number__in=numbers)
    forms = {each.number: each.read() for each in versions.defer("definition")}
    asked = pinned.read().questions
    found = []
    with translation.override(surroundings.language):
        for item in application.set_aside:
            key, value = item["question"], item["answer"]
            is_same = application.answers.get(key) == value
            if is_same and key in asked and not any(_faults(asked[key], value, surroundings)):
                continue
            then = forms[item["version"]].known[key]
            words = in_words(then, value, surroundings)
            found.append(Answered(key, then.text(surroundings.language), words))
    return found
