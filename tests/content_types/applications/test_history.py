"""Who of several people has done what: in the history, for the caseworker, in the own copy."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from content_types.applications import Application, Event, access, operations
from content_types.applications.history import history_of
from content_types.pages.form_versions import publish_version
from tests import builders
from tests.content_types.api.test_applications import Applicant
from tests.content_types.applications.test_receipts import words_of
from tests.content_types.web.test_form import Visitor
from tests.forms import ANSWERS, five_questions, make_draft_with_secret, make_form, question, step
from tests.uploads import pdf

pytestmark = pytest.mark.django_db

FILLED_IN = Event.Kind.FILLED_IN


class People:
    """Kari, who has begun a draft, and Per and Ola, whom she has invited."""

    def __init__(self, client: Client) -> None:
        builders.make_home()
        files = step(
            question("files", "plan", "Plan", required=False),
            question("files", "later", "Regnskap", later_days=10),
            title="Filer",
        )
        application, secret = make_draft_with_secret(make_form([*five_questions(), files]))
        self.pk = application.pk
        self.kari = Applicant(client, application.pk, secret)
        self.per_secret, self.per = self._invite(client, application, "per@example.no")
        _secret, self.ola = self._invite(client, application, "ola@example.no")

    def _invite(self, client: Client, application: Application, email: str) -> Any:
        invitation = operations.invite(application.pk, email)
        secret = access.issue(application, email, invitation)
        return secret, Applicant(client, application.pk, secret)

    def lines(self, *kinds: str) -> list[tuple[str, str]]:
        """What and who, as a caseworker reads them."""
        found = history_of(Application.objects.get(pk=self.pk))
        return [(each.what, each.who) for each in found if each.event.kind in kinds]

    def upload(self, who: Applicant, slot: str, content: bytes) -> Any:
        file = SimpleUploadedFile("plan.pdf", content, "application/pdf")
        return who.client.post(
            f"{who.address}files/", {"slot": slot, "file": file}, headers=who.headers
        )


@pytest.fixture
def people(client: Client) -> People:
    return People(client)


def test_one_line_tells_of_all_that_a_person_saves_until_another_does(people: People) -> None:
    turns = [people.kari, people.per, people.per, people.kari, people.ola, people.ola]
    for revision, who in enumerate(turns, start=1):
        assert who.patch({"title": f"Tittel {revision}"}, revision).status_code == 200

    assert people.lines(FILLED_IN) == [
        ("fylte ut: fra revisjon 3", "per@example.no"),
        ("fylte ut: fra revisjon 5", "søkeren"),
        ("fylte ut: fra revisjon 6", "ola@example.no"),
    ]
    assert Application.objects.get().saved_by.startswith("invited:")


def test_what_is_not_saved_leaves_no_line(people: People) -> None:
    assert people.per.patch({"title": "x"}, 7).status_code == 412
    assert people.per.patch({"nobody": "x"}, 1).status_code == 422

    assert people.lines(FILLED_IN) == []
    assert Application.objects.get().saved_by == "applicant"


def test_the_browser_of_an_invited_person_is_known_too(people: People) -> None:
    visitor = Visitor(Client(), Application.objects.get())
    visitor.open(people.per_secret)

    assert visitor.fill(1, title="Fra Per").status_code == 303

    assert people.lines(FILLED_IN) == [("fylte ut: fra revisjon 2", "per@example.no")]


def test_files_of_a_draft_are_a_change_like_any_other(people: People) -> None:
    added = people.upload(people.per, "plan", pdf())
    removed = people.ola.send("delete", f"files/{added.json()['id']}/", {}, {})

    assert (added.status_code, removed.status_code) == (201, 204)
    assert people.lines(FILLED_IN) == [
        ("fylte ut: fra revisjon 2", "per@example.no"),
        ("fylte ut: fra revisjon 3", "ola@example.no"),
    ]


def test_a_file_sent_afterwards_says_who_sent_it(people: People) -> None:
    people.kari.patch(ANSWERS)
    assert people.kari.submit(revision=2).status_code == 201

    assert people.upload(people.per, "later", pdf()).status_code == 201

    assert people.lines(Event.Kind.FILE_SENT) == [
        ("ettersendte en fil: plan.pdf", "per@example.no")
    ]


def test_moving_to_a_newer_form_says_who_moved(people: People) -> None:
    page = Application.objects.get().form_version.page.specific
    page.steps = page.steps.stream_block.to_python(five_questions())
    page.save()
    publish_version(page)

    moved = people.per.send("post", "carry-over/", {"version": 2}, {"if-match": '"1"'})

    assert moved.status_code == 200
    assert [who for _what, who in people.lines(FILLED_IN, Event.Kind.CARRIED_OVER)] == [
        "per@example.no",
        "per@example.no",
    ]


def test_reopened_it_is_the_applicants_again(people: People) -> None:
    people.per.patch(ANSWERS)
    people.per.submit(revision=2)
    assert people.kari.send("post", "reopen/", {}, {}).status_code == 200

    assert people.lines(FILLED_IN)[-1] == ("fylte ut: fra revisjon 3", "søkeren")


def test_an_address_stays_with_the_invitation_and_in_no_line(people: People) -> None:
    people.per.patch({"title": "x"})
    rows = str(list(Event.objects.values()))

    assert "per@example.no" not in rows
    invitation = Application.objects.get().invitations.get(email="per@example.no")
    operations.take_back(people.pk, invitation.pk)
    assert people.lines(FILLED_IN, Event.Kind.UNINVITED) == [
        ("fylte ut: fra revisjon 2", "per@example.no"),
        ("trakk en invitasjon tilbake: per@example.no", "søkeren"),
    ]


def test_lines_from_before_there_were_names_can_be_read(people: People) -> None:
    Event.objects.create(
        application=people.pk, kind=Event.Kind.SUBMITTED, at=timezone.now(),
        actor="invited",
    )  # fmt: skip

    assert people.lines(Event.Kind.SUBMITTED) == [("sendt inn", "en som er invitert")]


def test_the_own_copy_tells_the_applicant_who_and_others_that_somebody(people: People) -> None:
    people.per.patch({"title": "x"})
    Event.objects.create(
        application=people.pk, kind=Event.Kind.READ, at=timezone.now(),
        actor="saksbehandler",
    )  # fmt: skip

    own, others = (each.get("copy.json").json() for each in (people.kari, people.per))

    assert [each["event"] for each in own["history"]] == [
        "started", "invited", "invited", "filled_in",
    ]  # fmt: skip
    assert own["history"][-1] | {"at": ""} == {
        "at": "",
        "event": "filled_in",
        "what": "fylte ut: fra revisjon 2",
        "who": "per@example.no",
    }
    assert others["history"][-1]["who"] == "en som er invitert"
    assert "ola@example.no" not in str(others)
    assert "per@example.no" in words_of(people.kari.get("copy.pdf").content)
    assert "per@example.no" not in words_of(people.per.get("copy.pdf").content)


def test_the_copy_of_what_was_sent_has_the_history_and_the_receipt_has_none(
    people: People,
) -> None:
    people.per.patch(ANSWERS)
    people.kari.submit(revision=2)

    assert people.kari.get("copy.json").json()["history"][-1]["event"] == "submitted"
    assert "fylte ut" in words_of(people.kari.get("copy.pdf").content)
    assert "fylte ut" not in words_of(people.kari.get("receipt.pdf").content)
