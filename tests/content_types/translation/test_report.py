"""The report tells of every page in which state it is, in as many queries for two as for twenty."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site
from wagtail.test.utils import WagtailTestUtils
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from content_types.models import InformationPage
from content_types.pages import Visibility
from content_types.translation.progress import State, lines, nynorsk_share, public_numbers
from tests.builders import locale, make_home, make_information, make_programme, translate
from tests.engines import FakeProgram

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


def said(answer: Any) -> Any:
    """The report as a tree of elements, without the admin around it."""
    return WagtailTestUtils.get_soup(answer.content.decode()).find("main")


def test_the_report_tells_figures_the_share_and_the_way_to_each_editor(admin: Client) -> None:
    make_programme(title="Programmet")
    missing = make_information(title="Mangler helt")
    done = submitted(how="manual")
    copy = done.get_translation(locale("nn"))

    report = said(ask(admin))

    rows = report.select("table")[0].select("tr")
    heads, *figures = [[cell.get_text() for cell in row.select("th, td")] for row in rows]
    assert heads[1:] == [*(str(label) for label in State.labels), "I alt"]
    assert ["informasjonsside", "1", "0", "0", "0", "1", "2"] in figures
    assert ["program", "1", "0", "0", "0", "0", "1"] in figures
    ways = {link.get_text(): link["href"] for link in report.select("tbody a")}
    assert ways[missing.title] == reverse("wagtailadmin_pages:edit", args=[missing.pk])
    assert ways[done.title] == reverse("wagtailadmin_pages:edit", args=[copy.pk])
    # Front page, list and three pages are public in Bokmål, nothing is in Nynorsk yet.
    assert "0 prosent av de norske sidene som er publisert, er på nynorsk." in report.get_text()


def test_the_report_narrows_by_page_type_and_turns_to_another_language(admin: Client) -> None:
    make_programme(title="Programmet")
    translate(make_information(title="Om oss"), "nn")
    locale("en")

    def states(query: str) -> dict[str, str]:
        rows = said(ask(admin, query)).select("table")[1].select("tbody tr")
        return {
            row.find("a").get_text(): row.find("td", {"data-state": True})["data-state"]
            for row in rows
        }

    assert states("?locale=nn&type=informasjonsside") == {"Om oss": "translated"}
    assert states("?locale=en&type=informasjonsside") == {"Om oss": "missing"}
    assert states("?locale=en&type=program") == {"Programmet": "missing"}


def test_who_cannot_translate_by_machine_is_told_why(
    admin: Client, fake_program: FakeProgram, settings: Any
) -> None:
    fake_program("cat")
    hint = "Oversettelsesprogrammet Apertium er ikke installert her."
    assert hint not in said(ask(admin)).get_text()

    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "TRANSLATION_PROGRAM": "no-such-program"}

    assert hint in said(ask(admin)).get_text()


@pytest.mark.parametrize("group", ["Saksbehandler", ""])
def test_the_report_is_closed_to_those_who_may_not_translate(group: str) -> None:
    make_information(title="Mangler helt")
    user = User.objects.create_user("siri")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(*Group.objects.filter(name=group))
    client = Client()
    client.force_login(user)

    refused = ask(client)

    assert (refused.status_code, refused["Location"]) == (302, reverse("wagtailadmin_home"))
    assert ask(Client())["Location"].startswith(reverse("wagtailadmin_login"))


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
