"""What readers of the feed are told, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)

from content_types.delivery import looks, numbering
from content_types.entries import Feed, FeedItem
from content_types.models import Contact, InformationPage, Theme
from tests import builders as make

pytestmark = pytest.mark.django_db

Told = list[tuple[str, int, str]]


class Feeds:
    """Asks what has been told since the last time."""

    def __init__(self) -> None:
        self.position = 0

    def news(self) -> Told:
        numbering.number()
        found = FeedItem.objects.filter(position__gt=self.position).order_by("position")
        told = [(item.kind, item.key, item.reason) for item in found]
        self.position = Feed.current().position
        return told


@pytest.fixture
def feed() -> Feeds:
    make.make_home()
    found = Feeds()
    found.news()
    return found


def fresh(page: Any) -> Any:
    return Page.objects.get(pk=page.pk).specific


def publish(page: Any, **fields: Any) -> None:
    page = fresh(page)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_draft_is_told_of_to_nobody(feed: Feeds) -> None:
    page = make.make_information(live=False)
    page.save_revision()

    assert feed.news() == []
    page.delete()
    assert feed.news() == []


def test_a_draft_of_a_public_page_changes_nothing(feed: Feeds) -> None:
    page = make.make_information()
    feed.news()
    page.title = "Utkast"
    page.save_revision()

    assert feed.news() == []


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda page: page.unpublish(), "unpublished"),
        (lambda page: page.delete(), "deleted"),
        (lambda page: make.restrict(page), "restricted"),
        (lambda page: make.restrict(fresh(page).get_parent()), "restricted"),
        (lambda page: fresh(page).get_parent().unpublish(), "unpublished"),
        (lambda page: page.unpublish(set_expired=True), "expired"),
        (lambda page: fresh(page).move(Page.get_first_root_node(), "last-child"), "moved"),
    ],
)
def test_what_goes_is_told_of_with_its_reason(
    feed: Feeds, act: Callable[[Any], Any], reason: str
) -> None:
    page = make.make_information(parent=make.make_information())
    feed.news()

    act(page)

    assert ("page", page.pk, reason) in feed.news()
    told = FeedItem.objects.get(kind="page", key=page.pk)
    assert (told.gone, told.path, told.previous_path, told.card) == (True, "", "", "")
    assert feed.news() == []


@pytest.mark.parametrize(
    ("make_file", "kind"), [(make.make_image, "image"), (make.make_document, "document")]
)
def test_files_go_with_their_collection_and_come_back(
    feed: Feeds, make_file: Callable[..., Any], kind: str
) -> None:
    above = Collection.get_first_root_node().add_child(name="Bilder og dokumenter")
    file = make_file(collection=above.add_child(name="Møter"))
    assert feed.news() == [(kind, file.pk, "published")]

    closed = CollectionViewRestriction.objects.create(collection=above, restriction_type="login")
    assert feed.news() == [(kind, file.pk, "restricted")]
    told = FeedItem.objects.get(kind=kind, key=file.pk)
    assert (told.gone, told.card) == (True, "")

    closed.delete()
    assert feed.news() == [(kind, file.pk, "published")]
    type(file).objects.filter(pk=file.pk).update(collection=make.make_private_collection())
    assert feed.news() == [(kind, file.pk, "restricted")]


@pytest.mark.parametrize("make_file", [make.make_image, make.make_document])
def test_a_file_that_was_never_public_is_told_of_to_nobody(
    feed: Feeds, make_file: Callable[..., Any]
) -> None:
    file = make_file(collection=make.make_private_collection())
    assert feed.news() == []

    file.delete()

    assert feed.news() == []


@pytest.mark.parametrize("make_file", [make.make_image, make.make_document])
def test_a_file_that_is_deleted_is_not_taken_for_a_hidden_one(
    feed: Feeds, make_file: Callable[..., Any]
) -> None:
    file = make_file()
    feed.news()
    key = file.pk

    file.delete()

    assert [told[1:] for told in feed.news()] == [(key, "deleted")]


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda theme: theme.unpublish(), "unpublished"),
        (lambda theme: theme.unpublish(set_expired=True), "expired"),
        (lambda theme: theme.delete(), "deleted"),
    ],
)
def test_a_snippet_that_goes_is_told_of_with_its_reason(
    feed: Feeds, act: Callable[[Theme], Any], reason: str
) -> None:
    theme = make.make_theme()
    key = theme.pk
    feed.news()

    act(theme)

    assert feed.news() == [("theme", key, reason)]


def test_a_snippet_comes_and_goes_by_the_clock(feed: Feeds) -> None:
    now = timezone.now()
    theme = make.make_theme(go_live_at=now + timedelta(hours=1), expire_at=now + timedelta(hours=3))
    assert feed.news() == []

    with time_machine.travel(now + timedelta(minutes=70)):
        assert feed.news() == [("theme", theme.pk, "clock")]
    with time_machine.travel(now + timedelta(hours=4)):
        # Nobody has written anything.
        assert feed.news() == [("theme", theme.pk, "expired")]
        call_command("publish_scheduled", verbosity=0)
        assert feed.news() == []


def test_an_alias_goes_with_its_source(feed: Feeds) -> None:
    source = make.make_information(parent=make.make_information())
    alias = source.create_alias(parent=fresh(make.make_home()), update_slug="alias")
    feed.news()

    make.restrict(fresh(source).get_parent())

    assert ("page", alias.pk, "restricted") in feed.news()


def test_what_is_lifted_comes_back(feed: Feeds) -> None:
    page = make.make_information()
    make.restrict(page)
    assert feed.news() == []

    PageViewRestriction.objects.all().delete()

    assert feed.news() == [("page", page.pk, "published")]


def test_a_page_that_moves_and_those_under_it_tell_where_they_were(feed: Feeds) -> None:
    above = make.make_information(slug="gammel")
    page = make.make_information(parent=above, slug="side")
    feed.news()

    publish(above, slug="ny")

    assert feed.news() == [("page", above.pk, "moved"), ("page", page.pk, "moved")]
    told = FeedItem.objects.get(kind="page", key=page.pk)
    assert (told.previous_path, told.path) == ("/nb/gammel/side/", "/nb/ny/side/")


def test_where_a_page_was_before_it_was_hidden_is_forgotten(feed: Feeds) -> None:
    page = make.make_information(slug="gammel")
    feed.news()
    page.unpublish()
    feed.news()

    publish(page, slug="ny")

    assert feed.news() == [("page", page.pk, "published")]
    assert FeedItem.objects.get(kind="page", key=page.pk).previous_path == ""


def test_those_who_show_another_are_told_of_with_it(feed: Feeds) -> None:
    organisation = make.make_organisation()
    contact = make.make_contact(organisation=organisation)
    page = make.make_information(**make.about(contact))
    translated = make.translate(page, "nn")
    feed.news()

    organisation.name = "Nytt navn"
    organisation.save()
    # The page shows the contact without its organisation.
    assert sorted(feed.news()) == [
        ("contact", contact.pk, "changed"),
        ("organisation", organisation.pk, "changed"),
    ]
    Contact.objects.filter(pk=contact.pk).update(name="Nytt navn")
    told = feed.news()
    assert ("contact", contact.pk, "changed") in told
    assert ("page", page.pk, "changed") in told

    publish(page, title="Nytt navn")
    assert ("page", translated.pk, "changed") in feed.news()

    Contact.objects.get(pk=contact.pk).unpublish()
    told = feed.news()
    assert ("contact", contact.pk, "unpublished") in told
    assert ("page", page.pk, "changed") in told


def test_a_translation_that_is_no_longer_in_step_is_told_of_once(feed: Feeds) -> None:
    page, now = make.make_information(), timezone.now()
    translated = make.translate(page, "nn")
    for number, each in enumerate((page, translated)):
        with time_machine.travel(now + timedelta(hours=number)):
            publish(each)
    feed.news()

    # Nothing of this is in the card that the other one shows.
    with time_machine.travel(now + timedelta(hours=2)):
        publish(page, search_description="Noe annet")
        told = feed.news()

    assert sorted(told) == [("page", page.pk, "changed"), ("page", translated.pk, "changed")]
    assert feed.news() == []


def test_an_alias_that_becomes_a_page_is_told_of_with_its_other_languages(feed: Feeds) -> None:
    page = make.make_information()
    english = make.translate(page, "en")
    make.translate(make.make_home(), "nn")
    alias = page.copy_for_translation(make.locale("nn"), alias=True)
    feed.news()

    Page.objects.filter(pk=alias.pk).update(alias_of=None)

    told = feed.news()
    assert ("page", alias.pk, "changed") in told
    assert ("page", english.pk, "changed") in told


def test_what_others_do_not_show_is_told_of_alone(feed: Feeds) -> None:
    theme = make.make_theme()
    make.make_information(**make.about(theme))
    feed.news()
    with patch.object(numbering, "looks_of", wraps=numbering.looks_of) as looked:
        Theme.objects.filter(pk=theme.pk).update(description="Noe annet")
        assert feed.news() == [("theme", theme.pk, "changed")]

    assert looked.call_count < 20


def test_a_page_comes_and_goes_by_the_clock(feed: Feeds) -> None:
    now = timezone.now()
    page = make.make_information(live=False)
    publish(page, go_live_at=now + timedelta(hours=1), expire_at=now + timedelta(hours=3))
    assert feed.news() == []

    with time_machine.travel(now + timedelta(minutes=70)):
        call_command("publish_scheduled", verbosity=0)
        assert feed.news() == [("page", page.pk, "clock")]
    with time_machine.travel(now + timedelta(hours=4)):
        # Nobody has written anything.
        assert feed.news() == [("page", page.pk, "expired")]


def test_a_call_is_told_of_when_its_state_changes(feed: Feeds) -> None:
    now = timezone.now()
    deadline = make.deadline(now + timedelta(days=20))
    call = make.make_call(opens_at=now + timedelta(hours=1), deadlines=[deadline])
    feed.news()
    moments = [timedelta(hours=2), timedelta(days=7), timedelta(days=21)]

    for moment in moments:
        with time_machine.travel(now + moment):
            assert feed.news() == [("page", call.pk, "clock")]
            assert feed.news() == []


def test_every_address_of_a_site_changes_with_it(feed: Feeds) -> None:
    page = make.make_information()
    feed.news()

    site = Site.objects.get()
    site.port = 8000
    site.save()

    assert ("page", page.pk, "changed") in feed.news()


def test_each_site_has_a_feed_of_its_own(feed: Feeds) -> None:
    site = make.make_other_site()
    page = make.make_page(InformationPage, site.root_page)
    numbering.number()

    told = FeedItem.objects.filter(kind="page", key=page.pk)
    assert [item.site_id for item in told] == [site.pk]


def test_an_item_that_cannot_be_shown_keeps_nobody_waiting(
    feed: Feeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, whole = make.make_information(), make.make_information()
    deliver = looks.deliver

    def fail(items: Any, *rest: Any) -> Any:
        if any(item.pk == broken.pk for item in items):
            raise ValueError("broken")
        return deliver(items, *rest)

    monkeypatch.setattr(looks, "deliver", fail)

    assert {key for _kind, key, _reason in feed.news()} == {broken.pk, whole.pk}


def test_old_tombstones_are_forgotten(feed: Feeds) -> None:
    page = make.make_information()
    feed.news()
    page.delete()
    feed.news()

    numbering.forget(timezone.now())
    assert FeedItem.objects.filter(key=page.pk, kind="page").exists()
    numbering.forget(timezone.now() + timedelta(days=401))

    assert not FeedItem.objects.filter(key=page.pk, kind="page").exists()
    assert Feed.current().floor == feed.position
