"""Content to measure with: projects in three languages, as many as asked for.

Rows are written in bulk, as a tree that Wagtail would have made; ``update_index`` and ``delivery
rebuild`` do the rest. Numbers decide everything, so each run has the same content.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from wagtail.models import Locale, Page

from content_types.delivery import triggers
from content_types.models import PageTheme, ProgrammePage, ProjectIndexPage, ProjectPage, Theme
from content_types.pages.project import ProjectFunding, ProjectPartner
from content_types.serializers.images import make_renditions
from content_types.vague_dates import VagueDate
from tests import builders

from .words import (
    COMMON,
    IMAGES,
    LANGUAGES,
    PARTNERS,
    PROGRAMMES,
    RARE,
    RARE_PAGES,
    RAREST,
    THEMES,
    THEMES_OF_A_PAGE,
    WORDS,
    sentence,
)

BATCH = 2_000
BEGAN = datetime(2021, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Surroundings:
    """What the projects of one language lie under and point at."""

    index: ProjectIndexPage
    programmes: list[ProgrammePage]
    themes: list[Any]
    period: Any
    images: list[Any]


def fill(count: int) -> None:
    """Write about this many projects, a third of them in each language."""
    builders.make_site_tree()
    images = _images()
    languages = [_surroundings(language, images) for language in LANGUAGES]
    triggers.remove(plan=["bulk"])
    for first in range(0, count // len(LANGUAGES), BATCH):
        numbers = range(first, min(first + BATCH, count // len(LANGUAGES)))
        for surroundings in languages:
            _write(numbers, surroundings)
    for surroundings in languages:
        pages = Page.objects.filter(pk=surroundings.index.pk)
        pages.update(numchild=Page.objects.child_of(surroundings.index).count())
    triggers.install()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def make_plain() -> None:
    """Take away what only our site has beside its tables: triggers, and what its search adds."""
    triggers.remove(plan=["plain"])
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX IF EXISTS search_words_of_pages")
        cursor.execute("ALTER TABLE wagtailsearch_indexentry RESET (toast_tuple_target)")


def _images() -> list[Any]:
    images = [builders.make_image(size=(820, 540)) for _ in range(IMAGES)]
    make_renditions(images)
    for image in images:
        # What a stock site shows.
        image.get_renditions("width-400", "width-800")
    return images


def _surroundings(language: str, images: list[Any]) -> Surroundings:
    locale = builders.locale(language)
    if language == LANGUAGES[0]:
        index = builders.make_index(ProjectPage)
        programmes = [_programme(number) for number in range(PROGRAMMES)]
        themes = [builders.make_theme(f"tema-{number}") for number in range(THEMES)]
    else:
        index = _translated(builders.make_index(ProjectPage), language)
        programmes = [_translated(page, language) for page in _programmes()]
        themes = [_theme_in(number, locale) for number in range(THEMES)]
    period = builders.make_period(2021, 2027, locale=locale)
    return Surroundings(index, programmes, themes, period, images)


def _programme(number: int) -> ProgrammePage:
    # The first one is large: it is what the admin opens and saves.
    rows = [
        builders.in_period(builders.make_period(), note=f"Merknad {each}")
        for each in range(30 if number == 0 else 1)
    ]
    return builders.make_programme(
        title=f"Program {number}", slug=f"program-{number}", periods=rows, body=_body(number, None)
    )


def _programmes() -> list[ProgrammePage]:
    first = Locale.objects.get(language_code=LANGUAGES[0])
    return list(ProgrammePage.objects.filter(locale=first).order_by("pk"))


def _translated(page: Any, language: str) -> Any:
    return page.get_translation_or_none(builders.locale(language)) or builders.translate(
        page, language
    )


def _theme_in(number: int, locale: Locale) -> Theme:
    source = Theme.objects.get(slug=f"tema-{number}", locale=builders.locale(LANGUAGES[0]))
    return builders.make_theme(source.slug, locale=locale, translation_key=source.translation_key)


def _write(numbers: range, around: Surroundings) -> None:
    pages = [_project(number, around) for number in numbers]
    with transaction.atomic():
        Page.objects.bulk_create([_as_page(page) for page in pages])
        keys = dict(
            Page.objects.filter(path__in=[page.path for page in pages]).values_list("path", "pk")
        )
        for page in pages:
            page.pk = page.page_ptr_id = keys[page.path]
        _insert_own_columns(pages)
        for model, rows in _rows(pages, around).items():
            model._default_manager.bulk_create(rows, batch_size=BATCH)


def _as_page(project: ProjectPage) -> Page:
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    return Page(**{name: getattr(project, name) for name in names})


def _insert_own_columns(pages: list[ProjectPage]) -> None:
    # Django writes no parent and child in bulk together; the child's own columns alone it does.
    fields = ProjectPage._meta.local_concrete_fields
    for first in range(0, len(pages), 500):
        ProjectPage._base_manager._insert(
            pages[first : first + 500], fields=fields, using=connection.alias
        )


def _project(number: int, around: Surroundings) -> ProjectPage:
    chosen = random.Random(number)  # noqa: S311 (the same content in each run)
    moment = BEGAN + timedelta(minutes=37 * number)
    title = f"Prosjekt {number} {chosen.choice(WORDS)} {around.index.locale.language_code}"
    page = ProjectPage(
        title=title,
        draft_title=title,
        slug=f"prosjekt-{number}",
        introduction=sentence(chosen, 25),
        image=chosen.choice(around.images),
        image_alt="Et bilde",
        kind=chosen.choice(ProjectPage.Kind.values),
        acronym=f"P{number}",
        programme=around.programmes[number % PROGRAMMES],
        period=around.period,
        start=VagueDate(date(2021 + number % 6, 1 + number % 12, 1)),
        aims=sentence(chosen, 40),
        results=sentence(chosen, 40),
        website="https://example.org/prosjekt",
        locale=around.index.locale,
        translation_key=uuid.UUID(int=number + 1),
        content_type=ContentType.objects.get_for_model(ProjectPage),
        depth=around.index.depth + 1,
        path=Page._get_path(around.index.path, around.index.depth + 1, number + 1),
        url_path=f"{around.index.url_path}prosjekt-{number}/",
        live=True,
        first_published_at=moment,
        last_published_at=moment,
        latest_revision_created_at=moment,
    )
    page.body = _body(number, page.image_id)
    return page


def _body(number: int, image: int | None) -> list[dict[str, Any]]:
    chosen = random.Random(-number - 1)  # noqa: S311 (the same again)
    blocks: list[tuple[str, Any]] = []
    for part in range(3):
        special = COMMON if number % 3 and part == 0 else ""
        if part == 1 and number < RARE_PAGES:
            special = RARE if number else f"{RARE} {RAREST}"
        text = "".join(f"<p>{sentence(chosen, 45)}</p>" for _ in range(2))
        blocks += [
            ("heading", {"text": sentence(chosen, 4), "level": "2"}),
            ("text", f"{text}<p>{special}</p>"),
        ]
    if image:
        shown = {"image": image, "alt": "Et bilde", "decorative": False}
        blocks += [("image", shown), ("table", _table(chosen))]
    return builders.stream(*blocks)


def _table(chosen: random.Random) -> dict[str, Any]:
    return {
        "columns": [{"type": "text", "heading": "År"}, {"type": "text", "heading": "Hva"}],
        "rows": [{"values": [str(2021 + row), sentence(chosen, 5)]} for row in range(5)],
        "caption": "Fremdrift",
    }


def _rows(
    pages: list[ProjectPage], around: Surroundings
) -> dict[type[models.Model], list[models.Model]]:
    return {
        ProjectPartner: [row for page in pages for row in _partners(page)],
        ProjectFunding: [
            ProjectFunding(page_id=page.pk, kind="total", amount=100_000 + page.pk, sort_order=0)
            for page in pages
        ],
        PageTheme: [
            PageTheme(
                page_id=page.pk, theme=around.themes[(page.pk + each) % THEMES], sort_order=each
            )
            for page in pages
            for each in range(THEMES_OF_A_PAGE)
        ],
    }


def _partners(page: ProjectPage) -> Iterator[ProjectPartner]:
    for number in range(PARTNERS):
        yield ProjectPartner(
            page_id=page.pk,
            name=f"Partner {number} i {page.title}",
            country=("NO", "SE", "DK", "DE", "FI")[number],
            role="lead" if number == 0 else "partner",
            sort_order=number,
            locale=page.locale,
            translation_key=uuid.uuid5(page.translation_key, str(number)),
        )
