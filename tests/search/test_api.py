"""``search/`` of the API: what is found, how it is marked, what it can be narrowed by."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content_types.models import Theme
from search.facets import among
from tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _home() -> None:
    make.make_home()


def ask(path: str = "", status: int = 200, /, **parameters: Any) -> Any:
    answer = Client(headers={"host": "localhost"}).get(f"/api/v2/search/{path}", parameters)
    assert answer.status_code == status, answer.content[:300]
    return answer.json()


def ids(**parameters: Any) -> list[int]:
    return [item["id"] for item in ask(**parameters)["items"]]


def facet(found: Any, name: str) -> dict[str, int]:
    return {each["value"]: each["count"] for each in found["facets"][name]}


# Words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["Øresund", "oresund", "OERESUND", "samarbeidet øresund"])
def test_a_page_is_found_however_its_name_is_written(words: str) -> None:
    page = make.make_programme(title="Øresund", introduction="Et samarbeid over sundet.")
    make.make_programme(title="Nordsjøen")

    assert ids(q=words) == [page.pk]


def test_each_language_has_its_own_endings() -> None:
    page = make.make_programme(title="Prosjektene våre")
    english = make.translate(page, "en", title="Our projects")
    nynorsk = make.translate(page, "nn", title="Søknadane våre")

    assert ids(q="prosjekt") == [page.pk]
    assert ids(q="project", locale="en") == [english.pk]
    assert ids(q="søknad", locale="nn") == [nynorsk.pk]


def test_an_index_that_is_built_again_finds_the_same() -> None:
    page = make.make_programme(title="Prosjektene i Øresund")

    call_command("update_index", verbosity=0)

    assert ids(q="prosjekt oresund") == [page.pk]


def test_a_title_goes_before_a_text() -> None:
    text = make.make_programme(title="Annet", introduction="Noe om havner.")
    title = make.make_programme(title="Havner")

    assert ids(q="havn") == [title.pk, text.pk]


def test_without_words_it_is_everything_the_newest_first() -> None:
    old = make.make_information(last_published_at=timezone.now() - timezone.timedelta(days=9))
    new = make.make_information(last_published_at=timezone.now())

    assert ids()[:2] == [new.pk, old.pk]


def test_the_public_list_and_the_admin_fold_too() -> None:
    page = make.make_programme(title="Ålesund og prosjektene")
    answer = Client().get("/api/v2/pages/", {"search": "aalesund prosjekt"}).json()

    assert [item["id"] for item in answer["items"]] == [page.pk]


# What is shown -----------------------------------------------------------------------------------


def test_words_are_marked_and_everything_else_is_escaped() -> None:
    make.make_programme(title="Havn <b>", introduction="Om 5 < 6 havner i nord.")

    (item,) = ask(q="havn")["items"]

    assert item["highlight"] == {
        "title": "<mark>Havn</mark> &lt;b&gt;",
        "text": "Om 5 &lt; 6 <mark>havner</mark> i nord.",
    }


def test_the_text_around_a_word_far_down_is_shown() -> None:
    far = "Ord og flere ord. " * 30 + "Her ligger kystlinja. " + "Enda mer tekst. " * 30
    make.make_programme(
        title="Langt", body=make.stream(("text", f"<p>{far}</p>")), introduction="Kort."
    )

    text = ask(q="kystlinja")["items"][0]["highlight"]["text"]

    assert "<mark>kystlinja</mark>" in text
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 260


def test_paging_counts_everything() -> None:
    pages = [make.make_programme(title=f"Havn {number}") for number in range(5)]

    found = ask(q="havn", limit=2, offset=2)

    assert found["meta"] == {"total_count": 5, "locale": "nb"}
    assert len(found["items"]) == 2
    everything = [*ids(q="havn", limit=2), *(i["id"] for i in found["items"])]
    assert len({*everything} & {page.pk for page in pages}) == 4


# Facets ------------------------------------------------------------------------------------------


def test_facets_count_and_narrow_and_leave_their_own_choices_to_see() -> None:
    theme, other = make.make_theme("klima"), make.make_theme("unge")
    county = make.make_county("Østfold", "31")
    period = make.make_period(2021, 2027)
    programme = make.make_programme(
        title="Havn", periods=[make.in_period(period, status="open")], **make.about(theme, county)
    )
    project = make.make_project(title="Havn", period=period, **make.about(other, county))
    make.make_programme(title="Fjell", **make.about(theme))

    found = ask(q="havn")

    assert facet(found, "type") == {
        "content_types.ProgrammePage": 1,
        "content_types.ProjectPage": 1,
    }
    assert facet(found, "theme") == {"klima": 1, "unge": 1}
    assert facet(found, "county") == {"31": 2}
    assert facet(found, "period") == {"2021–2027": 2}
    assert facet(found, "status") == {"open": 1}

    narrowed = ask(q="havn", theme="klima")
    assert [item["id"] for item in narrowed["items"]] == [programme.pk]
    assert facet(narrowed, "theme") == {"klima": 1, "unge": 1}
    assert facet(narrowed, "type") == {"content_types.ProgrammePage": 1}
    assert ids(q="havn", type="content_types.ProjectPage", county="31") == [project.pk]
    assert ids(q="havn", status="open") == [programme.pk]
    assert ids(q="havn", theme="klima", type="content_types.ProjectPage") == []


def test_years_and_the_clock_of_calls() -> None:
    now = timezone.now()
    call = make.make_call(
        title="Utlysning",
        opens_at=now - timezone.timedelta(days=1),
        deadlines=[make.deadline(now + timezone.timedelta(days=9))],
        first_published_at=timezone.datetime(2021, 5, 1, tzinfo=timezone.get_current_timezone()),
    )

    found = ask(q="utlysning")

    assert facet(found, "year") == {"2021": 1}
    assert facet(found, "status") == {"open": 1}
    assert ids(q="utlysning", year="2021", status="open") == [call.pk]
    assert ids(q="utlysning", year="2022") == []
    assert ids(q="utlysning", status="closed") == []


def test_hidden_pages_leave_no_trace() -> None:
    theme = make.make_theme("klima")
    make.restrict(make.make_programme(title="Kanari", **make.about(theme)))
    make.make_programme(title="Kanari", live=False, **make.about(theme))

    found = ask(q="kanari")

    assert found["meta"]["total_count"] == 0
    assert all(values == [] for values in found["facets"].values())
    assert ask("suggest/", q="kan")["items"] == []


def test_queries_do_not_grow_with_the_hits() -> None:
    def count() -> int:
        ask(q="havn")
        with CaptureQueriesContext(connection) as captured:
            ask(q="havn")
        return len(captured)

    theme = make.make_theme("klima")
    make.make_programme(title="Havn", periods=[make.in_period()], **make.about(theme))
    before = count()
    for number in range(12):
        about = make.about(make.make_theme(), theme)
        make.make_programme(title=f"Havn {number}", periods=[make.in_period()], **about)

    assert count() == before


# Suggestions -------------------------------------------------------------------------------------


def test_suggestions_begin_like_what_is_typed() -> None:
    page = make.make_programme(title="Interreg Øresund")
    make.make_programme(title="Nordsjøen", introduction="Interreg")

    assert [item["id"] for item in ask("suggest/", q="interreg ore")["items"]] == [page.pk]
    assert [item["id"] for item in ask("suggest/", q="inter")["items"]] == [page.pk]
    assert ask("suggest/")["items"] == []


# What is refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("q", "x" * 201),
        ("q", "«»"),
        ("locale", "sv"),
        ("type", "content_types.Nothing"),
        ("type", ""),
        ("status", "ajar"),
        ("year", "20x1"),
        ("year", "２０２１"),
        ("theme", ","),
        ("limit", "101"),
        ("limit", "-1"),
        ("offset", "1000001"),
        ("order", "title"),
        ("page", "2"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(name: str, value: str) -> None:
    problem = ask("", 400, **{"q": "havn", name: value})

    assert name in problem["detail"]


@pytest.mark.parametrize("text", ['"', "a OR b", "NEAR(", "%", "*", "\\", "x" * 60])
def test_signs_of_search_engines_are_only_signs(text: str) -> None:
    answer = Client().get("/api/v2/search/", {"q": f"{text} havn"})

    assert answer.status_code == 200


def test_keys_by_the_ten_thousand_are_one_parameter() -> None:
    theme = make.make_theme()

    found = Theme.objects.filter(pk__in=among(range(100_000)))

    assert list(found) == [theme]
    assert list(Theme.objects.filter(pk__in=among([]))) == []
