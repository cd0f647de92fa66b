"""What comes too often is answered with what was sent, and with when to try again."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content_types.applications import Application
from tests import uploads
from tests.forms import make_draft_with_secret, make_form, question, sent, step

from .test_form import Visitor, words

pytestmark = pytest.mark.django_db

SOMEBODY, ELSE = "195.88.54.16", "195.88.54.17"


@pytest.fixture
def limit(settings: Any) -> Any:
    def put(**limits: tuple[int, int]) -> None:
        settings.CONTENT_TYPES = settings.CONTENT_TYPES | {"APPLICANT_LIMITS": limits}

    return put


@pytest.fixture
def visitor(client: Client) -> Visitor:
    asked = [
        question("short_text", "title", "Tittel", required=False),
        question("files", "plan", "Plan", required=False, max_files=3),
    ]
    application, secret = make_draft_with_secret(make_form([step(*asked)]))
    client.defaults["REMOTE_ADDR"] = SOMEBODY
    found = Visitor(client, application)
    found.open(secret)
    return found


def test_what_was_typed_comes_back_to_be_sent_again(visitor: Visitor, limit: Any) -> None:
    data = visitor.inputs("1/") | {"a-title": "Lang tekst", "shown": ["title"], "then": "next"}
    data.pop("a-plan", None)
    limit(requests_per_application=(0, 600))

    refused = visitor.post("1/", **data)
    again = sent(refused.content)

    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 600
    assert (again["a-title"], again["shown"]) == (["Lang tekst"], ["title"])
    assert visitor.stored().answers == {}
    limit()
    visitor.post("1/", **again)
    assert visitor.stored().answers == {"title": "Lang tekst"}


def test_a_code_that_came_too_often_comes_back_too(client: Client, limit: Any) -> None:
    limit(requests_per_network=(0, 600))

    refused = client.post("/apply/nb/open/", {"code": "abc"}, REMOTE_ADDR=SOMEBODY)

    assert refused.status_code == 429
    assert sent(refused.content)["code"] == ["abc"]


def test_those_who_hold_a_draft_are_counted_by_it_and_not_by_their_network(
    visitor: Visitor, limit: Any
) -> None:
    limit(requests_per_network=(0, 600), requests_per_application=(2, 600))
    other, _secret = make_draft_with_secret(make_form())

    answers = [visitor.get("1/").status_code for _each in range(3)]

    assert answers == [200, 200, 429]
    # Nobody who has nothing open is counted by a draft.
    assert visitor.client.get(f"/apply/{other.pk}/nb/").status_code == 429


def test_neighbours_are_not_counted_together(client: Client, limit: Any) -> None:
    form = make_form()
    limit(requests_per_network=(1, 600), starts_per_network=(1, 600))

    for number in range(3):
        answer = client.post(
            f"/apply/nb/{form.translation_key}/",
            {"email": f"{number}@example.no"},
            REMOTE_ADDR="10.0.0.7",
        )
        assert answer.status_code == 303

    assert Application.objects.count() == 3


def choose(visitor: Visitor, **typed: str) -> Any:
    data = visitor.inputs("1/") | {f"a-{key}": value for key, value in typed.items()}
    data |= {"then": "next", "a-plan": [SimpleUploadedFile("plan.pdf", uploads.pdf())]}
    return visitor.client.post(visitor.address("1/"), data)


def test_answers_are_kept_though_files_come_too_often(visitor: Visitor, limit: Any) -> None:
    limit(uploads_per_network=(0, 600))

    answer = choose(visitor, title="Viktig")

    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert "Prøv igjen senere" in words(answer)
    assert visitor.stored().answers == {"title": "Viktig"}
    assert sent(answer.content)["a-title"] == ["Viktig"]


def test_a_file_is_kept_though_somebody_else_has_changed_an_answer(visitor: Visitor) -> None:
    stale = visitor.inputs("1/")
    visitor.fill(1, title="En annens")
    stale |= {"a-title": "Min", "a-plan": [SimpleUploadedFile("plan.pdf", uploads.pdf())]}

    answer = visitor.client.post(visitor.address("1/"), stale)

    assert answer.status_code == 409
    assert "plan.pdf" in words(answer)
    assert [each["name"] for each in visitor.stored().answers["plan"]] == ["plan.pdf"]
    assert visitor.stored().answers["title"] == "En annens"
