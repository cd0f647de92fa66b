"""What is opened again: who is told, what counts meanwhile and after the deadline, the way out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from content_types.applications import (
    Application,
    ApplicationFile,
    OutboxMessage,
    dispatching,
    expiring,
    operations,
)
from content_types.applications.files.later import open_places
from content_types.applications.refusals import WrongState
from content_types.applications.reopening import counts_as_sent
from tests import smtp
from tests.forms import ANSWERS, at, make_form, question, step
from tests.uploads import pdf, received

pytestmark = pytest.mark.django_db

DEADLINE = datetime(2026, 10, 28, 22, 59, 59, tzinfo=UTC)
DAY = timedelta(days=1)
SENT = DEADLINE - 20 * DAY


def make(answers: dict[str, Any] | None = None, **fields: Any) -> Application:
    """An application that was sent twenty days before the deadline, and opened again."""
    opens = {"opens_at": SENT - DAY, "closes_at": DEADLINE, "notice_email": "tilskudd@example.no"}
    page = make_form(**(opens | fields))
    with at(SENT):
        saved, _secret = operations.start(
            page.translation_key, email="kari@example.no", language="nb", reminders=True
        )
        pk = saved.application.pk
        operations.save(pk, answers or ANSWERS, revision=1)
        operations.submit(pk, revision=2, key="k", request_hash="h")
    OutboxMessage.objects.all().delete()
    with at(SENT + timedelta(seconds=1)):
        operations.reopen(pk)
    return Application.objects.get(pk=pk)


def stored() -> Application:
    return Application.objects.get()


def mails(moment: datetime) -> dict[str, str]:
    """The texts of what waits, by their readers."""
    with at(moment), smtp.running() as server:
        dispatching.dispatch()
    return {reader: " ".join(smtp.parts(mail)[0].split()) for reader, mail in server.mails}


def test_the_applicant_and_the_mailbox_are_told_what_counts_and_no_answer() -> None:
    application = make()

    told = mails(SENT + DAY)

    assert set(told) == {"kari@example.no", "tilskudd@example.no"}
    assert "sender den på nytt innen 28. oktober 2026 23:59:59" in told["kari@example.no"]
    assert "gjelder det du sendte 9. oktober 2026 00:59:59" in told["kari@example.no"]
    assert "åpnet" in told["tilskudd@example.no"]
    for text in told.values():
        assert application.reference in text
        assert "Grønn fjord" not in text


def test_nobody_is_told_of_it_once_it_is_sent_anew() -> None:
    application = make()
    with at(SENT + DAY):
        operations.submit(application.pk, revision=3, key="k2", request_hash="h")
    OutboxMessage.objects.exclude(kind__startswith="reopen").delete()

    assert mails(SENT + DAY) == {}


def test_a_mail_that_had_to_wait_until_the_form_closed_invites_nobody_to_change_it() -> None:
    make()

    assert set(mails(DEADLINE + timedelta(minutes=5))) == {"tilskudd@example.no"}


def test_it_is_reminded_of_as_what_it_is() -> None:
    make()
    OutboxMessage.objects.all().delete()

    for days in (8, 7, 6):
        with at(DEADLINE - days * DAY):
            expiring.sweep()
    told = mails(DEADLINE - 6 * DAY)

    assert OutboxMessage.objects.filter(kind="reminder").count() == 1
    assert "ikke sendt den på nytt" in told["kari@example.no"]
    assert "gjelder det du sendte" in told["kari@example.no"]


def test_whoever_opens_it_again_late_is_not_told_at_once_of_what_they_know() -> None:
    application = make()
    with at(DEADLINE - 6 * DAY):
        operations.submit(application.pk, revision=3, key="k2", request_hash="h")
    with at(DEADLINE - 5 * DAY):
        operations.reopen(application.pk)

    with at(DEADLINE - 4 * DAY):
        expiring.sweep()
    assert not OutboxMessage.objects.filter(kind="reminder").exists()

    with at(DEADLINE - DAY):
        expiring.sweep()
    assert OutboxMessage.objects.filter(kind="reminder").count() == 1


def test_withdrawing_gives_it_back_the_answers_it_was_sent_with() -> None:
    application = make()
    with at(SENT + DAY):
        operations.save(application.pk, {"title": "Usendt"}, revision=3)
        operations.withdraw(application.pk)

    found = stored()
    assert (found.state, found.answers) == (Application.State.WITHDRAWN, ANSWERS)
    assert found.hash == found.submissions.get().hash
    kinds = set(OutboxMessage.objects.values_list("kind", flat=True))
    assert {"withdrawn", "withdrawal_notice"} <= kinds


def test_what_was_never_sent_is_not_withdrawn() -> None:
    page = make_form()
    saved, _secret = operations.start(page.translation_key, email="k@example.no", language="nb")

    with pytest.raises(WrongState):
        operations.withdraw(saved.application.pk)


def test_after_the_deadline_what_was_sent_last_counts_again_and_nothing_is_lost() -> None:
    application = make()
    with at(SENT + DAY):
        operations.save(application.pk, {"title": "Usendt"}, revision=3)

    assert not counts_as_sent(stored(), DEADLINE)
    assert counts_as_sent(stored(), DEADLINE + DAY)
    assert stored().answers["title"] == "Usendt"
    # More time gives the applicant the changes back.
    with at(DEADLINE + DAY):
        operations.extend(application.pk, until=DEADLINE + 3 * DAY, reason="x", actor="s")
        operations.submit(application.pk, revision=4, key="k2", request_hash="h")
    assert stored().submissions.last().answers["title"] == "Usendt"


def test_what_was_withdrawn_does_not_count_for_having_been_opened() -> None:
    application = make()
    with at(SENT + DAY):
        operations.withdraw(application.pk)
        operations.reopen(application.pk)
    OutboxMessage.objects.exclude(kind__startswith="reopen").delete()

    assert not counts_as_sent(stored(), DEADLINE + DAY)
    told = mails(SENT + 2 * DAY)
    assert "trukket" in told["kari@example.no"]
    assert "trukne" in told["tilskudd@example.no"]


FILES = [
    step(
        question("short_text", "title", "Tittel"),
        question("files", "plan", "Plan", max_files=3, required=False, later_days=10),
    )
]


def test_files_may_come_afterwards_when_it_was_not_sent_anew() -> None:
    application = make({"title": "x"}, steps=FILES)

    with at(DEADLINE + DAY):
        ((_question, end),) = open_places(stored(), DEADLINE + DAY)
        operations.add_file(stored(), "plan", received("plan.pdf", pdf()))

    assert end == DEADLINE + 10 * DAY
    assert ApplicationFile.objects.get().sent_at == DEADLINE + DAY
    assert [each.question for each in operations.late_files(application)] == ["plan"]


def test_files_that_were_not_sent_go_when_it_is_withdrawn() -> None:
    application = make({"title": "x"}, steps=FILES)
    with at(SENT + DAY):
        operations.add_file(application, "plan", received("plan.pdf", pdf()))
        operations.withdraw(application.pk)

    assert not ApplicationFile.objects.exists()
    assert "plan" not in stored().answers
