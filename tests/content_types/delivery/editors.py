"""Everything that editors do, one action at a time, each on something chosen by a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import time_machine
from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.utils import timezone
from taggit.models import Tag
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)

from content_types.models import (
    ApplicationFormPage,
    Contact,
    County,
    InformationPage,
    Municipality,
    Organisation,
    PageTheme,
    Period,
    ProgrammePage,
    ProjectPage,
    StrategyGoal,
    Theme,
)
from content_types.pages import ContentPage
from content_types.pages.site_facts import SiteFacts
from content_types.serializers.images import make_renditions
from tests import builders as make
from tests.forms import five_questions

Action = Callable[["Editors", int], object]


@dataclass
class RowsWritten:
    """How many rows were written."""

    number: int = 0

    def counted(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Run a statement as ever, and count what it writes."""
        result = execute(sql, params, many, context)
        if sql.startswith("INSERT"):
            # SQLite counts the rows of one that returns something only when they are fetched.
            self.number += 1
        elif sql.startswith(("UPDATE", "DELETE")):
            self.number += context["cursor"].rowcount
        return result


class Editors:
    """Those who work on a small site in which pages show one another and everything else."""

    def __init__(self) -> None:
        self.number = 0
        self.home = make.make_home()
        self.image, self.document = make.make_image(), make.make_document()
        self.county = make.make_county()
        self.collection = Collection.get_first_root_node().add_child(name="Åpen")
        themes = [make.make_theme(), make.make_theme()]
        contact = make.make_contact(organisation=make.make_organisation())
        linked = make.make_information()
        make.make_information(parent=linked, image=self.image)
        programme = make.make_programme(
            image=self.image,
            body=self.body(linked),
            periods=[make.in_period()],
            **make.about(themes[0], self.county, contact),
        )
        make.make_project(programme=programme, body=self.body(linked), **make.about(*themes))
        make.make_municipality(self.county)
        goals = [StrategyGoal(number="1", title="Mål")]
        make.make_strategy(goals=goals, status="adopted")
        make.make_network(memberships=[make.membership(self.county)], body=self.body(programme))
        now = timezone.now()
        make.make_call(opens_at=now, deadlines=[make.deadline(now + timedelta(days=20))])

    def body(self, page: Page) -> list[dict[str, Any]]:
        """A body that shows a page, an image and a document in every way there is."""
        image = {"image": self.image.pk, "alt": "", "decorative": True, "caption": "", "credit": ""}
        return make.stream(
            ("text", f'<p><a linktype="page" id="{page.pk}">a</a></p>'),
            ("image", image),
            ("documents", {"title": "", "documents": [self.document.pk]}),
            ("related_pages", {"title": "", "pages": [page.pk]}),
        )

    def act(self, name: str, pick: int) -> bool:
        """Do one of ``ACTIONS``, and what comes after its commit; whether there was anything to do.

        Where there is nothing to act on, nothing is written.
        """
        self.number += 1
        rows = RowsWritten()
        with (
            TestCase.captureOnCommitCallbacks(execute=True),
            connection.execute_wrapper(rows.counted),
        ):
            ACTIONS[name](self, pick)
        return rows.number > 0

    # -- choosing ------------------------------------------------------------------------------

    def new_word(self) -> str:
        """A word that nothing has been called yet."""
        return f"ord-{self.number}"

    def page(self, pick: int, model: type[Page] = ContentPage) -> Any:
        """One of the pages that an editor can work on; never the front page."""
        found = [
            page
            for page in Page.objects.filter(depth__gt=2).order_by("pk").specific()
            if isinstance(page, model) and page.alias_of_id is None
        ]
        return found[pick % len(found)]

    def some(self, model: Any, pick: int) -> Any:
        """One of the rows of a model, if there are any."""
        found = list(model.objects.order_by("pk"))
        return found[pick % len(found)] if found else None

    # -- pages ---------------------------------------------------------------------------------

    def publish(self, pick: int, **fields: Any) -> None:
        self._publish(self.page(pick), title=self.new_word(), **fields)

    def _publish(self, item: Any, **fields: Any) -> None:
        for name, value in fields.items():
            setattr(item, name, value)
        item.save_revision().publish()

    def publish_again(self, pick: int) -> None:
        self._publish(self.page(pick))

    def save_a_draft(self, pick: int) -> None:
        page = self.page(pick)
        page.title = self.new_word()
        page.save_revision()

    def rename_what_others_show(self, pick: int) -> None:
        self._publish(self.page(pick, ProgrammePage), title=self.new_word())

    def change_a_slug(self, pick: int) -> None:
        self._publish(self.page(pick), slug=self.new_word())

    def unpublish(self, pick: int) -> None:
        self.page(pick).unpublish()

    def make_a_page(self, pick: int) -> None:
        if Page.objects.count() < 40:
            make.make_information(parent=self.page(pick, InformationPage))

    def delete_a_page(self, pick: int) -> None:
        leaves = Page.objects.filter(depth__gt=2, numchild=0).order_by("pk").specific()
        leaves = [page for page in leaves if isinstance(page, InformationPage)]
        if len(leaves) > 2:
            leaves[pick % len(leaves)].delete()

    def move(self, pick: int) -> None:
        page, target = self.page(pick), self.page(pick // 7)
        if not target.path.startswith(page.path) and not target.get_children().filter(
            slug=page.slug
        ):
            page.move(target, "last-child")

    def reorder(self, pick: int) -> None:
        page = self.page(pick)
        page.move(page.get_parent(), "first-child")

    def restrict(self, pick: int) -> None:
        make.restrict(self.page(pick))

    def lift(self, pick: int) -> None:
        if found := self.some(PageViewRestriction, pick):
            found.delete()

    def lift_all(self, pick: int) -> None:
        PageViewRestriction.objects.all().delete()

    def make_an_alias(self, pick: int) -> None:
        source = self.page(pick, InformationPage)
        if Page.objects.filter(alias_of__isnull=False).count() < 5:
            parent = Page.objects.get(pk=self.home.pk)
            source.create_alias(parent=parent, update_slug=self.new_word())

    def translate(self, pick: int) -> None:
        page = self.page(pick)
        language = ("nn", "en")[pick % 2]
        if page.locale.language_code == "nb" and not page.has_translation(make.locale(language)):
            make.translate(page, language, title=self.new_word())

    def publish_for_a_while(self, pick: int) -> None:
        self._publish(self.page(pick), expire_at=timezone.now() + timedelta(hours=1 + pick % 5))

    def publish_later(self, pick: int) -> None:
        page = self.page(pick)
        page.unpublish()
        self._publish(page, go_live_at=timezone.now() + timedelta(hours=1 + pick % 5))

    def show_something_else(self, pick: int) -> None:
        self._publish(self.page(pick, ProjectPage), body=self.body(self.page(pick // 3)))

    def add_a_row(self, pick: int) -> None:
        programme = self.page(pick, ProgrammePage)
        programme.periods.add(make.in_period())
        self._publish(programme)

    def take_rows_away_in_bulk(self, pick: int) -> None:
        if row := self.some(PageTheme, pick):
            PageTheme.objects.filter(page=row.page_id).delete()

    def change_a_call(self, pick: int) -> None:
        now, call = timezone.now(), self.page(pick, ApplicationFormPage)
        call.deadlines = [make.deadline(now + timedelta(days=4 + pick % 30))]
        self._publish(call, opens_at=now + timedelta(hours=pick % 72))

    def publish_a_form(self, pick: int) -> None:
        call = self.page(pick, ApplicationFormPage)
        steps = call.steps.stream_block.to_python(five_questions())
        self._publish(call, steps=steps, title=self.new_word())

    def move_a_call(self, pick: int) -> None:
        scheme = make.make_scheme(title=self.new_word())
        self.page(pick, ApplicationFormPage).move(scheme, "last-child")

    def rename_a_scheme(self, pick: int) -> None:
        scheme = self.page(pick, ApplicationFormPage).get_parent().specific
        self._publish(scheme, title=self.new_word())

    def show_in_the_menu(self, pick: int) -> None:
        page = self.page(pick)
        self._publish(page, show_in_menus=not page.show_in_menus)

    def change_the_sites_facts(self, pick: int) -> None:
        facts = SiteFacts.for_site(Site.objects.get(is_default_site=True))
        facts.organisation_name = self.new_word()
        facts.save()

    # -- snippets and files --------------------------------------------------------------------

    def rename_a_theme(self, pick: int) -> None:
        theme = self.some(Theme, pick)
        theme.name = self.new_word()
        theme.save()

    def translate_a_theme(self, pick: int) -> None:
        theme, language = self.some(Theme, pick), make.locale("nn")
        if not theme.has_translation(language):
            theme.copy_for_translation(language).save()

    def rename_an_entry_of_a_register(self, pick: int) -> None:
        model = (County, Municipality, Organisation, Period)[pick % 4]
        entry = self.some(model, pick)
        entry.name = self.new_word()
        entry.save()

    def rename_a_goal(self, pick: int) -> None:
        goal = self.some(StrategyGoal, pick)
        goal.title = self.new_word()
        goal.save()

    def write_past_the_model(self, pick: int) -> None:
        Theme.objects.filter(pk=self.some(Theme, pick).pk).update(name=self.new_word())

    def delete_a_theme(self, pick: int) -> None:
        theme = self.some(Theme, pick)
        if Theme.objects.count() > 2 and not PageTheme.objects.filter(theme=theme).exists():
            theme.delete()

    def make_a_theme(self, pick: int) -> None:
        theme = make.make_theme()
        project = self.page(pick, ProjectPage)
        project.theme_rows.add(PageTheme(theme=theme))
        self._publish(project)

    def unpublish_a_contact(self, pick: int) -> None:
        self.some(Contact, pick).unpublish()

    def publish_a_contact(self, pick: int) -> None:
        self._publish(self.some(Contact, pick), name=self.new_word())

    def publish_a_contact_for_a_while(self, pick: int) -> None:
        end = timezone.now() + timedelta(hours=1 + pick % 5)
        self._publish(self.some(Contact, pick), expire_at=end)

    def rename_a_file(self, pick: int) -> None:
        item = (self.image, self.document)[pick % 2]
        item.title = self.new_word()
        item.save()

    def make_sizes(self, pick: int) -> None:
        make_renditions([self.image])

    def tag_an_image(self, pick: int) -> None:
        self.image.tags.set([["hav", "fjord"], ["hav"], []][pick % 3])

    def rename_a_tag(self, pick: int) -> None:
        if tag := self.some(Tag, pick):
            Tag.objects.filter(pk=tag.pk).update(name=self.new_word())

    def move_files(self, pick: int) -> None:
        collections = [self.collection, Collection.get_first_root_node()]
        for model in (get_image_model(), get_document_model()):
            model.objects.update(collection=collections[pick % 2])

    def close_a_collection(self, pick: int) -> None:
        CollectionViewRestriction.objects.get_or_create(
            collection=self.collection, restriction_type="login"
        )

    def open_collections(self, pick: int) -> None:
        CollectionViewRestriction.objects.all().delete()

    def move_a_collection_into_a_closed_one(self, pick: int) -> None:
        closed = make.make_private_collection(self.new_word())
        Collection.objects.get(pk=self.collection.pk).move(closed, "sorted-child")

    def add_a_file(self, pick: int) -> None:
        if get_image_model().objects.count() < 6:
            make.make_image()
            make.make_document()

    def delete_a_file(self, pick: int) -> None:
        model = (get_image_model(), get_document_model())[pick % 2]
        if item := model.objects.exclude(pk__in=[self.image.pk, self.document.pk]).first():
            item.delete()

    def add_a_language(self, pick: int) -> None:
        make.locale(("nn", "en")[pick % 2])

    def rename_the_site(self, pick: int) -> None:
        site = Site.objects.get(is_default_site=True)
        site.port = (80, 8000)[pick % 2]
        site.save()


ACTIONS: dict[str, Action] = {
    name: action
    for name, action in vars(Editors).items()
    if callable(action) and not name.startswith("_") and name not in {
        "act", "body", "new_word", "page", "some",
    }
}  # fmt: skip


class Clock:
    """A clock that stands still until it is moved on."""

    def __init__(self, traveller: time_machine.Coordinates) -> None:
        self.traveller = traveller

    def pass_by(self, hours: float) -> None:
        """Some time goes by, and the worker does what it does then."""
        self.traveller.shift(timedelta(hours=hours))
        call_command("publish_scheduled", verbosity=0)


@contextmanager
def standing_clock() -> Iterator[Clock]:
    """The time of the block."""
    morning = datetime(2027, 1, 4, 8, tzinfo=timezone.get_current_timezone())
    with time_machine.travel(morning, tick=False) as traveller:
        yield Clock(traveller)
