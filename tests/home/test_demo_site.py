"""The demo site as it stands after loading: asked for everything that it promises to show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import override
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Locale,
    ModelLogEntry,
    Page,
    PageLogEntry,
    ReferenceIndex,
    Revision,
    get_page_models,
)

from content_types.models import (
    ApplicationFormPage,
    Contact,
    County,
    FormVersion,
    GrantSchemePage,
    InformationPage,
    Municipality,
    NetworkPage,
    Organisation,
    Period,
    ProgrammePage,
    ProgrammePeriod,
    ProjectPage,
    StrategyPage,
    Theme,
)
from content_types.pages import ContentPage
from content_types.pages.site_facts import SiteFacts
from content_types.questions import rule_problems
from home.demo import EMPTY_INTRODUCTION, EMPTY_TITLE

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(scope="module", autouse=True)
def loaded(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, uploads_folder: Path
) -> Iterator[None]:
    """The demo, loaded once for all questions and taken back after the last one."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo_site", verbosity=0)
        yield
        transaction.set_rollback(True)


def run(*arguments: str) -> str:
    output = StringIO()
    call_command("load_demo_site", *arguments, stdout=output)
    return output.getvalue()


def nb(model: type) -> object:
    """What there is of a model in Bokmål."""
    return model.objects.filter(locale__language_code="nb")


def page(model: type[Page], key: str, language: str = "nb") -> Page:
    return model.objects.get(slug=key, locale__language_code=language)


def period(programme: str, name: str) -> ProgrammePeriod:
    return page(ProgrammePage, programme).periods.get(period__name=name.replace("-", "–"))


def amounts(stream: object) -> dict[str, tuple[Decimal, str]]:
    """The amounts of a budget by kind."""
    return {
        each.value["kind"]: (Decimal(each.value["amount"]), each.value["currency"])
        for each in stream
    }


# Programmes --------------------------------------------------------------------------------------

LATER = {"2021-2027"}
BOTH_PERIODS = {"2014-2020", "2021-2027"}
PERIODS = {
    "interreg-sverige-norge": BOTH_PERIODS,
    "interreg-oks": BOTH_PERIODS,
    "interreg-nordsjoen": BOTH_PERIODS,
    "interreg-ostersjoen": BOTH_PERIODS,
    "interreg-npa": BOTH_PERIODS,
    "interreg-europe": BOTH_PERIODS,
    "interreg-aurora": LATER,
    "espon": BOTH_PERIODS,
    "urbact": BOTH_PERIODS,
    "kolarctic": LATER,
    "erasmus-plus": {*BOTH_PERIODS, "2028-2034"},
    "kreativt-europa": BOTH_PERIODS,
    "horisont-2020": {"2014-2020"},
    "horisont-europa": {*LATER, "2028-2034"},
    "digitalt-europa": LATER,
    "eu4health": LATER,
    "ucpm": LATER,
    "indre-marked": LATER,
    "easi": LATER,
    "investeu": LATER,
    "romprogrammet": LATER,
    "forsvarsfondet": LATER,
    "eos-midlene": {"2014-2021", "2021-2028"},
    "nordisk": set(),
    "life": LATER,
    "esc": LATER,
    "cerv": LATER,
    "cef": LATER,
    "justice": LATER,
}


def test_every_programme_is_there_with_its_periods() -> None:
    found = {
        each.slug: {row.period.name.replace("–", "-") for row in each.periods.all()}
        for each in nb(ProgrammePage)
    }

    assert found == PERIODS


