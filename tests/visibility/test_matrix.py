"""The visibility matrix: everything hidden, in every state, through every door.

A cell is one hidden thing looked for in one answer to one kind of visitor. The words and ids of
hidden things are searched in the whole answer, headers included.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.test import Client, TestCase, override_settings
from django.utils import timezone
from rest_framework import serializers
from wagtail.api import APIField
from wagtail.models import Page, Site

from cms.api import router
from content_types.api.columns import filterable_fields
from content_types.applications.sources import SOURCES
from content_types.delivery import bodies, numbering, upkeep
from content_types.models import (
    InformationPage,
    ProgrammePage,
    ProjectPage,
    StrategyGoal,
    StrategyPage,
)
from content_types.pages.filters import PageFilter
from content_types.pages.form_builder import FormBuilder
from content_types.pages.visibility import Visibility

from .planting import (
    ALIAS,
    FIRST_HIDDEN_ID,
    FIRST_PUBLIC_ID,
    RESTRICTED,
    STATES,
    Hidden,
    Planter,
    World,
    page_types,
    start_ids_at,
)

# The long ones: they ask the same questions of the same rule as the others, page by page.
LONG = pytest.mark.slow


def one_database(test: Any) -> Any:
    """A long test whose answers are the same on either database."""
    return pytest.mark.sqlite(LONG(test))


SECRET = re.compile(rf"kanari\d{{5}}|\b{str(FIRST_HIDDEN_ID)[0]}\d{{6}}\b")
UNKNOWN_ID = 1_999_999_999
# Endpoints that list items of one model, and those that have a form of their own.
ITEM_ENDPOINTS = {
    "pages", "images", "documents", "counties", "municipalities", "themes", "organisations",
    "contacts", "periods",
}  # fmt: skip
OTHER_ENDPOINTS = {
    "redirects", "menus", "settings", "forms", "openapi.json", "calls", "calls.ics", "pages.atom",
    "docs", "search", "changes", "export.ndjson",
}  # fmt: skip
# Lists of other things than pages that can be searched.
SEARCHABLE = ("organisations", "contacts", "images", "documents")
# Endpoints that show nothing to anybody without a secret; tests of their own hold them to it.
SECRET_ENDPOINTS = {"applications"}


@dataclass(frozen=True)
class Visitor:
    """Somebody who asks; none of them may see anything hidden."""

    name: str
    client: Client
    headers: dict[str, str]


def whole(answer: Any) -> bytes:
    """The body of an answer, which may come in pieces."""
    body = answer.getvalue()
    if answer.streaming:
        answer.streaming_content = [body]
    return body


# Only what answers say counts here; to hold each to the API's document takes minutes.
@override_settings(MIDDLEWARE=[each for each in settings.MIDDLEWARE if "contract" not in each])
class Matrix(TestCase):
    """One world, every door."""

    world: World

    @pytest.fixture(autouse=True)
    def _count(self, record_property: Callable[[str, object], None]) -> Iterator[None]:
        """The run's summary adds up the cells of all tests."""
        self.cells = 0
        yield
        record_property("visibility cells", self.cells)
        record_property("visibility leaks", len(self.leaks))

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = Planter().plant()
        # Most answers come from the store, and leaks would too.
        upkeep.catch_up()
        numbering.number()
        cls.editor = get_user_model().objects.create_superuser("redaktor", "r@example.no", "x")

    def setUp(self) -> None:
        editor = Client(HTTP_HOST="localhost")
        editor.force_login(self.editor)
        anonymous = Client(HTTP_HOST="localhost")
        basic = {"Authorization": "Basic cmVkYWt0b3I6ZmVpbA=="}
        self.visitors = [
            Visitor("anonymous", anonymous, {}),
            Visitor("editor's cookie", editor, {}),
            Visitor("wrong Authorization", anonymous, basic),
        ]
        self.leaks: list[str] = []

    # -- looking -------------------------------------------------------------------------------

    def look(self, url: str, **headers: str) -> Any:
        """Fetch an address as every visitor, search every answer, and give the anonymous one."""
        answers = [
            visitor.client.get(url, headers={**visitor.headers, **headers})
            for visitor in self.visitors
        ]
        for visitor, answer in zip(self.visitors, answers, strict=True):
            self.search(url, visitor.name, answer)
        if url.startswith("/api/"):
            bodies_seen = {(answer.status_code, whole(answer)) for answer in answers}
            assert len(bodies_seen) == 1, f"{url} is not the same for everybody"
        return answers[0]

    def search(self, url: str, visitor: str, answer: Any, *, own: str = "") -> None:
        text = whole(answer).decode() + str(dict(answer.headers))
        # The visitor's own words may come back, in a link to log in for example.
        for known in {url, own, *re.findall(r"kanari\d{5}|\d{7}", url)} - {""}:
            text = text.replace(known, "")
        self.cells += len(self.world.hidden)
        assert answer.status_code < 500, f"{url} answers {answer.status_code}"
        self.leaks += [f"{visitor}: {url}: {word}" for word in set(SECRET.findall(text))]

    def clean(self) -> None:
        assert not self.leaks, f"{len(self.leaks)} leaks:\n" + "\n".join(self.leaks[:40])

    def hidden_pages(self) -> list[Hidden]:
        return [each for each in self.world.hidden if each.path]

    # -- the doors -----------------------------------------------------------------------------

    def test_every_endpoint_is_known_to_the_matrix(self) -> None:
        assert set(router._endpoints) == ITEM_ENDPOINTS | OTHER_ENDPOINTS | SECRET_ENDPOINTS

    def test_each_page_is_told_to_be_public_as_the_rule_has_it(self) -> None:
        for site in Site.objects.all():
            visible = Visibility.of(site, timezone.now())
            public = set(visible.pages().values_list("pk", flat=True))
            told = visible.told(Page.objects.all(), "is_public").values_list("pk", "is_public")

            assert {pk for pk, is_public in told if is_public} == public
            assert len(told) == Page.objects.count() > len(public) > 0

    def test_every_state_is_planted_for_every_page_type(self) -> None:
        for state in (*STATES, *(ALIAS + state for state in STATES)):
            assert len([h for h in self.world.hidden if h.state == state]) == len(page_types())

    def test_public_things_are_there(self) -> None:
        """A matrix over an empty site would be green as well."""
        found = self.look("/api/v2/pages/?limit=1").json()["meta"]["total_count"]
        assert found == 1 + len(self.world.pointers) + 2
        for page in self.world.controls.values():
            assert self.look(f"/api/v2/pages/{page.pk}/").status_code == 200
            assert self.look(page.get_url()).status_code == 200
        self.clean()

    def test_lists_with_all_fields(self) -> None:
        for url in self.lists():
            answer = self.look(url)
            assert answer.status_code == 200, f"{url}: {whole(answer)[:300]!r}"
        assert self.cells >= 1_500
        self.clean()

    def lists(self) -> Iterator[str]:
        total = len(self.world.pointers) + 3
        for name in ITEM_ENDPOINTS - {"pages"}:
            yield f"/api/v2/{name}/?limit=20&fields=*"
            yield f"/api/v2/{name}/?limit=20"
        for offset in range(0, total, 20):
            yield f"/api/v2/pages/?limit=20&offset={offset}&fields=*"
            yield f"/api/v2/pages/?locale=nn&fallback=nb&limit=20&offset={offset}&fields=*"
        for model in page_types():
            label = model._meta.label
            for offset in (0, 20):
                yield f"/api/v2/pages/?type={label}&limit=20&offset={offset}&fields=*"
        for name in OTHER_ENDPOINTS:
            yield f"/api/v2/{name}" if "." in name else f"/api/v2/{name}/"
        yield "/api/v2/calls/?limit=100"
        for offset in range(0, 200, 100):
            yield f"/api/v2/search/?limit=100&offset={offset}"

    @one_database
    def test_orders(self) -> None:
        for model in page_types():
            for name in bodies.shape_of(model).names:
                self.look(f"/api/v2/pages/?type={model._meta.label}&order={name}&limit=20")
        self.clean()

    @one_database
    def test_details_of_what_points_at_hidden_things(self) -> None:
        for page in self.world.pointers:
            answer = self.look(f"/api/v2/pages/{page.pk}/")
            assert answer.status_code == 200
            self.look(f"/api/v2/pages/by-path/?path=/nb/{page.slug}/")
        self.clean()

    @one_database
    def test_pages_of_the_site_that_point_at_hidden_things(self) -> None:
        for page in self.world.pointers:
            answer = self.look(f"/nb/{page.slug}/")
            assert answer.status_code == 200, f"{page.specific_class}: {answer.status_code}"
        self.clean()

    def test_pages_of_the_whole_site(self) -> None:
        for url in ("/nb/", "/sitemap.xml", "/robots.txt", "/nb/sok/?q=synlig", "/nb/sok/?q="):
            assert self.look(url).status_code == 200, url
        self.clean()

    @one_database
    def test_hidden_pages_answer_as_if_they_were_not_there(self) -> None:
        client = self.visitors[0].client
        missing = [client.get(url) for url in self.doors_of(UNKNOWN_ID, "/nb/finnes-ikke/")]
        for each in self.hidden_pages():
            doors = self.doors_of(each.item.pk, each.path)
            for url, unknown in zip(doors, missing, strict=True):
                answer = client.get(url)
                self.search(url, "anonymous", answer)
                assert answer.status_code == unknown.status_code, url
                assert answer.content == unknown.content, url
        self.clean()

    @staticmethod
    def doors_of(pk: int, path: str) -> list[str]:
        api = "/api/v2/pages/"
        return [
            f"{api}{pk}/",
            f"{api}find/?id={pk}",
            f"{api}find/?html_path={path}",
            f"{api}by-path/?path={path}",
            f"{api}?child_of={pk}",
            f"{api}?descendant_of={pk}",
            f"{api}?ancestor_of={pk}",
            f"{api}?translation_of={pk}",
            f"{api}?id={pk}",
            f"/api/v2/calls/{pk}/",
            f"/api/v2/calls/?scheme={pk}",
        ]

    def test_the_feed_tells_of_nothing_that_was_never_public(self) -> None:
        told, url = 0, "/api/v2/changes/"
        while True:
            answer = self.look(url).json()
            told += len(answer["items"])
            assert {item["op"] for item in answer["items"]} <= {"upsert"}
            if not answer["more"]:
                break
            url = f"/api/v2/changes/?since={answer['cursor']}"
        assert told > len(self.world.pointers)
        self.clean()

    @LONG
    def test_hidden_forms_answer_as_if_they_were_not_there(self) -> None:
        client = self.visitors[0].client
        nowhere = f"/api/v2/forms/{uuid.uuid4()}/"
        unknown = client.get(nowhere)
        unknown_post = client.post(f"{nowhere}versions/1/evaluate/", "{}", "application/json")
        no_start = client.get(f"/apply/nb/{uuid.uuid4()}/")
        hidden = [each for each in self.hidden_pages() if isinstance(each.item, FormBuilder)]
        for each in hidden:
            start = f"/api/v2/forms/{each.item.translation_key}/"
            for url in (start, f"{start}versions/1/", f"{start}versions/1/form.pdf"):
                answer = self.look(url)
                assert answer.status_code == 404, url
                assert answer.content == unknown.content, url
            answer = client.post(f"{start}versions/1/evaluate/", "{}", "application/json")
            assert (answer.status_code, answer.content) == (404, unknown_post.content)
            page = self.look(f"/apply/nb/{each.item.translation_key}/")
            assert (page.status_code, page.content) == (404, no_start.content)
            blank = self.look(f"/apply/nb/{each.item.translation_key}/form.pdf")
            assert (blank.status_code, blank.content) == (404, no_start.content)
        assert len(hidden) >= len(STATES)
        self.clean()

    def test_alternatives_from_registers_name_nothing_hidden(self) -> None:
        found = 0
        for source in SOURCES:
            answer = self.look(f"/api/v2/forms/options/{source}/")
            assert answer.status_code == 200, source
            found += answer.json()["meta"]["total_count"]
        assert found
        self.clean()

    def test_public_forms_are_there(self) -> None:
        found = self.look("/api/v2/forms/").json()["items"]
        assert found
        for each in found:
            assert self.look(f"/api/v2/forms/{each['id']}/").status_code == 200
        self.clean()

    @LONG
    def test_filters_tell_nothing_of_hidden_targets(self) -> None:
        client = self.visitors[0].client
        for model in page_types():
            for name, target in self.relation_filters(model):
                start = f"/api/v2/pages/?type={model._meta.label}&{name}="
                unknown = client.get(f"{start}{UNKNOWN_ID}")
                for each in self.world.hidden:
                    if each.item.pk and issubclass(target, type(each.item)):
                        answer = client.get(f"{start}{each.item.pk}")
                        self.search(f"{start}{each.item.pk}", "anonymous", answer)
                        assert answer.content == unknown.content, f"{start}{each.item.pk}"
        self.clean()

    @staticmethod
    def relation_filters(model: type[Page]) -> Iterator[tuple[str, type[models.Model]]]:
        """The parameters of a page type that take an id, and what the id is of."""
        fields = filterable_fields(model, bodies.shape_of(model).names)
        for name, each in fields.items():
            if isinstance(each, models.ForeignKey):
                yield name, each.related_model
        for name, each in getattr(model, "api_filters", {}).items():
            if isinstance(each, PageFilter) and name not in fields:
                rows = model._meta.get_field(each.path.rows).related_model
                yield name, rows._meta.get_field(each.path.column).related_model

    @LONG
    def test_search_finds_no_hidden_word(self) -> None:
        client = self.visitors[0].client
        for each in self.world.hidden:
            # No list could find the words of another kind of thing.
            for name in ("pages",) if isinstance(each.item, Page) else SEARCHABLE:
                found = client.get(f"/api/v2/{name}/?search={each.canary}").json()
                assert found["meta"]["total_count"] == 0, each
            found = client.get(f"/api/v2/search/?q={each.canary}").json()
            assert found["meta"]["total_count"] == 0, each
            assert not any(found["facets"].values()), each
            assert client.get(f"/api/v2/search/suggest/?q={each.canary}").json()["items"] == []
            # The page for readers finds what the API finds; one type stands for the rest.
            if isinstance(each.item, InformationPage) or not isinstance(each.item, Page):
                page = client.get(f"/nb/sok/?q={each.canary}")
                self.search(f"/nb/sok/?q={each.canary}", "anonymous", page)
        self.clean()

    def test_hidden_snippets_and_files_have_no_details(self) -> None:
        for each in self.world.hidden:
            if each.state in {"draft snippet", "private file", "file under private"}:
                _name, endpoint = router.get_model_endpoint(type(each.item))
                name = endpoint.name
                answer = self.look(f"/api/v2/{name}/{each.item.pk}/")
                assert answer.status_code == 404
                assert self.look(f"/api/v2/{name}/find/?id={each.item.pk}").status_code == 404
        self.clean()

    @one_database
    def test_addresses_of_hidden_pages_show_nothing(self) -> None:
        for each in self.hidden_pages():
            for visitor in self.visitors:
                state = each.state.removeprefix(ALIAS)
                if state == "parent of hidden":
                    continue
                # Wagtail lets in those whom a restriction names; this editor is one of them.
                if state in RESTRICTED and visitor.name == "editor's cookie":
                    continue
                # One type stands for the rest where only the visitor differs.
                if visitor.name != "anonymous" and not isinstance(each.item, InformationPage):
                    continue
                answer = visitor.client.get(each.path, headers=visitor.headers)
                # Wagtail's form that asks for a password posts to the id of the page it is for.
                own = str(each.item.pk) if state == "password" else ""
                self.search(each.path, visitor.name, answer, own=own)
                expected = {200, 302} if state in RESTRICTED else {404}
                assert answer.status_code in expected, f"{each.state}: {answer.status_code}"
        self.clean()

    @one_database
    def test_redirects_do_not_lead_to_hidden_pages(self) -> None:
        for path in self.world.redirects:
            answer = self.visitors[0].client.get(path)
            self.search(path, "anonymous", answer)
            assert "gammel" in answer.headers.get("Location", "gammel"), path
        self.clean()


