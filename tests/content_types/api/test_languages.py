"""What the API says of languages, and complete lists in mixed ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from content_types.alphabet import norwegian
from content_types.delivery import upkeep
from content_types.models import InformationPage
from tests import builders as make

Get = Callable[..., Any]
LANGUAGES = ("nb", "nn", "en")


def keys(answer: Any) -> list[str]:
    return [item["meta"]["translation_key"] for item in answer["items"]]


def alias_in(page: Page, language: str) -> Page:
    """A live alias of a page among those of another language."""
    above = page.get_parent().specific
    target = make.locale(language)
    if not above.has_translation(target):
        make.translate(above, language)
    page.copy_for_translation(target, alias=True)
    return page.get_translation(target).specific


def three_of_each() -> dict[str, Page]:
    """Front pages in three languages; pages in one, two and three of them."""
    home = make.make_home()
    for language in ("nn", "en"):
        make.translate(home, language)
    pages = {name: make.make_information(title=name) for name in ("all", "both", "only nb")}
    make.translate(pages["all"], "nn", title="alt", slug="alt")
    make.translate(pages["all"], "en", title="everything", slug="everything")
    make.translate(pages["both"], "nn", title="begge", slug="begge")
    english = home.get_translation(make.locale("en"))
    pages["only en"] = make.make_information(parent=english, title="only en")
    return pages


# One item -----------------------------------------------------------------------------------------


def test_item_says_its_language_and_where_else_it_can_be_read(get: Get) -> None:
    page = make.make_information(slug="om")
    nynorsk = make.translate(page, "nn", title="Om oss", slug="om-oss")
    english = make.translate(page, "en", title="About", slug="about")

    meta = get(f"pages/{nynorsk.pk}/")["meta"]

    assert (meta["locale"], meta["content_language"], meta["is_fallback"]) == ("nn", "nn", False)
    assert [(each["meta"]["locale"], each["id"]) for each in meta["translations"]] == [
        ("nb", page.pk),
        ("en", english.pk),
    ]
    assert meta["translations"][1]["title"] == "About"
    assert meta["translations"][1]["meta"]["html_url"] == "http://localhost/en/about/"


def test_page_in_one_language_has_no_translations(get: Get) -> None:
    page = make.make_information()

    meta = get(f"pages/{page.pk}/")["meta"]

    assert (meta["translations"], meta["translated_from"]) == ([], None)


@pytest.mark.parametrize(
    "state",
    [
        {"live": False},
        {"go_live_at": timezone.now() + timedelta(days=1)},
        {"expire_at": timezone.now() - timedelta(minutes=1)},
    ],
)
def test_hidden_translation_is_absent_and_so_is_a_hidden_source(
    get: Get, state: dict[str, Any]
) -> None:
    page = make.make_information()
    nynorsk = make.translate(page, "nn")
    Page.objects.filter(pk=nynorsk.pk).update(**state)
    assert get(f"pages/{page.pk}/")["meta"]["translations"] == []

    Page.objects.filter(pk=nynorsk.pk).update(live=True, go_live_at=None, expire_at=None)
    Page.objects.filter(pk=page.pk).update(**state)
    meta = get(f"pages/{nynorsk.pk}/")["meta"]

    assert (meta["translations"], meta["translated_from"]) == ([], None)


def test_alias_is_no_translation_and_says_whose_language_it_speaks(get: Get) -> None:
    page = make.make_information()
    alias = alias_in(page, "nn")

    assert get(f"pages/{page.pk}/")["meta"]["translations"] == []
    meta = get(f"pages/{alias.pk}/")["meta"]

    assert (meta["locale"], meta["content_language"], meta["is_fallback"]) == ("nn", "nb", True)
    assert [each["id"] for each in meta["translations"]] == [page.pk]
    assert meta["translated_from"] is None


def test_translation_says_whether_it_is_current(get: Get) -> None:
    page = make.make_information()
    page.save_revision().publish()
    nynorsk = make.translate(page, "nn")
    source, _created = TranslationSource.get_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=nynorsk.locale, enabled=True)

    told = get(f"pages/{nynorsk.pk}/")["meta"]["translated_from"]
    assert (told["locale"], told["is_current"], told["page"]["id"]) == ("nb", True, page.pk)

    page = InformationPage.objects.get(pk=page.pk)
    page.title = "Noe nytt"
    page.save_revision().publish()
    assert get(f"pages/{nynorsk.pk}/")["meta"]["translated_from"]["is_current"] is False
    assert get(f"pages/{page.pk}/")["meta"]["translated_from"] is None


def test_translation_without_segments_goes_by_the_dates(get: Get) -> None:
    page = make.make_information()
    nynorsk = make.translate(page, "nn")
    now = timezone.now()
    Page.objects.filter(pk=nynorsk.pk).update(last_published_at=now)

    for published, is_current in ((now - timedelta(days=1), True), (now + timedelta(1), False)):
        Page.objects.filter(pk=page.pk).update(last_published_at=published)
        told = get(f"pages/{nynorsk.pk}/")["meta"]["translated_from"]
        assert told["is_current"] is is_current


def test_translations_can_be_asked_for_in_parts(get: Get) -> None:
    page = make.make_information()
    nynorsk = make.translate(page, "nn", title="Om oss")

    answer = get("pages/", fields="_,translations(_,title)", locale="nb", id=page.pk)

    assert answer["items"] == [{"meta": {"translations": [{"title": nynorsk.title}]}}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_path_in_every_language(get: Get, language: str) -> None:
    pages = three_of_each()
    version = pages["all"].get_translation(make.locale(language)) if language != "nb" else None
    page = version or pages["all"]

    meta = get("pages/by-path/", path=f"/{language}/{page.slug}/")["meta"]

    assert (meta["locale"], meta["content_language"], meta["is_fallback"]) == (
        language,
        language,
        False,
    )
    assert {each["meta"]["locale"] for each in meta["translations"]} == {*LANGUAGES} - {language}


# Lists with a fallback ----------------------------------------------------------------------------


def test_with_fallback_every_language_has_the_same_things_in_the_same_order(get: Get) -> None:
    three_of_each()
    lists = [get("pages/", locale=code, fallback="nb", limit=20) for code in LANGUAGES]

    assert len(set(keys(lists[0]))) == len(keys(lists[0])) == 5
    assert keys(lists[0]) == keys(lists[1]) == keys(lists[2])
    assert {each["meta"]["total_count"] for each in lists} == {5}


def test_each_thing_comes_in_the_best_language_it_has(get: Get) -> None:
    pages = three_of_each()

    items = get("pages/", locale="nn", fallback="nb")["items"]
    found = {
        item["meta"]["translation_key"]: (
            item["title"],
            item["meta"]["locale"],
            item["meta"]["is_fallback"],
        )
        for item in items
    }

    assert found[str(pages["all"].translation_key)] == ("alt", "nn", False)
    assert found[str(pages["both"].translation_key)] == ("begge", "nn", False)
    assert found[str(pages["only nb"].translation_key)] == ("only nb", "nb", True)
    assert found[str(pages["only en"].translation_key)] == ("only en", "en", True)


def test_without_fallback_only_that_language(get: Get) -> None:
    three_of_each()

    items = get("pages/", locale="en", type="content_types.InformationPage")["items"]

    assert {item["title"] for item in items} == {"everything", "only en"}


def test_a_hidden_version_gives_way_to_the_fallback(get: Get) -> None:
    page = make.make_information(title="synlig")
    make.translate(page, "nn", title="skjult", live=False)
    Page.objects.filter(title="skjult").update(live=False)

    items = get("pages/", locale="nn", fallback="nb", translation_key=page.translation_key)

    assert [item["title"] for item in items["items"]] == ["synlig"]


def test_filters_judge_the_version_that_is_shown(get: Get) -> None:
    pages = three_of_each()

    found = {"locale": "nn", "fallback": "nb", "type": "content_types.InformationPage"}

    assert get("pages/", title="all", **found)["items"] == []
    assert keys(get("pages/", title="alt", **found)) == [str(pages["all"].translation_key)]
    assert keys(get("pages/", title="only nb", **found)) == [str(pages["only nb"].translation_key)]


def test_order_and_paging_go_through_the_mixed_list_once(get: Get) -> None:
    three_of_each()
    asked = {"locale": "nn", "fallback": "nb", "order": "title"}
    whole = get("pages/", **asked)

    pieces = [get("pages/", limit=2, offset=offset, **asked) for offset in (0, 2, 4)]

    titles = [item["title"] for item in whole["items"]]
    assert titles == sorted(titles, key=norwegian)
    assert [key for piece in pieces for key in keys(piece)] == keys(whole)


@pytest.mark.parametrize("place", ["root", "nb", "nn"])
def test_a_place_in_the_tree_is_meant_in_every_language(get: Get, place: str) -> None:
    pages = three_of_each()
    home = make.make_home()
    nynorsk = home.get_translation(make.locale("nn"))
    value = {"root": "root", "nb": home.pk, "nn": nynorsk.pk}[place]

    for parameter in ("child_of", "descendant_of"):
        found = get("pages/", locale="nn", fallback="nb", **{parameter: value})
        assert set(keys(found)) == {str(page.translation_key) for page in pages.values()}

    child = pages["both"].get_translation(make.locale("nn"))
    above = get("pages/", locale="nn", fallback="nb", ancestor_of=child.pk)
    assert [item["id"] for item in above["items"]] == [nynorsk.pk]


def test_search_goes_with_a_fallback(get: Get) -> None:
    page = make.make_information(title="Fjordbyer")
    make.translate(page, "nn", title="Nordsjøbyar")
    lone = make.make_information(title="Kystkommuner")

    for word, title in (("Nordsjøbyar", "Nordsjøbyar"), ("Kystkommuner", lone.title)):
        found = get("pages/", locale="nn", fallback="nb", search=word)
        assert [item["title"] for item in found["items"]] == [title]


def test_calls_and_snippets_take_a_fallback_too(get: Get) -> None:
    call = make.make_call(opens_at=timezone.now())
    make.translate(call, "nn", title="Utlysing")
    other = make.make_call(opens_at=timezone.now())
    theme = make.make_theme()
    nynorsk = theme.copy_for_translation(make.locale("nn"))
    nynorsk.save()
    lone = make.make_theme()

    calls = get("calls/", locale="nn", fallback="nb")
    themes = get("themes/", locale="nn", fallback="nb")

    assert {(each["id"], each["meta"]["is_fallback"]) for each in calls["items"]} == {
        (call.get_translation(make.locale("nn")).pk, False),
        (other.pk, True),
    }
    assert {(each["id"], each["meta"]["is_fallback"]) for each in themes["items"]} == {
        (nynorsk.pk, False),
        (lone.pk, True),
    }


@pytest.mark.parametrize("path", ["pages/", "calls/", "themes/"])
@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"fallback": "nb"}, "fallback needs a locale"),
        ({"locale": "nn", "fallback": "de"}, "fallback must be one of: nb, nn, en"),
        ({"locale": "nn", "fallback": ""}, "fallback must be one of: nb, nn, en"),
        ({"locale": "de", "fallback": "nb"}, "locale must be one of: nb, nn, en"),
    ],
)
def test_combinations_that_mean_nothing_are_problems(
    client: Client, path: str, parameters: dict[str, str], says: str
) -> None:
    make.make_home()

    answer = client.get(f"/api/v2/{path}", parameters)

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert says in answer.json()["detail"]


def test_all_translations_and_one_of_each_exclude_one_another(get: Get) -> None:
    page = make.make_information()

    problem = get("pages/", 400, locale="nn", fallback="nb", translation_of=page.pk)

    assert "translation_of" in problem["detail"]


def test_empty_with_fallback_is_an_empty_list(get: Get) -> None:
    assert get("calls/", locale="nn", fallback="nb")["items"] == []


# What it costs ------------------------------------------------------------------------------------


def cost(client: Client, path: str) -> int:
    upkeep.catch_up()
    upkeep.renew()
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    assert answer.status_code == 200, answer.content[:300]
    return len(captured)


@pytest.mark.parametrize("fallback", ["", "&fallback=nb"])
def test_a_list_costs_the_same_whatever_the_number_of_locales_and_items(
    client: Client, fallback: str
) -> None:
    make.translate(make.make_home(), "nn")
    path = f"/api/v2/pages/?type=content_types.InformationPage&locale=nn&fields=*{fallback}&limit="
    pages = [make.make_information() for _ in range(19)]
    for page in pages:
        make.translate(page, "nn")
    few, many = cost(client, f"{path}1"), cost(client, f"{path}20")
    for page in pages:
        make.translate(page, "en")

    assert few == many == cost(client, f"{path}20")
    assert Locale.objects.count() == 3


# The share of Nynorsk -----------------------------------------------------------------------------


def test_settings_tell_how_many_public_pages_each_language_has(get: Get) -> None:
    page = make.make_information()
    make.translate(page, "nn")
    make.make_information(live=False)
    alias_in(make.make_information(), "en")

    facts = get("settings/")

    # Two front pages come with the translations; an alias is no page of its own.
    assert facts["languages"] == [
        {"locale": "nb", "pages": 3},
        {"locale": "nn", "pages": 2},
        {"locale": "en", "pages": 1},
    ]
    assert facts["nynorsk_share"] == 40


def test_share_of_nothing_is_null(get: Get) -> None:
    Page.objects.filter(depth=2).update(live=False)

    assert get("settings/")["nynorsk_share"] is None


# Their order --------------------------------------------------------------------------------------

NORWEGIAN = ["agder", "Bergen", "Oslo", "Ærø", "Østfold", "Ålesund"]
ENGLISH = ["Ærø", "agder", "Ålesund", "Bergen", "Oslo", "Østfold"]


@pytest.mark.parametrize(
    ("language", "expected"), [("nb", NORWEGIAN), ("nn", NORWEGIAN), ("en", ENGLISH)]
)
def test_lists_are_in_the_order_of_the_alphabet_that_is_asked_for(
    get: Get, language: str, expected: list[str]
) -> None:
    home, scheme = make.make_home(), make.make_scheme()
    if language != "nb":
        home, scheme = make.translate(home, language), make.translate(scheme, language)
    for title in sorted(expected):
        make.make_information(parent=home, title=title, introduction="samling")
        make.make_call(scheme, title=title)
    of_home = {"child_of": home.pk, "type": "content_types.InformationPage", "locale": language}

    found = [
        get("pages/", order="title", **of_home),
        get("pages/", order="title", search="samling", **of_home),
        get("calls/", order="title", locale=language),
        get("calls/", locale=language),
    ]
    falling = get("pages/", order="-title", **of_home)

    assert [[item["title"] for item in each["items"]] for each in found] == [expected] * 4
    assert [item["title"] for item in falling["items"]] == expected[::-1]


def test_registers_are_in_that_of_the_sites_first_language(get: Get) -> None:
    for name in sorted(NORWEGIAN):
        make.make_county(name)

    assert [item["name"] for item in get("counties/", order="name")["items"]] == NORWEGIAN