@pytest.mark.parametrize(
    ("programme", "name", "kind", "amount", "currency"),
    [
        ("interreg-sverige-norge", "2014-2020", "norwegian", 26_000_000, "EUR"),
        ("interreg-sverige-norge", "2021-2027", "total", 72_615_405, "EUR"),
        ("interreg-sverige-norge", "2021-2027", "eu", 47_200_000, "EUR"),
        ("interreg-oks", "2021-2027", "total", 235_500_000, "EUR"),
        ("interreg-oks", "2021-2027", "norwegian", 79_400_000, "NOK"),
        ("interreg-ostersjoen", "2021-2027", "eu", 250_984_823, "EUR"),
        ("interreg-npa", "2021-2027", "total", 67_256_024, "EUR"),
        ("espon", "2014-2020", "norwegian", 774_000, "EUR"),
        ("urbact", "2021-2027", "eu", 79_679_000, "EUR"),
        ("erasmus-plus", "2014-2020", "total", 14_700_000_000, "EUR"),
        ("kreativt-europa", "2014-2020", "total", 1_460_000_000, "EUR"),
        ("horisont-2020", "2014-2020", "total", 80_000_000_000, "EUR"),
        ("horisont-europa", "2021-2027", "total", 95_500_000_000, "EUR"),
        ("eos-midlene", "2014-2021", "total", 2_800_000_000, "EUR"),
        ("eos-midlene", "2021-2028", "total", 3_268_000_000, "EUR"),
    ],
)
def test_budgets_are_those_of_the_sources(
    programme: str, name: str, kind: str, amount: int, currency: str
) -> None:
    assert amounts(period(programme, name).budget)[kind] == (amount, currency)


def test_every_amount_says_where_it_is_from() -> None:
    rows = ProgrammePeriod.objects.all()

    assert [row for row in rows for each in row.budget if not each.value["source"]] == []


def test_horisont_2020_leads_to_horisont_europa() -> None:
    earlier, later = page(ProgrammePage, "horisont-2020"), page(ProgrammePage, "horisont-europa")

    assert [row.successor.pk for row in earlier.successor_rows.all()] == [later.pk]
    assert [row.page.pk for row in later.predecessor_rows.all()] == [earlier.pk]


def test_viken_had_the_secretariat_of_interreg_sverige_norge() -> None:
    roles = [each.value for each in period("interreg-sverige-norge", "2014-2020").county_roles]

    assert [(role["county"].number, role["role"]) for role in roles] == [("30", "secretariat")]


def test_viken_paid_and_controlled_in_oresund_kattegat_skagerrak() -> None:
    roles = [each.value for each in period("interreg-oks", "2014-2020").county_roles]

    assert ("30", "payment_and_control") in [
        (role["county"].number, role["role"]) for role in roles
    ]


def test_erasmus_plus_links_to_its_site_for_youth() -> None:
    found = page(ProgrammePage, "erasmus-plus").contact_points.get(
        organisation__short_name="Bufdir"
    )

    assert found.url == "https://ung.info/erasmusplussung"


def test_kreativt_europa_names_its_contact_point_then_and_now() -> None:
    programme = page(ProgrammePage, "kreativt-europa")

    assert programme.contact_points.filter(organisation__name="Kulturdirektoratet").exists()
    assert "Norsk kulturråd" in str(programme.body.get_prep_value())


def test_programmes_outside_norways_reach_say_so() -> None:
    for key in ("life", "esc", "cerv", "cef", "justice"):
        assert period(key, "2021-2027").norway_participates is False


# Projects, networks, strategies ------------------------------------------------------------------


def test_all_24_projects_are_there_each_under_its_programme() -> None:
    projects = nb(ProjectPage)

    assert projects.count() == 24
    assert not projects.filter(programme=None).exists()
    assert projects.filter(good_example=True).count() >= 6


@pytest.mark.parametrize(
    ("key", "kind", "amount", "currency"),
    [
        ("ren-kystlinje", "total", 5_838_590, "EUR"),
        ("ren-kystlinje-forprosjekt", "total", 143_281, "EUR"),
        ("integrert-grenseregion", "eu", 356_169, "EUR"),
        ("expande", "norwegian", 74_788, "EUR"),
        ("boost", "total", 3_461_909, "EUR"),
        ("green-building", "norwegian", 426_739, "EUR"),
        ("kunsten-a-laere", "eu", 2_400_000, "NOK"),
    ],
)
def test_funding_is_that_of_the_sources(key: str, kind: str, amount: int, currency: str) -> None:
    row = page(ProjectPage, key).funding.get(kind=kind)

    assert (row.amount, row.currency) == (amount, currency)


def test_the_small_project_led_to_the_large_one() -> None:
    assert page(ProjectPage, "ren-kystlinje-forprosjekt").leads_to.slug == "ren-kystlinje"