LEAKS = {
    "across": APIField("programme", serializer=serializers.CharField(source="programme.title")),
    "as words": APIField("programme", serializer=serializers.StringRelatedField()),
    "as id": APIField("programme", serializer=serializers.PrimaryKeyRelatedField(read_only=True)),
    "bare": APIField("programme"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("how", LEAKS)
def test_a_planted_leak_turns_the_matrix_red(how: str) -> None:
    """The matrix sees what it is for: a field that shows another item without asking the rule."""
    assert _leaks_of_one_project(LEAKS[how])


def _leaks_of_one_project(programme: APIField) -> set[str]:
    """The secrets in the answer of a project that shows its programme in a certain way."""
    fields = [each for each in ProjectPage.api_fields if each.name != "programme"]
    # The contract would refuse the answer before the matrix could see it.
    freely = override_settings(MIDDLEWARE=[m for m in settings.MIDDLEWARE if "contract" not in m])
    with freely, patch.object(ProjectPage, "api_fields", [*fields, programme]):
        bodies.shape_of.cache_clear()
        bodies._serializer.cache_clear()
        try:
            return _secrets_of_one_project()
        finally:
            bodies.shape_of.cache_clear()
            bodies._serializer.cache_clear()


def _secrets_of_one_project() -> set[str]:
    start_ids_at(FIRST_HIDDEN_ID)
    planter = Planter()
    planter._public_snippets()
    planter._hidden_snippets_and_files()
    for model in (ProjectPage, ProgrammePage, StrategyPage):
        planter._hide("draft", model)
    planter.page_targets = [planter.world.pages("draft")]
    planter.targets[StrategyGoal] = planter._some_goal(planter.page_targets)
    start_ids_at(FIRST_PUBLIC_ID)
    page = planter._public(ProjectPage)
    answer = Client(HTTP_HOST="localhost").get(f"/api/v2/pages/{page.pk}/")
    return set(SECRET.findall(answer.content.decode()))
