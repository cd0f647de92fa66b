"""The registers: who sees them, columns, filters, usage counts, search and query counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from content_types.pages import PageTheme, ProgrammePage
from content_types.snippets import (
    ENDPOINTS,
    Contact,
    County,
    Municipality,
    Organisation,
    Period,
    Snippet,
    Theme,
)

from .conftest import Tree

AsUser = Callable[[User], Client]
MALFORMED = [
    "exists=x",
    "county=abc",
    "county=99999999999999999999",
    "organisation=-1",
    "country=XX",
    "live=maybe",
    "runs=never",
    "usage_count_min=x&usage_count_max=-1",
    "usage_count_min=NaN",
    "usage_count_max=1e400",
    "usage_count_min=99999999999999999999999",
    "ordering=password",
    "p=x",
    "q=%00",
    "q=nr&usage_count_min=0&ordering=-usage_count",
    "q=nr&locale=nb&ordering=-locale",
]
KINDS = list(ENDPOINTS.values())
WRITTEN_BY_WRITERS = [Organisation, Contact]


def address(model: type[Snippet], view: str = "list", *args: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def make(model: type[Snippet], number: int = 1, **fields: Any) -> Snippet:
    """A snippet of the kind, in the default language."""
    values: dict[str, Any] = {"name": f"Nr. {number}", "locale": Locale.get_default()}
    if model is County:
        values |= {"number": f"{number:02}"}
    if model is Municipality:
        county = County.objects.first() or make(County, 90)
        values |= {"number": f"{number:04}", "county": county}
    if model is Theme:
        values |= {"slug": f"nr-{number}"}
    if model is Period:
        values |= {"start": date(1990 + number, 1, 1), "end": date(1997 + number, 12, 31)}
    if model is Contact:
        organisation = Organisation.objects.first() or make(Organisation, 90)
        values |= {"email": "a@example.no", "organisation": organisation}
    return model.objects.create(**(values | fields))


def names(response: Any) -> set[str]:
    return {item.name for item in response.context["object_list"]}


@pytest.mark.parametrize("model", KINDS)
def test_editors_may_list_add_and_edit_every_kind(
    model: type[Snippet], as_user: AsUser, editor: User
) -> None:
    item = make(model)
    client = as_user(editor)

    assert "Nr. 1" in names(client.get(address(model)))
    assert client.get(address(model, "add")).status_code == 200
    assert client.get(address(model, "edit", item.pk)).status_code == 200


@pytest.mark.parametrize("model", KINDS)
def test_writers_may_add_organisations_and_contacts_only(
    model: type[Snippet], as_user: AsUser, writer: User
) -> None:
    response = as_user(writer).get(address(model, "add"))

    allowed = model in WRITTEN_BY_WRITERS
    assert response.status_code == (200 if allowed else 302)


@pytest.mark.parametrize("model", KINDS)
def test_outsiders_see_nothing(model: type[Snippet], as_user: AsUser, outsider: User) -> None:
    make(model)

    response = as_user(outsider).get(address(model))

    assert response.status_code in {302, 403}


@pytest.mark.parametrize("model", KINDS)
def test_malformed_values_are_no_server_error(
    model: type[Snippet], as_user: AsUser, editor: User
) -> None:
    make(model)
    client = as_user(editor)

    answers = {query: client.get(f"{address(model)}?{query}").status_code for query in MALFORMED}

    assert {query: code for query, code in answers.items() if code != 200} == {}


@pytest.mark.parametrize("model", KINDS)
def test_every_column_sorts_both_ways_also_while_searching(
    model: type[Snippet], as_user: AsUser, editor: User
) -> None:
    make(model, name="Nordsjøen")
    client = as_user(editor)
    columns = client.get(address(model)).context["table"].columns.values()
    keys = [column.sort_key for column in columns if column.sort_key]
    assert "usage_count" in keys

    for key in keys:
        for ordering in (key, f"-{key}"):
            plain = client.get(address(model), {"ordering": ordering})
            searched = client.get(address(model), {"ordering": ordering, "q": "nord"})
            assert "Nordsjøen" in names(plain)
            assert names(searched) == {"Nordsjøen"}


@pytest.mark.parametrize("model", KINDS)
@pytest.mark.parametrize("query", ["", "?q=nr"])
def test_query_count_is_the_same_for_one_and_twenty(
    model: type[Snippet], query: str, as_user: AsUser, editor: User
) -> None:
    client, url = as_user(editor), address(model) + query
    make(model, 1)
    client.get(url)

    with CaptureQueriesContext(connection) as one:
        before = len(client.get(url).context["object_list"])
    for number in range(2, 21):
        make(model, number)
    with CaptureQueriesContext(connection) as twenty:
        assert len(client.get(url).context["object_list"]) == before + 19

    assert len(twenty) == len(one)


def test_usage_is_counted_and_filtered(
    tree: Tree, theme: Theme, as_user: AsUser, editor: User
) -> None:
    for _number in range(3):
        page = tree.add(ProgrammePage)
        page.theme_rows = [PageTheme(theme=theme)]
        page.save()
    make(Theme, 7)
    client, url = as_user(editor), address(Theme)

    html = client.get(url).content.decode()

    assert f'href="{address(Theme, "usage", theme.pk)}"' in html
    assert "3 ganger" in html
    assert names(client.get(url, {"usage_count_min": 1})) == {"Klima"}
    assert names(client.get(url, {"usage_count_max": 0, "q": "nr"})) == {"Nr. 7"}


def test_dated_kinds_are_filtered_by_whether_they_exist(as_user: AsUser, editor: User) -> None:
    today = date.today()
    make(County, 30, name="Viken", valid_from="2020-01-01", valid_to="2023-12-31")
    make(County, 31, name="Østfold", valid_from="2024-01-01")
    make(County, 40, name="Fremtid", valid_from=today + timedelta(days=30))
    client = as_user(editor)

    assert names(client.get(address(County), {"exists": "now"})) == {"Østfold"}
    assert names(client.get(address(County), {"exists": "not"})) == {"Viken", "Fremtid"}


def test_organisations_are_filtered_by_country_and_published(as_user: AsUser, editor: User) -> None:
    make(Organisation, 1, name="Region Skåne", country="SE")
    make(Organisation, 2, name="Utkast AS", live=False)
    client = as_user(editor)

    assert names(client.get(address(Organisation), {"country": "SE"})) == {"Region Skåne"}
    assert names(client.get(address(Organisation), {"live": "false"})) == {"Utkast AS"}


def test_a_relation_is_offered_once_and_found_in_every_language(
    as_user: AsUser, editor: User, county: County
) -> None:
    nynorsk = Locale.objects.get_or_create(language_code="nn")[0]
    translated = county.copy_for_translation(nynorsk)
    translated.save()
    make(Municipality, 1, name="Moss", county=county)
    make(Municipality, 2, name="Moss på nynorsk", county=translated, locale=nynorsk)

    response = as_user(editor).get(address(Municipality), {"county": county.pk})

    options = response.context["filters"].form.fields["county"].queryset
    assert list(options) == [county]
    assert names(response) == {"Moss", "Moss på nynorsk"}
    both = as_user(editor).get(address(Municipality), {"county": county.pk, "locale": "nn"})
    assert names(both) == {"Moss på nynorsk"}


def test_the_menu_has_the_kinds_in_the_order_of_the_endpoints(
    as_user: AsUser, editor: User
) -> None:
    html = as_user(editor).get(reverse("wagtailadmin_home")).content.decode()

    places = [html.index(f'"{address(model)}"') for model in KINDS]
    assert places == sorted(places)
