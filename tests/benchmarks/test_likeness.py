"""Sites that answer differently are never compared by how fast they do."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.benchmarks.kinds import detail
from tests.benchmarks.likeness import held_to_be_alike


@dataclass(eq=False)
class Says:
    """A site that says the same to everyone."""

    name: str
    answer: dict[str, Any]
    status: int = 200
    asked: list[str] = field(default_factory=list)

    def get(self, path: str) -> tuple[int, dict[str, str], bytes]:
        self.asked.append(path)
        return self.status, {}, json.dumps(self.answer).encode()


def ours(key: int = 1) -> dict[str, Any]:
    """A project as our site tells of it."""
    names = ("introduction", "image_alt", "kind", "acronym", "aims", "results", "website")
    names += ("funding_statement", "good_example", "end")
    return dict.fromkeys(names, "") | {
        "id": key,
        "meta": {
            "type": "content_types.ProjectPage",
            "slug": f"prosjekt-{key}",
            "locale": "nb",
            "first_published_at": "2026-01-01T12:00:00+01:00",
            "etag": "a",
        },
        "title": f"Prosjekt {key}",
        "start": {"date": "2026-01-01", "label": "1. januar 2026"},
        "programme": {"id": 2, "title": "Program", "acronym": "P"},
        "period": {"id": 3, "name": "2021–2027", "start": "2021-01-01"},
        "image": {"id": 4, "title": "Bilde", "alt": ""},
        "themes": [{"id": 5, "name": "Klima"}, {"id": 6, "name": "Hav"}],
        "partners": [{"id": 7, "name": "Ås", "country": "NO", "role": "lead"}],
        "funding": [
            {
                "kind": "total",
                "amount": "10.00",
                "currency": "EUR",
                "approximate": False,
                "source": "",
            }
        ],
        "body": [
            {"type": "text", "id": "a", "value": "<p>Tekst</p>"},
            {"type": "image", "id": "b", "value": {"image": {"id": 4}, "alt": "Et bilde"}},
            {"type": "table", "id": "c", "value": {"rows": [["2021", "Mål"]]}},
        ],
    }


def stock(key: int = 1) -> dict[str, Any]:
    """The same in the shape that stock gives it."""
    project = ours(key)
    project["theme_rows"] = [{"theme": theme} for theme in project.pop("themes")]
    project["start"]["label"] = "1 January 2026"
    project["body"][1]["value"]["image"] = 4
    project["body"][2]["value"]["rows"] = [{"values": ["2021", "Mål"]}]
    return project


def a_list(*items: dict[str, Any]) -> dict[str, Any]:
    """A part of a list."""
    return {"meta": {"total_count": 9}, "items": [*items]}


def brief(project: dict[str, Any]) -> dict[str, Any]:
    """A project as lists show it by default."""
    return {name: project[name] for name in ("id", "meta", "title")}


def held(ours: dict[str, Any], stock: dict[str, Any]) -> None:
    """Holds two sites to be alike that say this to everyone."""
    held_to_be_alike({Says("ours", ours): [detail(1)], Says("stock", stock): [detail(1)]})


def changed(answer: dict[str, Any], where: list[str | int], planted: object) -> dict[str, Any]:
    """The same answer with something else in one place."""
    answer = deepcopy(answer)
    found: Any = answer
    for name in where[:-1]:
        found = found[name]
    found[where[-1]] = planted
    return answer


def test_shapes_may_differ() -> None:
    held(ours(), stock())
    held(a_list(ours(1), ours(2)), a_list(stock(1), stock(2)))
    held(a_list(brief(ours())), a_list(brief(stock())))


@pytest.mark.parametrize(
    ("where", "planted", "told"),
    [
        (["title"], "Noe annet", "title is 'Prosjekt 1' and 'Noe annet'"),
        (["meta", "locale"], "nn", "meta.locale is 'nb' and 'nn'"),
        (["body", 0, "value"], "<p>Kort</p>", r"body\[0\].value is"),
        (["body", 1, "value", "image"], 5, r"body\[1\].value.image is 4 and 5"),
        (["body", 2, "value", "rows"], [], r"body\[2\].value.rows is"),
        (["partners"], [], "partners is"),
        (["theme_rows", 1, "theme", "id"], 5, r"themes\[1\].id is 6 and 5"),
        (["funding", 0, "amount"], "9.00", r"funding\[0\].amount is"),
    ],
)
def test_a_project_of_which_something_else_is_said_is_refused(
    where: list[str | int], planted: object, told: str
) -> None:
    with pytest.raises(RuntimeError, match=f"ours and stock .* of /api/v2/pages/1/: {told}"):
        held(ours(), changed(stock(), where, planted))
    with pytest.raises(RuntimeError, match=rf"items\[0\].{told}"):
        held(a_list(ours()), changed(a_list(stock()), ["items", 0, *where], planted))


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (a_list(stock(1), stock(3)), r"ids\[1\] is 2 and 3"),
        (a_list(stock(2), stock(1)), r"ids\[0\] is 1 and 2"),
        (a_list(stock(1)), r"ids is \[1, 2\] and \[1\]"),
        (a_list(stock(1), stock(2), stock(3)), r"ids is \[1, 2\] and \[1, 2, 3\]"),
        (a_list(stock(1), stock(2)) | {"meta": {"total_count": 8}}, "total_count is 9 and 8"),
        (a_list(stock(1), brief(stock(2))), r"items\[1\] is"),
    ],
)
def test_a_list_of_something_else_is_refused(other: dict[str, Any], told: str) -> None:
    with pytest.raises(RuntimeError, match=told):
        held(a_list(ours(1), ours(2)), other)


def test_a_list_of_other_titles_is_refused() -> None:
    other = changed(a_list(brief(stock())), ["items", 0, "title"], "Noe annet")

    with pytest.raises(RuntimeError, match=r"items\[0\].title is 'Prosjekt 1' and 'Noe annet'"):
        held(a_list(brief(ours())), other)


def test_nothing_is_said_by_an_error_or_by_half() -> None:
    asked = [detail(1)]
    gone, half = Says("stock", {"message": "Gone"}, status=404), Says("stock", brief(stock()))

    with pytest.raises(RuntimeError, match="stock answers 404: /api/v2/pages/1/"):
        held_to_be_alike({Says("ours", ours()): asked, gone: asked})
    with pytest.raises(RuntimeError, match="stock does not say 'theme_rows': /api/v2/pages/1/"):
        held_to_be_alike({Says("ours", ours()): asked, half: asked})


def test_of_many_requests_the_first_and_some_far_from_it_are_compared() -> None:
    mine, its = Says("ours", ours()), Says("stock", stock())
    many = [detail(key) for key in range(1_000)]

    held_to_be_alike({mine: many, its: [detail(key + 5_000) for key in range(1_000)]})

    assert mine.asked == [detail(key).path for key in (0, 200, 400, 600, 800)]
    assert its.asked == [detail(key).path for key in (5_000, 5_200, 5_400, 5_600, 5_800)]


def test_of_few_requests_all_that_both_are_asked_for_are_compared() -> None:
    mine = Says("ours", ours())

    held_to_be_alike({mine: [detail(1), detail(2)], Says("stock", stock()): [detail(1)] * 3})

    assert mine.asked == [detail(1).path, detail(2).path]
