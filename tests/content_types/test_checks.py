"""The system checks see what they are for, and have nothing to say of this site."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks
from rest_framework.serializers import (
    CharField,
    PrimaryKeyRelatedField,
    StringRelatedField,
)
from wagtail.api import APIField

from content_types.checks import (
    bare_relations,
    fields_have_schemas,
    no_bare_relations,
    settings_are_known,
)
from content_types.delivery import bodies
from content_types.models import ProgrammePeriod, ProjectPage
from content_types.serializers.fields import RefField


def ids(model: type, *fields: object, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(model, "api_fields", list(fields))
    return [error.id for error in bare_relations(model)]


def test_this_site_has_nothing_to_mend() -> None:
    assert no_bare_relations(None) == []
    assert [message.id for message in run_checks() if message.id.startswith("content_types")] == []


@pytest.mark.parametrize("name", ["programme", "leads_to", "preceded_by", "image", "owner"])
def test_a_bare_relation_of_a_page_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(ProjectPage, name, monkeypatch=monkeypatch) == ["content_types.E001"]
    assert ids(ProjectPage, APIField(name), monkeypatch=monkeypatch) == ["content_types.E001"]


def test_a_bare_relation_of_a_row_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(ProgrammePeriod, "period", monkeypatch=monkeypatch) == ["content_types.E001"]


@pytest.mark.parametrize(
    ("field", "named"),
    [
        (APIField("words", serializer=CharField(source="get_depth")), "get_depth"),
        # What would show another item, hidden or not, through a serializer of somebody else's.
        (APIField("programme", serializer=StringRelatedField()), "programme"),
        (APIField("programme", serializer=PrimaryKeyRelatedField(read_only=True)), "programme"),
    ],
    ids=lambda value: type(getattr(value, "serializer", None)).__name__,
)
def test_a_field_that_the_document_could_not_describe_is_refused(
    field: APIField, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ProjectPage, "api_fields", [field])
    bodies.shape_of.cache_clear()
    try:
        (error,) = fields_have_schemas(None)
    finally:
        bodies.shape_of.cache_clear()
        bodies._serializer.cache_clear()

    assert error.id == "content_types.E004"
    assert f"ProjectPage.{named} has no JSON Schema" in error.msg


def test_a_source_across_a_relation_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    field = APIField("programme_title", serializer=CharField(source="programme.title"))

    assert ids(ProjectPage, field, monkeypatch=monkeypatch) == ["content_types.E002"]


def test_references_rows_and_plain_fields_are_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = [APIField("programme", serializer=RefField()), "partners", "kind"]

    assert ids(ProjectPage, *fields, monkeypatch=monkeypatch) == []


def test_unknown_settings_are_named(settings: object) -> None:
    settings.CONTENT_TYPES = {"HOME_COUNTRY": "31"}

    (error,) = settings_are_known(None)

    assert error.id == "content_types.E003"
    assert "HOME_COUNTRY" in error.msg


def test_a_low_limit_of_form_fields_is_warned_of(settings: object) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000

    assert [message.id for message in settings_are_known(None)] == ["content_types.W001"]


def test_live_copies_of_what_is_not_translated_are_refused(settings: object) -> None:
    del settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE

    assert [message.id for message in settings_are_known(None)] == ["content_types.E007"]