def test_networks_and_agreements_are_there_with_dated_memberships() -> None:
    office = page(NetworkPage, "osloregionens-europakontor")

    assert nb(NetworkPage).count() == 26
    founder = office.memberships.get(county__name__startswith="Akershus")
    assert (founder.kind, founder.start.date) == ("founder", date(2003, 12, 17))
    assert nb(NetworkPage).filter(kind="bilateral").count() == 5


def test_vikens_strategy_was_planned_for_the_spring_of_2021_and_invented_goals_say_so() -> None:
    strategy = page(StrategyPage, "viken-strategi")

    with override("en"):
        planned = [str(step.date) for step in strategy.milestones.all()]
    assert planned == ["autumn 2020", "spring 2021"]
    assert all("oppdiktet" in goal.title for goal in strategy.goals.all())
    assert nb(StrategyPage).count() == 7


# The grant scheme --------------------------------------------------------------------------------


def test_the_scheme_has_one_open_one_announced_and_one_past_call() -> None:
    pages = nb(ApplicationFormPage).filter(form_kind="application")
    calls = {call.slug: str(call.state().status) for call in pages}

    assert calls == {
        "apen-runde": "open",
        "neste-runde": "announced",
        "forste-runde-2020": "closed",
    }
    assert nb(GrantSchemePage).get().max_amount == 100_000


def test_the_first_deadline_was_friday_3_april_2020() -> None:
    closes = page(ApplicationFormPage, "forste-runde-2020").deadlines.get().closes_at

    assert timezone.localtime(closes).strftime("%Y-%m-%d %w") == "2020-04-03 5"


def test_the_open_call_closes_some_weeks_from_now() -> None:
    closes = page(ApplicationFormPage, "apen-runde").deadlines.get().closes_at

    assert 13 <= (closes - timezone.now()).days <= 100


def test_the_open_call_has_the_whole_pre_project_form_in_three_languages() -> None:
    version = FormVersion.latest(page(ApplicationFormPage, "apen-runde").translation_key)

    assert version is not None
    form = version.read()
    assert set(form.languages) == {"nb", "nn", "en"}
    assert (len(form.steps), len(form.questions)) == (13, 79)
    assert list(rule_problems(form)) == []


def test_the_open_calls_form_can_be_begun(client: Client) -> None:
    call = page(ApplicationFormPage, "apen-runde")
    start = f"/apply/nb/{call.translation_key}/"

    assert start in client.get(call.get_url()).content.decode()
    assert "Om forprosjektet" in client.get(start).content.decode()


