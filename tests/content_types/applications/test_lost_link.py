"""Asking for a lost link tells nobody who applies for something."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content_types.applications import (
    AccessToken,
    Application,
    Event,
    OutboxMessage,
    access,
    dispatching,
    operations,
)
from tests import builders, smtp
from tests.forms import make_draft, make_draft_with_secret, make_form

pytestmark = pytest.mark.django_db

API, PAGE = "/api/v2/applications/link/", "/apply/nb/lost/"


def ask_api(client: Client, email: Any) -> Any:
    return client.post(
        API,
        json.dumps({"email": email}),
        content_type="application/json",
        headers={"host": "localhost"},
    )


def ask_page(client: Client, email: str) -> Any:
    return client.post(PAGE, {"email": email})


def mailed() -> list[tuple[str, smtp.EmailMessage]]:
    with smtp.running() as server:
        dispatching.dispatch()
    return server.mails


def known() -> Application:
    """A draft of which the first mail is long sent."""
    builders.make_home()
    draft = make_draft(make_form(title="Forprosjekt"))
    OutboxMessage.objects.update(state="done")
    return draft


@pytest.mark.parametrize("ask", [ask_api, ask_page])
def test_the_links_come_by_mail_and_open_what_the_address_has(client: Client, ask: Any) -> None:
    draft = known()
    other = make_draft(make_form(title="Reisestøtte"))
    OutboxMessage.objects.update(state="done")

    assert ask(client, "KARI@example.no ").status_code in (200, 202)

    ((reader, mail),) = mailed()
    assert reader == "kari@example.no"
    text, _html = smtp.parts(mail)
    secrets = re.findall(r"#(\S+)", text)
    assert {access.find(each).application_id for each in secrets} == {draft.pk, other.pk}
    assert "Forprosjekt (utkast)" in text
    assert Event.objects.filter(kind=Event.Kind.LINK_SENT).count() == 2


@pytest.mark.parametrize("ask", [ask_api, ask_page])
def test_an_unknown_address_gets_the_same_answer_by_the_same_work(client: Client, ask: Any) -> None:
    known()
    ask(client, "varm@example.no")
    cache.clear()
    answers, works = [], []
    for email in ("kari@example.no", "ukjent@example.no"):
        with CaptureQueriesContext(connection) as queries:
            answer = ask(client, email)
        body = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)
        answers.append((answer.status_code, body))
        works.append([re.sub(r"'[^']*'|\d+", "?", each["sql"])[:60] for each in queries])
        cache.clear()

    assert answers[0] == answers[1]
    assert works[0] == works[1]
    assert [reader for reader, _mail in mailed()] == ["kari@example.no"]
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"done"}


def test_what_is_no_address_is_refused(client: Client) -> None:
    for email in ("", "x", "a@b", "a@b.no\nBcc: c@d.no", "x" * 250 + "@example.no", 5, None, ["a"]):
        assert ask_api(client, email).status_code == 422, email
    assert ask_page(client, "ikke en adresse").status_code == 422
    assert client.get(PAGE).status_code == 200
    assert client.get(API, headers={"host": "localhost"}).status_code == 405
    assert OutboxMessage.objects.count() == 0


def test_a_revoked_way_in_gives_no_new_one(client: Client) -> None:
    draft = known()
    AccessToken.objects.update(revoked_at=draft.created_at)

    ask_api(client, "kari@example.no")

    assert mailed() == []


@override_settings(CONTENT_TYPES={"APPLICANT_LIMITS": {"links_per_address": (3, 3600)}})
def test_nobody_is_bombed_with_mail(client: Client) -> None:
    known()

    statuses = [ask_api(client, "kari@example.no").status_code for _each in range(4)]
    statuses.append(ask_page(client, "Kari@example.no").status_code)

    assert statuses == [202, 202, 202, 429, 429]


# What a new link does to earlier ones ------------------------------------------------------------


def asked_for(client: Client) -> str:
    """The secret of a link that was asked for and has come by mail."""
    ask_api(client, "kari@example.no")
    ((_reader, mail),) = mailed()
    found = re.search(r"#(\S+)", smtp.parts(mail)[0])
    assert found is not None
    return found.group(1)


def opens(client: Client, secret: str) -> int:
    answer = client.get(
        "/api/v2/applications/",
        headers={"host": "localhost", "authorization": f"Bearer {secret}"},
    )
    return answer.status_code


def test_a_new_link_ends_the_earlier_ones_when_it_is_used_and_not_before(client: Client) -> None:
    builders.make_home()
    draft, first = make_draft_with_secret()
    invited = access.issue(draft, "per@example.no", operations.invite(draft.pk, "per@example.no"))
    OutboxMessage.objects.update(state="done")
    browser = Client()
    browser.post("/apply/nb/open/", {"code": first})
    own = f"/apply/{draft.pk}/nb/"

    unused, used = asked_for(client), asked_for(client)
    later = access.issue(draft, "kari@example.no")

    # Whoever asked: nobody is locked out by it.
    assert (opens(client, first), browser.get(own).status_code) == (200, 200)
    assert client.post("/apply/nb/open/", {"code": used}).status_code == 303
    assert [opens(client, each) for each in (first, unused, used, later, invited)] == [
        404, 404, 200, 200, 200,
    ]  # fmt: skip
    assert browser.get(own).status_code == 403


def test_the_link_of_a_reminder_ends_none(client: Client) -> None:
    draft, first = make_draft_with_secret()
    reminder = access.issue(draft, "kari@example.no")

    assert [opens(client, each) for each in (reminder, first)] == [200, 200]


def test_a_link_ends_sixty_days_after_its_last_use_and_a_new_one_can_be_asked_for(
    client: Client,
) -> None:
    builders.make_home()
    draft, secret = make_draft_with_secret()
    OutboxMessage.objects.update(state="done")
    token, now = draft.tokens.get(), timezone.now()
    left = {}
    for days in (61, 58, 1, 0):
        draft.tokens.update(expires_at=now + timedelta(days=days), used_at=now)
        left[days] = (opens(client, secret), draft.tokens.get().expires_at - now)

    assert left[61] == (200, timedelta(days=61))
    assert left[58][1] >= access.LASTS
    assert left[1][1] >= access.LASTS
    assert left[0][0] == 404
    assert client.post("/apply/nb/open/", {"code": secret}).status_code == 403
    assert opens(client, asked_for(client)) == 200
    assert access.known().filter(pk=token.pk).count() == 0


def test_a_link_that_is_used_daily_is_written_down_once_a_day(client: Client) -> None:
    _draft, secret = make_draft_with_secret()
    opens(client, secret)

    with CaptureQueriesContext(connection) as queries:
        opens(client, secret)

    assert not [each for each in queries if each["sql"].startswith(("UPDATE", "BEGIN", "SAVE"))]


def test_an_invited_person_gets_the_role_they_had() -> None:
    draft = known()
    access.issue(draft, "per@example.no", operations.invite(draft.pk, "per@example.no"))
    OutboxMessage.objects.update(state="done")

    operations.ask_for_link("per@example.no")

    ((reader, mail),) = mailed()
    assert reader == "per@example.no"
    secret = re.search(r"#(\S+)", smtp.parts(mail)[0]).group(1)
    assert access.find(secret).role == AccessToken.Role.MEMBER
