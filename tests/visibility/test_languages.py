"""The matrix in three languages: a version that is hidden tells nothing through those that are not.

Of every page one version is public and another hidden, in each pair of languages and each state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, TestCase
from django.utils import timezone
from wagtail.models import Locale, Page

from content_types.models import InformationPage, PageTheme, ProgrammePage
from tests.builders import about, make_page, make_theme, translate

from .planting import (
    FIRST_HIDDEN_ID,
    FIRST_PUBLIC_ID,
    Hidden,
    Planter,
    canary,
    start_ids_at,
)
from .test_matrix import LONG, SECRET

LANGUAGES = ("nb", "nn", "en")
OWN_STATES = ("draft", "unpublished", "scheduled", "expired", "login", "password", "group")
STATES = (*OWN_STATES, "under unpublished", "under restricted")
# One more type, to show that nothing hangs on the type.
CELLS = [(InformationPage, state) for state in STATES] + [(ProgrammePage, "draft")]


@dataclass(frozen=True)
class Pair:
    """One thing with a public version and a hidden one."""

    shown: Page
    hidden: Page
    path: str


class LanguagePlanter(Planter):
    """Plants pairs; the front pages of all languages are public."""

    def __init__(self) -> None:
        super().__init__()
        self.homes = {"nb": self.world.home}
        for code in LANGUAGES[1:]:
            self.homes[code] = translate(self.world.home, code, slug=f"matrise-{code}")
        self.pairs: list[Pair] = []

    def plant_pairs(self) -> None:
        """Plant the hidden versions first, then what is public."""
        self._public_snippets()
        start_ids_at(FIRST_HIDDEN_ID)
        self._hidden_snippets_and_files()
        hidden = []
        for shown, other in permutations(LANGUAGES, 2):
            self.locale = Locale.objects.get(language_code=other)
            self._made = {}
            hidden += [(shown, self._hidden_in(other, model, state)) for model, state in CELLS]
        start_ids_at(FIRST_PUBLIC_ID)
        for number, (shown, each) in enumerate(hidden):
            self.locale = Locale.objects.get(language_code=shown)
            page = self.make(
                type(each.item),
                title=f"Synlig {number}",
                slug=f"synlig-{number}",
                locale=self.locale,
                translation_key=each.item.translation_key,
                show_in_menus=True,
                last_published_at=timezone.now(),
            )
            Page.objects.get(pk=self.homes[shown].pk).add_child(instance=page)
            self.pairs.append(Pair(page, each.item, each.path))

    def _hidden_in(self, language: str, model: type[Page], state: str) -> Hidden:
        self.world.home = Page.objects.get(pk=self.homes[language].pk)
        page = self._page(model)
        page.live = state not in {"draft", "unpublished"}
        if state == "scheduled":
            page.go_live_at = timezone.now() + timedelta(days=1)
        if state == "expired":
            page.expire_at = timezone.now() - timedelta(minutes=1)
        self._add(self._parent_for(state), page, state)
        found = self.world.hidden[-1]
        found.path = found.path.replace("/nb/", f"/{language}/", 1)
        if state in {"login", "password", "group"}:
            self._restrict(page, state)
        return found


class Languages(TestCase):
    """One world, every door that knows of languages."""

    planter: LanguagePlanter

    @pytest.fixture(autouse=True)
    def _count(self, record_property: Callable[[str, object], None]) -> Iterator[None]:
        """The run's summary adds up the cells of all tests."""
        self.cells = 0
        self.leaks: list[str] = []
        yield
        record_property("visibility cells", self.cells)
        record_property("visibility leaks", len(self.leaks))

    @classmethod
    def setUpTestData(cls) -> None:
        cls.planter = LanguagePlanter()
        cls.planter.plant_pairs()

        cls.editor = User.objects.create_superuser("redaktor", "r@example.no", "x")

    def setUp(self) -> None:
        self.client = Client(HTTP_HOST="localhost")
        self.with_cookie = Client(HTTP_HOST="localhost")
        self.with_cookie.force_login(self.editor)

    def look(
        self, url: str, *, own: str = "", expected: int = 200, client: Client | None = None
    ) -> Any:
        """Fetch an address and search all of the answer for words and ids of what is hidden."""
        answer = (client or self.client).get(url)
        assert answer.status_code == expected, f"{url}: {answer.status_code}"
        text = answer.content.decode() + str(dict(answer.headers))
        for known in {url, own} - {""}:
            text = text.replace(known, "")
        self.cells += len(self.planter.world.hidden)
        self.leaks += [f"{url}: {word}" for word in set(SECRET.findall(text))]
        return answer

    def look_as_editor(self, url: str) -> Any:
        return self.look(url, client=self.with_cookie)

    def clean(self) -> None:
        assert not self.leaks, f"{len(self.leaks)} leaks:\n" + "\n".join(self.leaks[:40])

    @LONG
    def test_public_versions_tell_nothing_of_hidden_ones(self) -> None:
        for pair in self.planter.pairs:
            meta = self.look(f"/api/v2/pages/{pair.shown.pk}/").json()["meta"]
            assert meta["translations"] == []
            assert meta["translated_from"] is None
            assert meta["is_fallback"] is False
            code = pair.shown.locale.language_code
            self.look(f"/api/v2/pages/by-path/?path=/{code}/{pair.shown.slug}/")
            self.look(f"/{code}/{pair.shown.slug}/")
        self.clean()

    def test_lists_in_every_language_with_every_fallback(self) -> None:
        total = len(self.planter.pairs) + 1
        for code in LANGUAGES:
            for fallback in ("", *(f"&fallback={each}" for each in LANGUAGES)):
                for offset in range(0, total, 20):
                    start = f"/api/v2/pages/?locale={code}{fallback}&limit=20&offset={offset}"
                    answer = self.look(f"{start}&fields=*")
                    assert answer.content == self.look_as_editor(f"{start}&fields=*").content
                    count = answer.json()["meta"]["total_count"]
                    # Nothing is lost with a fallback, and nothing comes twice.
                    assert not fallback or count == total
        self.clean()

    def test_a_fallback_is_looked_for_among_what_is_public(self) -> None:
        for pair in self.planter.pairs:
            code, key = pair.hidden.locale.language_code, pair.hidden.translation_key
            url = f"/api/v2/pages/?translation_key={key}&locale={code}&fallback=nb"
            (item,) = self.look(url).json()["items"]
            assert item["id"] == pair.shown.pk
            assert item["meta"]["is_fallback"] is True
        self.clean()

    def test_what_surrounds_pages_in_every_language(self) -> None:
        for code in LANGUAGES:
            for url in (
                f"/{code}/",
                f"/{code}/{'search' if code == 'en' else 'sok'}/?q=synlig",
                f"/api/v2/menus/?locale={code}",
                f"/api/v2/settings/?locale={code}",
                f"/api/v2/calls/?locale={code}&fallback=nb",
                f"/api/v2/pages.atom?locale={code}",
                f"/api/v2/calls.ics?locale={code}",
            ):
                self.look(url)
        self.look("/sitemap.xml")
        self.clean()

    def test_hidden_versions_answer_as_if_they_were_not_there(self) -> None:
        unknown = self.client.get("/api/v2/pages/by-path/?path=/nn/finnes-ikke/").content
        for pair in self.planter.pairs:
            for door in (
                f"/api/v2/pages/by-path/?path={pair.path}",
                f"/api/v2/pages/{pair.hidden.pk}/",
            ):
                assert self.look(door, own=str(pair.hidden.pk), expected=404).content == unknown
        self.clean()

    def test_a_theme_that_is_a_draft_in_one_language_is_missing_there(self) -> None:
        shown = make_theme("tema", name="Synlig tema")
        hidden = make_theme(
            "tema", pk=FIRST_HIDDEN_ID + 900_000, name=canary(), live=False,
            locale=Locale.objects.get(language_code="nn"), translation_key=shown.translation_key,
        )  # fmt: skip
        home = self.planter.homes["nb"]
        page = make_page(ProgrammePage, home, **about(shown))
        copy = translate(page, "nn")
        PageTheme.objects.filter(page=copy).update(theme=hidden)

        self.look(f"/api/v2/themes/{shown.pk}/")
        self.look(f"/api/v2/themes/{hidden.pk}/", own=str(hidden.pk), expected=404)
        for code in LANGUAGES:
            self.look(f"/api/v2/themes/?locale={code}&fallback=nb&fields=*")
        assert self.look(f"/api/v2/pages/{copy.pk}/").json()["themes"] == []
        self.look(copy.get_url())
        found = self.look("/api/v2/pages/?type=content_types.ProgrammePage&theme=tema").json()
        assert [item["id"] for item in found["items"]] == [page.pk]
        self.clean()

    def test_the_matrix_is_as_large_as_it_says(self) -> None:
        pairs = {
            (pair.shown.locale.language_code, pair.hidden.locale.language_code)
            for pair in self.planter.pairs
        }
        assert len(pairs) == 6
        assert len(self.planter.pairs) == 6 * len(CELLS)
