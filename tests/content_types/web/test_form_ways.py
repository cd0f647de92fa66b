"""Small things on the applicant's way: no dead ends, no doubles, the deadline in sight."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from content_types.applications import Application, OutboxMessage, operations
from tests.forms import ANSWERS, make_draft_with_secret, make_form, sent

from .test_form import Visitor, words

pytestmark = pytest.mark.django_db


def visit(client: Client, call: Any, **answers: Any) -> Visitor:
    application, secret = make_draft_with_secret(call, **answers)
    found = Visitor(client, application)
    found.open(secret)
    return found


def test_a_refusal_leads_to_a_page_that_there_is(client: Client) -> None:
    call = make_form()
    visitor = visit(client, call, **ANSWERS)
    operations.submit(visitor.application.pk, revision=2, key="k", request_hash="h")
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))

    refused = visitor.post("reopen/")

    (back,) = re.findall(r'href="([^"]+)">Gå tilbake', refused.content.decode())
    assert refused.status_code == 409
    assert client.get(back, follow=True).status_code == 200


def test_beginning_twice_from_one_page_gives_one_draft_and_one_mail(client: Client) -> None:
    start = f"/apply/nb/{make_form().translation_key}/"
    given = sent(client.get(start).content) | {"email": "kari@example.no"}

    first, second = (client.post(start, given) for _each in range(2))

    assert first["Location"] == second["Location"]
    assert client.get(second["Location"]).status_code == 200
    assert Application.objects.count() == 1
    assert OutboxMessage.objects.filter(kind="draft_link").count() == 1


def test_another_address_or_page_begins_another_draft(client: Client) -> None:
    start = f"/apply/nb/{make_form().translation_key}/"
    given = sent(client.get(start).content) | {"email": "kari@example.no"}

    client.post(start, given)
    client.post(start, given | {"email": "ola@example.no"})
    client.post(start, sent(client.get(start).content) | {"email": "kari@example.no"})

    assert Application.objects.count() == 3


def test_a_draft_that_was_deleted_does_not_stand_in_the_way(client: Client) -> None:
    start = f"/apply/nb/{make_form().translation_key}/"
    given = sent(client.get(start).content) | {"email": "kari@example.no"}
    client.post(start, given)
    operations.delete_draft(Application.objects.get().pk)

    assert client.post(start, given).status_code == 303
    assert OutboxMessage.objects.filter(application=Application.objects.get().pk).exists()


@pytest.mark.parametrize(("days", "near"), [(30, False), (3, True)])
def test_the_deadline_stands_where_the_form_is_filled_in(
    client: Client, days: int, near: bool
) -> None:
    call = make_form(closes_at=timezone.now() + timedelta(days=days, hours=2))
    visitor = visit(client, call, **ANSWERS)

    for page in ("", "1/", "check/"):
        text = words(visitor.get(page))
        assert "Fristen er" in text, page
        assert ("Tid igjen: 3 dager" in text) is near, page


def test_when_the_deadline_has_passed_the_pages_say_so(client: Client) -> None:
    call = make_form()
    visitor = visit(client, call, **ANSWERS)
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))

    for page in ("", "1/", "check/"):
        assert "Fristen er ute" in words(visitor.get(page)), page


def test_the_copy_is_there_for_programs_too(client: Client) -> None:
    visitor = visit(client, make_form(), **ANSWERS)
    address = visitor.address("copy.json")

    assert address in visitor.get("check/").content.decode()
    answer = visitor.get("copy.json")
    assert json.loads(answer.content)["content"]["answers"] == ANSWERS
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"].startswith("attachment")
    assert Client().get(address).status_code == 403
