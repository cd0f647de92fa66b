"""Enquiries through every door: sent at once, once, with a receipt, and never as a call."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from content_types.applications import Application, dispatching
from content_types.models import ApplicationFormPage
from tests import builders, smtp
from tests.content_types.web.test_form import words
from tests.forms import (
    choices,
    condition,
    listed,
    make_form,
    question,
    rule,
    sent,
    step,
)

pytestmark = pytest.mark.django_db

API = "/api/v2/"
TOPICS = choices(money="Penger", x="Noe")


@pytest.fixture
def enquiry() -> ApplicationFormPage:
    """A form for questions: what is asked, and more if it is about money."""
    builders.make_home()
    steps = [
        step(
            question("choice", "topic", "Hva gjelder det?", choices=TOPICS),
            question("short_text", "sum", "Hvor mye?", max_length=50),
            question("long_text", "text", "Spørsmålet ditt", max_length=500),
        )
    ]  # fmt: skip
    rules = [rule("show", questions=listed("sum"), match="all",
                  conditions=condition("topic", "one_of", "money"))]  # fmt: skip
    return make_form(
        steps, rules, form_kind="enquiry", title="Spør oss", notice_email="post@example.no",
        opens_at=None, deadlines=[],
    )  # fmt: skip


def address(page: ApplicationFormPage) -> str:
    return f"/apply/nb/{page.translation_key}/"


def typed(client: Client, page: ApplicationFormPage, **answers: str) -> dict[str, Any]:
    """What a browser sends with these answers, from the page as it is drawn."""
    data = sent(client.get(address(page)).content)
    return data | {"then": "send", "email": "kari@example.no"} | answers


def ask(client: Client, page: ApplicationFormPage, key: str = "k", **answers: Any) -> Any:
    body = {"form": str(page.translation_key), "email": "kari@example.no", "answers": answers}
    headers = {"host": "localhost"} | ({"idempotency-key": key} if key else {})
    return client.post(
        f"{API}applications/", json.dumps(body), content_type="application/json", headers=headers
    )


# In a browser -------------------------------------------------------------------------------------


def test_one_page_is_filled_in_and_sent_with_receipt_and_mail(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    data = typed(client, enquiry, **{"a-topic": "x", "a-text": "Kan vi få råd?"})

    answer = client.post(address(enquiry), data)

    application = Application.objects.get()
    assert answer["Location"] == f"/apply/{application.pk}/nb/receipt/"
    assert application.answers == {"topic": "x", "text": "Kan vi få råd?"}
    receipt = words(client.get(answer["Location"]))
    assert application.reference in receipt
    assert "Kan vi få råd?" in receipt
    assert "Åpne den for endringer" not in receipt
    with smtp.running() as server:
        dispatching.dispatch()
    subjects = [(reader, mail["Subject"].partition(":")[0]) for reader, mail in server.mails]
    assert subjects == [("kari@example.no", "Mottatt"), ("post@example.no", "Ny henvendelse")]
    link = server.mails[0][1].get_body(("plain",))
    assert link is not None
    assert "/apply/nb/open/#" in link.get_content()


def test_it_is_withdrawn_as_what_it_is(client: Client, enquiry: ApplicationFormPage) -> None:
    data = typed(client, enquiry, **{"a-topic": "x", "a-text": "Kan vi få råd?"})
    receipt = client.post(address(enquiry), data)["Location"]
    withdraw = receipt.replace("receipt/", "withdraw/")

    told = [words(client.get(receipt)), words(client.get(withdraw))]
    client.post(withdraw)

    with smtp.running() as server:
        dispatching.dispatch()
    mail = next(mail for _reader, mail in server.mails if mail["Subject"].startswith("Trukket"))
    told.append(mail.get_body(("plain",)).get_content())
    assert [("henvendelsen" in each.lower(), "søknaden" in each) for each in told] == [
        (True, False)
    ] * 3


def test_the_button_pressed_twice_sends_once(client: Client, enquiry: ApplicationFormPage) -> None:
    data = typed(client, enquiry, **{"a-topic": "x", "a-text": "Kan vi få råd?"})

    first, second = (client.post(address(enquiry), data) for _press in range(2))

    assert first["Location"] == second["Location"]
    assert Application.objects.count() == 1


def test_something_else_from_the_same_page_is_not_lost_and_can_be_sent_too(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    data = typed(client, enquiry, **{"a-topic": "x", "a-text": "Kan vi få råd?"})
    client.post(address(enquiry), data)

    refused = client.post(address(enquiry), data | {"a-text": "Og en ting til."})
    again = sent(refused.content)

    assert refused.status_code == 409
    assert "er ikke sendt" in words(refused)
    assert again["a-text"] == ["Og en ting til."]
    assert client.post(address(enquiry), again | {"then": "send"}).status_code == 303
    assert Application.objects.count() == 2


def test_what_is_wrong_is_told_and_what_was_typed_stays(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    data = typed(client, enquiry, email="kari", **{"a-topic": "money", "a-text": "Hei"})

    answer = client.post(address(enquiry), data)

    assert answer.status_code == 422
    found = words(answer)
    assert "Skriv en e-postadresse" in found
    # The answer brought a question, and it must be answered.
    assert "Hvor mye? – Dette må fylles ut." in found
    assert sent(answer.content)["a-text"] == ["Hei"] or "Hei" in answer.content.decode()
    assert not Application.objects.exists()


def test_a_question_comes_while_the_page_is_filled_in_and_nothing_is_kept(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    assert "Hvor mye?" not in words(client.get(address(enquiry)))

    data = typed(client, enquiry, **{"a-topic": "money"})
    answer = client.post(address(enquiry), data, headers={"HX-Request": "true"})

    assert answer.status_code == 200
    assert "Hvor mye?" in words(answer)
    assert "Virksomhet" not in words(answer)
    assert not Application.objects.exists()


# In the API ---------------------------------------------------------------------------------------


def test_the_api_takes_an_enquiry_with_its_answers_once(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    first = ask(client, enquiry, topic="x", text="Hei")
    again = ask(client, enquiry, topic="x", text="Hei")

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["state"] == "submitted"
    assert first.json()["reference"] == again.json()["reference"]
    assert Application.objects.count() == 1
    assert ask(client, enquiry, topic="x", text="Noe annet").status_code == 422


def test_the_api_refuses_what_is_no_enquiry(client: Client, enquiry: ApplicationFormPage) -> None:
    call = make_form()
    bare = {"form": str(enquiry.translation_key), "email": "kari@example.no"}

    assert ask(client, enquiry, key="").status_code == 400
    missing = ask(client, enquiry, topic="x")
    assert [each["pointer"] for each in missing.json()["errors"]] == ["/answers/text"]
    assert ask(client, enquiry, topic="x", text="Hei", other=1).status_code == 422
    assert ask(client, call, title="Hei").json()["code"] == "wrong_state"
    draft = client.post(
        f"{API}applications/", json.dumps(bare), content_type="application/json",
        headers={"host": "localhost"},
    )  # fmt: skip
    assert draft.json()["code"] == "wrong_state"
    assert not Application.objects.exists()


# What it is not -----------------------------------------------------------------------------------


def test_an_enquiry_form_is_no_call(client: Client, enquiry: ApplicationFormPage) -> None:
    scheme = enquiry.get_parent()
    calls = client.get(f"{API}calls/", headers={"host": "localhost"}).json()
    forms = client.get(f"{API}forms/", headers={"host": "localhost"}).json()

    assert calls["meta"]["total_count"] == 0
    assert [(each["kind"], each["status"]) for each in forms["items"]] == [("enquiry", "open")]
    page = words(client.get(enquiry.get_url()))
    assert "Henvendelse" in page
    assert "Utlysning" not in page
    assert "Spør oss" in words(client.get(scheme.get_url()))


def test_an_enquiry_that_is_taken_down_takes_nothing(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    data = typed(client, enquiry, **{"a-topic": "x", "a-text": "Hei"})
    enquiry.unpublish()

    assert client.post(address(enquiry), data).status_code == 404
    assert ask(client, enquiry, topic="x", text="Hei").status_code == 409


def test_what_was_sent_at_once_is_never_opened_again(
    client: Client, enquiry: ApplicationFormPage
) -> None:
    client.post(address(enquiry), typed(client, enquiry, **{"a-topic": "x", "a-text": "Hei"}))
    application = Application.objects.get()

    answer = client.post(f"/apply/{application.pk}/nb/reopen/")

    assert answer.status_code == 422
    application.refresh_from_db()
    assert application.state == "submitted"
