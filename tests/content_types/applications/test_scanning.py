"""The virus scanner: what it says, how it fails, and that nothing unscanned is readable."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone, translation

from content_types.applications import Application, ApplicationFile, OutboxMessage, dispatching
from content_types.applications import operations as ops
from content_types.applications.files import scanning, serving
from content_types.applications.files.clamav import ClamAV, ScannerFailed, TooLargeToScan
from content_types.applications.refusals import WrongState
from tests import clamd, uploads
from tests.forms import make_draft, make_form, question, step

State = ApplicationFile.State


@pytest.fixture
def daemon() -> Iterator[clamd.Server]:
    with clamd.running() as server:
        yield server


@pytest.fixture
def scanner(daemon: clamd.Server, settings: Any) -> clamd.Server:
    """A daemon that the site asks."""
    settings.CONTENT_TYPES = {
        **settings.CONTENT_TYPES, "CLAMAV_URL": daemon.url, "CLAMAV_SECONDS": 0.5,
    }  # fmt: skip
    return daemon


@pytest.fixture
def draft(db: None) -> Application:
    form = make_form([step(question("files", "plan", "Plan", required=False, max_files=3))])
    return make_draft(form)


def upload(draft: Application, words: str = "Vedtak") -> ApplicationFile:
    return ops.add_file(draft, "plan", uploads.received("plan.pdf", uploads.pdf(words))).file


def infected() -> bytes:
    """A PDF with the test virus in it."""
    return uploads.plain_pdf().replace(b"trailer", b"%" + uploads.EICAR + b"\ntrailer")


def ask(daemon: clamd.Server, content: bytes) -> str:
    return ClamAV(daemon.url, 0.5).scan(io.BytesIO(content))


def test_the_daemon_gets_every_byte_and_says_what_it_found(daemon: clamd.Server) -> None:
    content = bytes(range(256)) * 1_000

    assert ask(daemon, content) == ""
    assert ask(daemon, content + uploads.EICAR) == "Eicar-Signature"
    assert daemon.scanned == [content, content + uploads.EICAR]


@pytest.mark.parametrize("mood", [clamd.SLEEPS, clamd.HANGS_UP, clamd.RAVES, clamd.FAILS])
def test_no_usable_answer_is_a_failure_and_never_clean(daemon: clamd.Server, mood: str) -> None:
    daemon.mood = mood

    with pytest.raises(OSError) as failed:
        ask(daemon, b"x")
    assert isinstance(failed.value, TimeoutError | ScannerFailed | ConnectionError)


def test_too_large_for_the_daemon_is_told_apart(daemon: clamd.Server) -> None:
    daemon.most = 1_000

    with pytest.raises(TooLargeToScan):
        ask(daemon, bytes(3_000_000))


def test_no_daemon_is_a_failure() -> None:
    with pytest.raises(OSError):
        ClamAV("tcp://127.0.0.1:1", 0.5).scan(io.BytesIO(b"x"))


def test_a_file_waits_and_is_opened_when_it_is_clean(
    scanner: clamd.Server, draft: Application
) -> None:
    file = upload(draft)
    assert file.state == State.PENDING
    with pytest.raises(WrongState):
        serving.response_of(file)

    dispatching.dispatch()

    file.refresh_from_db()
    assert (file.state, file.scanner) == (State.CLEAN, "ClamAV")
    assert b"".join(serving.response_of(file).streaming_content) == scanner.scanned[0]


def test_an_infected_file_leaves_the_draft_and_the_applicant_is_told(
    scanner: clamd.Server, draft: Application
) -> None:
    file = ops.add_file(draft, "plan", uploads.received("plan.pdf", infected())).file
    draft.refresh_from_db()
    assert len(draft.answers["plan"]) == 1

    dispatching.dispatch()

    file.refresh_from_db()
    draft.refresh_from_db()
    assert (file.state, file.scanner) == (State.INFECTED, "Eicar-Signature")
    assert draft.answers == {}
    with pytest.raises(WrongState):
        serving.response_of(file)
    assert [each for each in mail.outbox if "virus" in each.subject]


def test_an_infected_file_that_was_sent_stays_and_stays_closed(
    scanner: clamd.Server, draft: Application
) -> None:
    ops.add_file(draft, "plan", uploads.received("plan.pdf", infected()))
    ops.submit(draft.pk, revision=2, key="k", request_hash="h")

    dispatching.dispatch()

    file = draft.files.get()
    draft.refresh_from_db()
    assert file.state == State.INFECTED
    assert draft.answers["plan"][0]["id"] == str(file.pk)
    with pytest.raises(WrongState):
        serving.response_of(file)


@pytest.mark.parametrize("mood", [clamd.SLEEPS, clamd.HANGS_UP, clamd.RAVES, clamd.FAILS])
def test_a_scanner_that_fails_is_asked_again_and_given_up_after_72_hours(
    scanner: clamd.Server, draft: Application, mood: str
) -> None:
    scanner.mood = mood
    file = upload(draft)
    dispatching.dispatch()
    message = OutboxMessage.objects.get(kind="scan")
    assert (message.state, message.attempts) == ("pending", 1)
    file.refresh_from_db()
    assert file.state == State.PENDING

    past = timezone.now() - timedelta(minutes=1)
    OutboxMessage.objects.filter(pk=message.pk).update(next_attempt_at=past, give_up_at=past)
    dispatching.dispatch()

    file.refresh_from_db()
    assert file.state == State.FAILED
    with pytest.raises(WrongState):
        serving.response_of(file)
    # A person has mended the scanner and tries again.
    scanner.mood = clamd.SCANS
    assert dispatching.retry([message.pk]) == 1
    dispatching.dispatch()
    file.refresh_from_db()
    assert file.state == State.CLEAN


def test_what_the_scanner_cannot_hold_is_failed_at_once(
    scanner: clamd.Server, draft: Application
) -> None:
    scanner.most = 100
    file = upload(draft)

    dispatching.dispatch()

    file.refresh_from_db()
    assert file.state == State.FAILED
    assert OutboxMessage.objects.get(kind="scan").state == "done"


def test_without_a_scanner_a_file_is_open_and_said_to_be_unscanned(draft: Application) -> None:
    file = upload(draft)

    assert settings.CONTENT_TYPES["CLAMAV_URL"] == ""
    assert (file.state, file.scanner) == (State.CLEAN, "")
    with translation.override("en"):
        assert serving.state_in_words(file) == "not scanned for viruses"
    assert not OutboxMessage.objects.filter(kind="scan").exists()


def test_files_are_found_that_nobody_is_about_to_scan(
    scanner: clamd.Server, draft: Application
) -> None:
    waiting, old, young = (upload(draft, words) for words in ("a", "b", "c"))
    OutboxMessage.objects.all().delete()
    yesterday = timezone.now() - timedelta(hours=21)
    found = ApplicationFile.objects.filter(pk__in=[old.pk, young.pk])
    found.update(state=State.CLEAN, scanned_at=yesterday)
    long_ago = timezone.now() - timedelta(days=15)
    ApplicationFile.objects.filter(pk=old.pk).update(created_at=long_ago)

    for _twice in range(2):
        scanning.write_what_is_missing(timezone.now())

    asked = OutboxMessage.objects.filter(kind="scan").values_list("payload__file", flat=True)
    assert sorted(asked) == sorted([str(waiting.pk), str(young.pk)])
