"""One thing of every type in every hidden state, and public things that point at all of them.

Everything is made from the models themselves, so that a new page type, relation, block or snippet
is planted without anybody remembering to. What cannot be made fails loudly.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import connection, models
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    DraftStateMixin,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    get_page_models,
)

from content_types.pages import FormVersion
from content_types.pages.form_builder import FormBuilder
from content_types.pages.site_facts import SiteFacts
from content_types.questions import RulesBlock, content_hash
from content_types.snippets import ENDPOINTS
from content_types.vague_dates import VagueDate, VagueDateField
from home.models import HomePage

FIRST_HIDDEN_ID = 7_000_000
FIRST_PUBLIC_ID = 8_000_000
ALIAS = "alias of "
RESTRICTED = ("login", "password", "group", "under restricted")
STATES = (
    "draft",
    "scheduled",
    "expired",
    "unpublished",
    *RESTRICTED,
    "under unpublished",
    "other site",
    "orphan",
)


@dataclass
class Hidden:
    """A hidden thing: in which state, which one, and the word that must never appear."""

    state: str
    item: models.Model
    canary: str
    path: str = ""


@dataclass
class World:
    """All that was planted."""

    home: HomePage
    hidden: list[Hidden] = field(default_factory=list)
    pointers: list[Page] = field(default_factory=list)
    controls: dict[str, Page] = field(default_factory=dict)
    redirects: list[str] = field(default_factory=list)

    def pages(self, state: str) -> dict[type[Page], Page]:
        """The hidden pages of one state by their type."""
        return {
            type(each.item): each.item
            for each in self.hidden
            if each.state == state and isinstance(each.item, Page)
        }


_numbers = count(1)


def canary() -> str:
    """A word that stands nowhere else."""
    return f"kanari{next(_numbers):05d}"


def page_types() -> list[type[Page]]:
    """Every page type of the site but Wagtail's own base."""
    return [model for model in get_page_models() if model is not Page]


def start_ids_at(first: int) -> None:
    """Let every table that holds something hidden go on with ids from here."""
    tables = {Page, get_image_model(), get_document_model(), *ENDPOINTS.values()}
    tables.add(apps.get_model("content_types", "StrategyGoal"))
    with connection.cursor() as cursor:
        for model in tables:
            table = model._meta.db_table
            if connection.vendor == "postgresql":
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, first]
                )
            else:
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                cursor.execute(
                    "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)",
                    [table, first],
                )


