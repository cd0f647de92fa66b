"""Plain functions that make minimal valid content; keyword arguments are the model's own fields.

Pages are live and lie under the index page of their family, which is made when first needed, as is
the front page. Inline rows are given as unsaved rows: ``make_programme(periods=[row])``.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any, TypeVar

from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from content_types.models import (
    ApplicationFormPage,
    CallDeadline,
    Contact,
    County,
    CountySuccession,
    GrantIndexPage,
    GrantSchemePage,
    InformationPage,
    Municipality,
    NetworkIndexPage,
    NetworkMembership,
    NetworkPage,
    Organisation,
    PageContact,
    PageCounty,
    PageTheme,
    Period,
    ProgrammeIndexPage,
    ProgrammePage,
    ProgrammePeriod,
    ProjectIndexPage,
    ProjectPage,
    StrategyIndexPage,
    StrategyPage,
    Theme,
)
from home.models import HomePage

AnyPage = TypeVar("AnyPage", bound=Page)

INDEXES: dict[type[Page], type[Page]] = {
    ProgrammePage: ProgrammeIndexPage,
    NetworkPage: NetworkIndexPage,
    StrategyPage: StrategyIndexPage,
    ProjectPage: ProjectIndexPage,
    GrantSchemePage: GrantIndexPage,
}
# What a page type cannot do without, beside title, address and introduction.
REQUIRED: Mapping[type[Page], Mapping[str, Any]] = {
    ProgrammePage: {"family": ProgrammePage.Family.INTERREG},
    NetworkPage: {"kind": NetworkPage.Kind.PROFESSIONAL},
}

_numbers = count(1)


# The site -----------------------------------------------------------------------------------------


def locale(language: str = "nb") -> Locale:
    """The locale of a language, made when first needed."""
    return Locale.objects.get_or_create(language_code=language)[0]


def make_home(**fields: Any) -> HomePage:
    """The front page of the default site; the one that is there already if there is one."""
    found = HomePage.objects.filter(depth=2).first()
    if found is not None:
        return found
    values = {"title": "Internasjonalt", "slug": "internasjonalt", "introduction": "Ut i verden."}
    home = Page.get_first_root_node().add_child(
        instance=HomePage(locale=locale(), **(values | fields))
    )
    Site.objects.filter(is_default_site=True).update(root_page=home)
    Site.clear_site_root_paths_cache()
    return home


def make_other_site(hostname: str = "other.example") -> Site:
    """A second site with a front page of its own."""
    root = Page.get_first_root_node().add_child(
        instance=HomePage(
            title="Et annet sted", slug=f"annet-{next(_numbers)}", introduction="x", locale=locale()
        )
    )
    return Site.objects.create(hostname=hostname, port=80, root_page=root)


@dataclass(frozen=True)
class SiteTree:
    """A front page and the index page of every family under it."""

    home: HomePage
    programmes: ProgrammeIndexPage
    networks: NetworkIndexPage
    strategies: StrategyIndexPage
    projects: ProjectIndexPage
    grants: GrantIndexPage


def make_site_tree() -> SiteTree:
    """Front page and index pages, shown in menus."""
    home = make_home()
    return SiteTree(home, *(make_index(model) for model in INDEXES))


def make_index(model: type[Page]) -> Page:
    """The index page under which pages of this type lie; made when first needed."""
    index = INDEXES[model]
    found = index.objects.first()
    if found is not None:
        return found
    return make_page(index, make_home(), title=index.__name__, show_in_menus=True)


# Pages --------------------------------------------------------------------------------------------


def make_page(model: type[AnyPage], parent: Page | None = None, **fields: Any) -> AnyPage:
    """A live page of any type of ours, under the index page of its family or a given parent."""
    number = next(_numbers)
    if parent is None:
        parent = make_index(model) if model in INDEXES else make_home()
    # A page object that had a child added elsewhere no longer knows where the next one goes.
    parent = Page.objects.get(pk=parent.pk)
    values = {
        "title": f"Side {number}",
        "slug": f"side-{number}",
        "introduction": "En innledning.",
        "locale": parent.locale,
        **REQUIRED.get(model, {}),
    }
    return parent.add_child(instance=model(**(values | fields)))


def make_programme(**fields: Any) -> ProgrammePage:
    return make_page(ProgrammePage, **fields)


def make_network(**fields: Any) -> NetworkPage:
    return make_page(NetworkPage, **fields)


def make_strategy(**fields: Any) -> StrategyPage:
    return make_page(StrategyPage, **fields)


def make_project(**fields: Any) -> ProjectPage:
    return make_page(ProjectPage, **fields)


def make_scheme(**fields: Any) -> GrantSchemePage:
    return make_page(GrantSchemePage, **fields)


def make_call(scheme: GrantSchemePage | None = None, **fields: Any) -> ApplicationFormPage:
    """A call under a scheme: the given one, the first there is, or a new one."""
    scheme = scheme or GrantSchemePage.objects.first() or make_scheme()
    return make_page(ApplicationFormPage, scheme, **fields)


def make_information(**fields: Any) -> InformationPage:
    return make_page(InformationPage, **fields)


def translate(page: AnyPage, language: str, **fields: Any) -> AnyPage:
    """A live copy of a page in another language, and of what lies above it if that is missing."""
    target = locale(language)
    above = page.get_parent()
    if above.depth > 1 and not above.has_translation(target):
        translate(above.specific, language)
    copy = page.copy_for_translation(target)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.live = True
    copy.save()
    return copy


def restrict(page: Page, kind: str = "login", **fields: Any) -> PageViewRestriction:
    """A view restriction on a page: ``login``, ``password`` or ``groups``."""
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, **fields)


def stream(*items: tuple[str, Any]) -> list[dict[str, Any]]:
    """Raw StreamField data of blocks given as pairs of type and raw value."""
    return [{"type": name, "value": value, "id": str(uuid.uuid4())} for name, value in items]


def make_redirect(old_path: str, **fields: Any) -> Redirect:
    return Redirect.objects.create(old_path=Redirect.normalise_path(old_path), **fields)


# Inline rows --------------------------------------------------------------------------------------


def in_period(period: Period | None = None, **fields: Any) -> ProgrammePeriod:
    """A programme's row for a period, by default a new one."""
    return ProgrammePeriod(period=period or make_period(), **fields)


