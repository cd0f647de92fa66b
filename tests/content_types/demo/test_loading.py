"""Loading and removing: once is enough, editors win, and it is everything or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from content_types import demo
from content_types.demo.body import heading, image, related, text
from content_types.demo.content.glossary import term
from content_types.demo.content.papers import paper
from content_types.demo.content.pictures import picture
from content_types.demo.families import content_page, in_period, programme
from content_types.demo.spec import Item, Ref
from content_types.models import (
    GlossaryTerm,
    Period,
    ProgrammeIndexPage,
    ProgrammePage,
    ProjectIndexPage,
    Theme,
)
from home.models import HomePage
from tests import builders as make

pytestmark = pytest.mark.django_db

THEME = Item("theme", "content_types.Theme", "hav", {"name": "Hav", "slug": "hav"})
PERIOD = Item(
    "period",
    "content_types.Period",
    "2021-2027",
    {"name": "2021–2027", "start": date(2021, 1, 1), "end": date(2027, 12, 31)},
)
PICTURE = picture("kyst", "fjord", "rings", "Kyst", "Tegning av en kyst.")
PAPER = paper("veileder", "Veileder", "# Først", "Les dette.", "- Og dette")
INDEX = content_page("ProgrammeIndexPage", "programmer", "Programmer", "Alle.", parent="front")
NORTH = programme(
    "nord",
    "Nord",
    "I nord.",
    family="interreg",
    themes=["hav"],
    image="kyst",
    successors=["soer"],
    periods=[in_period("2021-2027", "open")],
    body=[
        heading("Mer"),
        text(
            '<p>Se <a href="page:soer">sør</a> og <a href="document:veileder">veilederen</a>.</p>'
        ),
        image("kyst", "En kyst"),
        related("Les også", "soer"),
    ],
)
SOUTH = programme("soer", "Sør", "I sør.", family="interreg")
ITEMS = [THEME, PERIOD, PICTURE, PAPER, INDEX, NORTH, SOUTH]


@pytest.fixture(autouse=True)
def home() -> HomePage:
    return make.make_home()


def load(items: Sequence[Item] = ITEMS) -> demo.Report:
    return demo.load(make.make_home(), items)


def changed(item: Item, **values: object) -> Item:
    return replace(item, values={**item.values, **values})


def north() -> ProgrammePage:
    return ProgrammePage.objects.get(slug="nord")


def edit(**values: object) -> None:
    """What an editor does: change a page and publish it."""
    page = north()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


# Loading -----------------------------------------------------------------------------------------


def test_items_are_loaded_as_public_pages_that_point_at_each_other() -> None:
    report = load()

    page, other = north(), ProgrammePage.objects.get(slug="soer")
    assert (report.created, report.updated, report.kept) == (7, 0, [])
    assert page.live and page.get_parent().slug == "programmer"
    assert page.image.description == "Tegning av en kyst."
    assert page.periods.get().period.name == "2021–2027"
    assert page.successor_rows.get().successor == other
    assert f'<a linktype="page" id="{other.pk}">sør</a>' in page.body[1].value.source
    assert page.body[2].value["alt"] == "Tegning av en kyst."


def test_a_page_can_go_back_to_what_was_loaded() -> None:
    load()
    edit(title="Nordligere")

    first = north().revisions.order_by("pk").first().as_object()

    assert (first.title, first.live) == ("Nord", True)
    assert first.periods.get().period.name == "2021–2027"


def test_a_second_run_writes_nothing(django_assert_max_num_queries: object) -> None:
    load()

    with django_assert_max_num_queries(40) as queries:
        report = load()

    assert (report.created, report.updated, report.unchanged, report.kept) == (0, 0, 7, [])
    written = [each["sql"] for each in queries if each["sql"].startswith(("INSERT", "UPDATE"))]
    assert written == []


def test_what_was_loaded_follows_a_new_text_and_keeps_its_ids() -> None:
    load()
    row = north().periods.get()

    report = load(
        [changed(each, introduction="Lenger nord.") if each is NORTH else each for each in ITEMS]
    )

    assert (report.created, report.updated) == (0, 1)
    assert north().introduction == "Lenger nord."
    assert north().live and not north().has_unpublished_changes
    assert north().periods.get().pk == row.pk


@pytest.mark.parametrize("publish", [True, False], ids=["published", "draft"])
def test_what_an_editor_wrote_stays(publish: bool) -> None:
    load()
    page = north()
    page.introduction = "Redaktørens ord."
    revision = page.save_revision()
    if publish:
        revision.publish()

    report = load(
        [changed(each, introduction="Nytt.") if each is NORTH else each for each in ITEMS]
    )

    assert north().get_latest_revision_as_object().introduction == "Redaktørens ord."
    assert report.kept == ["page nord (nb): “Nord” was changed by an editor"]


def test_a_snippet_that_an_editor_changed_stays() -> None:
    load()
    theme = Theme.objects.get(slug="hav")
    theme.name = "Havet"
    theme.save_revision().publish()

    report = load()

    assert Theme.objects.get(slug="hav").name == "Havet"
    assert report.kept == ["theme hav (nb): “Havet” was changed by an editor"]


def test_what_an_editor_deleted_stays_away() -> None:
    load()
    ProgrammePage.objects.get(slug="soer").delete()
    get_document_model().objects.get().delete()

    report = load()

    assert set(Page.objects.filter(depth__gt=2).values_list("slug", flat=True)) == {
        "programmer",
        "nord",
    }
    assert {name.partition(":")[0] for name in report.kept} == {
        "page soer (nb)",
        "document veileder (nb)",
    }


def test_what_pointed_at_something_deleted_is_written_without_it() -> None:
    load()
    ProgrammePage.objects.get(slug="soer").delete()

    load([changed(each, introduction="Nytt.") if each is NORTH else each for each in ITEMS])

    page = north()
    assert page.introduction == "Nytt."
    assert [block.block_type for block in page.body] == ["heading", "text", "image"]
    assert page.body[1].value.source.startswith("<p>Se sør og <a linktype=")
    assert not page.successor_rows.exists()


def test_pages_of_a_deleted_index_are_left_out() -> None:
    load([THEME, INDEX])
    ProgrammeIndexPage.objects.get().delete()

    report = load()

    assert not ProgrammePage.objects.exists()
    assert "page nord (nb): an editor deleted the page it belongs under" in report.kept


def test_an_address_that_is_taken_is_avoided(home: HomePage) -> None:
    own = make.make_page(ProjectIndexPage, home, slug="programmer")

    load()

    assert own.slug == "programmer"
    assert ProgrammeIndexPage.objects.get().slug == "programmer-2"


def test_what_the_hosts_own_images_have_no_room_for_is_left_out() -> None:
    load([changed(PICTURE, photographer="Ingen")])

    assert get_image_model().objects.get().title == "Kyst"


# Languages ---------------------------------------------------------------------------------------

IN_TWO = replace(INDEX, translations={"en": {"title": "Programmes", "slug": "programmes"}})


def test_another_language_is_loaded_under_the_front_page_of_that_language(home: HomePage) -> None:
    english = make.translate(home, "en")

    load([IN_TWO])

    page = ProgrammeIndexPage.objects.get(slug="programmes")
    assert page.get_parent().pk == english.pk
    assert page.get_translation(home.locale).title == "Programmer"


def test_a_language_without_a_front_page_is_left_out() -> None:
    make.locale("en")

    report = load([IN_TWO])

    assert report.created == 1
    assert ProgrammeIndexPage.objects.get().slug == "programmer"


def in_english(item: Item, title: str) -> Item:
    return replace(item, translations={"en": {"title": title}})


ALL_IN_TWO = [*ITEMS[:4], *(in_english(each, f"{each.key} in English") for each in ITEMS[4:])]


def english_successor() -> str:
    page = ProgrammePage.objects.get(title="nord in English")
    return page.successor_rows.get().successor.title


def test_a_first_run_leads_to_the_same_language_without_being_asked_twice(home: HomePage) -> None:
    make.translate(home, "en")

    with mock.patch("content_types.translation.relations.settle") as settle:
        load(ALL_IN_TWO)

    settle.assert_not_called()
    assert english_successor() == "soer in English"


def test_a_language_that_comes_later_is_led_to(
    home: HomePage, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    make.translate(home, "en")
    load([*ALL_IN_TWO[:-1], SOUTH])
    assert english_successor() == "Sør"

    with django_capture_on_commit_callbacks(execute=True):
        load(ALL_IN_TWO)

    assert english_successor() == "soer in English"


# Words for the translation program ---------------------------------------------------------------


def test_a_word_that_an_editor_has_written_down_stays_the_editors() -> None:
    GlossaryTerm.objects.create(term="Hav", form="Sjø")

    report = load([term("hav", "Hav"), term("fjell", "Fjell", "Fjellet")])

    assert dict(GlossaryTerm.objects.values_list("term", "form")) == {
        "Hav": "Sjø",
        "Fjell": "Fjellet",
    }
    assert report.kept == ["term hav (nb): “Hav → Sjø” was changed by an editor"]


def test_a_word_that_was_loaded_follows_its_new_form_and_goes_when_it_is_removed() -> None:
    load([term("fjell", "Fjell")])

    report = load([term("fjell", "Fjell", "Fjellet")])

    assert (report.updated, GlossaryTerm.objects.get().form) == (1, "Fjellet")
    demo.remove()
    assert not GlossaryTerm.objects.exists()


# All or nothing ----------------------------------------------------------------------------------


def files(folder: str) -> set[Path]:
    return {path for path in Path(settings.MEDIA_ROOT, folder).rglob("*") if path.is_file()}


def test_a_mistake_in_one_item_leaves_nothing_behind() -> None:
    before = files("original_images") | files("documents")
    wrong = changed(SOUTH, family="okkult")

    with pytest.raises(demo.DemoError, match=r"^page soer \(nb\): .*okkult"):
        load([*ITEMS[:-1], wrong])

    assert Page.objects.filter(depth__gt=2).count() == 0
    assert not Theme.objects.exists() and not Period.objects.exists()
    assert not get_image_model().objects.exists() and not get_document_model().objects.exists()
    assert files("original_images") | files("documents") == before


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (changed(SOUTH, image=Ref("image", "borte")), "page “soer” points at image “borte”"),
        (replace(SOUTH, parent="borte"), "page “soer” points at page “borte”"),
        (
            changed(SOUTH, body=[text('<p><a href="page:borte">x</a></p>')]),
            "page “soer” points at page “borte”, which does not exist",
        ),
        (replace(SOUTH, key="nord"), "Two items are called page “nord”"),
    ],
    ids=["image", "parent", "link", "twice"],
)
def test_a_reference_to_nothing_is_refused_before_anything_is_written(
    wrong: Item, message: str
) -> None:
    with pytest.raises(demo.DemoError, match=message):
        load([*ITEMS[:-1], wrong])

    assert Page.objects.filter(depth__gt=2).count() == 0


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (changed(SOUTH, colour="blå"), "there is no field “colour”"),
        (changed(SOUTH, body=[heading("x", level=7)]), "soer/body"),
    ],
    ids=["field", "block"],
)
def test_a_value_that_fits_nowhere_is_named(wrong: Item, message: str) -> None:
    with pytest.raises(demo.DemoError, match=message):
        load([*ITEMS[:-1], wrong])


def test_a_page_that_cannot_hold_the_content_is_refused() -> None:
    leaf = make.make_programme()

    with pytest.raises(demo.DemoError, match="takes no"):
        demo.load(leaf, ITEMS)

    assert not Theme.objects.exists()


# Removing ----------------------------------------------------------------------------------------


def test_what_was_loaded_is_removed_and_what_was_there_is_not(home: HomePage) -> None:
    own = make.make_page(ProjectIndexPage, home)
    load()

    removal = demo.remove()

    assert (removal.removed, removal.kept) == (7, [])
    assert list(Page.objects.filter(depth__gt=2).values_list("pk", flat=True)) == [own.pk]
    assert not Theme.objects.exists()
    assert not get_image_model().objects.exists()


def test_what_an_editor_changed_stays_with_everything_that_it_needs() -> None:
    load()
    edit(title="Vårt")

    removal = demo.remove()

    assert north().title == "Vårt"
    assert north().periods.get().period.name == "2021–2027"
    assert removal.removed == 0
    assert "page nord (nb): “Vårt” was changed by an editor" in removal.kept
    assert "theme hav (nb): “Vårt” refers to it" in removal.kept
    assert "page programmer (nb): “Vårt” lies under it" in removal.kept


def test_an_editors_page_keeps_what_lies_above_it() -> None:
    load()
    index = ProgrammeIndexPage.objects.get()
    own = make.make_page(ProgrammePage, index, title="Egen")

    removal = demo.remove()

    assert own.get_parent().pk == index.pk
    assert removal.kept == ["page programmer (nb): “Egen” lies under it"]


def test_removing_twice_or_without_loading_does_nothing() -> None:
    load()
    demo.remove()

    assert demo.remove() == demo.Removal()


def test_it_can_be_loaded_again_after_it_was_removed() -> None:
    load()
    demo.remove()

    assert load().created == 7


# The command -------------------------------------------------------------------------------------


def run(*arguments: object) -> str:
    output = StringIO()
    call_command("load_demo_content", *map(str, arguments), stdout=output)
    return output.getvalue()


@pytest.fixture
def short_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of items in place of the whole demo."""
    monkeypatch.setattr(demo, "catalogue", lambda today: ITEMS)