@pytest.mark.parametrize("slug", ["spor-oss", "finn-en-partner"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_both_enquiry_forms_can_be_filled_in(client: Client, slug: str, language: str) -> None:
    form = page(ApplicationFormPage, slug)

    answer = client.get(f"/apply/{language}/{form.translation_key}/")

    title = form.get_translation(Locale.objects.get(language_code=language)).title
    assert f"<h1>{title}</h1>" in answer.content.decode()


def test_interreg_a_is_excluded_from_the_scheme() -> None:
    rows = nb(GrantSchemePage).get().target_programmes.filter(kind="excluded")

    assert {row.programme.slug for row in rows} == {
        "interreg-sverige-norge",
        "interreg-oks",
        "interreg-aurora",
    }


# Places, themes, people, files -------------------------------------------------------------------


def test_counties_come_and_go_and_know_what_follows() -> None:
    viken = nb(County).get(number="30")

    assert (viken.valid_from.year, viken.valid_to.year) == (2020, 2023)
    assert {row.successor.number for row in viken.succession_rows.all()} == {"31", "32", "33"}


def test_all_51_municipalities_belong_to_their_county() -> None:
    found = {
        number: Municipality.objects.filter(
            county__number=number, locale__language_code="nb"
        ).count()
        for number in ("31", "32", "33")
    }

    assert found == {"31": 12, "32": 21, "33": 18}


def test_all_14_themes_are_mapped_to_los_or_to_the_eus_data_themes() -> None:
    themes = nb(Theme)

    assert themes.count() == 14
    vocabularies = {term.value["vocabulary"] for theme in themes for term in theme.mappings}
    assert vocabularies == {"los", "eu_data_theme"}
    assert all(theme.mappings for theme in themes)


def test_contacts_are_invented_and_their_addresses_reach_nobody() -> None:
    contacts = nb(Contact)

    assert contacts.count() == 4
    assert all(contact.email.endswith("@example.no") for contact in contacts)
    assert all("oppdiktet" in contact.job_title for contact in contacts)


def test_every_illustration_has_an_alternative_text_and_a_credit() -> None:
    images = get_image_model().objects.all()

    assert images.count() == 16
    assert all(image.description and image.credit for image in images)
    assert len({image.description for image in images}) == 16


def test_documents_are_tagged_pdf_files() -> None:
    documents = get_document_model().objects.all()

    # Four in each language.
    assert documents.count() == 12
    for document in documents:
        content = document.file.read()
        assert content.startswith(b"%PDF-1.7") and b"/MarkInfo<</Marked true>>" in content


def test_the_site_says_whose_it_is() -> None:
    facts = SiteFacts.objects.get()

    assert facts.home_county.number == "31"
    assert [block.block_type for block in facts.footer] == ["page", "page", "page", "link"]


# Languages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "slug",
    [
        "front-page",
        "programmes",
        "grants",
        "networks",
        "strategies",
        "projects",
        "eu-pre-projects",
        "open-round",
        "interreg-sweden-norway",
        "erasmus-plus",
        "horizon-europe",
        "eea-grants",
    ],
)
def test_what_readers_abroad_need_is_in_english(slug: str) -> None:
    found = page(Page, slug, "en")

    assert found.live
    assert found.get_translation(Locale.objects.get(language_code="nb")).live


def test_every_page_and_snippet_is_in_nynorsk() -> None:
    nb_pages = Page.objects.filter(locale__language_code="nb", depth__gt=1)
    nn_keys = Page.objects.filter(locale__language_code="nn").values("translation_key")

    assert not nb_pages.exclude(translation_key__in=nn_keys).exists()
    for model in (Contact, County, Municipality, Organisation, Period, Theme):
        counts = [model.objects.filter(locale__language_code=code).count() for code in ("nb", "nn")]
        assert counts[0] == counts[1] > 0


@pytest.mark.parametrize(
    ("model", "number"),
    [
        (ProgrammePage, len(PERIODS)),
        (NetworkPage, 26),
        (StrategyPage, 2),
        (GrantSchemePage, 1),
        (ApplicationFormPage, 5),
        (ProjectPage, 12),
    ],
)
def test_so_many_pages_are_in_english(model: type[Page], number: int) -> None:
    assert model.objects.filter(locale__language_code="en", live=True).count() == number


def test_a_translation_points_at_what_is_in_its_own_language() -> None:
    found = page(ProgrammePage, "horisont-2020", "nn")

    assert found.get_parent().slug == "program"
    assert found.successor_rows.get().successor.locale.language_code == "nn"
    assert found.theme_rows.first().theme.locale.language_code == "nn"
    assert {each.locale.language_code for each in found.body[2].value["pages"]} == {"nn"}
    link = page(ProgrammePage, "interreg-sverige-norge", "nn").body[3].value.source
    assert f'id="{page(GrantSchemePage, "eu-forprosjekt", "nn").pk}"' in link


def test_pictures_are_described_in_the_language_of_the_page() -> None:
    programme = page(ProgrammePage, "interreg-oks", "nn")

    assert programme.image.description.startswith("Tegning")
    assert programme.image_alt.startswith("Teikning")
    assert programme.body[2].value["alt"].startswith("Teikning")


def one_of_each() -> list[Page]:
    """A page of every type in every language: the one with the longest body."""
    found = []
    for model in get_page_models():
        for language in ("nb", "nn", "en") if issubclass(model, ContentPage) else ():
            pages = model.objects.filter(locale__language_code=language)
            assert pages.exists(), f"no {model.__name__} in {language}"
            found.append(max(pages, key=lambda each: len(each.body)))
    return found


def test_every_page_is_public_and_one_of_each_type_can_be_shown(client: Client) -> None:
    pages = Page.objects.filter(depth__gte=2)
    assert not pages.filter(live=False).exists()
    assert not pages.filter(has_unpublished_changes=True).exists()

    for each in one_of_each():
        answer = client.get(each.get_url())

        assert answer.status_code == 200, each
        text = answer.content.decode()
        assert f'<html lang="{each.locale.language_code}"' in text
        assert f"<h1>{escape(each.title)}</h1>" in text


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("nb", ["Tilgjengelighetserklæring", "Personvernerklæring"]),
        ("nn", ["Tilgjengelegheitserklæring", "Personvernerklæring"]),
        ("en", ["Accessibility statement", "Privacy statement"]),
    ],
)
def test_footer_leads_to_the_accessibility_and_privacy_statements(
    language: str, titles: list[str], client: Client
) -> None:
    front = client.get(f"/{language}/").content.decode()
    footer = front.partition('<footer class="site-footer">')[2]
    links = {
        title: address for address, title in re.findall(r'<a href="([^"]*)"[^>]*>(.*?)<', footer)
    }

    for title in titles:
        answer = client.get(links[title])

        assert answer.status_code == 200
        assert f"<h1>{title}</h1>" in answer.content.decode()
        assert (
            len(InformationPage.objects.get(title=title, locale__language_code=language).body) > 3
        )


