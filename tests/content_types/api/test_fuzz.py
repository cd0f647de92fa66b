"""Whatever anybody sends, the API answers: never with an error of its own making."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.db.models import Model
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from wagtail.models import Page, get_page_models

from cms.api import router
from content_types.api.columns import comparisons, filterable_fields
from content_types.api.parameters import RULES
from content_types.delivery import shape_of
from content_types.pages.filters import parameters_of

from .endpoints import ITEMS, NAMES

# Each has broken some API once: numbers out of range, null bytes, half a character, nesting.
NASTY = (
    "",
    " ",
    "0",
    "-1",
    "1.5",
    "abc",
    "true",
    "null",
    "NaN",
    "Infinity",
    "9" * 12,
    str(2**31),
    str(2**63),
    "9" * 23,
    "9" * 5000,
    "1_0",
    "9_" * 22 + "9",
    "-" + "9" * 23,
    "%2B" + "9" * 23,
    "１２",
    "²",
    "%00",
    "a%00b",
    "%ff%fe",
    "%ED%A0%80",
    "%F0%9F%92%A9",
    "'",
    '"',
    '"a',
    "a'--",
    "%25",
    "*",
    "_",
    "-id",
    "a,b,,c",
    ",",
    "(",
    ")",
    "id(",
    "title(*)",
    "image(" * 50 + ")" * 50,
    "parent(" * 400 + "id" + ")" * 400,
    "a," * 900,
    "ord " * 400,
    "2027-13-45",
    "2027-01-31T25:00",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "0001-01-01T00:00:00%2B14:00",
    "9999-12-31T23:59:59-14:00",
    "1e400",
    "-0",
    "1" * 16 + "." + "1" * 40,
    "nb",
    "xx",
    "localhost:x",
    "a:b:c",
    "http://[",
    "/",
    "//",
    "/../..",
    "random",
    "wagtailcore.Page",
    "auth.User",
    "content_types.ProgrammePage,content_types.ProjectPage",
    "__class__",
)

# Each parameter meets every so many-th of them; ``UTSYN_EVERY=1`` tries all, in six minutes.
EVERY = int(os.environ.get("UTSYN_EVERY", "4"))

FIXED = {"html_path", "path", "site", "locale", "translation_key", "tags", *RULES}


# One endpoint for each class of them; those of one class differ in their own columns only.
KINDS = ("pages", "images", "redirects", "themes", "menus")


def doors() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every address that takes parameters, with the parameters that are judged there."""
    for name in NAMES:
        known = set(FIXED if name in KINDS else ())
        if name in ITEMS and name != "redirects":
            known |= own_parameters(router._endpoints[name].model)
        if known:
            yield f"{name}/?", tuple(sorted(known))
    for name in (name for name in KINDS if name in ITEMS):
        yield f"{name}/find/?", ("fields", "html_path", "id", "site")
        yield f"{name}/1/?", ("fields", "format", "rich_text_format")
    yield "pages/by-path/?", ("fields", "path")
    for model in get_page_models():
        own = own_parameters(model) - own_parameters(Page)
        yield f"pages/?type={model._meta.label}&", tuple(sorted(own or {"title"}))


def own_parameters(model: type[Model]) -> set[str]:
    """The parameters that compare what items of a model have."""
    names = shape_of(model).names
    return {
        *filterable_fields(model, names),
        *comparisons(model, names),
        *parameters_of(model),
    }


DOORS = list(doors())


@pytest.fixture(autouse=True)
def _some_content(client: Client, settings: Any) -> None:
    # Only the status counts here; to judge thousands of answers in full takes minutes.
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]
    client.raise_request_exception = False
    for make in ITEMS.values():
        make()


def fault(client: Client, door: str, query: str) -> str:
    """What is wrong with the answer; empty if nothing is."""
    answer = client.get(f"/api/v2/{door}{query}")
    is_problem = answer["Content-Type"] == "application/problem+json"
    if answer.status_code not in {200, 302, 400, 404}:
        return f"{answer.status_code}: {door}{query[:300]}"
    if answer.status_code >= 400 and not is_problem:
        return f"not a problem: {door}{query[:300]}"
    return ""


def ask(client: Client, door: str, query: str) -> None:
    assert not fault(client, door, query)


def test_no_nasty_value_of_any_parameter_breaks_the_api(client: Client) -> None:
    # Each parameter meets one of the values, each value many parameters; the slow test has more.
    values = itertools.cycle(NASTY)
    for door, names in DOORS:
        for name in names:
            ask(client, door, f"{name}={next(values)}")


