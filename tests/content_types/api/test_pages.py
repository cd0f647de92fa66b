"""``pages/``: the list, one of them, finding one, and what ``fields`` may ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests import builders as make

Get = Callable[..., Any]

PROGRAMME = "content_types.ProgrammePage"


def test_a_list_shows_the_little_that_every_page_has(get: Get) -> None:
    page = make.make_information(title="Om oss", slug="om-oss")

    (item,) = get("pages/", slug="om-oss")["items"]

    assert item == {
        "id": page.pk,
        "meta": {
            "type": "content_types.InformationPage",
            "detail_url": f"http://testserver/api/v2/pages/{page.pk}/",
            "html_url": "http://localhost/nb/om-oss/",
            "slug": "om-oss",
            "first_published_at": item["meta"]["first_published_at"],
            "locale": "nb",
            "translation_key": str(page.translation_key),
            "content_language": "nb",
            "is_fallback": False,
            "etag": item["meta"]["etag"],
        },
        "title": "Om oss",
    }


def test_a_list_is_cut_by_limit_and_offset(get: Get) -> None:
    pages = [make.make_information() for _ in range(3)]

    answer = get("pages/", type="content_types.InformationPage", limit=1, offset=1)

    assert answer["meta"]["total_count"] == 3
    assert [item["id"] for item in answer["items"]] == [pages[1].pk]
    assert get("pages/", offset=900)["items"] == []


def test_order_both_ways_and_by_nothing_that_has_none(get: Get) -> None:
    titles = ["Bergen", "Agder", "Cork"]
    for title in titles:
        make.make_information(title=title)
    kind = "content_types.InformationPage"

    up = [item["title"] for item in get("pages/", type=kind, order="title")["items"]]
    down = [item["title"] for item in get("pages/", type=kind, order="-title")["items"]]

    assert up == sorted(titles)
    assert down == sorted(titles, reverse=True)
    for name in ("body", "ukjent", "owner", "-"):
        get("pages/", 400, type=kind, order=name)


def test_search_within_what_was_found(get: Get) -> None:
    kept = make.make_information(title="Samarbeid i Skagerrak")
    make.make_programme(title="Samarbeid i Kattegat")

    answer = get("pages/", search="samarbeid", type="content_types.InformationPage")

    assert [item["id"] for item in answer["items"]] == [kept.pk]


def test_children_descendants_and_ancestors(get: Get) -> None:
    home = make.make_home()
    parent = make.make_information(parent=home)
    child = make.make_information(parent=parent)

    def ids(**parameters: int) -> list[int]:
        return [item["id"] for item in get("pages/", **parameters)["items"]]

    assert ids(child_of=home.pk) == [parent.pk]
    assert ids(descendant_of=home.pk) == [parent.pk, child.pk]
    assert ids(ancestor_of=child.pk) == [home.pk, parent.pk]
    get("pages/", 400, child_of=999_999)


def test_a_detail_shows_everything_and_the_card_above(get: Get) -> None:
    page = make.make_programme(title="Interreg", acronym="IR", website="https://example.no/")

    body = get(f"pages/{page.pk}/")

    assert body["acronym"] == "IR"
    assert body["family"] == "interreg"
    assert body["family_label"] == "Interreg"
    assert body["meta"]["parent"]["id"] == page.get_parent().pk
    assert body["meta"]["parent"]["meta"]["type"] == "content_types.ProgrammeIndexPage"
    assert "alias_of" not in body["meta"]


def test_find_leads_to_the_detail(get: Get, client: Client) -> None:
    page = make.make_information(parent=make.make_home(), slug="om")
    wanted = f"http://testserver/api/v2/pages/{page.pk}/"

    by_path = client.get("/api/v2/pages/find/?html_path=/om/&fields=title")
    by_id = client.get(f"/api/v2/pages/find/?id={page.pk}")

    assert (by_path.status_code, by_path["Location"]) == (302, f"{wanted}?fields=title")
    assert (by_id.status_code, by_id["Location"].rstrip("?")) == (302, wanted)
    get("pages/find/", 404, html_path="/borte/")
    get("pages/find/", 400, id="abc")


# Rich text ----------------------------------------------------------------------------------------


def test_links_in_rich_text_lead_to_what_the_item_links_to_in_its_own_language(
    get: Get, client: Client
) -> None:
    target = make.make_information(title="Om oss", slug="om")
    nynorsk = make.translate(target, "nn", slug="om-oss")
    document, hidden = make.make_document(), make.make_information(live=False)

    def words(page: Any) -> str:
        return (
            f'<p><a linktype="page" id="{page.pk}">Om oss</a> '
            f'<a linktype="document" id="{document.pk}">Papir</a> '
            f'<a linktype="page" id="{hidden.pk}">Skjult</a></p>'
        )

    page = make.make_scheme(purpose=words(target), body=make.stream(("text", words(target))))
    copy = make.translate(
        page, "nn", purpose=words(nynorsk), body=make.stream(("text", words(nynorsk)))
    )

    for item, path in ((page, "/nb/om/"), (copy, "/nn/om-oss/")):
        answer = client.get(f"/api/v2/pages/{item.pk}/", headers={"accept-language": "en"})
        body = answer.json()
        expected = (
            f'<p><a href="http://localhost{path}">Om oss</a> '
            f'<a href="http://testserver{document.url}">Papir</a> Skjult</p>'
        )
        assert body["purpose"] == expected
        assert body["body"][0]["value"] == expected


# The grammar of fields ----------------------------------------------------------------------------


def test_named_fields_come_beside_the_usual_ones(get: Get) -> None:
    make.make_programme(acronym="IR")

    (item,) = get("pages/", type=PROGRAMME, fields="acronym")["items"]

    assert set(item) == {"id", "meta", "title", "acronym"}


def test_star_is_everything_and_minus_takes_away(get: Get) -> None:
    make.make_programme()

    (every,) = get("pages/", type=PROGRAMME, fields="*")["items"]
    (less,) = get("pages/", type=PROGRAMME, fields="*,-body,-slug")["items"]

    assert set(every) - set(less) == {"body"}
    assert set(every["meta"]) - set(less["meta"]) == {"slug"}


def test_underscore_is_nothing_but_what_is_named(get: Get) -> None:
    page = make.make_programme(title="Interreg", acronym="IR")

    assert get("pages/", type=PROGRAMME, fields="_,acronym")["items"] == [{"acronym": "IR"}]
    assert get(f"pages/{page.pk}/", fields="_,title,slug") == {
        "meta": {"slug": page.slug},
        "title": "Interreg",
    }


def test_fields_of_cards_and_rows(get: Get) -> None:
    organisation = make.make_organisation("Sekretariatet")
    page = make.make_programme(
        managing_authority=organisation, periods=[make.in_period(make.make_period(2021, 2027))]
    )

    body = get(
        f"pages/{page.pk}/", fields="_,managing_authority(_,name),periods(_,status,period(_,name))"
    )

    assert body == {
        "managing_authority": {"name": "Sekretariatet"},
        "periods": [{"status": "open", "period": {"name": "2021–2027"}}],
    }


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ("ukjent", "unknown fields: ukjent"),
        ("-ukjent", "unknown fields: ukjent"),
        ("owner", "unknown fields: owner"),
        ("title(id)", "'title' does not support nested fields"),
        ("periods(status(id))", "'status' does not support nested fields"),
        ("periods(status_label(id))", "'status_label' does not support nested fields"),
        ("managing_authority(ukjent)", "unknown fields: ukjent"),
        ("periods(period(ukjent))", "unknown fields: ukjent"),
        ("title,*", "fields error: '*' must be in the first position"),
        ("title(", "fields error: unexpected end of input (did you miss out a close bracket?)"),
        ("parent", "unknown fields: parent"),
    ],
)
def test_fields_that_mean_nothing_are_named(get: Get, fields: str, reason: str) -> None:
    assert get("pages/", 400, type=PROGRAMME, fields=fields)["detail"] == reason
