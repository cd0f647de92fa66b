"""Query parameters are judged here before Wagtail or the database sees them."""

from __future__ import annotations

from collections.abc import Callable

from django.http import QueryDict
from wagtail.api.v2.utils import BadRequestError

MAX_ID = 2**31 - 1
MAX_OFFSET = 1_000_000
MAX_VALUE = 2_000
MAX_SEARCH = 200
MAX_WORDS = 10
MAX_FIELDS = 600
MAX_NESTING = 2
MAX_TYPES = 20
MAX_ORDER = 5
MOST_OPTIONS = 100
# What a whole query may hold; each value is work for the database.
MAX_PARAMETERS = 30
MAX_VALUES_IN_ALL = 200
# Text in which a comma is a comma, or that has limits of its own.
FREE = {"search", "q", "fields", "path", "html_path", "title", "after"}


def check(query: QueryDict) -> None:
    """Raise BadRequestError for a parameter that no endpoint could mean."""
    if len(query) > MAX_PARAMETERS:
        raise BadRequestError(f"at most {MAX_PARAMETERS} parameters are allowed")
    values_in_all = sum(text.count(",") + 1 for name, text in query.items() if name not in FREE)
    if values_in_all > MAX_VALUES_IN_ALL:
        raise BadRequestError(f"at most {MAX_VALUES_IN_ALL} values are allowed in all")
    for name, values in query.lists():
        if len(values) > 1:
            raise BadRequestError(f"{_shown(name)} is given more than once")
        value = values[0]
        _check_text(name, name)
        _check_text(name, value)
        if name in RULES:
            RULES[name](value)


def _shown(text: str) -> str:
    printable = "".join(char for char in text if char.isprintable())
    return printable.encode("utf-8", "replace").decode()[:60]


def _check_text(name: str, text: str) -> None:
    if len(text) > MAX_VALUE:
        raise BadRequestError(f"{_shown(name)} is longer than {MAX_VALUE} characters")
    if "\x00" in text:
        start = "" if name in RULES else "field filter error. "
        raise BadRequestError(f"{start}null characters are not allowed for {_shown(name)}")
    if any("\ud800" <= char <= "\udfff" for char in text) or "\ufffd" in text:
        raise BadRequestError(f"{_shown(name)} is not valid UTF-8")


def _number(name: str, highest: int) -> Callable[[str], None]:
    def rule(value: str) -> None:
        try:
            number = int(value)
        except ValueError:
            # What is no number at all is left to the endpoint's own words.
            return
        if abs(number) > highest or not value.isascii():
            raise BadRequestError(f"{name} must be a positive integer up to {highest}")

    return rule


def _search(value: str) -> None:
    if len(value) > MAX_SEARCH:
        raise BadRequestError(f"search is longer than {MAX_SEARCH} characters")
    if len(value.split()) > MAX_WORDS:
        raise BadRequestError(f"search has more than {MAX_WORDS} words")


def _search_operator(value: str) -> None:
    if value not in {"and", "or"}:
        raise BadRequestError("search_operator must be 'and' or 'or'")


def _fields(value: str) -> None:
    if len(value) > MAX_FIELDS:
        raise BadRequestError(f"fields is longer than {MAX_FIELDS} characters")
    depth = deepest = 0
    for char in value:
        depth += (char == "(") - (char == ")")
        deepest = max(deepest, depth)
    if deepest > MAX_NESTING:
        raise BadRequestError(f"fields may be nested {MAX_NESTING} levels deep")


def _type(value: str) -> None:
    if value.count(",") >= MAX_TYPES:
        raise BadRequestError(f"at most {MAX_TYPES} types are allowed")


def _order(value: str) -> None:
    if value.count(",") >= MAX_ORDER:
        raise BadRequestError(f"order takes at most {MAX_ORDER} fields")


def _format(value: str) -> None:
    if value != "json":
        raise BadRequestError("format must be 'json'")


def _rich_text_format(value: str) -> None:
    # Rich text always leaves as HTML with resolved links; the other forms bypass visibility.
    if value != "html":
        raise BadRequestError("rich_text_format must be 'html'")


RULES: dict[str, Callable[[str], None]] = {
    "limit": _number("limit", MAX_OFFSET),
    "offset": _number("offset", MAX_OFFSET),
    "id": _number("id", MAX_ID),
    "child_of": _number("child_of", MAX_ID),
    "descendant_of": _number("descendant_of", MAX_ID),
    "ancestor_of": _number("ancestor_of", MAX_ID),
    "translation_of": _number("translation_of", MAX_ID),
    "search": _search,
    "search_operator": _search_operator,
    "fields": _fields,
    "type": _type,
    "order": _order,
    "format": _format,
    "rich_text_format": _rich_text_format,
}
