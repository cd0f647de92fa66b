"""A draft moves to a newer version of its form when its applicant wants to, and loses nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from content_types.applications import Application, Event, operations
from content_types.applications.carrying_over import left_out, newest_version, plan
from content_types.applications.receipts import as_pdf, copy_of, receipt_of
from content_types.applications.refusals import Invalid, Stale, WrongState
from content_types.applications.surroundings import surroundings_at
from content_types.models import ApplicationFormPage
from content_types.pages.form_versions import publish_version
from tests.content_types.api.test_applications import Applicant
from tests.content_types.applications.test_receipts import words_of
from tests.content_types.web.test_form import Visitor, words
from tests.forms import (
    choices,
    listed,
    make_draft_with_secret,
    make_form,
    question,
    step,
    version_of,
)
from tests.uploads import pdf, received

pytestmark = pytest.mark.django_db


def column(key: str, label: str, kind: str = "short_text") -> dict[str, Any]:
    return {"label": label, "key": key, "kind": kind, "required": False, "choices": []}


def before() -> list[Any]:
    return [
        step(
            question("short_text", "title", "Tittel", max_length=100),
            question("long_text", "summary", "Sammendrag", max_length=500),
            question("choice", "who", "Hvem søker?",
                     choices=choices(kommune="Kommune", bedrift="Bedrift")),
            question("money", "amount", "Beløp", currency="NOK", whole=True),
            question("repeating_group", "people", "Folk",
                     columns=listed(column("name", "Navn"), column("role", "Rolle"))),
            question("short_text", "gone", "Kallenavn", max_length=50, required=False),
        )
    ]  # fmt: skip


def after() -> list[Any]:
    """The title as it was, the summary shorter, an alternative, a column and a question less."""
    return [
        step(
            question("short_text", "title", "Tittel", max_length=100),
            question("long_text", "summary", "Sammendrag", max_length=10),
            question("choice", "who", "Hvem søker?", choices=choices(kommune="Kommune")),
            question("money", "amount", "Beløp", currency="EUR", whole=True),
            question("repeating_group", "people", "Folk", columns=listed(column("name", "Navn"))),
            question("short_text", "new", "Nytt spørsmål", max_length=50),
        )
    ]  # fmt: skip


ANSWERS: dict[str, Any] = {
    "title": "Grønn fjord",
    "summary": "Vi vil finne partnere.",
    "who": "bedrift",
    "amount": 5_000_000,
    "people": [{"id": "r1", "name": "Kari", "role": "Leder"}],
    "gone": "Fjorden",
}
UNFIT = {"summary": "Vi vil finne partnere.", "who": "Bedrift", "amount": "50 000 kr"}


def publish(page: ApplicationFormPage, steps: list[Any]) -> int:
    """Publish the form with these steps; the number of the version."""
    page.steps = page.steps.stream_block.to_python(steps)
    page.save()
    return publish_version(page).number


@pytest.fixture
def call() -> ApplicationFormPage:
    return make_form(before())


@pytest.fixture
def draft(call: ApplicationFormPage) -> Application:
    """A draft of the first version, filled in; the second is published."""
    application, secret = make_draft_with_secret(call, **ANSWERS)
    application.secret = secret
    publish(call, after())
    return application


def look(application: Application) -> Any:
    newest = newest_version(application)
    assert newest is not None
    return plan(application, newest, surroundings_at(timezone.now(), "nb"))


def kept(application: Application) -> dict[str, str]:
    """What a draft does not send, in words."""
    found = left_out(application, surroundings_at(timezone.now(), "nb"))
    return {each.key: each.words.replace("\xa0", " ") for each in found}


# What it does -------------------------------------------------------------------------------------


def test_it_is_told_before_and_nothing_is_moved_by_looking(draft: Application) -> None:
    found = look(draft)

    assert found.changes.added == ("Nytt spørsmål",)
    assert found.changes.retired == ("Kallenavn",)
    assert set(found.changes.changed) == {"Sammendrag", "Hvem søker?", "Beløp", "Folk"}
    assert [each.words for each in found.retired] == ["Fjorden"]
    told = {each.key: each.words.replace("\xa0", " ") for each in found.unfit}
    assert UNFIT.items() <= told.items()
    assert "Leder" in told["people"]
    draft.refresh_from_db()
    assert (draft.form_version.number, draft.answers, draft.set_aside) == (1, ANSWERS, [])


def test_what_fits_comes_along_and_the_rest_is_kept_in_sight(draft: Application) -> None:
    moved = operations.carry_over(draft.pk, version=2, revision=2).application

    assert (moved.form_version.number, moved.revision) == (2, 3)
    assert moved.answers["title"] == "Grønn fjord"
    assert moved.answers["people"] == [{"id": "r1", "name": "Kari"}]
    # Kroner are no euros: what cannot be read in the new way is not put in its place.
    assert "amount" not in moved.answers
    found = kept(moved)
    assert UNFIT.items() <= found.items()
    assert found["gone"] == "Fjorden"
    assert "Leder" in found["people"]
    (event,) = Event.objects.filter(kind=Event.Kind.CARRIED_OVER)
    assert event.details == {"from": 1, "to": 2}


def test_the_own_copy_has_all_of_it_and_the_submission_only_what_is_asked(
    draft: Application,
) -> None:
    moved = operations.carry_over(draft.pk, version=2, revision=2).application
    copied = words_of(as_pdf(copy_of(moved)))
    for each in ("Fjorden", "Bedrift", "50 000", "Leder", "Vi vil finne partnere."):
        assert each in copied.replace("\xa0", " "), each
    answers = {"summary": "Kort.", "who": "kommune", "amount": 100_000, "new": "Nei"}
    saved = operations.save(draft.pk, answers, revision=3).application
    assert kept(saved).keys() == {"gone", "summary", "who", "amount", "people"}

    operations.submit(draft.pk, revision=4, key="k", request_hash="h")

    sent = receipt_of(Application.objects.get(pk=draft.pk))
    assert sent is not None
    assert sent.answers.keys() == {"title", "people", *answers}
    assert "Fjorden" not in words_of(as_pdf(sent))
    assert sent.version.number == 2
    # Opened again, the draft still has what was not sent.
    assert kept(operations.reopen(draft.pk)).keys() == {
        "gone",
        "summary",
        "who",
        "amount",
        "people",
    }


def test_a_question_that_comes_back_has_its_answer_again(
    call: ApplicationFormPage, draft: Application
) -> None:
    operations.carry_over(draft.pk, version=2, revision=2)
    publish(call, before())

    moved = operations.carry_over(draft.pk, version=3, revision=3).application

    assert (moved.answers["gone"], moved.answers["who"]) == ("Fjorden", "bedrift")
    assert kept(moved).keys() == {"amount", "people"}


def test_files_come_along(call: ApplicationFormPage) -> None:
    files = question("files", "plan", "Plan", max_files=2)
    publish(call, [step(files)])
    application, _secret = make_draft_with_secret(call)
    for name, content in (("a.pdf", pdf("a")), ("b.pdf", pdf("b"))):
        operations.add_file(application, "plan", received(name, content))
    publish(call, [step({**files, "value": {**files["value"], "max_files": 1}})])

    moved = operations.carry_over(application.pk, version=3, revision=3).application

    assert [each["name"] for each in moved.answers["plan"]] == ["a.pdf", "b.pdf"]
    assert moved.files.count() == 2


def test_it_is_offered_only_where_there_is_something_newer(
    call: ApplicationFormPage, draft: Application
) -> None:
    assert newest_version(make_draft_with_secret(call)[0]) is None
    call.form_kind = "enquiry"
    publish(call, after())

    assert newest_version(draft) is None
    with pytest.raises(Invalid):
        operations.carry_over(draft.pk, version=3, revision=2)


def test_only_what_has_been_seen_is_moved_to_and_only_once(
    call: ApplicationFormPage, draft: Application
) -> None:
    with pytest.raises(Stale):
        operations.carry_over(draft.pk, version=2, revision=1)
    publish(call, before())
    with pytest.raises(Invalid):
        operations.carry_over(draft.pk, version=2, revision=2)

    first = operations.carry_over(draft.pk, version=3, revision=2).application
    again = operations.carry_over(draft.pk, version=3, revision=2).application

    assert (first.revision, again.revision) == (3, 3)
    assert Event.objects.filter(kind=Event.Kind.CARRIED_OVER).count() == 1


def test_what_has_been_sent_stays_in_its_version(call: ApplicationFormPage) -> None:
    application, _secret = make_draft_with_secret(call, **ANSWERS)
    operations.submit(application.pk, revision=2, key="k", request_hash="h")
    publish(call, after())
    application.refresh_from_db()

    assert newest_version(application) is None
    with pytest.raises(WrongState):
        operations.carry_over(application.pk, version=2, revision=2)


def decline(applicant: Applicant, body: Any) -> Any:
    return applicant.send("post", "carry-over/decline/", body, {})


def test_a_version_is_declined_from_another_site(client: Client, draft: Application) -> None:
    applicant = Applicant(client, draft.pk, draft.secret)
    assert applicant.get().json()["declined_version"] is None

    answer = decline(applicant, {"version": 2})

    assert answer.json() == {"id": str(draft.pk), "declined_version": 2}
    for path in ("", "carry-over/"):
        told = applicant.get(path).json()
        assert (told["newest_version"], told["declined_version"]) == (2, 2)
    assert applicant.get().json()["revision"] == 2


@pytest.mark.parametrize("body", [{}, {"version": "2"}, {"version": True}, {"version": 3}])
def test_a_malformed_refusal_is_told_where(
    client: Client, draft: Application, body: dict[str, Any]
) -> None:
    answer = decline(Applicant(client, draft.pk, draft.secret), body)

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/version")
    draft.refresh_from_db()
    assert draft.declined_version is None


def test_only_the_holder_of_a_draft_declines(client: Client, draft: Application) -> None:
    assert decline(Applicant(client, draft.pk, "x" * 43), {"version": 2}).status_code == 404
    Application.objects.filter(pk=draft.pk).update(
        state="submitted", reference="R", submitted_at=timezone.now(), hash="h"
    )
    answer = decline(Applicant(client, draft.pk, draft.secret), {"version": 2})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")


# In the browser -----------------------------------------------------------------------------------


@pytest.fixture
def visitor(client: Client, draft: Application) -> Visitor:
    found = Visitor(client, draft)
    found.open(draft.secret)
    return found


def test_the_applicant_sees_what_changes_and_may_stay(visitor: Visitor) -> None:
    assert "Skjemaet er endret siden du begynte." in words(visitor.get())

    page = visitor.get("newer/")

    text = words(page)
    for each in ("Nytt spørsmål", "Kallenavn", "Fjorden", "Bedrift", "Folk"):
        assert each in text, each
    assert "Kallenavn" in words(visitor.get("1/"))
    assert visitor.stored().form_version.number == 1


def test_the_applicant_moves_and_finds_every_answer(visitor: Visitor) -> None:
    answer = visitor.post("newer/", version="2", revision="2")

    assert answer["Location"] == visitor.address()
    for page in ("", "check/"):
        text = words(visitor.get(page))
        assert "Svar som ikke blir sendt" in text
        assert "Fjorden" in text
    assert "Skjemaet er endret" not in words(visitor.get())
    assert "Du svarte tidligere: Bedrift" in words(visitor.get("1/"))
    # An input that cannot show the answer writes over it; it is still there.
    visitor.fill(1, then="overview", summary="Kort.")
    assert "who" not in visitor.stored().answers
    assert "Bedrift" in words(visitor.get())
    assert visitor.get("newer/")["Location"] == visitor.address()


def test_who_stays_is_not_asked_again_until_there_is_a_still_newer_form(
    visitor: Visitor, call: ApplicationFormPage
) -> None:
    answer = visitor.post("newer/", version="2", revision="2", stay="")

    assert answer["Location"] == visitor.address()
    text = words(visitor.get())
    assert "Skjemaet er endret siden du begynte." not in text
    assert "Du fortsetter med skjemaet slik det var" in text
    stored = visitor.stored()
    assert (stored.form_version.number, stored.revision, stored.declined_version) == (1, 2, 2)

    call.title = "Et annet navn"
    publish(call, after()[:1])

    assert "Skjemaet er endret siden du begynte." in words(visitor.get())
    # What was declined is no promise: a draft can move whenever its applicant wants to.
    assert visitor.post("newer/", version="3", revision="2")["Location"] == visitor.address()
    assert visitor.stored().form_version.number == 3
    assert "Du fortsetter med skjemaet" not in words(visitor.get())


def test_a_version_that_is_not_the_newest_is_not_declined(visitor: Visitor) -> None:
    for version in ("1", "3"):
        answer = visitor.post("newer/", version=version, revision="2", stay="")
        assert answer.status_code == 409
    assert visitor.stored().declined_version is None


def test_what_others_did_meanwhile_is_told(visitor: Visitor) -> None:
    operations.save(visitor.application.pk, {"title": "Ny"}, revision=2)

    answer = visitor.post("newer/", version="2", revision="2")

    assert answer.status_code == 409
    assert "Noen har lagret" in words(answer)
    assert visitor.stored().form_version.number == 1


@pytest.mark.parametrize("given", [{}, {"version": "x", "revision": "2"}, {"version": "²"}])
def test_a_malformed_wish_moves_nothing(visitor: Visitor, given: dict[str, str]) -> None:
    assert visitor.post("newer/", **given).status_code == 400
    assert visitor.stored().form_version.number == 1


def test_nobody_else_moves_it(draft: Application) -> None:
    address = f"/apply/{draft.pk}/nb/newer/"

    assert Client().get(address).status_code == 403
    assert Client().post(address, {"version": "2", "revision": "2"}).status_code == 403
    draft.refresh_from_db()
    assert draft.form_version.number == 1


# By the API ---------------------------------------------------------------------------------------


@pytest.fixture
def applicant(client: Client, draft: Application) -> Applicant:
    return Applicant(client, draft.pk, draft.secret)


def move(applicant: Applicant, body: Any, revision: str | None = '"2"') -> Any:
    headers = {"if-match": revision} if revision else {}
    return applicant.send("post", "carry-over/", body, headers)


def test_the_api_offers_the_same(applicant: Applicant) -> None:
    whole = applicant.get().json()
    assert (whole["version"], whole["newest_version"]) == (1, 2)

    offer = applicant.get("carry-over/").json()

    assert (offer["version"], offer["newest_version"], offer["rules"]) == (1, 2, False)
    assert offer["added"] == ["Nytt spørsmål"]
    assert {each["question"] for each in offer["answers_unfit"]} == {
        "summary", "who", "amount", "people"
    }  # fmt: skip
    assert offer["answers_retired"] == [
        {"question": "gone", "label": "Kallenavn", "words": "Fjorden"}
    ]
    assert offer["left_out"] == []

    answer = move(applicant, {"version": 2})

    assert answer.status_code == 200
    assert answer.json() == {"id": str(whole["id"]), "version": 2, "revision": 3}
    assert answer["ETag"] == '"3"'
    offer = applicant.get("carry-over/").json()
    assert offer["newest_version"] == offer["version"] == 2
    assert len(offer["left_out"]) == 5
    copied = json.loads(applicant.get("copy.json").content)
    assert copied["left_out"] == offer["left_out"]


@pytest.mark.parametrize(
    ("body", "revision", "status"),
    [
        ({}, '"2"', 422),
        ({"version": "2"}, '"2"', 422),
        ({"version": True}, '"2"', 422),
        ({"version": 7}, '"2"', 422),
        ({"version": 2, "more": 1}, '"2"', 422),
        ([], '"2"', 400),
        ({"version": 2}, None, 428),
        ({"version": 2}, '"1"', 412),
        ({"version": 2}, '"x"', 400),
    ],
)
def test_what_is_wrong_is_told_and_moves_nothing(
    applicant: Applicant, draft: Application, body: Any, revision: str | None, status: int
) -> None:
    assert move(applicant, body, revision).status_code == status
    draft.refresh_from_db()
    assert draft.form_version.number == 1


def test_without_the_secret_there_is_no_offer(client: Client, draft: Application) -> None:
    other, secret = make_draft_with_secret()

    for given, status in (("", 401), (secret, 404)):
        stranger = Applicant(client, draft.pk, given)
        assert stranger.get("carry-over/").status_code == status
        assert move(stranger, {"version": 2}).status_code == status
    assert version_of(other.form_version.page.specific).number == 1
