"""References that somebody has already: the database refuses them, and another one is given."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from content_types.applications import Application, Event, Submission, access, operations
from content_types.models import ApplicationFormPage
from tests.forms import ANSWERS, five_questions, make_draft, make_form

pytestmark = pytest.mark.django_db

TAKEN, FREE = "3467-9ACD-EFHJ", "3467-9ACD-EFHK"


def submit(application: Application) -> operations.Receipt:
    return operations.submit(
        application.pk, revision=application.revision, key="k", request_hash="h"
    )


def give(monkeypatch: pytest.MonkeyPatch, *references: str) -> None:
    """Let chance come to these references, one after another."""
    monkeypatch.setattr(access, "new_reference", iter(references).__next__)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """An application that has the reference which comes next."""
    give(monkeypatch, TAKEN)
    submit(make_draft(**ANSWERS))
    give(monkeypatch, TAKEN, FREE)


def test_references_are_read_aloud_without_letters_that_look_alike() -> None:
    for _each in range(200):
        assert re.fullmatch(r"([34679ACDEFHJKMNPQRTWXY]{4}-){2}[^-]{4}", access.new_reference())


@pytest.mark.usefixtures("taken")
def test_a_reference_that_is_taken_gives_way_to_another() -> None:
    application = make_draft(**ANSWERS)

    receipt = submit(application)

    assert receipt.reference == FREE
    application.refresh_from_db()
    assert (application.state, application.reference) == ("submitted", FREE)
    assert Submission.objects.filter(application=application).count() == 1


@pytest.mark.usefixtures("taken")
def test_nobody_is_told_of_it_near_the_deadline() -> None:
    closes_at = timezone.now() + timedelta(minutes=1)
    application = make_draft(make_form(closes_at=closes_at), **ANSWERS)

    assert submit(application).reference == FREE
    refused = Event.objects.filter(application=application.pk, kind=Event.Kind.REFUSED)
    assert not refused.exists()


@pytest.mark.usefixtures("taken")
def test_an_enquiry_gets_another_as_well() -> None:
    form = make_form(
        five_questions(), form_kind=ApplicationFormPage.Kind.ENQUIRY, deadlines=[]
    ).translation_key
    given: dict[str, Any] = {"email": "kari@example.no", "language": "nb"}

    operations.send_enquiry(form, ANSWERS, key="k", request_hash="h", **given)

    assert Application.objects.filter(form_version__form=form).get().reference == FREE


def test_a_draft_is_untouched_where_that_is_of_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, TAKEN)
    submit(make_draft(**ANSWERS))
    application = make_draft(**ANSWERS)
    give(monkeypatch, TAKEN, TAKEN)

    with pytest.raises(IntegrityError):
        submit(application)

    application.refresh_from_db()
    assert (application.state, application.answers) == ("draft", ANSWERS)
    give(monkeypatch, FREE)
    assert submit(application).reference == FREE