class Planter:
    """Builds the world; one instance, used once."""

    def __init__(self) -> None:
        self.locale = Locale.objects.get(language_code="nb")
        self.world = World(self._site())
        self.word = "synlig"
        self.targets: dict[type[models.Model], models.Model] = {}
        self.page_targets: list[dict[type[Page], Page]] = []
        self._made: dict[str, Page] = {}

    def plant(self) -> World:
        """Plant everything: public pages last, when there is something to point at."""
        self._public_snippets()
        start_ids_at(FIRST_HIDDEN_ID)
        self._hidden_snippets_and_files()
        for state in STATES:
            for model in page_types():
                self._hide(state, model)
        start_ids_at(FIRST_PUBLIC_ID)
        self._pointers()
        self._controls()
        self._site_wide()
        return self.world

    # -- the site ------------------------------------------------------------------------------

    def _site(self) -> HomePage:
        root = Page.objects.get(depth=1)
        home = HomePage(
            title="Forside", slug="matrise", introduction="Synlig", locale=Locale.get_default()
        )
        root.add_child(instance=home)
        site = Site.objects.get(is_default_site=True)
        site.root_page, site.hostname, site.port = home, "localhost", 80
        site.save()
        return home

    # -- making things -------------------------------------------------------------------------

    def make(self, model: type[models.Model], **given: Any) -> models.Model:
        """A minimal valid instance with every relation, stream and rich text filled."""
        values = {
            each.name: self.value(each)
            for each in model._meta.concrete_fields
            if each.name not in given and self._wants_value(model, each)
        }
        return model(**(values | given))

    @staticmethod
    def _wants_value(model: type[models.Model], each: models.Field) -> bool:
        base = (
            {one.name for one in Page._meta.concrete_fields} if issubclass(model, Page) else set()
        )
        state = {one.name for one in DraftStateMixin._meta.get_fields() if one.concrete}
        skipped = {"id", "sort_order", "page", "translation_key", "locale", "page_ptr"}
        return each.name not in (base | state | skipped | {"latest_revision", "live_revision"})

    def value(self, each: models.Field) -> Any:
        """A value for one model field, pointing at something hidden wherever it can point."""
        if isinstance(each, models.ForeignKey):
            return self.target(each)
        if isinstance(each, VagueDateField):
            return VagueDate(date(2021, 3, 1))
        if isinstance(each, StreamField) and isinstance(each.stream_block, RulesBlock):
            # Rules point at questions by key and show nothing of their own.
            return each.stream_block.to_python([])
        if isinstance(each, StreamField):
            return each.stream_block.to_python(self.stream(each.stream_block))
        if isinstance(each, RichTextField):
            return self.rich_text()
        if each.has_default():
            return each.get_default()
        if getattr(each, "choices", None):
            return each.choices[0][0]
        if each.name == "organisation_number" or isinstance(each, models.URLField):
            return ""
        if each.name == "allowed_origins":
            return f"https://{self.word}.example"
        if isinstance(each, models.EmailField):
            return "post@example.no"
        if each.name == "number" and isinstance(each, models.CharField):
            return "1"
        if isinstance(each, models.SlugField):
            return f"n{next(_numbers)}"
        if isinstance(each, models.CharField | models.TextField):
            return self.word
        for kind, value in (
            (models.DateTimeField, timezone.now() + timedelta(days=30 + next(_numbers))),
            (models.DateField, date(2021, 1, 1) + timedelta(days=next(_numbers))),
            (models.BooleanField, True),
            (models.DecimalField, Decimal(1)),
            (models.IntegerField, 7),
            (models.UUIDField, uuid.uuid4()),
        ):
            if isinstance(each, kind):
                return value
        raise AssertionError(f"The matrix cannot fill {each}: teach it to.")

    def target(self, key: models.ForeignKey) -> models.Model | None:
        """What a foreign key points at: something hidden if its model can be hidden."""
        model = key.related_model
        if issubclass(model, Page):
            pages = self.page_targets[0] if self.page_targets else {}
            return pages.get(model) or next(iter(pages.values()), None)
        if model not in self.targets:
            assert key.null, f"The matrix has no target for {key}: teach it to make one."
        return self.targets.get(model)

    def rows(self, page: Page) -> None:
        """One inline row of every kind for every set of page targets."""
        for relation in get_all_child_relations(type(page)):
            model = relation.related_model
            if model._meta.app_label not in {"content_types", "home"}:
                continue
            points_at_pages = any(
                isinstance(each, models.ForeignKey) and issubclass(each.related_model, Page)
                for each in model._meta.concrete_fields
                if each.name != "page"
            )
            manager = getattr(page, relation.get_accessor_name())
            everything = self.page_targets
            for pages in everything if points_at_pages else everything[:1]:
                self.page_targets = [pages]
                row = self.make(model)
                if hasattr(row, "locale_id"):
                    row.locale = self.locale
                manager.add(row)
            self.page_targets = everything

    def stream(self, block: blocks.StreamBlock) -> list[dict[str, Any]]:
        """Every block of a stream once for every set of page targets."""
        everything, found = self.page_targets or [{}], []
        for pages in everything:
            self.page_targets = [pages]
            found += [
                {"type": name, "value": self.raw(child), "id": str(uuid.uuid4())}
                for name, child in block.child_blocks.items()
            ]
        self.page_targets = everything
        return found

    def raw(self, block: blocks.Block) -> Any:
        """A raw block value, pointing at something hidden wherever it can point."""
        if isinstance(block, blocks.StreamBlock):
            return self.stream(block)
        if isinstance(block, TypedTableBlock):
            kinds = [
                {"type": name, "heading": self.word, "id": str(uuid.uuid4())}
                for name in block.child_blocks
            ]
            cells = [self.raw(child) for child in block.child_blocks.values()]
            return {"columns": kinds, "rows": [{"values": cells}], "caption": self.word}
        if isinstance(block, blocks.StructBlock):
            return {name: self.raw(child) for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.ListBlock):
            item = {"type": "item", "id": str(uuid.uuid4()), "value": self.raw(block.child_block)}
            return [item]
        if isinstance(block, blocks.PageChooserBlock):
            page = next(iter(self.page_targets[0].values()), None)
            return page.pk if page else None
        if isinstance(block, blocks.ChooserBlock):
            target = self.targets.get(block.model_class)
            assert target, f"The matrix has no target for {block}: teach it to make one."
            return target.pk
        if isinstance(block, blocks.RichTextBlock):
            return self.rich_text()
        if isinstance(block, blocks.ChoiceBlock):
            return next(value for value, _label in block.field.choices if value)
        if isinstance(block, blocks.URLBlock):
            return ""
        if isinstance(block, blocks.BooleanBlock):
            return False
        if isinstance(block, blocks.DecimalBlock | blocks.IntegerBlock):
            return "1"
        return "2021" if hasattr(block, "api_shape") else self.word

    def rich_text(self) -> str:
        """A paragraph with links to hidden pages and to a private document."""
        links = [
            f'<a linktype="page" id="{page.pk}">{self.word}</a>'
            for pages in self.page_targets
            for page in pages.values()
        ]
        if document := self.targets.get(get_document_model()):
            links.append(f'<a linktype="document" id="{document.pk}">{self.word}</a>')
        return f"<p>{self.word} {' '.join(links)}</p>"

    # -- hidden things -------------------------------------------------------------------------

    def _public_snippets(self) -> None:
        for model in ENDPOINTS.values():
            self.targets[model] = self._snippet(model)

    def _snippet(self, model: type[models.Model], **given: Any) -> models.Model:
        number = next(_numbers)
        fixed = {"number": f"{number % 90 + 10}" if model.__name__ == "County" else f"{number:04d}"}
        given |= {name: value for name, value in fixed.items() if hasattr(model, name)}
        if model.__name__ == "Period":
            given |= {"start": date(1990, 1, 1), "end": date(1990, 1, 1) + timedelta(days=number)}
        if hasattr(model, "valid_from") and model.__name__ != "Organisation":
            given |= {"valid_from": None, "valid_to": None}
        item = self.make(model, locale=self.locale, **given)
        item.save()
        return item

    def _hidden_snippets_and_files(self) -> None:
        for model in ENDPOINTS.values():
            if issubclass(model, DraftStateMixin):
                self.word = canary()
                item = self._snippet(model, live=False)
                self.world.hidden.append(Hidden("draft snippet", item, self.word))
                self.targets[model] = item
        collection = Collection.get_first_root_node().add_child(name="Private")
        CollectionViewRestriction.objects.create(
            collection=collection.add_child(name="Inner"), restriction_type="login"
        )
        CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
        inner = collection.get_children().get()
        for state, place in (("private file", collection), ("file under private", inner)):
            for model, name in ((get_image_model(), "png"), (get_document_model(), "txt")):
                self.word = canary()
                content = (
                    get_test_image_file(filename=f"{self.word}.png")
                    if name == "png"
                    else ContentFile(b"x", name=f"{self.word}.txt")
                )
                item = model.objects.create(title=self.word, file=content, collection=place)
                self.world.hidden.append(Hidden(state, item, self.word))
                self.targets[model] = item
        self.word = "synlig"

    def _hide(self, state: str, model: type[Page]) -> None:
        parent = self._parent_for(state)
        page = self._page(model)
        if state in {"draft", "unpublished"}:
            page.live = False
            page.has_unpublished_changes = state == "draft"
        if state == "scheduled":
            page.go_live_at = timezone.now() + timedelta(days=1)
        if state == "expired":
            page.expire_at = timezone.now() - timedelta(minutes=1)
        self._add(parent, page, state)
        if state in {"login", "password", "group"}:
            self._restrict(page, state)
        self._alias(page, state)
        self._version(page)

    @staticmethod
    def _version(page: Page) -> None:
        """What was published of a form while its page was public."""
        if isinstance(page, FormBuilder):
            definition = page.definition()
            FormVersion.objects.create(
                form=page.translation_key,
                number=1,
                hash=content_hash(definition),
                definition=definition,
                page_id=page.pk,
            )

    def _page(self, model: type[Page]) -> Page:
        self.word = canary()
        page = self.make(
            model,
            title=self.word,
            slug=self.word,
            seo_title=self.word,
            search_description=self.word,
            show_in_menus=True,
            locale=self.locale,
        )
        self.page_targets = [{}]
        self._goal(page)
        return page

    def _goal(self, page: Page) -> None:
        if hasattr(page, "goals"):
            model = page.goals.model
            page.goals.add(model(number="1", title=self.word, locale=self.locale))

    def _add(self, parent: Page, page: Page, state: str) -> None:
        parent.add_child(instance=page)
        inside = page.url_path.removeprefix(self.world.home.url_path)
        is_inside = inside != page.url_path
        path = f"/nb/{inside}" if is_inside else f"/nb/{page.slug}/"
        self.world.hidden.append(Hidden(state, page, self.word, path))
        self.word = "synlig"

    def _alias(self, source: Page, state: str) -> None:
        word = next(each.canary for each in self.world.hidden if each.item == source)
        alias = source.create_alias(parent=self.world.home, update_slug=f"alias-{source.slug}")
        # Whatever state the copy took over, this one is as live as a page can be.
        Page.objects.filter(pk=alias.pk).update(
            live=True, go_live_at=None, expire_at=None, expired=False, show_in_menus=True
        )
        alias.refresh_from_db()
        assert alias.get_parent().pk == self.world.home.pk
        self.world.hidden.append(Hidden(ALIAS + state, alias, word, f"/nb/{alias.slug}/"))

    def _restrict(self, page: Page, kind: str) -> None:
        names = {"login": "login", "password": "password", "group": "groups"}
        restriction = PageViewRestriction.objects.create(
            page=page,
            restriction_type=names[kind],
            password="hemmelig" if kind == "password" else "",
        )
        if kind == "group":
            restriction.groups.add(Group.objects.create(name=f"g{page.pk}"))

    def _parent_for(self, state: str) -> Page:
        if state not in self._parents():
            return self.world.home
        if state not in self._made:
            self._made[state] = self._parents()[state]()
        # The tree changes with every child: read it afresh.
        return Page.objects.get(pk=self._made[state].pk)

    def _parents(self) -> dict[str, Callable[[], Page]]:
        return {
            "under restricted": self._restricted_parent,
            "under unpublished": self._unpublished_parent,
            "other site": self._other_site,
            "orphan": lambda: self._bare_page(Page.objects.get(depth=1)),
        }

    def _bare_page(self, parent: Page, **given: Any) -> Page:
        page = self._page(apps.get_model("content_types", "InformationPage"))
        for name, value in given.items():
            setattr(page, name, value)
        self._add(parent, page, "parent of hidden")
        return page

    def _restricted_parent(self) -> Page:
        page = self._bare_page(self.world.home)
        self._restrict(page, "login")
        return page

    def _unpublished_parent(self) -> Page:
        return self._bare_page(self.world.home, live=False)

    def _other_site(self) -> Page:
        page = self._bare_page(Page.objects.get(depth=1))
        Site.objects.create(hostname="other.example", port=80, root_page=page)
        return page

    # -- public things -------------------------------------------------------------------------

    def _public(self, model: type[Page]) -> Page:
        number = next(_numbers)
        page = self.make(
            model, title=f"Synlig {number}", slug=f"synlig-{number}", locale=self.locale
        )
        self.rows(page)
        self.world.home.refresh_from_db()
        self.world.home.add_child(instance=page)
        self.world.pointers.append(page)
        self._version(page)
        return page

    def _states(self) -> Iterator[str]:
        yield from STATES
        yield from (ALIAS + state for state in STATES)

    def _pointers(self) -> None:
        sets = {state: self._with_specific_aliases(state) for state in self._states()}
        for model in page_types():
            has_single = any(
                isinstance(each, models.ForeignKey) and issubclass(each.related_model, Page)
                for each in model._meta.concrete_fields
                if each.model is model and not each.primary_key
            )
            groups = [[pages] for pages in sets.values()] if has_single else [list(sets.values())]
            for group in groups:
                self.page_targets = group
                self.targets[apps.get_model("content_types", "StrategyGoal")] = self._some_goal(
                    group
                )
                self._public(model)
        self.page_targets = list(sets.values())

    def _with_specific_aliases(self, state: str) -> dict[type[Page], Page]:
        pages = {}
        for each in self.world.hidden:
            if each.state == state and isinstance(each.item, Page):
                specific = each.item.specific
                pages[type(specific)] = specific
        return pages

    @staticmethod
    def _some_goal(group: list[dict[type[Page], Page]]) -> models.Model:
        strategy = group[0][apps.get_model("content_types", "StrategyPage")]
        return strategy.goals.first()

    def _controls(self) -> None:
        model = apps.get_model("content_types", "InformationPage")
        self.page_targets = [{}]
        public = self._public(model)
        changed = self._public(model)
        changed.title = changed.introduction = word = canary()
        changed.save_revision()
        self.world.hidden.append(Hidden("draft changes", Page(title=word), word))
        alias = public.create_alias(parent=self.world.home, update_slug="synlig-alias")
        # Read afresh: the page at hand has the draft's words.
        alias_of_changed = model.objects.get(pk=changed.pk).create_alias(
            parent=self.world.home, update_slug="synlig-alias-2"
        )
        self.world.controls = {
            "public": public,
            "draft changes": changed,
            "alias": alias,
            "alias of draft changes": alias_of_changed,
        }

    def _site_wide(self) -> None:
        pages = [each for each in self.world.hidden if isinstance(each.item, Page) and each.path]
        facts = SiteFacts.for_site(Site.objects.get(is_default_site=True))
        block = SiteFacts._meta.get_field("footer").stream_block
        facts.footer = block.to_python(
            [{"type": "page", "value": each.item.pk, "id": str(uuid.uuid4())} for each in pages]
        )
        facts.save()
        for number, each in enumerate(pages):
            path = f"/gammel-{number}"
            Redirect.objects.create(old_path=path, redirect_page_id=each.item.pk)
            self.world.redirects.append(path)
