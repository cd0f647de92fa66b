"""What saving in the background changes on the page that is being filled in.

htmx puts every piece in the place of the one with its id. A question that was there and still is
stays untouched, with whatever is being typed in it: only what stands around its inputs is renewed.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Self

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from content_types.questions import Question

from .reading import Posted, input_name
from .showing import Page, Shown


def is_meanwhile(request: HttpRequest) -> bool:
    """Whether the page stays where it is and only asks what has changed on it."""
    return "HX-Request" in request.headers


@dataclass(frozen=True)
class Changes:
    """The questions of a page, by what becomes of them there."""

    # New on the page, or answered by somebody else since it was opened.
    arrived: list[Shown]
    kept: list[Shown]
    # Input names of those that are asked no more.
    gone: list[str]
    # What is told to those who do not see the page change.
    news: str

    @classmethod
    def of(cls, page: Page, asked: Collection[Question], posted: Posted, table: str) -> Self:
        """What there is to change besides a table that is drawn anew."""
        shown = [each for each in page.questions(asked) if each.key != table]
        new = [each for each in shown if each.key not in posted.shown]
        theirs = [each for each in shown if is_elsewhere(each, posted)]
        visible = {each.key for each in shown} | {table}
        labels = [each.label for each in new if each.label]
        news = ngettext("New question: %(labels)s", "New questions: %(labels)s", len(labels))
        return cls(
            arrived=[*new, *theirs],
            kept=[each for each in shown if each not in new and each not in theirs],
            gone=[
                input_name(each.key)
                for each in asked
                if each.key in posted.shown and each.key not in visible
            ],
            news=news % {"labels": "; ".join(labels)} if labels else "",
        )


def is_elsewhere(question: Shown, posted: Posted) -> bool:
    """Whether an answer that was not touched here is another one by now."""
    base = posted.bases.get(question.key, question.base)
    return question.key not in posted.changes and question.base != base


def answer(
    request: HttpRequest, page: Page, asked: Collection[Question], posted: Posted, **context: Any
) -> HttpResponse:
    """The pieces; first of them the table in which a row was added or taken away."""
    key = table_of(request)
    page = replace(
        page,
        extra_row=key if "add" in request.POST else "",
        shortened=key if "remove" in request.POST else "",
    )
    table = next((each for each in page.questions(asked) if each.key == key), None)
    # A question that has just come is not told off for having no answer.
    changes = Changes.of(replace(page, checked=False), asked, posted, table.key if table else "")
    context |= {"table": table, "changes": changes}
    response = render(request, "content_types/forms/meanwhile.html", context)
    if table is None:
        response["HX-Reswap"] = "none"
    return response


def table_of(request: HttpRequest) -> str:
    """The key of the table whose button was pressed; nothing if another one was."""
    name = request.POST.get("add", "") or request.POST.get("remove", "").rpartition(".")[0]
    return name.removeprefix(input_name(""))
