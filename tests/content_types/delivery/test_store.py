"""What is read from the store is what rendering it now would give, whatever editors have done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from taggit.models import Tag
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from content_types.delivery import bodies, upkeep
from content_types.delivery.kinds import models_by_kind
from content_types.entries import Change, Entry, State
from content_types.models import Contact, PageTheme, Theme
from content_types.serializers.images import make_renditions
from tests import builders as make

from .conftest import Reader

pytestmark = pytest.mark.django_db


@dataclass
class World:
    """Pages that show one another and everything else."""

    theme: Any
    contact: Any
    image: Any
    document: Any
    collection: Any
    linked: Any
    programme: Any
    project: Any
    child: Any
    network: Any


@pytest.fixture
def world() -> World:
    make.make_home()
    theme, contact = make.make_theme(), make.make_contact(organisation=make.make_organisation())
    image, document = make.make_image(), make.make_document()
    linked = make.make_information()
    body = make.stream(
        ("text", f'<p><a linktype="page" id="{linked.pk}">a</a></p>'),
        ("image", {"image": image.pk, "alt": "", "decorative": True, "caption": "", "credit": ""}),
        ("documents", {"title": "", "documents": [document.pk]}),
        ("related_pages", {"title": "", "pages": [linked.pk]}),
    )
    county = make.make_county()
    programme = make.make_programme(
        image=image, body=body, periods=[make.in_period()], **make.about(theme, county, contact)
    )
    project = make.make_project(programme=programme, body=body, **make.about(theme))
    child = make.make_information(parent=linked, image=image)
    network = make.make_network(memberships=[make.membership(county)], body=body)
    collection = Collection.get_first_root_node().add_child(name="Åpen")
    return World(
        theme, contact, image, document, collection, linked, programme, project, child, network
    )


def publish(item: Any, **fields: Any) -> None:
    item = type(item).objects.get(pk=item.pk)
    for name, value in fields.items():
        setattr(item, name, value)
    item.save_revision().publish()


def fresh(page: Any) -> Page:
    return Page.objects.get(pk=page.pk).specific


Action = tuple[str, Callable[[World], Any]]


def actions() -> Iterator[Action]:
    """What editors, their tools and the clock do, in an order in which each makes sense."""
    yield "publish", lambda w: publish(w.project, title="Nytt navn")
    yield "save a draft", lambda w: setattr(w, "_", fresh(w.project).save_revision())
    yield "rename what others show", lambda w: publish(w.programme, title="Nytt program")
    yield "rename a snippet", lambda w: publish(w.theme, name="Nytt tema")
    yield "change a slug above others", lambda w: publish(w.linked, slug="ny-adresse")
    yield "add a row", lambda w: _with_another_period(w)
    yield "take a row away", lambda w: fresh(w.programme).periods.first().delete()
    yield "move a page", lambda w: fresh(w.child).move(fresh(w.network), "last-child")
    yield (
        "reorder pages",
        lambda w: fresh(w.linked).move(fresh(w.linked).get_parent(), "first-child"),
    )
    yield "restrict", lambda w: make.restrict(fresh(w.linked))
    yield "lift", lambda w: PageViewRestriction.objects.all().delete()
    yield "restrict what has children", lambda w: make.restrict(fresh(w.network))
    yield "move out of the restricted", lambda w: fresh(w.child).move(fresh(w.linked), "last-child")
    yield "lift again", lambda w: PageViewRestriction.objects.get().delete()
    yield (
        "make an alias",
        lambda w: fresh(w.programme).create_alias(parent=fresh(w.linked), update_slug="alias"),
    )
    yield "change an alias's source", lambda w: publish(w.programme, title="Kilden")
    yield "unpublish an alias's source", lambda w: fresh(w.programme).unpublish()
    yield "publish it again", lambda w: publish(w.programme)
    yield "unpublish a branch", lambda w: fresh(w.linked).unpublish()
    yield "publish the branch again", lambda w: publish(w.linked)
    yield "translate", lambda w: make.translate(fresh(w.project), "en", title="In English")
    yield "unpublish a snippet", lambda w: Contact.objects.get(pk=w.contact.pk).unpublish()
    yield "publish a snippet", lambda w: publish(w.contact)
    yield "write past the model", lambda w: Theme.objects.filter(pk=w.theme.pk).update(name="Rått")
    yield "make sizes in bulk", lambda w: make_renditions([w.image])
    yield "rename an image", lambda w: _save(w.image, title="Nytt bilde")
    yield "tag an image", lambda w: w.image.tags.add("hav", "fjord")
    yield "rename a tag", lambda w: Tag.objects.filter(name="hav").update(name="sjø")
    yield "untag an image", lambda w: w.image.tags.clear()
    yield "rename a document", lambda w: _save(w.document, title="Nytt dokument")
    yield (
        "move files in bulk",
        lambda w: [
            model.objects.update(collection=w.collection)
            for model in (get_image_model(), get_document_model())
        ],
    )
    yield (
        "close a collection",
        lambda w: CollectionViewRestriction.objects.create(
            collection=w.collection, restriction_type="login"
        ),
    )
    yield "open a collection", lambda w: CollectionViewRestriction.objects.all().delete()
    yield (
        "move a collection into a closed one",
        lambda w: Collection.objects.get(pk=w.collection.pk).move(
            make.make_private_collection(), "sorted-child"
        ),
    )
    yield "open that one", lambda w: CollectionViewRestriction.objects.all().delete()
    yield "delete a document", lambda w: w.document.delete()
    yield "delete an image", lambda w: get_image_model().objects.get(pk=w.image.pk).delete()
    yield "delete a page that others show", lambda w: fresh(w.linked).delete()
    yield "take rows away in bulk", lambda w: PageTheme.objects.filter(theme=w.theme).delete()
    yield "delete a snippet", lambda w: Theme.objects.get(pk=w.theme.pk).delete()
    yield "rename the site", lambda w: Site.objects.update(port=8000)
    yield "add a language", lambda w: Locale.objects.get_or_create(language_code="nn")


def _with_another_period(world: World) -> None:
    programme = fresh(world.programme)
    programme.periods.add(make.in_period())
    programme.save_revision().publish()


def _save(item: Any, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(item, name, value)
    item.save()


@pytest.mark.slow
def test_the_store_is_in_step_after_everything_that_editors_do(
    world: World, reader: Reader
) -> None:
    assert reader.differences() == []
    for name, action in actions():
        action(world)

        assert reader.differences() == [], name
        assert not Change.objects.exists(), name
    assert Entry.objects.filter(gone=False).exclude(body="").count() > 10


def test_a_page_comes_and_goes_by_the_clock_without_a_write(world: World, reader: Reader) -> None:
    now = timezone.now()
    publish(world.linked, expire_at=now + timedelta(hours=2))
    upkeep.catch_up()
    shown = (f"pages/{world.child.pk}/", f"pages/{world.project.pk}/")
    before = [reader.get(path) for path in shown]

    with time_machine.travel(now + timedelta(hours=3)):
        after = [reader.get(path) for path in shown]
        assert after == [reader.live(path) for path in shown]

    assert [status for status, _body in before] == [200, 200]
    assert [status for status, _body in after] == [404, 200]
    assert before[1] != after[1]


def queries(reader: Reader, path: str) -> list[str]:
    reader.get(path)
    with CaptureQueriesContext(connection) as captured:
        status, body = reader.get(path)
    assert status == 200, body
    return [query["sql"] for query in captured]


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("pages/?fields=*", 3),
        ("pages/?type=content_types.ProjectPage&fields=*", 3),
        ("pages/?locale=nb&order=title", 3),
        ("images/?fields=*", 3),
        ("themes/", 2),
        ("contacts/?fields=*", 3),
        ("pages/{project}/", 2),
        ("pages/by-path/?path=/nb/", 3),
    ],
)
def test_how_many_queries_it_takes(world: World, reader: Reader, path: str, most: int) -> None:
    upkeep.catch_up()

    assert len(found := queries(reader, path.format(project=world.project.pk))) <= most, found


def test_what_is_missing_is_answered_and_written(world: World, reader: Reader) -> None:
    upkeep.catch_up()
    path = f"pages/{world.project.pk}/"
    reader.get(path)
    Entry.objects.all().delete()
    Change.objects.all().delete()

    assert reader.get(path) == reader.live(path)
    assert reader.get(path) == reader.live(path)

    assert Entry.objects.filter(kind="page", key=world.project.pk, gone=False).exists()


def test_what_older_code_has_written_is_not_read(world: World, reader: Reader) -> None:
    upkeep.catch_up()
    path = f"pages/{world.project.pk}/"
    Entry.objects.update(version="older", body="{}", card="{}")
    Change.objects.all().delete()

    assert reader.get(path) == reader.live(path)
    assert reader.get(path) == reader.live(path)
    assert Entry.objects.get(kind="page", key=world.project.pk).version == upkeep.version()


def test_an_item_that_cannot_be_rendered_keeps_nobody_waiting(
    world: World, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = bodies._render_one

    def broken(item: Any, names: Any) -> Any:
        if item.pk == world.network.pk and isinstance(item, Page):
            raise ValueError("broken")
        return whole(item, names)

    monkeypatch.setattr(bodies, "_render_one", broken)
    upkeep.catch_up()

    assert not Change.objects.exists()
    assert Entry.objects.get(kind="page", key=world.network.pk).body == ""
    assert Entry.objects.get(kind="page", key=world.project.pk).body
    assert reader.get(f"pages/{world.project.pk}/")[0] == 200


def test_nothing_is_read_where_there_are_no_triggers(world: World, reader: Reader) -> None:
    upkeep.catch_up()
    State.objects.update(token="")
    Entry.objects.update(body="{}", card="{}")

    path = f"pages/{world.project.pk}/"
    assert reader.get(path) == reader.live(path)


def test_what_has_changed_since_the_rule_was_read_is_answered_anew(
    world: World, reader: Reader
) -> None:
    """A restriction comes between the rule, which the process has in memory, and the items."""
    upkeep.catch_up()
    path = f"pages/?child_of={world.linked.pk}"
    assert b'"total_count":1' in reader.get(path)[1]

    make.restrict(fresh(world.linked))

    assert reader.get(path) == reader.live(path)
    assert reader.get(path)[0] == 400

    PageViewRestriction.objects.all().delete()

    assert reader.get(path) == reader.live(path)
    assert reader.get(path)[0] == 200


def test_a_site_comes_to_serve_another_tree(world: World, reader: Reader) -> None:
    upkeep.catch_up()
    path = f"pages/{world.project.pk}/"
    assert reader.get(path)[0] == 200
    site = Site.objects.get()
    site.root_page = Page.objects.get(pk=world.network.pk)
    site.save()

    assert reader.get(path)[0] == 404
    assert reader.get(f"pages/{world.network.pk}/")[0] == 200
    assert reader.differences() == []


def test_no_body_is_made_of_rows_of_rows() -> None:
    """Then their tables would have to be watched as well."""
    for model in models_by_kind().values():
        for name in bodies.shape_of(model).names:
            field = bodies.shape_of(model).serializer([name]).fields[name]
            if isinstance(field, bodies.Rows):
                rows = getattr(model, field.source).rel.related_model
                sources = [each.source for each in bodies.row_serializer(rows).fields.values()]
                assert not [each for each in sources if bodies._is_to_many(rows, each)]


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("delivery", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_rebuilds_and_checks(world: World) -> None:
    Change.objects.all().delete()

    with pytest.raises(CommandError, match="not in step"):
        run("check")
    assert "%" in run("rebuild")
    assert "in step" in run("check")

    Entry.objects.filter(kind="page", key=world.project.pk).update(body="{}")
    with pytest.raises(CommandError, match=f"page:{world.project.pk}"):
        run("check")
