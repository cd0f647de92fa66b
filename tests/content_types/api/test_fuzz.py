"""Whatever anybody sends, the API answers: never with an error of its own making."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from wagtail.models import get_page_models

from cms.api import router
from content_types.api.filters import filterable_fields
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

FIXED = {"html_path", "path", "site", "locale", "translation_key", "tags", *RULES}


def doors() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every address that takes parameters, with the parameters it knows."""
    for name in NAMES:
        known: set[str] = set(FIXED)
        if name in ITEMS and name not in {"pages", "redirects"}:
            model = router._endpoints[name].model
            known |= set(filterable_fields(model, shape_of(model).names))
        yield f"{name}/?", tuple(sorted(known))
        if name in ITEMS:
            yield f"{name}/find/?", ("fields", "html_path", "id", "site")
            yield f"{name}/1/?", ("fields", "format", "rich_text_format")
    yield "pages/by-path/?", ("fields", "path")
    for model in get_page_models():
        own = {*filterable_fields(model, shape_of(model).names), *parameters_of(model)}
        yield f"pages/?type={model._meta.label}&", tuple(sorted(own))


DOORS = list(doors())


@pytest.fixture(autouse=True)
def _some_content(client: Client, settings: Any) -> None:
    # Only the status counts here; to judge thousands of answers in full takes minutes.
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]
    client.raise_request_exception = False
    for make in ITEMS.values():
        make()


def ask(client: Client, door: str, query: str) -> None:
    answer = client.get(f"/api/v2/{door}{query}")
    assert answer.status_code in {200, 302, 400, 404}, f"{answer.status_code}: {door}{query[:300]}"
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json", f"{door}{query[:300]}"


def test_no_nasty_value_of_any_parameter_breaks_the_api(client: Client) -> None:
    # Each parameter meets one of the values, each value many parameters; the slow test has every
    # pair.
    values = itertools.cycle(NASTY)
    for door, names in DOORS:
        for name in names:
            ask(client, door, f"{name}={next(values)}")


@pytest.mark.slow
def test_every_nasty_value_of_every_parameter(client: Client) -> None:
    for door, names in DOORS:
        for name, value in itertools.product(names, NASTY):
            ask(client, door, f"{name}={value}")


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
@hypothesis_settings(BOUNDED, max_examples=3_000)
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
