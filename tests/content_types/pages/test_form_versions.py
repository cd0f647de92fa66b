"""Publishing writes versions that nothing can change."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from content_types.applications import Event, Submission, operations
from content_types.pages import FormVersion
from content_types.pages.form_versions import publish_version
from content_types.questions import content_hash
from tests import builders
from tests.forms import (
    ANSWERS,
    five_questions,
    make_draft,
    make_form,
    question,
    step,
    version_of,
)


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test here uses the database."""


def test_publishing_a_page_writes_the_first_version() -> None:
    call = builders.make_call(steps=five_questions())

    call.save_revision().publish()

    version = version_of(call)
    assert version.number == 1
    assert version.hash == content_hash(version.definition)
    assert list(version.read().questions) == ["title", "summary", "amount", "who", "correct"]


def test_publishing_the_same_again_writes_nothing() -> None:
    call = make_form()

    call.save_revision().publish()

    assert FormVersion.objects.count() == 1


def test_a_change_writes_the_next_number_and_drafts_keep_theirs() -> None:
    call = make_form()
    draft = make_draft(call)

    call.steps = [step(question("short_text", "title", "Ny tittel"))]
    call.save_revision().publish()

    assert version_of(call).number == 2
    draft.refresh_from_db()
    assert draft.form_version.number == 1


def test_a_call_without_questions_has_no_version() -> None:
    call = builders.make_call()

    assert publish_version(call) is None


def test_translations_are_texts_in_the_same_version() -> None:
    call = make_form()
    nynorsk = builders.translate(call, "nn")
    steps = [*nynorsk.steps.raw_data]
    steps[0]["value"]["questions"][3]["value"] |= {"label": "Kven søkjer?"}
    steps[0]["value"]["questions"][3]["value"]["choices"][0]["value"]["label"] = "Kommunen"
    nynorsk.steps = steps
    nynorsk.save()
    publish_version(nynorsk)

    version = version_of(call)

    who = version.read().questions["who"]
    assert version.number == 2
    assert who.label == {"nb": "Hvem søker?", "nn": "Kven søkjer?"}
    assert who.choices[0].label == {"nb": "Kommune", "nn": "Kommunen"}


def test_a_question_that_goes_is_retired_and_its_answers_stay_readable() -> None:
    call = make_form()
    call.steps = [step(question("short_text", "title", "Tittel", max_length=100))]
    call.save_revision().publish()

    form = version_of(call).read()

    assert list(form.questions) == ["title"]
    assert [each.key for each in form.retired] == ["summary", "amount", "who", "correct"]


@pytest.mark.parametrize("model", [FormVersion, Submission, Event])
def test_the_database_refuses_to_change_what_is_frozen(model: Any) -> None:
    application = make_draft(**ANSWERS)
    operations.submit(application.pk, revision=2, key="k", request_hash="x")
    row = model.objects.latest("pk")
    name = "kind" if model is Event else "hash"

    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.filter(pk=row.pk).update(**{name: "other"})
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {model._meta.db_table} SET {name} = 'other'")  # noqa: S608

    row.refresh_from_db()
    assert getattr(row, name) != "other"


def test_a_published_key_cannot_be_changed() -> None:
    call = make_form()
    steps = [*call.steps.raw_data]
    steps[0]["value"]["questions"][0]["value"]["key"] = "heading"
    call.steps = steps

    with pytest.raises(ValidationError) as caught:
        call.full_clean()

    problem = caught.value.error_dict["steps"][0]
    inner = problem.block_errors[0].block_errors["questions"].block_errors[0]
    assert "title" in str(inner.block_errors["key"])


def test_a_key_does_not_come_back_as_another_kind() -> None:
    call = make_form()
    call.steps = [step(question("money", "title", "Beløp"))]

    with pytest.raises(ValidationError) as caught:
        call.full_clean()

    assert "steps" in caught.value.error_dict
