"""Reminders, warnings and the end of drafts: in time, once, and never for one that was saved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from content_types.applications import (
    Application,
    Event,
    OutboxMessage,
    dispatching,
    expiring,
    operations,
)
from tests import builders, smtp
from tests.forms import ANSWERS, at, make_draft, make_form

pytestmark = pytest.mark.django_db

# Summer time ends in between: days are counted by the clock that never jumps.
DEADLINE = datetime(2026, 10, 28, 22, 59, 59, tzinfo=UTC)
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def make(begun: datetime, *, reminders: bool = True, **fields: Any) -> Application:
    """A draft that was begun at a moment, of a call that closes at the deadline."""
    opens = {"opens_at": begun - DAY, "closes_at": DEADLINE}
    page = make_form(**{**opens, **fields})
    with at(begun):
        saved, _secret = operations.start(
            page.translation_key, email="kari@example.no", language="nb", reminders=reminders
        )
    return saved.application


def sweep(moment: datetime) -> None:
    with at(moment):
        expiring.sweep()
        expiring.sweep()


def told(moment: datetime) -> None:
    """The mail server has taken all that waits, at this moment."""
    OutboxMessage.objects.exclude(state="done").update(state="done", done_at=moment)


def waiting(kind: str) -> int:
    return OutboxMessage.objects.filter(kind=kind).count()


# Reminders ----------------------------------------------------------------------------------------


def test_reminders_come_seven_days_and_one_day_before_once_each() -> None:
    make(DEADLINE - 20 * DAY)
    counts = []
    for moment in (
        DEADLINE - 7 * DAY - SECOND,
        DEADLINE - 7 * DAY,
        DEADLINE - 5 * DAY,
        DEADLINE - DAY - SECOND,
        DEADLINE - DAY,
        DEADLINE,
        DEADLINE + 2 * SECOND,
    ):
        sweep(moment)
        counts.append(waiting("reminder"))

    assert counts == [0, 1, 1, 1, 2, 2, 2]


def test_only_those_who_asked_and_have_not_sent_are_reminded() -> None:
    make(DEADLINE - 20 * DAY, reminders=False)
    sent = make(DEADLINE - 20 * DAY)
    with at(DEADLINE - 10 * DAY):
        operations.save(sent.pk, ANSWERS, revision=1)
        operations.submit(sent.pk, revision=2, key="k", request_hash="h")

    sweep(DEADLINE - DAY)

    assert waiting("reminder") == 0


def test_who_begins_late_is_not_told_what_was_known_then() -> None:
    make(DEADLINE - 3 * DAY)

    sweep(DEADLINE - 2 * DAY)
    assert waiting("reminder") == 0
    sweep(DEADLINE - DAY)
    assert waiting("reminder") == 1


def test_a_worker_that_was_down_reminds_once_of_what_is_left() -> None:
    make(DEADLINE - 20 * DAY)

    sweep(DEADLINE - timedelta(hours=3))

    assert waiting("reminder") == 1


def test_an_own_deadline_counts_instead() -> None:
    draft = make(DEADLINE - 20 * DAY)
    Application.objects.filter(pk=draft.pk).update(extended_until=DEADLINE + 10 * DAY)

    sweep(DEADLINE + 9 * DAY)

    assert waiting("reminder") == 1


def test_a_reminder_that_could_not_be_sent_in_time_is_left_out_once_it_is_sent() -> None:
    builders.make_home()
    draft = make(DEADLINE - 20 * DAY)
    OutboxMessage.objects.all().delete()
    sweep(DEADLINE - DAY)
    with smtp.running() as server:
        Application.objects.filter(pk=draft.pk).update(
            state="withdrawn", reference="X", submitted_at=DEADLINE, hash="h"
        )
        dispatching.dispatch()

    assert server.mails == []


def test_a_reminder_tells_the_deadline_in_norwegian_time_and_the_way_back() -> None:
    builders.make_home()
    make(DEADLINE - 20 * DAY)
    OutboxMessage.objects.all().delete()
    sweep(DEADLINE - DAY)

    with smtp.running() as server:
        dispatching.dispatch()

    ((_reader, mail),) = server.mails
    assert "28. oktober 2026" in mail["Subject"]
    assert "23:59" in smtp.parts(mail)[0]
    assert "/apply/nb/open/#" in smtp.parts(mail)[0]


# The end ------------------------------------------------------------------------------------------

BEGUN = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_draft_that_is_left_alone_is_announced_and_then_deleted() -> None:
    draft = make(BEGUN, reminders=False)
    end = BEGUN + 30 * DAY
    sweep(end - 7 * DAY - SECOND)
    assert waiting("expiry_warning") == 0
    sweep(end - 7 * DAY)
    assert waiting("expiry_warning") == 1
    told(end - 7 * DAY)

    sweep(end - SECOND)
    assert Application.objects.exists()
    sweep(end)

    assert not Application.objects.exists()
    last = Event.objects.filter(application=draft.pk).last()
    assert (last.kind, last.actor) == (Event.Kind.EXPIRED, "clock")


def test_two_weeks_after_the_deadline_it_ends_though_it_was_saved_lately() -> None:
    make(DEADLINE - 2 * DAY)

    sweep(DEADLINE + 7 * DAY - SECOND)
    assert waiting("expiry_warning") == 0
    sweep(DEADLINE + 7 * DAY)
    told(DEADLINE + 7 * DAY)
    sweep(DEADLINE + 14 * DAY - SECOND)
    assert Application.objects.exists()
    sweep(DEADLINE + 14 * DAY)
    assert not Application.objects.exists()


def test_nothing_is_deleted_that_was_not_announced_seven_days_before() -> None:
    make(BEGUN)

    # The worker was down for a year.
    sweep(BEGUN + 365 * DAY)
    assert Application.objects.exists()
    # The mail server is down, too.
    sweep(BEGUN + 373 * DAY)
    assert Application.objects.exists()
    # The seven days begin when the warning has been sent.
    told(BEGUN + 373 * DAY)
    sweep(BEGUN + 380 * DAY - SECOND)
    assert Application.objects.exists()
    sweep(BEGUN + 380 * DAY)
    assert not Application.objects.exists()


def give_up(moment: datetime) -> None:
    OutboxMessage.objects.update(state="dead", give_up_at=moment)


def test_a_warning_that_was_given_up_deletes_nothing_and_is_tried_anew() -> None:
    draft = make(BEGUN)
    sweep(BEGUN + 23 * DAY)
    give_up(BEGUN + 26 * DAY)

    sweep(BEGUN + 56 * DAY - SECOND)
    assert Application.objects.exists()
    assert OutboxMessage.objects.get(kind="expiry_warning").state == "dead"
    sweep(BEGUN + 56 * DAY)
    warning = OutboxMessage.objects.get(kind="expiry_warning")
    assert (warning.state, warning.give_up_at) == ("pending", BEGUN + 59 * DAY)
    # Now it is sent, and says a day that is to come.
    builders.make_home()
    OutboxMessage.objects.exclude(pk=warning.pk).delete()
    with at(BEGUN + 56 * DAY), smtp.running() as server:
        dispatching.dispatch()
    ((_reader, mail),) = server.mails
    assert "3. mai 2026" in smtp.parts(mail)[0]
    sweep(BEGUN + 63 * DAY - SECOND)
    assert Application.objects.filter(pk=draft.pk).exists()
    sweep(BEGUN + 63 * DAY)
    assert not Application.objects.exists()


def test_who_could_not_be_told_for_a_year_is_not_kept_for_ever() -> None:
    make(BEGUN)
    sweep(BEGUN + 23 * DAY)
    give_up(BEGUN + 26 * DAY)

    sweep(BEGUN + (23 + 365) * DAY - SECOND)
    assert Application.objects.exists()
    sweep(BEGUN + (23 + 365) * DAY)
    assert not Application.objects.exists()


def test_saving_begins_the_time_anew() -> None:
    draft = make(BEGUN, closes_at=BEGUN + 300 * DAY)
    sweep(BEGUN + 23 * DAY)
    told(BEGUN + 23 * DAY)
    with at(BEGUN + 29 * DAY):
        operations.save(draft.pk, {"title": "x"}, revision=1)

    sweep(BEGUN + 31 * DAY)
    assert Application.objects.exists()
    sweep(BEGUN + 52 * DAY)
    assert waiting("expiry_warning") == 2


def test_saving_at_the_last_moment_keeps_the_draft() -> None:
    draft = make(BEGUN, closes_at=BEGUN + 300 * DAY)
    with at(BEGUN + 40 * DAY):
        operations.save(draft.pk, {"title": "x"}, revision=1)
        # What the sweep had seen before was revision 1.
        expiring._delete(draft.pk, 1)

    assert Application.objects.exists()


def test_what_was_sent_never_expires() -> None:
    withdrawn, reopened = (make(BEGUN, closes_at=BEGUN + 300 * DAY) for _each in range(2))
    with at(BEGUN + DAY):
        for each in (withdrawn, reopened):
            operations.save(each.pk, ANSWERS, revision=1)
            operations.submit(each.pk, revision=2, key="k", request_hash="h")
        operations.withdraw(withdrawn.pk)
        operations.reopen(reopened.pk)

    for days in (400, 410, 420):
        sweep(BEGUN + days * DAY)
        told(BEGUN + days * DAY)

    assert Application.objects.count() == 2


def test_a_running_call_has_no_deadline_to_expire_after() -> None:
    make(BEGUN, running=True, deadlines=[])

    sweep(BEGUN + 22 * DAY)

    assert waiting("expiry_warning") == 0


def test_the_sweep_costs_the_same_for_one_draft_and_for_many(
    django_assert_max_num_queries: Any,
) -> None:
    page = make_form(opens_at=BEGUN - DAY, closes_at=DEADLINE)
    for _each in range(12):
        with at(BEGUN):
            make_draft(page)

    with at(BEGUN + 25 * DAY), django_assert_max_num_queries(12):
        expiring.sweep()

    assert waiting("expiry_warning") == 12
