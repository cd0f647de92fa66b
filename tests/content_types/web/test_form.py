"""The form in a browser without JavaScript: begin, fill in, come back, correct, send, take back."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from content_types.applications import Application, Event, access, operations
from content_types.models import ApplicationFormPage
from content_types.web.forms import session
from tests.forms import (
    ANSWERS,
    choices,
    condition,
    listed,
    make_draft_with_secret,
    make_form,
    question,
    rule,
    sent,
    step,
)

pytestmark = pytest.mark.django_db

GOOD = {"title": "Grønn fjord", "summary": "Vi vil finne partnere.", "amount": "50 000",
        "who": "kommune", "correct": "on"}  # fmt: skip


class Visitor:
    """A browser with the form of one application before it."""

    def __init__(self, client: Client, application: Application) -> None:
        self.client, self.application = client, application

    def address(self, page: str = "", language: str = "nb") -> str:
        return f"/apply/{self.application.pk}/{language}/{page}"

    def open(self, secret: str) -> Any:
        return self.client.post("/apply/nb/open/", {"code": secret})

    def get(self, page: str = "", language: str = "nb") -> Any:
        return self.client.get(self.address(page, language))

    def inputs(self, page: str) -> dict[str, Any]:
        """What the browser would send if nothing were touched."""
        return sent(self.get(page).content)

    def post(self, page: str, /, **data: Any) -> Any:
        return self.client.post(self.address(page), data)

    def fill(self, number: int, then: str = "next", **answers: Any) -> Any:
        """Open a step, type these answers, press the button."""
        data = self.inputs(f"{number}/")
        typed = {f"a-{key}": value for key, value in answers.items()}
        return self.client.post(self.address(f"{number}/"), data | typed | {"then": then})

    def stored(self) -> Application:
        return Application.objects.get(pk=self.application.pk)


def words(answer: Any) -> str:
    return re.sub(r"\s+", " ", BeautifulSoup(answer.content, "html.parser").text)


@pytest.fixture
def call() -> ApplicationFormPage:
    return make_form()


@pytest.fixture
def visitor(call: ApplicationFormPage, client: Client) -> Visitor:
    """Somebody with an empty draft open."""
    application, secret = make_draft_with_secret(call)
    found = Visitor(client, application)
    found.open(secret)
    return found


# Beginning and coming back ------------------------------------------------------------------------


def test_the_calls_page_leads_to_the_form(client: Client, call: ApplicationFormPage) -> None:
    start = f"/apply/nb/{call.translation_key}/"

    assert start in client.get(call.get_url()).content.decode()
    assert client.get(start).status_code == 200


def test_an_address_begins_a_draft_that_only_this_browser_has_open(
    client: Client, call: ApplicationFormPage
) -> None:
    answer = client.post(f"/apply/nn/{call.translation_key}/", {"email": "kari@example.no"})

    application = Application.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/apply/{application.pk}/nn/")
    assert (application.email, application.locale) == ("kari@example.no", "nn")
    cookie = answer.cookies["application"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (
        f"/apply/{application.pk}/", True, "Lax",
    )  # fmt: skip
    assert client.get(answer["Location"]).status_code == 200
    assert Client().get(answer["Location"]).status_code == 403


@pytest.mark.parametrize("email", ["", "kari", "a" * 250 + "@example.no", "kari\x00@example.no"])
def test_a_wrong_address_is_told_at_its_field(
    client: Client, call: ApplicationFormPage, email: str
) -> None:
    answer = client.post(f"/apply/nb/{call.translation_key}/", {"email": email})

    assert answer.status_code == 422
    assert 'href="#id_email"' in answer.content.decode()
    assert not Application.objects.exists()


def test_a_closed_form_takes_no_beginners(client: Client) -> None:
    call = make_form(closes_at=timezone.now() - timedelta(minutes=5))
    start = f"/apply/nb/{call.translation_key}/"

    assert "email" not in client.get(start).content.decode()
    assert client.post(start, {"email": "kari@example.no"}).status_code == 409
    assert not Application.objects.exists()


@pytest.mark.parametrize("path", ["nb/{unknown}/", "{unknown}/nb/", "xx/open/", "xx/{unknown}/"])
def test_unknown_addresses_are_not_there(client: Client, path: str) -> None:
    answer = client.get(f"/apply/{path.format(unknown=uuid.uuid4())}")

    assert answer.status_code in (403, 404)
    assert "set-cookie" not in {name.lower() for name in answer.headers}


def test_a_hidden_call_has_no_form(client: Client) -> None:
    call = make_form(live=False)

    assert client.get(f"/apply/nb/{call.translation_key}/").status_code == 404


def test_following_the_link_opens_nothing_before_its_code_is_posted(client: Client) -> None:
    application, secret = make_draft_with_secret()
    visitor = Visitor(client, application)

    client.get("/apply/nb/open/")
    assert visitor.get().status_code == 403
    assert visitor.open(secret)["Location"] == visitor.address()
    assert visitor.get().status_code == 200


@pytest.mark.parametrize("code", ["", "feil", "x" * 300, "\x00", "æøå"])
def test_a_wrong_code_is_told_at_its_field(client: Client, code: str) -> None:
    answer = client.post("/apply/nb/open/", {"code": code})

    assert answer.status_code == 403
    assert 'href="#code"' in answer.content.decode()


def test_the_cookie_of_one_application_opens_no_other(visitor: Visitor, client: Client) -> None:
    other, _secret = make_draft_with_secret()
    client.cookies["application"] = client.cookies["application"].value

    assert client.get(f"/apply/{other.pk}/nb/").status_code == 403


@pytest.mark.parametrize("value", ["", "x", "1:abc:def"])
def test_a_forged_cookie_opens_nothing(client: Client, value: str) -> None:
    application, _secret = make_draft_with_secret()
    client.cookies["application"] = value

    assert client.get(f"/apply/{application.pk}/nb/").status_code == 403


def test_a_revoked_access_opens_nothing(visitor: Visitor) -> None:
    visitor.application.tokens.update(revoked_at=timezone.now())

    assert visitor.get().status_code == 403


def test_closing_leaves_nothing_open_in_the_browser(visitor: Visitor) -> None:
    answer = visitor.post("close/")

    assert answer["Location"] == "/apply/nb/open/"
    assert visitor.get().status_code == 403


def test_no_page_is_kept_by_caches_or_search_engines(visitor: Visitor) -> None:
    for page in ("", "1/", "check/", "delete/"):
        answer = visitor.get(page)
        assert answer["Cache-Control"] == "no-store", page
        assert (answer["X-Robots-Tag"], answer["Referrer-Policy"]) == ("noindex", "same-origin")
        assert "Accept-Language" not in answer.get("Vary", "")


def test_every_page_demands_the_sites_own_form(call: ApplicationFormPage) -> None:
    application, secret = make_draft_with_secret(call)
    visitor = Visitor(Client(enforce_csrf_checks=True), application)

    assert visitor.open(secret).status_code == 403
    for page in ("1/", "check/", "withdraw/", "delete/", "close/", "reopen/"):
        assert visitor.post(page).status_code == 403
    assert visitor.stored().state == Application.State.DRAFT


# Filling in ---------------------------------------------------------------------------------------


def test_good_answers_are_stored_as_the_api_stores_them(visitor: Visitor) -> None:
    answer = visitor.fill(1, **GOOD)

    assert (answer.status_code, answer["Location"]) == (303, visitor.address("check/"))
    assert visitor.stored().answers == ANSWERS
    assert "1 av 1" in words(visitor.get())


def test_what_was_stored_comes_back_into_its_inputs(visitor: Visitor) -> None:
    visitor.fill(1, **GOOD)

    again = visitor.inputs("1/")

    assert again["a-title"] == ["Grønn fjord"]
    assert again["a-amount"] == ["50000"]
    assert (again["a-who"], again["a-correct"]) == (["kommune"], ["on"])


def test_saving_nothing_new_writes_nothing(visitor: Visitor) -> None:
    visitor.fill(1, **GOOD)
    before = visitor.stored().revision

    visitor.fill(1)

    assert visitor.stored().revision == before


def test_wrong_answers_are_kept_and_told_at_their_fields(visitor: Visitor) -> None:
    answer = visitor.fill(1, title="", amount="mange penger")

    page = visitor.client.get(answer["Location"].partition("#")[0])
    html = page.content.decode()
    assert answer["Location"] == visitor.address("1/?check#errors")
    assert visitor.stored().answers == {"amount": "mange penger"}
    assert "<title>Feil:" in html.replace("\n", "")
    assert 'value="mange penger"' in html
    for key in ("title", "summary", "amount", "correct"):
        assert f'href="#a-{key}"' in html
    assert 'href="#a-who_0"' in html
    assert 'aria-invalid="true"' in html


def test_what_must_be_filled_in_and_what_may_be_left_is_said_in_words(client: Client) -> None:
    form = make_form([step(question("short_text", "one"),
                           question("short_text", "two", required=False))])  # fmt: skip
    application, secret = make_draft_with_secret(form)
    visitor = Visitor(client, application)
    visitor.open(secret)

    text = words(visitor.get("1/"))

    assert "One Må fylles ut" in text
    assert "Two Valgfritt" in text


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_form_is_there_in_every_language(visitor: Visitor, language: str) -> None:
    page = visitor.get("1/", language).content.decode()

    assert f'<html lang="{language}"' in page
    assert {"nb": "Må fylles ut", "nn": "Må fyllast ut", "en": "Must be filled in"}[
        language
    ] in page


def test_a_question_that_an_answer_brings_is_asked_before_going_on(client: Client) -> None:
    who = question("choice", "who", choices=choices(a="A", b="B"))
    why = question("short_text", "why")
    rules = [rule("show", questions=listed("why"), match="all",
                  conditions=condition("who", "one_of", "b"))]  # fmt: skip
    application, secret = make_draft_with_secret(make_form([step(who, why)], rules))
    visitor = Visitor(client, application)
    visitor.open(secret)

    assert visitor.fill(1, who="a")["Location"] == visitor.address("check/")
    assert visitor.fill(1, who="b")["Location"] == visitor.address("1/?more#q-a-why")
    assert visitor.fill(1, why="fordi")["Location"] == visitor.address("check/")
    assert visitor.stored().answers == {"who": "b", "why": "fordi"}


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"shown": ["finnes-ikke", "title"]},
        {"shown": ["title"], "a-title": "x" * 200_000},
        {"shown": ["title"], "a-title": "nul\x00"},
        {"shown": ["amount"], "a-amount": ["1", "2"]},
        {"shown": ["who"], "a-who": "konge", "theirs": "tull"},
        {"shown": ["title"], "base-title": "x", "then": "tull"},
    ],
)
def test_whatever_is_posted_is_answered(visitor: Visitor, data: dict[str, Any]) -> None:
    assert visitor.post("1/", **data).status_code in (303, 409, 422)


@pytest.mark.parametrize("page", ["2/", "0/", "999999999999999999999/"])
def test_there_is_no_step_that_the_form_has_not(visitor: Visitor, page: str) -> None:
    assert visitor.get(page).status_code == 404
    assert visitor.post(page).status_code == 404


# Two at once --------------------------------------------------------------------------------------


def test_what_others_saved_in_other_questions_is_kept_beside_ones_own(visitor: Visitor) -> None:
    mine = visitor.inputs("1/")
    operations.save(visitor.application.pk, {"summary": "Deres"}, revision=1)

    answer = visitor.post("1/", **(mine | {"a-title": "Min"}))

    assert answer.status_code == 303
    assert visitor.stored().answers == {"title": "Min", "summary": "Deres"}


def test_the_same_question_changed_twice_shows_both_texts_and_writes_over_neither(
    visitor: Visitor,
) -> None:
    mine = visitor.inputs("1/") | {"a-title": "Min tittel", "a-summary": "Mitt"}
    operations.save(visitor.application.pk, {"title": "Deres tittel"}, revision=1)

    answer = visitor.post("1/", **mine)

    assert answer.status_code == 409
    assert visitor.stored().answers == {"title": "Deres tittel"}
    again = sent(answer.content)
    assert (again["a-title"], again["a-summary"]) == (["Min tittel"], ["Mitt"])
    assert "Deres tittel" in words(answer)

    visitor.post("1/", **again)
    assert visitor.stored().answers == {"title": "Min tittel", "summary": "Mitt"}


def test_the_other_persons_answer_can_be_chosen(visitor: Visitor) -> None:
    mine = visitor.inputs("1/") | {"a-title": "Min tittel", "a-summary": "Mitt"}
    operations.save(visitor.application.pk, {"title": "Deres tittel"}, revision=1)
    again = sent(visitor.post("1/", **mine).content)

    visitor.post("1/", **(again | {"theirs": ["title"]}))

    assert visitor.stored().answers == {"title": "Deres tittel", "summary": "Mitt"}


def test_what_was_typed_outlives_the_cookie(visitor: Visitor, client: Client) -> None:
    mine = visitor.inputs("1/") | {"a-title": "Skrevet lenge"}
    client.cookies.clear()

    asked = visitor.post("1/", **mine)
    carried = sent(asked.content)

    assert (asked.status_code, visitor.stored().answers) == (403, {})
    assert carried["a-title"] == ["Skrevet lenge"]

    secret = access.issue(visitor.application, "kari@example.no")
    answer = visitor.post("1/", **(carried | {"code": secret}))
    assert answer.status_code == 303
    assert visitor.stored().answers == {"title": "Skrevet lenge"}
    assert visitor.get().status_code == 200


# Sending ------------------------------------------------------------------------------------------


def ready(visitor: Visitor) -> dict[str, Any]:
    """Everything filled in; gives what the check page would send."""
    visitor.fill(1, **GOOD)
    return visitor.inputs("check/")


def test_every_answer_is_shown_before_it_is_sent(visitor: Visitor) -> None:
    ready(visitor)

    text = words(visitor.get("check/"))

    for answer in ("Grønn fjord", "Vi vil finne partnere.", "50 000 kr", "Kommune", "Ja"):
        assert answer in text


def test_sending_gives_a_receipt_with_reference_time_and_answers(visitor: Visitor) -> None:
    answer = visitor.post("check/", **ready(visitor))

    application = visitor.stored()
    assert (answer.status_code, answer["Location"]) == (303, visitor.address("receipt/"))
    text = words(visitor.get("receipt/"))
    assert application.reference and application.reference in text
    assert application.hash in text
    assert "Grønn fjord" in text


def test_pressing_twice_sends_once(visitor: Visitor) -> None:
    data = ready(visitor)

    visitor.post("check/", **data)
    answer = visitor.post("check/", **data)

    assert answer["Location"] == visitor.address("receipt/")
    assert visitor.application.submissions.count() == 1


def test_what_is_missing_stops_the_sending_and_is_linked(visitor: Visitor) -> None:
    visitor.fill(1, title="Bare tittel")

    answer = visitor.post("check/", **visitor.inputs("check/"))

    assert answer.status_code == 422
    assert f'{visitor.address("1/")}?check#q-a-amount"' in answer.content.decode()
    assert visitor.stored().state == Application.State.DRAFT


def test_what_was_changed_since_is_looked_over_again(visitor: Visitor) -> None:
    data = ready(visitor)
    operations.save(visitor.application.pk, {"title": "Endret"}, revision=2)

    answer = visitor.post("check/", **data)

    assert answer.status_code == 409
    assert "Endret" in words(answer)
    assert visitor.post("check/", **sent(answer.content)).status_code == 303


def test_after_the_deadline_nothing_is_sent_and_nothing_lost(visitor: Visitor, call: Any) -> None:
    data = ready(visitor)
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))

    answer = visitor.post("check/", **data)

    assert answer.status_code == 409
    assert "Fristen er ute" in words(answer)
    assert visitor.stored().answers == ANSWERS


@pytest.mark.parametrize(
    "data", [{}, {"key": "k"}, {"key": "k", "revision": "x"}, {"key": "ø", "revision": "1"},
             {"key": "k" * 300, "revision": "1"}, {"key": "k", "revision": "9" * 30}],
)  # fmt: skip
def test_a_malformed_sending_is_refused(visitor: Visitor, data: dict[str, str]) -> None:
    assert visitor.post("check/", **data).status_code == 400


def test_what_is_sent_can_be_withdrawn_and_opened_again(visitor: Visitor) -> None:
    visitor.post("check/", **ready(visitor))

    assert visitor.get("withdraw/").status_code == 200
    assert visitor.stored().state == Application.State.SUBMITTED
    visitor.post("withdraw/")
    assert visitor.stored().state == Application.State.WITHDRAWN
    assert "trukket" in words(visitor.get("receipt/")).lower()
    visitor.post("reopen/")
    assert visitor.stored().state == Application.State.DRAFT


def test_what_is_sent_is_only_read(visitor: Visitor) -> None:
    visitor.post("check/", **ready(visitor))
    receipt = visitor.address("receipt/")

    for page in ("", "1/", "check/", "delete/"):
        assert visitor.get(page)["Location"] == receipt, page
    assert visitor.post("1/", shown=["title"], **{"a-title": "x"})["Location"] == receipt
    assert visitor.post("delete/").status_code == 422
    assert visitor.stored().answers == ANSWERS


def test_a_draft_has_no_receipt_and_cannot_be_withdrawn(visitor: Visitor) -> None:
    assert visitor.get("receipt/")["Location"] == visitor.address()
    assert visitor.get("withdraw/")["Location"] == visitor.address()
    assert visitor.post("withdraw/").status_code == 422


def test_a_draft_is_deleted_only_when_it_is_meant(visitor: Visitor) -> None:
    visitor.get("delete/")
    assert visitor.stored()

    answer = visitor.post("delete/")

    assert answer["Location"] == "/apply/nb/deleted/"
    assert not Application.objects.exists()
    assert Event.objects.filter(kind=Event.Kind.DELETED).count() == 1
    assert visitor.client.get(answer["Location"]).status_code == 200


def test_the_session_reaches_one_application_only() -> None:
    application, _secret = make_draft_with_secret()

    assert session.cookie_path(application.pk) == f"/apply/{application.pk}/"


def test_what_stops_sending_is_told_in_the_pages_language(client: Client) -> None:
    call = make_form()
    application, secret = make_draft_with_secret(call)
    visitor = Visitor(client, application)
    visitor.open(secret)
    check = visitor.address("check/", "nn")

    invalid = client.post(check, {"key": "k", "revision": "1"})
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))
    closed = client.post(check, {"key": "k", "revision": "1"})

    assert "Noko må rettast først." in words(invalid)
    assert "Skjemaet tek ikkje imot meir." in words(closed)
