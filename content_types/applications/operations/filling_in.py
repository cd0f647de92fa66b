"""Filling in what a register knows of an applicant's organisation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from content_types.applications import clock
from content_types.applications.register import Organisation, Silent, register
from content_types.applications.rows import APPLICANT, Application
from content_types.applications.surroundings import surroundings_at
from content_types.questions import Question, Unreadable, examine, type_of
from content_types.validators import normalised_organisation_number, organisation_number

from .drafts import save


class Outcome(models.TextChoices):
    """What came of asking the register."""

    FOUND = "found", _("The answers below come from Enhetsregisteret. Look them over.")
    UNKNOWN = "unknown", _("Enhetsregisteret has no such number. Fill in the answers yourself.")
    SILENT = "silent", _("Enhetsregisteret does not answer now. Fill in the answers yourself.")
    WRONG = "wrong", _("Write an organisation number of nine digits first.")


@dataclass(frozen=True)
class LookedUp:
    """What came of it, and the answers to other questions that follow from what was found."""

    outcome: Outcome
    answers: dict[str, Any] = field(default_factory=dict)


def fill_in(application: Application, key: str, *, actor: str = APPLICANT) -> Outcome:
    """Ask the register for the number in one answer, and save what it knows in the others."""
    question = application.form_version.read().questions.get(key)
    if question is None:
        return Outcome.SILENT
    found = look_up(application, question, application.answers.get(key))
    if found.outcome == Outcome.FOUND:
        save(application.pk, found.answers, revision=application.revision, actor=actor)
    return found.outcome


def look_up(application: Application, question: Question, given: Any) -> LookedUp:
    """Ask the register for a number; nothing is saved.

    It is asked outside any transaction: nobody waits for another's slow register.
    """
    try:
        number = type_of(question).read(question, given) or ""
        organisation_number(number)
    except (Unreadable, ValidationError):
        # What is wrong with it is told by the question itself; here nobody is asked.
        return LookedUp(Outcome.WRONG)
    asked = register()
    if asked is None:
        return LookedUp(Outcome.SILENT)
    try:
        found = asked.find(normalised_organisation_number(number))
    except Silent:
        return LookedUp(Outcome.SILENT)
    if found is None:
        return LookedUp(Outcome.UNKNOWN)
    return LookedUp(Outcome.FOUND, _answers(application, question, found))


def _answers(application: Application, question: Question, found: Organisation) -> dict[str, Any]:
    """What the register knows, for those questions whose own rules take it."""
    form = application.form_version.read()
    keys = question.settings.get("fills", {})
    known = {keys[name]: value for name, value in vars(found).items() if keys.get(name) and value}
    given = {key: value for key, value in known.items() if key in form.questions}
    surroundings = surroundings_at(clock.database_now(), application.locale)
    wrong = {each.question for each in examine(form, given, surroundings).wrong}
    return {key: value for key, value in given.items() if key not in wrong}
