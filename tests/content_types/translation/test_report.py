"""The report tells of every page in which state it is, in as many queries for two as for twenty."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from content_types.models import InformationPage
from content_types.pages import Visibility
from content_types.translation.progress import State, lines, nynorsk_share, public_numbers
from tests.builders import locale, make_home, make_information, translate

pytestmark = pytest.mark.django_db(transaction=True)


def state_of(page: InformationPage) -> State:
    found = lines(locale("nb"), locale("nn"))
    return next(line.state for line in found if line.source.pk == page.pk)


def submitted(*, how: str = "", publish: bool = True) -> InformationPage:
    """A page sent to Nynorsk, its texts made by hand, by machine or not at all."""
    page = make_information(introduction="Innledning")
    page = InformationPage.objects.get(pk=page.pk)
    with transaction.atomic():
        translate_object(page, [locale("nn")])
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for segment in StringSegment.objects.filter(source=translation.source) if how else ():
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=locale("nn"),
            data=segment.string.data, translation_type=how,
        )  # fmt: skip
    return page


def test_each_state_is_told() -> None:
    make_home()
    missing = make_information()

    assert state_of(missing) == State.MISSING
    assert state_of(submitted()) == State.PARTLY
    assert state_of(submitted(how="machine")) == State.MACHINE
    assert state_of(submitted(how="manual")) == State.TRANSLATED


def test_a_source_that_changes_makes_its_translation_out_of_date() -> None:
    page = submitted(how="manual")

    page.introduction = "Noe annet."
    page.save_revision().publish()

    assert state_of(page) == State.OUT_OF_DATE


def test_an_alias_is_no_translation() -> None:
    page = make_information()
    translate(page.get_parent().specific, "nn")
    page.copy_for_translation(locale("nn"), alias=True)

    assert state_of(page) == State.MISSING


def test_the_share_counts_public_pages_only() -> None:
    page = make_information()
    translate(page, "nn")
    make_information(live=False)
    make_information()

    # Front page and two pages in Bokmål, front page and one page in Nynorsk.
    visible = Visibility.of(Site.objects.get(is_default_site=True), timezone.now())
    assert nynorsk_share(public_numbers(visible)) == 40


def ask(client: Client, query: str = "") -> Any:
    return client.get(reverse("utsyn_translation_report") + query)


@pytest.fixture
def admin() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("a", "a@example.no", "x"))
    return client


def test_the_report_narrows_by_state_and_language_and_bears_nonsense(admin: Client) -> None:
    make_home()
    missing = make_information(title="Mangler helt")
    done = submitted(how="manual")

    all_of_them = ask(admin).content.decode()
    narrowed = ask(admin, "?state=translated").content.decode()
    nonsense = ask(admin, "?state=x&type=%00&locale=zz&p=-4")

    assert missing.title in all_of_them
    assert missing.title not in narrowed
    assert done.title in narrowed
    assert nonsense.status_code == 200


def test_the_report_is_closed_to_those_who_may_not_translate() -> None:
    assert ask(Client()).status_code == 302


def test_the_report_costs_the_same_for_two_pages_and_twenty() -> None:
    submitted(how="manual")
    few = queries()

    for _number in range(4):
        submitted(how="machine")
        make_information()

    assert queries() == few


def queries() -> int:
    with CaptureQueriesContext(connection) as captured:
        lines(locale("nb"), locale("nn"))
    return len(captured)
