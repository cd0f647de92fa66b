"""Whether sites answer alike: whoever says less, or something else, would seem to be faster."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from .load import Request
from .sites import Site

# So many requests of a kind are compared.
COMPARED = 5
META = ("type", "slug", "locale", "first_published_at")
PLAIN = (
    *("introduction", "image_alt", "kind", "acronym", "aims", "results"),
    *("funding_statement", "good_example", "website", "end"),
)
MONEY = ("kind", "amount", "currency", "approximate", "source")


def held_to_be_alike(asked: Mapping[Site, Sequence[Request]], most: int = COMPARED) -> None:
    """Raises where sites do not say the same when each is asked for some of its own requests."""
    first, *others = asked
    for number in apart(min(map(len, asked.values())), most):
        request = asked[first][number]
        expected = said(first, request)
        for site in others:
            found = said(site, asked[site][number])
            if found != expected:
                raise RuntimeError(
                    f"{first.name} and {site.name} say different things of {request.path}: "
                    f"{difference(expected, found)}"
                )


def apart(count: int, most: int) -> list[int]:
    """The first of so many numbers, and some more that are far from one another."""
    chosen = min(count, most)
    return [number * count // chosen for number in range(chosen)]


def said(site: Site, request: Request) -> dict[str, Any]:
    """What a site says of a project or of a list of them; raises where it is an error."""
    status, _headers, body = site.get(request.path)
    if status != 200:
        raise RuntimeError(f"{site.name} answers {status}: {request.path}")
    answer = json.loads(body)
    try:
        return in_list(answer) if "items" in answer else meaning(answer)
    except KeyError as missing:
        raise RuntimeError(f"{site.name} does not say {missing}: {request.path}") from missing


def in_list(answer: dict[str, Any]) -> dict[str, Any]:
    """Which projects a list has, in which order, and what both sites say of them."""
    items = answer["items"]
    return {
        "total_count": answer["meta"]["total_count"],
        "ids": [item["id"] for item in items],
        "items": [meaning(item) if "body" in item else in_short(item) for item in items],
    }


def in_short(project: dict[str, Any]) -> dict[str, Any]:
    """What both sites say of a project by default."""
    return {**picked(project, "id", "title"), "meta": picked(project["meta"], *META)}


def meaning(project: dict[str, Any]) -> dict[str, Any]:
    """What both sites say of a project, each in its own shape."""
    themes = project.get("themes") or [row["theme"] for row in project["theme_rows"]]
    return {
        **in_short(project),
        **picked(project, *PLAIN),
        # In words it is stock's one language.
        "start": project["start"]["date"],
        "programme": picked(project["programme"], "id", "title"),
        "period": picked(project["period"], "id", "name"),
        "image": picked(project["image"], "id", "title"),
        "themes": [picked(theme, "id", "name") for theme in themes],
        "partners": [picked(row, "id", "name", "country", "role") for row in project["partners"]],
        "funding": [picked(row, *MONEY) for row in project["funding"]],
        "body": [block | {"value": content(block)} for block in project["body"]],
    }


def picked(item: dict[str, Any], *names: str) -> dict[str, Any]:
    """Some of what is said of an item."""
    return {name: item[name] for name in names}


def content(block: dict[str, Any]) -> Any:
    """What a block holds; stock names an image by its number and a row's cells by their use."""
    value = block["value"]
    if block["type"] == "image":
        image = value["image"]
        return value | {"image": image["id"] if isinstance(image, dict) else image}
    if block["type"] == "table":
        rows = [row["values"] if isinstance(row, dict) else row for row in value["rows"]]
        return value | {"rows": rows}
    return value


def difference(one: Any, other: Any, at: str = "") -> str:
    """Where two meanings part, and what each of them says there."""
    parts: list[tuple[str, Any, Any]] = []
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        parts = [(f"{at}.{name}", one[name], other[name]) for name in one]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        parts = [(f"{at}[{number}]", *pair) for number, pair in pairs]
    for name, its, others in parts:
        if its != others:
            return difference(its, others, name)
    return f"{at.removeprefix('.')} is {one!r} and {other!r}"
