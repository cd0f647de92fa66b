"""What is read from the store is what rendering it now would give, whatever editors have done."""

from __future__ import annotations

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
from wagtail.models import (
    Collection,
    Page,
    PageViewRestriction,
    Site,
)

from content_types.delivery import bodies, upkeep
from content_types.delivery.kinds import models_by_kind
from content_types.entries import Change, Entry, State
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
    entries, feed = run("rebuild").split("Now the feed of changes.")
    assert "100 %" in entries
    assert "%" in feed
    assert "in step" in run("check")

    Entry.objects.filter(kind="page", key=world.project.pk).update(body="{}")
    with pytest.raises(CommandError, match=f"page:{world.project.pk}"):
        run("check")
