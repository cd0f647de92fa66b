"""What nobody has asked for yet is found by one query and written without being read."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.api import APIField
from wagtail.models import Page, Site

from content_types.api.parts import Parts
from content_types.delivery import kept_items, upkeep, writing
from content_types.delivery.addresses import addressed
from content_types.delivery.bodies import Shape
from content_types.delivery.kept_items import KeptItem
from content_types.models import ProjectPage, Theme
from tests import builders as make

from .conftest import Reader

pytestmark = pytest.mark.django_db

PROJECTS = "pages/?type=content_types.ProjectPage&order=title"
LIST = f"{PROJECTS}&fields=*"


class World:
    """Two projects, one of them in two languages, that show something of every kind."""

    def __init__(self) -> None:
        make.make_home()
        self.theme, self.image = make.make_theme("hav"), make.make_image()
        self.linked, document = make.make_information(title="Lenket"), make.make_document()
        words = f'<p>«\\"ref:» \u2028 <a linktype="page" id="{self.linked.pk}">se her</a></p>'
        body = make.stream(
            ("heading", {"text": 'Et {"$ref":"page:1"} i «anførsel»', "level": "2"}),
            ("text", words),
            ("text", '<p>Uten lenke, med "anførsel" og æøå</p>'),
            ("image", {"image": self.image.pk, "alt": "Et bilde", "decorative": False}),
            ("documents", {"title": "Filer", "documents": [document.pk]}),
            ("related_pages", {"title": "", "pages": [self.linked.pk]}),
        )
        contact = make.make_contact()
        programme = make.make_programme(periods=[make.in_period()])
        self.projects = [
            make.make_project(
                title=title,
                programme=programme,
                image=self.image,
                body=body,
                **make.about(self.theme, contact),
            )
            for title in ("Én", "To")
        ]
        self.other = make.translate(self.projects[1], "en")
        upkeep.catch_up()

    @property
    def addresses(self) -> list[str]:
        return [LIST, *(f"pages/{page.pk}/" for page in (*self.projects, self.other))]


@pytest.fixture
def world() -> World:
    return World()


def count(reader: Reader, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        status, body = reader.get(path)
    assert status == 200, body
    return len(queries)


def test_a_detail_takes_one_query_once_what_all_show_is_known(world: World, reader: Reader) -> None:
    reader.get(f"pages/{world.projects[0].pk}/")

    assert count(reader, f"pages/{world.projects[1].pk}/") == 1


def test_other_parts_of_a_list_take_few_queries(world: World, reader: Reader) -> None:
    reader.get(f"{LIST}&limit=1")

    # The first of them looks up the keys of those that follow.
    assert count(reader, f"{LIST}&limit=1&offset=1") == 2
    # Then it is the items with what they are in other languages.
    assert count(reader, f"{LIST}&limit=1&offset=2") == 1
    make.make_information(title="Ny")
    upkeep.catch_up()
    reader.get(f"{LIST}&limit=1")
    reader.get(f"{LIST}&limit=1&offset=0")
    assert count(reader, f"{LIST}&limit=1&offset=1") == 1


def test_nothing_that_is_kept_whole_is_read(world: World, reader: Reader) -> None:
    expected = [reader.live(path) for path in world.addresses]

    with patch.object(writing, "deliver", side_effect=AssertionError):
        given = [reader.get(path) for path in world.addresses]

    assert given == expected


HIDDEN: dict[str, Callable[[World], object]] = {
    "a linked page": lambda world: world.linked.unpublish(),
    "a theme": lambda world: Theme.objects.update(live=False),
    "an image": lambda world: world.image.delete(),
    "another language": lambda world: world.other.unpublish(),
    "a page above": lambda world: make.restrict(world.linked),
    "the page itself": lambda world: Page.objects.get(pk=world.projects[1].pk).unpublish(),
}


@pytest.mark.parametrize("hide", HIDDEN)
def test_what_is_hidden_goes_as_if_all_were_read(world: World, reader: Reader, hide: str) -> None:
    before = [reader.get(path) for path in world.addresses]
    HIDDEN[hide](world)

    for _known in range(2):
        assert [reader.get(path) for path in world.addresses] == [
            reader.live(path) for path in world.addresses
        ]
        upkeep.catch_up()

    assert [reader.get(path) for path in world.addresses] != before


def test_what_has_been_hidden_meanwhile_is_not_answered(world: World, reader: Reader) -> None:
    path = f"pages/{world.projects[1].pk}/"
    reader.get(f"pages/{world.projects[0].pk}/")
    # Past every signal, between what the process knows and what it asks.
    Page.objects.filter(pk=world.projects[1].pk).update(live=False)

    assert reader.get(path)[0] == 404
    assert reader.get(path) == reader.live(path)


SEARCHES = (
    "fjord&locale=nb",
    "hav&locale=nb",
    "fjord+hav&locale=nb",
    "fjord&locale=en",
    "fjord&locale=nb&order=-title",
    "hav&locale=nb&order=-title",
    "finnesikke&locale=nb",
    "hav&locale=nb&offset=1&limit=1",
)


def test_searches_with_other_words_have_the_same_conditions(world: World, reader: Reader) -> None:
    there = [
        make.make_project(title=title, introduction=f"Om {word}")
        for title in ("A", "B")
        for word in ("fjord", "hav", "fjord og hav")
    ]
    make.translate(there[0], "en")
    call_command("update_index", verbosity=0)
    upkeep.catch_up()
    paths = [f"pages/?type=content_types.ProjectPage&fields=*&search={each}" for each in SEARCHES]

    def found() -> list[Any]:
        given = [reader.get(path) for path in paths]
        assert given == [reader.live(path) for path in paths]
        return [json.loads(body)["meta"]["total_count"] for _status, body in given]

    assert found() == [4, 4, 2, 1, 4, 4, 0, 4]
    ordered = json.loads(reader.get(paths[4])[1])["items"]
    # Those of the same title come in the order of their keys.
    assert [(each["title"], each["id"]) for each in ordered] == [
        (page.title, page.pk) for page in (there[3], there[5], there[0], there[2])
    ]
    # Past every signal.
    Page.objects.filter(pk=there[2].pk).update(live=False)
    assert found() == [3, 3, 1, 1, 3, 3, 0, 3]


def test_what_is_hidden_between_a_parts_keys_and_its_items_is_not_answered(
    world: World, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.get(f"{LIST}&limit=1")
    found_by = Parts.from_number

    def and_then_hide(*given: Any) -> Any:
        found = found_by(*given)
        # Past every signal.
        Page.objects.filter(pk=world.projects[1].pk).update(live=False)
        return found

    monkeypatch.setattr(Parts, "from_number", and_then_hide)
    path = f"{LIST}&limit=2&offset=1"
    given = reader.get(path)

    assert f'"id":{world.projects[1].pk},'.encode() not in given[1]
    assert given == reader.live(path)


@pytest.mark.parametrize("way", ["get_full_url", "get_url_parts"])
def test_a_type_with_addresses_of_its_own_has_them_everywhere(
    world: World, reader: Reader, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    there = {
        "get_full_url": lambda page, request=None: f"https://there.example/{page.url_path}",
        "get_url_parts": lambda page, request=None: (1, "https://there.example", page.url_path),
    }
    monkeypatch.setattr(ProjectPage, way, there[way])
    addressed.cache_clear()

    for path in world.addresses:
        given = reader.get(path)
        assert given == reader.live(path)
        assert b'"html_url":"https://there.example' in given[1]

    addressed.cache_clear()


def test_the_sites_address_is_what_it_is_now(world: World, reader: Reader) -> None:
    path = f"pages/{world.projects[0].pk}/"
    before = reader.get(path)[1]
    # As another process does it: nobody tells this one's cache.
    Site.objects.update(port=8443)

    assert b'"html_url":"http://localhost/' in before
    for each in (path, f"pages/{world.projects[1].pk}/", LIST):
        assert b'"html_url":"http://localhost:8443/' in reader.get(each)[1]


def test_fields_are_chosen_as_ever(world: World, reader: Reader) -> None:
    for fields in ("_,title", "*,-title", "*,-body", "themes(name)", "-translations", "_,body,id"):
        for path in (
            f"pages/{world.projects[1].pk}/?fields={fields}",
            f"{PROJECTS}&fields={fields}",
        ):
            assert reader.get(path) == reader.live(path)


DEFAULT = f"{PROJECTS}&limit=1"


def test_no_more_than_the_beginning_is_read_for_titles(world: World, reader: Reader) -> None:
    parts = [f"{DEFAULT}&offset={start}" for start in (1, 2)]
    expected = [reader.live(path) for path in parts]
    reader.get(DEFAULT)

    nothing_is_read = patch.object(writing, "deliver", side_effect=AssertionError)
    with nothing_is_read, CaptureQueriesContext(connection) as queries:
        assert [reader.get(path) for path in parts] == expected

    assert not [each for each in queries if '."body"' in each["sql"]]


def test_a_long_description_is_read_to_its_end(world: World, reader: Reader) -> None:
    page = world.projects[1]
    page.search_description = "Søk etter «hav», \u2028 " * 80
    page.save_revision().publish()
    upkeep.catch_up()
    parts = [f"{DEFAULT}&offset={start}" for start in (1, 2)]
    reader.get(DEFAULT)

    assert [reader.get(path) for path in parts] == [reader.live(path) for path in parts]
    assert "«hav»".encode() in reader.get(f"pages/{page.pk}/")[1]


def test_what_a_title_says_never_ends_a_meta(world: World, reader: Reader) -> None:
    page = world.projects[1]
    page.title = page.seo_title = '},"title":"To","detail_url":null,"parent":{"$ref":"page:1"}'
    page.save_revision().publish()
    upkeep.catch_up()
    paths = [*world.addresses, *(f"{each}&limit=1&offset=1" for each in (LIST, PROJECTS))]

    for path in paths:
        reader.get(path)
        assert reader.get(path) == reader.live(path)


def test_what_is_hidden_before_a_long_text_is_read_is_not_answered(
    world: World, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = world.projects[1]
    page.search_description = "Søk etter hav. " * 80
    page.save_revision().publish()
    upkeep.catch_up()
    reader.get(DEFAULT)
    given = writing.deliver

    def hide_and_deliver(*args: Any) -> Any:
        # Past every signal.
        Page.objects.filter(pk=page.pk).update(live=False)
        return given(*args)

    monkeypatch.setattr(writing, "deliver", hide_and_deliver)
    path = f"{PROJECTS}&limit=3&offset=1"
    answer = reader.get(path)

    assert f'"id":{page.pk},'.encode() not in answer[1]
    monkeypatch.undo()
    assert answer == reader.live(path)


CARD = b'[{"id":5,"meta":{"type":"a.B"},"title":"En annen","detail_url":null}]'
# What a meta of a type of one's own may hold, and whether it can be cut.
FACTS = {
    b'"et ord"': True,
    b"12": True,
    CARD: False,
    b'{"title":"En annen"}': False,
    b'{"$url":"/media/a.pdf"}': False,
}


OWN = frozenset({"id", "title", "type", "detail_url"})
BEFORE = b'{"id":1,"meta":{"type":"a.B","detail_url":null,"facts":'
BEHIND = b'},"title":"Min egen"}'


@pytest.fixture
def with_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A type with a field of its own in its meta."""
    fields = [APIField(name) for name in ("id", "title", "type", "detail_url", "facts")]
    shape = Shape(ProjectPage, tuple(fields[:2]), tuple(fields[2:]))
    monkeypatch.setattr(kept_items, "shape_of", lambda _model: shape)


@pytest.mark.usefixtures("with_facts")
@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("others", [{"facts"}, set()], ids=["told", "left"])
def test_what_lies_deeper_in_a_meta_is_read(fact: bytes, others: set[str]) -> None:
    item = SimpleNamespace(entry_body=BEFORE + fact + BEHIND)

    found = KeptItem.of(item, kept_items.layout_of.__wrapped__(ProjectPage, OWN | others))

    assert (found is not None) == FACTS[fact]
    if found:
        # Without what is told it is whole.
        item_text = b"".join([*(each for each, *_rest in found.meta), *found.pieces])
        assert json.loads(item_text)["title"] == "Min egen"
        assert ("facts" in json.loads(item_text)["meta"]) == bool(others)


@pytest.mark.usefixtures("with_facts")
@pytest.mark.parametrize("fact", [*FACTS, b'{"$ref":"page:3"}'])
def test_one_look_does_not_do_for_what_shows_something_else(fact: bytes) -> None:
    layout = kept_items.layout_of.__wrapped__(ProjectPage, OWN | {"facts"})

    found = layout.whole.match(BEFORE + fact + BEHIND)

    assert (found is not None) == FACTS.get(fact, False)
