"""Submitting for translation makes drafts, in which everything is in its place."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from content_types.models import NetworkPage, ProgrammePage, ProjectPage
from tests.builders import (
    about,
    in_period,
    locale,
    make_county,
    make_home,
    make_network,
    make_programme,
    make_project,
    make_theme,
    stream,
    translate,
)

pytestmark = pytest.mark.django_db(transaction=True)

TABLE = {
    "caption": "Satser",
    "columns": [{"type": "text", "heading": "Navn"}, {"type": "number", "heading": "Tall"}],
    "rows": [{"values": ["Kommune", "3.5"]}, {"values": ["Kommune", "4"]}],
}


def submit(item: Any, language: str = "nn") -> Translation:
    with transaction.atomic():
        translate_object(item, [locale(language)])
    return Translation.objects.get(source__object_id=item.translation_key)


def segments(translation: Translation) -> list[str]:
    found = StringSegment.objects.filter(source=translation.source).order_by("order")
    return list(found.values_list("string__data", flat=True))


def fill(translation: Translation, words: dict[str, str]) -> None:
    """Translate some of the texts by hand, and publish."""
    for segment in StringSegment.objects.filter(source=translation.source):
        if segment.string.data in words:
            StringTranslation.objects.create(
                translation_of=segment.string, context=segment.context,
                locale=translation.target_locale, data=words[segment.string.data],
            )  # fmt: skip
    with transaction.atomic():
        translation.save_target(publish=True)


def test_a_submitted_page_is_a_draft_and_so_are_the_pages_above_it() -> None:
    programme = make_programme(title="Et program")

    submit(programme)

    copies = Page.objects.filter(locale__language_code="nn", depth__gt=1)
    assert copies.count() == 3
    assert not copies.filter(live=True).exists()
    assert not copies.filter(alias_of__isnull=False).exists()
    above = programme.get_parent()
    assert Translation.objects.filter(source__object_id=above.translation_key).count() == 1


@pytest.mark.parametrize("make", [make_theme, make_county])
def test_a_submitted_snippet_is_a_draft(make: Any) -> None:
    snippet = make()

    submit(snippet)

    assert not snippet.get_translation(locale("nn")).live


def test_submitting_a_page_leaves_its_snippets_alone() -> None:
    theme = make_theme("klima")

    submit(make_programme(**about(theme)))

    assert not theme.has_translation(locale("nn"))


def test_codes_money_and_dates_are_no_segments() -> None:
    programme = make_programme(
        title="Et program",
        acronym="SE-NO",
        website="https://example.no/program",
        periods=[
            in_period(
                note="En merknad",
                budget=stream(("amount", {"kind": "eu", "amount": "5", "currency": "EUR",
                                          "source": "keep.eu"})),
                identifiers=stream(("identifier", {"scheme": "cci", "value": "2021TC16"})),
            )
        ],
        body=stream(("quote", {"text": "Sitat", "source": None}), ("table", TABLE)),
    )  # fmt: skip

    found = segments(submit(ProgrammePage.objects.get(pk=programme.pk)))

    assert {"Et program", "En merknad", "Sitat", "Satser", "Navn", "Kommune"} <= set(found)
    assert not {"SE-NO", "keep.eu", "2021TC16", "eu", "EUR", "3.5"} & set(found)


def test_words_arrive_in_tables_and_rows_with_figures_as_they_were() -> None:
    programme = make_programme(
        periods=[in_period(note="En merknad")], body=stream(("table", TABLE))
    )
    words = {"Satser": "Satsar", "Navn": "Namn", "Kommune": "Kommunar", "En merknad": "Ein merknad"}

    fill(submit(ProgrammePage.objects.get(pk=programme.pk)), words)

    nynorsk = ProgrammePage.objects.get(
        translation_key=programme.translation_key, locale__language_code="nn"
    )
    table = nynorsk.body.raw_data[0]["value"]
    assert nynorsk.live
    assert table["caption"] == "Satsar"
    assert [row["values"] for row in table["rows"]] == [["Kommunar", "3.5"], ["Kommunar", "4"]]
    assert nynorsk.periods.get().note == "Ein merknad"


def test_relations_lead_to_the_same_language_where_it_is_live() -> None:
    make_home()
    theme = make_theme("klima")
    own_theme = theme.copy_for_translation(locale("nn"))
    own_theme.live = True
    own_theme.save()
    programme = make_programme(title="Et program")
    body = stream(("text", f'<p><a linktype="page" id="{programme.pk}">Les mer</a></p>'))
    project = make_project(programme=programme, body=body, **about(theme))

    submit(ProjectPage.objects.get(pk=project.pk))
    own = ProjectPage.objects.get(
        translation_key=project.translation_key, locale__language_code="nn"
    )

    assert [row.theme for row in own.theme_rows.all()] == [own_theme]
    assert own.programme == programme


def test_relations_follow_when_a_version_comes_and_goes() -> None:
    programme = make_programme(title="Et program")
    body = stream(("text", f'<p><a linktype="page" id="{programme.pk}">Les mer</a></p>'))
    project = make_project(programme=programme, body=body)
    nynorsk = translate(project, "nn")
    assert nynorsk.programme_id == programme.pk

    own = translate(programme, "nn")
    own.save_revision().publish()
    nynorsk.refresh_from_db()
    assert nynorsk.programme_id == own.pk
    assert f'id="{own.pk}"' in nynorsk.body.raw_data[0]["value"]

    own.unpublish()
    nynorsk.refresh_from_db()
    assert nynorsk.programme_id == programme.pk
    assert f'id="{programme.pk}"' in nynorsk.body.raw_data[0]["value"]


def test_po_goes_out_and_comes_back_in() -> None:
    network = NetworkPage.objects.get(pk=make_network(title="Nordsjøkommisjonen").pk)
    translation = submit(network, "en")
    po = translation.export_po()
    for entry in po:
        if entry.msgid == "Nordsjøkommisjonen":
            entry.msgstr = "The North Sea Commission"

    with transaction.atomic():
        warnings = translation.import_po(po)
        translation.save_target(publish=True)

    assert warnings == []
    assert network.get_translation(locale("en")).title == "The North Sea Commission"


def test_a_front_page_that_is_a_draft_in_one_language_hides_nothing_in_others() -> None:
    programme = make_programme(title="Et program")
    submit(programme)

    answer = Client().get("/api/v2/pages/", {"type": "content_types.ProgrammePage"})

    assert [item["title"] for item in answer.json()["items"]] == ["Et program"]