@pytest.mark.usefixtures("short_catalogue")
def test_the_command_loads_under_the_front_page_and_takes_it_away_again(home: HomePage) -> None:
    assert run() == "7 items loaded, 0 brought up to date, 0 unchanged.\n"
    assert ProgrammeIndexPage.objects.get().get_parent().pk == home.pk

    assert run("--remove") == "7 items removed.\n"


@pytest.mark.usefixtures("short_catalogue")
def test_the_command_loads_under_a_given_page() -> None:
    other = make.make_other_site().root_page

    run(other.pk)

    assert ProgrammeIndexPage.objects.get().get_parent().pk == other.pk


@pytest.mark.usefixtures("short_catalogue")
@pytest.mark.parametrize("key", [1, 999_999], ids=["root", "unknown"])
def test_the_command_refuses_a_page_that_is_none(key: int) -> None:
    with pytest.raises(CommandError, match=f"no page with the id {key}"):
        run(key)


@pytest.mark.usefixtures("short_catalogue")
def test_the_command_says_what_is_missing() -> None:
    Site.objects.all().delete()

    with pytest.raises(CommandError, match="no default site"):
        run()


@pytest.mark.usefixtures("short_catalogue")
def test_the_command_names_what_was_left_alone() -> None:
    run()
    edit(title="Vårt")

    assert "Left alone: page nord (nb): “Vårt” was changed by an editor\n" in run()