# Values are judged before a database sees them; what passes is tried on both below.
@pytest.mark.sqlite
@pytest.mark.slow
def test_every_parameter_meets_nasty_values(client: Client) -> None:
    # The doors that know a parameter take turns: all of them with all values take ten minutes.
    known: dict[str, list[str]] = {}
    for door, names in DOORS:
        for name in names:
            known.setdefault(name, []).append(door)
    faults = [
        fault(client, door, f"{name}={value}")
        for number, (name, doors_of) in enumerate(known.items())
        for value, door in zip(NASTY[number % EVERY :: EVERY], itertools.cycle(doors_of))
    ]

    assert len(faults) >= len(known) * (len(NASTY) // EVERY)
    assert not [each for each in faults if each]


@pytest.mark.parametrize("query", ["%00=1", "%ff=1", "=1", "&&&", "a[]=1", "limit=1&limit=2"])
def test_no_nasty_name_breaks_the_api(client: Client, query: str) -> None:
    for door, _names in DOORS:
        ask(client, door, query)


PAIRS = st.sampled_from([(door, name) for door, names in DOORS for name in names])
TEXT = (
    st.text(max_size=60) | st.binary(max_size=20) | st.integers().map(str) | st.sampled_from(NASTY)
)
BOUNDED = hypothesis_settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@BOUNDED
@given(
    pair=PAIRS, value=TEXT, more=st.dictionaries(st.sampled_from(sorted(FIXED)), TEXT, max_size=2)
)
def test_arbitrary_values_never_break_the_api(
    client: Client, pair: tuple[str, str], value: Any, more: dict[str, Any]
) -> None:
    door, name = pair
    query = "&".join(f"{quote(key)}={encoded(each)}" for key, each in {**more, name: value}.items())

    ask(client, door, query)


@pytest.mark.slow
@hypothesis_settings(BOUNDED, max_examples=1_000)
@given(
    pair=PAIRS, value=TEXT, more=st.dictionaries(st.sampled_from(sorted(FIXED)), TEXT, max_size=3)
)
def test_many_arbitrary_values_never_break_the_api(
    client: Client, pair: tuple[str, str], value: Any, more: dict[str, Any]
) -> None:
    door, name = pair
    query = "&".join(f"{quote(key)}={encoded(each)}" for key, each in {**more, name: value}.items())

    ask(client, door, query)


def encoded(value: Any) -> str:
    if isinstance(value, str) and value in NASTY:
        return value
    return quote(
        value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass"), safe=""
    )


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("limit=100000", "limit cannot be higher than 100"),
        ("limit=99999999999999999999", "limit must be a positive integer up to 1000000"),
        ("offset=9223372036854775808", "offset must be a positive integer up to 1000000"),
        ("offset=9_999_999_999_999_999_999_999", "offset must be a positive integer up to 1000000"),
        ("limit=%2B99999999999999999999", "limit must be a positive integer up to 1000000"),
        ("child_of=-9_999_999_999_999_999", "child_of must be a positive integer up to 2147483647"),
        ("id=9223372036854775808", "id must be a positive integer up to 2147483647"),
        ("search=a%00b", "null characters are not allowed for search"),
        ("search=%ff", "search is not valid UTF-8"),
        ("fields=a(b(c(d)))", "fields may be nested 2 levels deep"),
        ("limit=1&limit=2", "limit is given more than once"),
    ],
)
def test_malformed_values_are_named(client: Client, query: str, reason: str) -> None:
    answer = client.get(f"/api/v2/pages/?{query}")

    assert answer.status_code == 400
    assert answer.json()["detail"] == reason


def test_more_tags_than_a_database_can_join_are_refused(client: Client) -> None:
    few, many = (",".join("a" for _ in range(number)) for number in (10, 11))

    assert client.get(f"/api/v2/images/?tags={few}").status_code == 200
    answer = client.get(f"/api/v2/images/?tags={many}")
    assert answer.status_code == 400
    assert answer.json()["detail"] == "tags takes at most 10 tags"


def test_an_address_that_cannot_be_read_is_no_path(client: Client) -> None:
    for door in ("redirects/", "redirects/find/"):
        answer = client.get(f"/api/v2/{door}?html_path=http://[")

        assert answer.status_code == 400
        assert answer.json()["detail"] == "html_path is not a path"
