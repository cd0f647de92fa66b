"""A small site tree, one user per role, and short ways to make content for the admin's tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Locale, Page, Site

from content_types.pages import (
    ApplicationFormPage,
    GrantIndexPage,
    GrantSchemePage,
    NetworkIndexPage,
    NetworkPage,
    ProgrammeIndexPage,
    ProgrammePage,
    ProjectIndexPage,
    ProjectPage,
    StrategyIndexPage,
    StrategyPage,
)
from content_types.snippets import County, Period, Theme
from home.models import HomePage


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test here uses the database."""


@pytest.fixture
def home() -> HomePage:
    """The site's front page."""
    site = Site.objects.get(is_default_site=True)
    root = Page.get_first_root_node()
    page = root.add_child(
        instance=HomePage(title="Internasjonalt", slug="internasjonalt", introduction="x")
    )
    site.root_page = page
    site.save()
    return page


class Tree:
    """Makes pages under index pages that it makes when they are first needed."""

    INDEXES = {
        ProgrammePage: ProgrammeIndexPage,
        NetworkPage: NetworkIndexPage,
        StrategyPage: StrategyIndexPage,
        ProjectPage: ProjectIndexPage,
        GrantSchemePage: GrantIndexPage,
    }
    REQUIRED: dict[type[Page], dict[str, Any]] = {
        ProgrammePage: {"family": "interreg"},
        NetworkPage: {"kind": "professional"},
    }

    def __init__(self, home: HomePage) -> None:
        self.home = home
        self.made = 0

    def index(self, model: type[Page]) -> Page:
        index = self.INDEXES[model]
        found = index.objects.first()
        if found is None:
            name = index.__name__
            found = self.home.add_child(
                instance=index(title=name, slug=name.lower(), introduction="x")
            )
            self.home.refresh_from_db()
        return found

    def add(self, model: type[Page], parent: Page | None = None, **fields: Any) -> Any:
        """A page of the type, live unless ``live=False``; titles are numbered where not given."""
        self.made += 1
        title = fields.pop("title", f"Side {self.made}")
        if parent is None and model is ApplicationFormPage:
            parent = GrantSchemePage.objects.first() or self.add(GrantSchemePage)
        parent = parent or self.index(model)
        parent = Page.objects.get(pk=parent.pk)
        values = {"introduction": "x", "slug": f"p{self.made}", **self.REQUIRED.get(model, {})}
        page = parent.add_child(instance=model(title=title, **(values | fields)))
        page.save_revision(clean=False)
        page.refresh_from_db()
        return page


@pytest.fixture
def tree(home: HomePage) -> Tree:
    """A maker of pages under the front page."""
    return Tree(home)


@pytest.fixture
def period() -> Period:
    return Period.objects.create(
        name="2021–2027", start="2021-01-01", end="2027-12-31", locale=Locale.get_default()
    )


@pytest.fixture
def county() -> County:
    return County.objects.create(
        name="Østfold fylkeskommune", number="31", locale=Locale.get_default()
    )


@pytest.fixture
def theme() -> Theme:
    return Theme.objects.create(name="Klima", slug="klima", locale=Locale.get_default())


def user_in(group: str) -> User:
    user = User.objects.create_user(group.lower(), f"{group.lower()}@example.no", "secret")
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def writer() -> User:
    return user_in("Skribent")


@pytest.fixture
def editor() -> User:
    return user_in("Redaktør")


@pytest.fixture
def administrator() -> User:
    return user_in("Administrator")


@pytest.fixture
def caseworker() -> User:
    return user_in("Saksbehandler")


@pytest.fixture
def outsider() -> User:
    """Somebody with an account who belongs to no group."""
    return User.objects.create_user("utenfor", "utenfor@example.no", "secret")


@pytest.fixture
def as_user() -> Callable[[User], Client]:
    """A browser in which the user is logged in."""

    def logged_in(user: User) -> Client:
        client = Client(headers={"accept-language": "nb"})
        client.force_login(user)
        return client

    return logged_in
