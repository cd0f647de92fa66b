"""``order``: by whatever a field shows, and never telling of what may not be seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content_types.alphabet import norwegian
from content_types.api.ordering import orderable_fields
from content_types.api.pages import PagesEndpoint
from content_types.delivery import shape_of, upkeep
from content_types.models import ProgrammePage
from tests import builders as make

from .test_contract import assert_problem
from .test_paging import pages

PROGRAMMES = "/api/v2/pages/?type=content_types.ProgrammePage&fields=*"
# What a programme has several of, and what is worked out when it is asked for.
WITHOUT_ORDER = {
    "body", "contact_points", "contacts", "counties", "etag", "is_fallback", "links", "periods",
    "predecessors", "successors", "themes", "translated_from", "translations",
}  # fmt: skip


SHOWN: dict[str, Callable[[dict[str, Any]], str | None]] = {
    "family_label": lambda item: item["family_label"],
    "managing_authority": lambda item: (item["managing_authority"] or {}).get("name"),
    "image": lambda item: (item["image"] or {}).get("title"),
    "locale": lambda item: item["meta"]["locale"],
    "content_language": lambda item: item["meta"]["content_language"],
    "type": lambda item: item["meta"]["type"],
    "html_url": lambda item: item["meta"]["html_url"],
    "detail_url": lambda item: item["meta"]["detail_url"],
}


@pytest.fixture
def programmes() -> None:
    """Some with families, authorities and images; an image and an authority may not be seen."""
    make.make_home()
    closed = make.make_private_collection()
    facts: list[dict[str, Any]] = [
        {"family": "nordic", "managing_authority": make.make_organisation("Aaa", live=False),
         "image": make.make_image("Aaa", collection=closed)},
        {"family": "eu", "image": make.make_image("å")},
        {"family": "interreg", "managing_authority": make.make_organisation("Ås"),
         "image": make.make_image("z")},
        {"family": "eea", "managing_authority": make.make_organisation("Bø"),
         "image": make.make_image("b"), "parent": make.make_information(title="Å")},
    ]  # fmt: skip
    for each in facts:
        page = make.make_programme(**each)
    make.translate(page, "en").save_revision().publish()


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("name", SHOWN)
def test_a_list_is_in_the_order_of_what_it_shows(
    client: Client, programmes: None, name: str, sign: str
) -> None:
    url = f"{PROGRAMMES}&order={sign}{name}"

    items = client.get(f"{url}&limit=100").json()["items"]

    # A label reads as its item's language has it; one language alone has one order.
    compared = [item for item in items if item["meta"]["locale"] == "nb" or name != "family_label"]
    found = [SHOWN[name](item) for item in compared]
    values = [each for each in found if each is not None]
    assert found[: len(values)] == values, "what has none of it comes last"
    if name == "detail_url":
        assert [item["id"] for item in items] == sorted(
            (item["id"] for item in items), reverse=bool(sign)
        )
    else:
        assert values == sorted(values, key=norwegian, reverse=bool(sign))
    assert len(items) == 5
    assert len(set(values)) > 1 or name == "type"
    # The same, one at a time.
    assert [each for page in pages(client, f"{url}&limit=1") for each in page] == items


def test_a_page_lies_where_its_parent_does(client: Client, programmes: None) -> None:
    items = client.get(f"{PROGRAMMES}&order=-parent,id&locale=nb").json()["items"]
    parents = [client.get(item["meta"]["detail_url"]).json()["meta"]["parent"] for item in items]

    assert [each["title"] for each in parents] == ["Å", *["ProgrammeIndexPage"] * 3]


def test_what_may_not_be_seen_has_no_place_of_its_own(client: Client, programmes: None) -> None:
    for name in ("managing_authority", "image"):
        items = client.get(f"{PROGRAMMES}&order={name},id").json()["items"]
        hidden = [item for item in items if item[name] is None]

        assert items[-len(hidden) :] == hidden
        assert any(item["family"] == "nordic" for item in hidden)


def test_words_searched_for_stand_in_that_order_too(client: Client, programmes: None) -> None:
    upkeep.catch_up()
    url = f"{PROGRAMMES}&search=innledning&locale=nb&order="

    found = [item["family_label"] for item in client.get(f"{url}family_label").json()["items"]]

    assert found == sorted(found, key=norwegian)
    assert len(found) == 4


def test_what_has_no_order_is_refused_and_the_document_says_so(client: Client) -> None:
    make.make_home()
    names = set(shape_of(ProgrammePage).names)
    possible = orderable_fields(PagesEndpoint, ProgrammePage)

    assert names - possible == WITHOUT_ORDER
    for name in WITHOUT_ORDER:
        answer = client.get(f"{PROGRAMMES}&order={name}")
        assert_problem(answer, 400)
        assert f"cannot order by '{name}' (has no order)" in answer.json()["detail"]
    assert "unknown field" in client.get(f"{PROGRAMMES}&order=tull").json()["detail"]
