"""Statements that are written once: what they find and write is what Django would."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from content_types.applications import Event, OutboxMessage, outbox
from content_types.statements import Insert, Rows, Text, Update, write
from tests import builders as make

pytestmark = pytest.mark.django_db

NOW = datetime(2027, 3, 1, 11, 0, 0, 123456, tzinfo=UTC)
DETAILS = {"hash": "a", "revision": 2, "in_grace": False}


def make_event(**fields: object) -> Event:
    given = {"application": uuid.uuid4(), "kind": "submitted", "at": NOW, "actor": "applicant"}
    return Event(**{**given, "details": DETAILS, **fields})


def values(row: Model) -> dict[str, object]:
    return {each.name: getattr(row, each.attname) for each in row._meta.concrete_fields}


def test_what_is_written_together_is_what_django_writes() -> None:
    event, message = make_event(), outbox.message("receipt", "1", NOW, revision=2)
    others = [make_event(application=event.application), outbox.message("receipt", "2", NOW)]
    for each in others:
        each.save()
    others[1].payload = {"revision": 2}

    write(
        Insert(Event, [event, make_event()]),
        Insert(OutboxMessage, [message]),
        Update(others[1], ("payload",)),
    )

    written, saved = Event.objects.filter(application=event.application).order_by("-pk")
    assert {**values(written), "id": 0} == {**values(saved), "id": 0}
    first, second = OutboxMessage.objects.order_by("idempotency_key")
    same = {"id": 0, "idempotency_key": ""}
    assert {**values(first), **same} == {**values(second), **same}
    assert not event._state.adding


def test_what_is_found_is_the_same_in_either_form() -> None:
    home = make.make_home()
    home.expire_at = NOW
    home.save()
    # Of every kind that is asked for so; some of the pages have not all of it.
    names = ("pk", "title", "live", "translation_key", "first_published_at", "expire_at")
    asked = Page.objects.filter(pk__gt=-1).order_by("pk").values_list(*names)

    for binary in (False, True):
        found = Rows(asked, -1, binary=binary).fetch(0)
        assert [tuple(row) for row in found] == list(asked)
        assert {row[-1] for row in found} == {None, NOW}


def test_it_is_one_statement_where_the_database_can() -> None:
    message = outbox.message("receipt", "1", NOW)
    with CaptureQueriesContext(connection) as queries:
        write(Insert(Event, [make_event()]), Insert(OutboxMessage, [message]))

    assert len(queries) == (1 if connection.vendor == "postgresql" else 2)


def test_what_is_there_already_is_left_alone_if_that_is_asked_for() -> None:
    outbox.message("receipt", "1", NOW, revision=1).save()

    again = [outbox.message("receipt", key, NOW, revision=2) for key in "12"]
    write(Insert(Event, [make_event()]), Insert(OutboxMessage, again, ignore_conflicts=True))

    found = OutboxMessage.objects.order_by("idempotency_key")
    assert [each.payload["revision"] for each in found] == [1, 2]


def test_nothing_is_written_where_a_part_fails() -> None:
    outbox.message("receipt", "1", NOW).save()

    with pytest.raises(DatabaseError), transaction.atomic():
        write(
            Insert(Event, [make_event()]),
            Insert(OutboxMessage, [outbox.message("receipt", "1", NOW)]),
        )

    assert not Event.objects.exists()


def test_rows_are_found_with_other_values_each_time() -> None:
    mark = uuid.UUID(int=0)
    events = [make_event(), make_event(actor="invited")]
    write(Insert(Event, events))
    found = Event.objects.filter(application=mark).values_list("application", "at", "details")
    rows = Rows(found, stored(mark))

    # More often than it takes until PostgreSQL plans it once and for all.
    for each in events * 8:
        assert rows.fetch(stored(each.application)) == [[each.application, NOW, DETAILS]]
    assert rows.fetch(stored(uuid.uuid4())) == []


def stored(key: uuid.UUID) -> object:
    return Event._meta.get_field("application").get_db_prep_value(key, connection)


def test_values_alone_are_written_as_a_row_of_them_would_be() -> None:
    given = {"application": uuid.uuid4(), "kind": Event.Kind.SUBMITTED, "at": NOW, "actor": "x"}
    Event(**given).save()

    write(Insert(Event, [given]))

    written, saved = Event.objects.order_by("-pk")
    assert {**values(written), "id": 0} == {**values(saved), "id": 0}
    assert written.details == {}


def test_places_are_numbered_and_what_looks_like_one_is_left() -> None:
    text = Text.of("SELECT '50 %%' WHERE a = %s AND b = %s")

    assert text.numbered == "SELECT '50 %' WHERE a = $1 AND b = $2"