def membership(county: County | None = None, **fields: Any) -> NetworkMembership:
    """A network's row for a member county, by default a new one."""
    return NetworkMembership(county=county or make_county(), **fields)


def deadline(closes_at: Any, **fields: Any) -> CallDeadline:
    return CallDeadline(closes_at=closes_at, **fields)


def about(*snippets: Theme | County | Contact) -> dict[str, list[Any]]:
    """The rows that tie a page to themes, counties and contacts: ``make_page(**about(theme))``."""
    rows: dict[str, list[Any]] = {"theme_rows": [], "county_rows": [], "contact_rows": []}
    for snippet in snippets:
        if isinstance(snippet, Theme):
            rows["theme_rows"].append(PageTheme(theme=snippet))
        elif isinstance(snippet, County):
            rows["county_rows"].append(PageCounty(county=snippet))
        else:
            rows["contact_rows"].append(PageContact(contact=snippet))
    return rows


# Snippets -----------------------------------------------------------------------------------------


def make_period(first: int | None = None, last: int | None = None, **fields: Any) -> Period:
    """A period from the first day of one year to the last of another; new years by default."""
    first = first or 3000 + next(_numbers) % 6000
    last = last or first + 6
    values = {"name": f"{first}–{last}", "start": date(first, 1, 1), "end": date(last, 12, 31)}
    return Period.objects.create(**({"locale": locale()} | values | fields))


def make_county(name: str = "", number: str = "", **fields: Any) -> County:
    """A county; its number is one that no county of the test has yet."""
    taken = set(County.objects.values_list("number", flat=True))
    number = number or next(f"{each:02d}" for each in range(60, 100) if f"{each:02d}" not in taken)
    name = name or f"Fylke {number}"
    return County.objects.create(name=name, number=number, **({"locale": locale()} | fields))


def succeed(county: County, *successors: County) -> None:
    """Let one county live on in others."""
    for successor in successors:
        CountySuccession.objects.create(county=county, successor=successor)


def make_municipality(county: County | None = None, **fields: Any) -> Municipality:
    number = f"{next(_numbers) % 10_000:04d}"
    values = {"name": f"Kommune {number}", "number": number, "locale": locale()}
    return Municipality.objects.create(county=county or make_county(), **(values | fields))


def make_theme(slug: str = "", **fields: Any) -> Theme:
    slug = slug or f"tema-{next(_numbers)}"
    values = {"name": slug.capitalize(), "slug": slug, "locale": locale()}
    return Theme.objects.create(**(values | fields))


def make_organisation(name: str = "", **fields: Any) -> Organisation:
    name = name or f"Organisasjon {next(_numbers)}"
    return Organisation.objects.create(name=name, **({"locale": locale()} | fields))


def make_contact(name: str = "", **fields: Any) -> Contact:
    name = name or f"Kontakt {next(_numbers)}"
    values = {"email": "post@example.no", "locale": locale()}
    return Contact.objects.create(name=name, **(values | fields))


# Files --------------------------------------------------------------------------------------------


def make_image(title: str = "", *, size: tuple[int, int] = (64, 48), **fields: Any) -> Any:
    title = title or f"Bilde {next(_numbers)}"
    file = get_test_image_file(filename=f"bilde-{next(_numbers)}.png", size=size)
    return get_image_model().objects.create(title=title, file=file, **fields)


def make_document(title: str = "", **fields: Any) -> Any:
    title = title or f"Dokument {next(_numbers)}"
    file = ContentFile(b"tekst", name=f"dokument-{next(_numbers)}.txt")
    return get_document_model().objects.create(title=title, file=file, **fields)


def make_private_collection(name: str = "Privat") -> Collection:
    """A collection whose files only people who are logged in may see."""
    collection = Collection.get_first_root_node().add_child(name=name)
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection
