"""What endpoints of items say of themselves: list, detail, find, a parameter for each filter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from taggit.managers import TaggableManager
from wagtail.models import Page, get_page_models

from content_types.api import parameters as limits
from content_types.api.columns import SEVERAL, comparisons, filterable_fields
from content_types.api.filters import MAX_TAGS
from content_types.api.ordering import orderable_fields
from content_types.pages.filters import (
    AMOUNT,
    MAX_VALUES,
    ONE_TEXT,
    TRUE_OR_FALSE,
    parameter_schemas,
)
from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from .operations import (
    FALLBACK,
    FIELDS,
    FORMAT,
    LOCALE,
    TEXT,
    answer,
    get,
    in_path,
    operation,
    problems,
    query,
    several,
)

ID: Schema = {"type": "integer", "minimum": 1, "maximum": limits.MAX_ID}
# In a path any number of digits is a number; what is too large is not found.
ITEM_ID: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "integer", "minimum": -limits.MAX_ID, "maximum": limits.MAX_ID}
KEY = string(format="uuid")
# Values that Wagtail takes for yes and no.
YES_NO: Schema = {"enum": ["true", "false", "1", "0"]}
COMPARED: tuple[tuple[type[models.Field], Schema], ...] = (
    (models.BooleanField, YES_NO),
    (models.ForeignKey, NUMBER),
    (models.AutoField, NUMBER),
    (models.IntegerField, NUMBER),
    (models.DecimalField, AMOUNT),
    (models.UUIDField, KEY),
    (models.DateTimeField, string(format="date-time")),
    (models.DateField, string(format="date")),
)
RICH_TEXT = query("rich_text_format", {"enum": ["html"]}, "Rich text is always HTML.")
# What jQuery adds to get past a cache.
ANYTHING = query("_", TEXT, "Ignored.")
CHOICES = [FIELDS, FORMAT, RICH_TEXT, ANYTHING]
WHERE = {
    "child_of": query(
        "child_of",
        {"anyOf": [ID, {"const": "root"}]},
        "Pages directly under this one; `root` is the front page.",
    ),
    "ancestor_of": query("ancestor_of", ID, "Pages above this one."),
    "descendant_of": query(
        "descendant_of", {"anyOf": [ID, {"const": "root"}]}, "Pages anywhere under this one."
    ),
    "translation_of": query(
        "translation_of",
        {"anyOf": [ID, {"const": "root"}]},
        "The same page in other languages.",
    ),
    "translation_key": query(
        "translation_key", KEY, "One thing in all its languages; the same on every site."
    ),
    "locale": LOCALE,
    "fallback": FALLBACK,
    "site": query("site", TEXT, "The name of this very site; another one is not found."),
}
LIMIT = query(
    "limit",
    {"type": "integer", "minimum": 0, "maximum": settings.WAGTAILAPI_LIMIT_MAX, "default": 20}
    if hasattr(settings, "WAGTAILAPI_LIMIT_MAX")
    else {"type": "integer", "minimum": 0, "maximum": 20, "default": 20},
    "How many items at most.",
)
OFFSET = query(
    "offset",
    {"type": "integer", "minimum": 0, "maximum": limits.MAX_OFFSET},
    "How many items to leave out first.",
)
AFTER = query(
    "after",
    {**TEXT, "minLength": 1},
    "Where the page begins, from `meta.next` of the page before, in place of `offset`: the same "
    "cost however far, and nothing is missed or comes twice while items come and go.",
)
HTML_PATH = query("html_path", TEXT, "The path of a page, with or without its language.")


def paging(items: Schema) -> Schema:
    """The schema of a list of items with how many there are in all."""
    meta = object_with(
        {
            "total_count": {"type": "integer", "minimum": 0},
            "next": nullable(string("Where the list goes on", format="uri")),
        }
    )
    return object_with({"meta": meta, "items": array(items)})


def item_paths(
    endpoint: Any, name: str, singular: str, models_: list[type[models.Model]]
) -> dict[str, dict[str, Any]]:
    """List, detail and find of an endpoint whose items are called ``singular`` in the document."""
    part = component(f"{singular}Part")
    title = name.replace("_", " ")
    detail = get(
        f"{name}_detail",
        f"One of the {title}, with all its fields",
        {"anyOf": [component(singular), part]},
        CHOICES,
        errors=(400, 404),
    )
    detail["get"]["parameters"].insert(0, in_path("id", ITEM_ID))
    listing = list_parameters(endpoint, models_)
    return {
        "": get(f"{name}_list", f"A list of {title}", paging(part), listing, errors=(400, 404)),
        "{id}/": detail,
        "find/": {"get": find(endpoint, name, title)},
    }


def find(endpoint: Any, name: str, title: str) -> dict[str, Any]:
    """The operation that leads to an item's own address."""
    found = {"302": answer(None, "The address is in Location.")}
    found["302"]["headers"] = {
        "Location": {"required": True, "schema": string(format="uri-reference")},
        "Cache-Control": {
            "description": "How long it holds",
            "required": True,
            "schema": string(),
        },
    }
    known = [
        query("id", ID),
        *([HTML_PATH] if "html_path" in endpoint.find_query_parameters else []),
    ]
    return operation(
        f"{name}_find",
        f"Where one of the {title} is",
        found | problems(400, 404, 429),
        [*known, *CHOICES],
    )


def list_parameters(endpoint: Any, models_: Iterable[type[models.Model]]) -> list[dict[str, Any]]:
    """Every parameter that a list of these models takes; those of some types only say so."""
    models_ = list(models_)
    types = [model for model in models_ if model is not Page]
    found = [LIMIT, OFFSET, AFTER, _order(endpoint, models_), *_search(), *CHOICES]
    known = endpoint.known_query_parameters
    if "type" in known:
        labels = sorted(model._meta.label for model in models_)
        found.append(
            query(
                "type",
                several({"enum": labels}, limits.MAX_TYPES),
                "Only pages of these types. With one type its own fields can be asked for, "
                "filtered and ordered by.",
            )
        )
    found += [parameter for name, parameter in WHERE.items() if name in known]
    taken = {each["name"] for each in found}
    filters = _merged((model, _filters(endpoint, model)) for model in models_)
    for name, (schemas, holders) in sorted(filters.items()):
        if name not in taken:
            schema = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
            found.append(query(name, schema, _of_types(holders, models_, types)))
    return found


def _order(endpoint: Any, models_: list[type[models.Model]]) -> dict[str, Any]:
    names = sorted({name for model in models_ for name in orderable_fields(endpoint, model)})
    both = [f"{sign}{name}" for name in names for sign in ("", "-")]
    return query(
        "order",
        {"anyOf": [several({"enum": both}, limits.MAX_ORDER), {"const": "random"}]},
        "Fields to order by, the first first, falling with a minus; or `random` without offset "
        "and search. Words go by the alphabet of the locale asked for.",
        style="form",
        explode=False,
    )


def _search() -> list[dict[str, Any]]:
    return [
        query("search", {**TEXT, "maxLength": limits.MAX_SEARCH}, "Items with these words."),
        query("search_operator", {"enum": ["and", "or"]}, "All of the words, or any."),
    ]


def _filters(endpoint: Any, model: type[models.Model]) -> dict[str, Schema]:
    """The parameters that compare: typed filters, and the other columns."""
    names = endpoint.get_available_fields(model, db_fields_only=True)
    found = {name: _compared(field) for name, field in filterable_fields(model, names).items()}
    for name, each in comparisons(model, names).items():
        found[name] = _compared(each.field)
        if each.suffix in SEVERAL:
            one = {**TEXT, **ONE_TEXT} if found[name] == TEXT else found[name]
            found[name] = several(one, MAX_VALUES)
        elif each.suffix == "__isnull":
            found[name] = TRUE_OR_FALSE
    return found | parameter_schemas(model)


def _compared(field: Any) -> Schema:
    if isinstance(field, TaggableManager):
        return several({**TEXT, **ONE_TEXT}, MAX_TAGS)
    for kind, schema in COMPARED:
        if isinstance(field, kind):
            return schema
    return TEXT


def _merged(
    found: Iterable[tuple[type[models.Model], dict[str, Schema]]],
) -> dict[str, tuple[list[Schema], list[type[models.Model]]]]:
    merged: dict[str, tuple[list[Schema], list[type[models.Model]]]] = {}
    for model, filters in found:
        for name, schema in filters.items():
            schemas, holders = merged.setdefault(name, ([], []))
            holders.append(model)
            if "enum" in schema.get("items", {}):
                # Choices of the same name are one list of all their values.
                values = {each: None for one in schemas for each in one["items"]["enum"]}
                values |= dict.fromkeys(schema["items"]["enum"])
                schemas[:] = [{**schema, "items": {"enum": list(values)}}]
            elif schema not in schemas:
                schemas.append(schema)
    return merged


def _of_types(
    holders: list[type[models.Model]],
    models_: list[type[models.Model]],
    types: list[type[models.Model]],
) -> str:
    if len(holders) == len(models_) or not types:
        return ""
    labels = sorted(model._meta.label for model in holders)
    return f"With one of these types: {', '.join(labels)}."


def page_models() -> list[type[Page]]:
    """Every page type, Wagtail's own base first."""
    return [Page, *(model for model in get_page_models() if model is not Page)]