def test_a_revision_holds_what_is_shown() -> None:
    programme = page(ProgrammePage, "interreg-oks")
    draft = programme.get_latest_revision_as_object()

    assert programme.live_revision_id == programme.latest_revision_id
    assert draft.body.get_prep_value() == programme.body.get_prep_value()
    assert [row.pk for row in draft.periods.all()] == [row.pk for row in programme.periods.all()]


# Again, and away ---------------------------------------------------------------------------------


def state() -> list[object]:
    """What a run could have written."""
    return [
        list(Page.objects.order_by("pk").values()),
        Revision.objects.count(),
        PageLogEntry.objects.count(),
        ModelLogEntry.objects.count(),
        list(Organisation.objects.order_by("pk").values()),
        get_image_model().objects.count(),
        ReferenceIndex.objects.count(),
    ]


def test_a_second_run_writes_nothing() -> None:
    before = state()

    output = run()

    assert output.startswith("0 items loaded, 0 brought up to date, ")
    assert "Left alone" not in output
    assert state() == before


def test_what_editors_did_stays_through_a_run() -> None:
    boost = page(ProjectPage, "boost")
    boost.title = "BOOST, som redaktøren vil ha det"
    boost.save_revision().publish()
    page(ProjectPage, "move21").delete()
    draft = page(NetworkPage, "string")
    draft.introduction = "Et utkast."
    draft.save_revision()

    output = run()

    assert page(ProjectPage, "boost").title == "BOOST, som redaktøren vil ha det"
    assert not nb(ProjectPage).filter(slug="move21").exists()
    assert page(NetworkPage, "string").get_latest_revision_as_object().introduction == "Et utkast."
    assert {line.split(":")[1].strip() for line in output.splitlines()[1:]} == {
        "page boost (nb)",
        "page move21 (nb)",
        "page string (nb)",
    }


def test_it_can_be_removed_without_a_trace() -> None:
    run("--remove")

    home = Page.objects.get(depth=2).specific
    assert (home.title, home.introduction) == (EMPTY_TITLE, EMPTY_INTRODUCTION)
    assert home.latest_revision is None
    assert not PageLogEntry.objects.filter(action="utsyn.demo").exists()
    assert not ModelLogEntry.objects.filter(action="utsyn.demo").exists()
    for model in (Theme, County, Contact, Organisation, Municipality):
        assert not model.objects.exists()
    assert not get_image_model().objects.exists()
    assert not get_document_model().objects.exists()
    assert not Revision.objects.exists()


@pytest.mark.sqlite
def test_what_an_editor_changed_survives_removal_with_all_that_it_needs() -> None:
    network = page(NetworkPage, "eurocities")
    network.title = "Vårt eget"
    network.save_revision().publish()

    output = run("--remove")

    left = page(NetworkPage, "eurocities")
    assert left.get_parent().slug == "nettverk"
    assert [row.county.number for row in left.memberships.all()] == ["30"]
    assert not ProjectPage.objects.exists()
    assert "“Vårt eget” was changed by an editor" in output
    assert "“Vårt eget” refers to it" in output
