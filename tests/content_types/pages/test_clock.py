"""The clock tells of each call that opened, closed or moved on, once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command

from content_types.models import ClockMark
from content_types.pages.clock import announce_changed_calls
from content_types.signals import call_state_changed
from tests import builders

pytestmark = pytest.mark.django_db

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def told() -> Iterator[list[dict[str, Any]]]:
    """What the signal said, in order."""
    found: list[dict[str, Any]] = []

    def remember(sender: object, **news: Any) -> None:
        found.append(news)

    call_state_changed.connect(remember)
    yield found
    call_state_changed.disconnect(remember)


def make_call(opens: datetime | None, *closes: datetime, **fields: Any) -> Any:
    rows = [builders.deadline(each) for each in closes]
    return builders.make_call(opens_at=opens, deadlines=rows, **fields)


def test_the_first_round_only_sets_the_mark(told: list[dict[str, Any]]) -> None:
    make_call(NOON - MINUTE, NOON + MINUTE)

    assert announce_changed_calls(NOON) == 0
    assert ClockMark.objects.get().done_until == NOON
    assert told == []


def test_opening_next_deadline_and_closing_are_told_of_once_each(
    told: list[dict[str, Any]],
) -> None:
    call = make_call(NOON + MINUTE, NOON + 2 * MINUTE, NOON + 4 * MINUTE)
    for minutes in range(12):
        announce_changed_calls(NOON + minutes * MINUTE / 2)
    again = announce_changed_calls(NOON + 6 * MINUTE)

    assert [(each["before"].status, each["after"].status) for each in told] == [
        ("upcoming", "open"),
        ("open", "open"),
        ("open", "closed"),
    ]
    assert {each["call"] for each in told} == {call}
    assert told[1]["after"].deadline == NOON + 4 * MINUTE
    assert again == 0


def test_what_happened_while_no_worker_ran_is_told_of_afterwards(
    told: list[dict[str, Any]],
) -> None:
    make_call(NOON + MINUTE, NOON + timedelta(days=100))
    announce_changed_calls(NOON)

    announce_changed_calls(NOON + timedelta(days=3))

    assert [each["after"].status for each in told] == ["open"]


def test_coming_near_the_deadline_is_a_change(told: list[dict[str, Any]]) -> None:
    make_call(NOON - MINUTE, NOON + timedelta(days=14) + MINUTE)
    announce_changed_calls(NOON)

    announce_changed_calls(NOON + 2 * MINUTE)

    assert [each["after"].closing_soon for each in told] == [True]


def test_unpublished_call_is_no_news(told: list[dict[str, Any]]) -> None:
    make_call(NOON + MINUTE, live=False)
    announce_changed_calls(NOON)

    assert announce_changed_calls(NOON + 2 * MINUTE) == 0
    assert told == []


def test_a_receiver_that_fails_is_asked_again() -> None:
    make_call(NOON + MINUTE)
    announce_changed_calls(NOON)

    def fail(**_news: Any) -> None:
        raise ValueError("full disk")

    call_state_changed.connect(fail)
    try:
        with pytest.raises(ValueError, match="full disk"):
            announce_changed_calls(NOON + 2 * MINUTE)
    finally:
        call_state_changed.disconnect(fail)

    assert ClockMark.objects.get().done_until == NOON
    assert announce_changed_calls(NOON + 2 * MINUTE) == 1


def test_a_clock_that_goes_back_changes_nothing() -> None:
    announce_changed_calls(NOON)

    assert announce_changed_calls(NOON - MINUTE) == 0
    assert ClockMark.objects.get().done_until == NOON


@pytest.mark.django_db(transaction=True)
def test_the_worker_does_it() -> None:
    call_command("worker", "--once")

    assert ClockMark.objects.filter(work="calls").exists()
