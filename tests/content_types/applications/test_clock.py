"""In time or too late: to the millisecond, over both clock changes, by the database's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from content_types.applications import Application, clock, operations
from content_types.applications.clock import Round, standing
from content_types.applications.refusals import Closed
from content_types.pages import CallDeadline
from tests.forms import ANSWERS, at, make_draft, make_form

OSLO = ZoneInfo("Europe/Oslo")
MS = timedelta(milliseconds=1)


def oslo(*parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, tzinfo=OSLO, fold=fold)


# Usual ones, those around both changes of 2026 and 2027, the doubled hour in both its forms, and
# the turn of a year and of a leap day.
DEADLINES = [
    oslo(2026, 3, 1, 23, 59, 59),
    oslo(2026, 3, 29, 1, 59, 59),
    oslo(2026, 3, 29, 3, 0, 0),
    oslo(2026, 3, 29, 23, 59, 59),
    oslo(2026, 6, 15, 12, 0, 0),
    oslo(2026, 10, 25, 1, 59, 59),
    oslo(2026, 10, 25, 2, 30, 0),
    oslo(2026, 10, 25, 2, 30, 0, fold=1),
    oslo(2026, 10, 25, 2, 59, 59),
    oslo(2026, 10, 25, 2, 59, 59, fold=1),
    oslo(2026, 10, 25, 3, 0, 0),
    oslo(2026, 10, 25, 23, 59, 59),
    oslo(2026, 12, 31, 23, 59, 59),
    oslo(2027, 3, 28, 1, 59, 59),
    oslo(2027, 3, 28, 3, 0, 0),
    oslo(2027, 10, 31, 2, 0, 0),
    oslo(2027, 10, 31, 2, 0, 0, fold=1),
    oslo(2028, 2, 29, 23, 59, 59),
    oslo(2028, 2, 29, 23, 59, 0),
    oslo(2030, 1, 1, 0, 0, 0),
]
STEPS = [MS * number for number in range(-250, 250)]


def test_ten_thousand_moments_around_twenty_deadlines_are_all_judged_right() -> None:
    wrong, judged = [], 0
    for deadline in DEADLINES:
        opens, rounds = deadline.astimezone(UTC) - timedelta(days=30), [Round(None, deadline)]
        # Its own second is still in time, the next is not.
        too_late = deadline.astimezone(UTC) + timedelta(seconds=1)
        for step in STEPS:
            moment = too_late + step
            found = standing(moment, opens_at=opens, rounds=rounds, running=False)
            judged += 1
            if found.is_open != (step < timedelta(0)):
                wrong.append(moment)

    assert judged == 10_000
    assert wrong == []


@pytest.mark.parametrize("minutes", [1, 5, 60])
def test_grace_is_counted_in_elapsed_time_also_while_the_clock_changes(minutes: int) -> None:
    for deadline in DEADLINES:
        opens, rounds = deadline.astimezone(UTC) - timedelta(days=30), [Round(None, deadline)]
        end = deadline.astimezone(UTC) + timedelta(seconds=1, minutes=minutes)
        for step in (-MS, timedelta(0), MS):
            found = standing(
                end + step,
                opens_at=opens,
                rounds=rounds,
                running=False,
                grace=timedelta(minutes=minutes),
            )
            assert found.is_open == (step < timedelta(0)), (deadline, step)
            assert found.in_grace == found.is_open


def test_it_opens_to_the_millisecond() -> None:
    for opens in DEADLINES:
        rounds = [Round(None, opens + timedelta(days=30))]
        for step in (-MS, timedelta(0), MS):
            moment = opens.astimezone(UTC) + step
            found = standing(moment, opens_at=opens, rounds=rounds, running=False)
            assert found.is_open == (step >= timedelta(0)), (opens, step)


@pytest.mark.django_db
@pytest.mark.parametrize("deadline", DEADLINES[::3], ids=str)
def test_what_is_sent_a_millisecond_before_is_taken_and_one_after_is_not(
    deadline: datetime,
) -> None:
    too_late = deadline.astimezone(UTC) + timedelta(seconds=1)
    page = make_form(opens_at=deadline - timedelta(days=30), closes_at=deadline)
    with at(deadline - timedelta(days=1)):
        late, early = (make_draft(page, **ANSWERS) for _each in range(2))

    def submit(draft: Application) -> None:
        operations.submit(draft.pk, revision=2, key="k", request_hash="h")

    with at(too_late), pytest.raises(Closed):
        submit(late)
    with at(too_late - MS):
        submit(early)

    late.refresh_from_db()
    early.refresh_from_db()
    assert (late.state, early.state) == ("draft", "submitted")
    assert early.submitted_at == too_late - MS


@pytest.mark.django_db
@pytest.mark.parametrize("skew", [timedelta(minutes=-5), timedelta(minutes=5)])
def test_a_web_server_whose_clock_is_wrong_decides_nothing(skew: timedelta) -> None:
    now = clock.database_now()
    ends_soon = make_form(closes_at=now + timedelta(minutes=2))
    over = make_form(closes_at=now + timedelta(minutes=2))
    in_time, too_late = make_draft(ends_soon, **ANSWERS), make_draft(over, **ANSWERS)
    over.deadlines.all().update(closes_at=now - timedelta(minutes=2))

    with time_machine.travel(timezone.now() + skew, tick=True):
        operations.submit(in_time.pk, revision=2, key="k", request_hash="h")
        with pytest.raises(Closed):
            operations.submit(too_late.pk, revision=2, key="k", request_hash="h")


@pytest.mark.django_db
def test_of_several_deadlines_the_next_one_counts() -> None:
    first, second = (datetime(2027, month, 1, 11, 0, tzinfo=UTC) for month in (3, 9))
    page = make_form(opens_at=first - timedelta(days=30), closes_at=second)
    CallDeadline.objects.create(page=page, closes_at=first, locale=page.locale)
    found = CallDeadline.objects.filter(page=page)
    rounds = dict(found.values_list("closes_at", "round_id"))
    with at(first - timedelta(days=1)):
        early, late = make_draft(page, **ANSWERS), make_draft(page, **ANSWERS)

    for draft, deadline in ((early, first), (late, second)):
        with at(deadline - timedelta(days=1)):
            operations.submit(draft.pk, revision=2, key="k", request_hash="h")

        assert draft.submissions.get().round_id == rounds[deadline]
