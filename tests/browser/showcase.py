"""A small site: every page type once with everything filled in and once almost empty."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from content_types.models import (
    ProgrammeContactPoint,
    ProjectFunding,
    ProjectPartner,
    ProjectSDG,
    SchemeProgramme,
    StrategyGoal,
    StrategyMilestone,
)
from content_types.pages.site_facts import SiteFacts
from content_types.vague_dates import VagueDate
from tests import builders as make

LONG_WORD = "Fylkeskommunens samarbeidsavtaleforhandlingsdelegasjon"


def at(days: int) -> datetime:
    """Noon so many days from now."""
    day = timezone.localtime() + timedelta(days=days)
    return day.replace(hour=12, minute=0, second=0, microsecond=0)


def money(amount: str, kind: str = "total", currency: str = "EUR") -> tuple[str, Any]:
    value = {
        "kind": kind,
        "amount": amount,
        "currency": currency,
        "approximate": True,
        "source": "",
    }
    return ("amount", value)


def body(image: Any, document: Any, related: Page) -> list[dict[str, Any]]:
    """One of every block."""
    return make.stream(
        ("heading", {"text": "Slik går du fram", "level": "2"}),
        ("text", '<p>Les om <a href="https://example.no/">innsatsområdene</a>.</p>'),
        ("heading", {"text": "Under", "level": "3"}),
        (
            "image",
            {
                "image": image.pk,
                "alt": "Kystlinje",
                "decorative": False,
                "caption": "Ved sjøen",
                "credit": "Kari Eksempel",
            },
        ),
        ("fact_box", {"title": "Kort om støtten", "text": "<ul><li>Inntil 50 prosent</li></ul>"}),
        ("quote", {"text": "Vi fant partnerne våre.", "source": "Prosjektleder"}),
        (
            "table",
            {
                "columns": [
                    {"type": "text", "heading": "Giver"},
                    {"type": "number", "heading": "Euro"},
                ],
                "rows": [{"values": ["EU", 1234567]}],
                "caption": "Penger",
            },
        ),
        (
            "call_to_action",
            {"text": "Nå", "label": "Søk nå", "page": None, "url": "https://example.no"},
        ),
        ("documents", {"title": "Papirene", "documents": [document.pk]}),
        ("related_pages", {"title": "Mer om kysten", "pages": [related.pk]}),
        ("accordion", {"items": [{"title": "Kan vi søke?", "text": "<p>Ja.</p>"}]}),
        ("timeline", {"title": "Veien", "events": [{"date": "2020-09", "text": "Start"}]}),
    )


def showcase() -> dict[str, Page]:
    """The pages by a name for each; every other page of the site leads to them."""
    tree = make.make_site_tree()
    county = make.make_county("Østfold fylkeskommune", "31")
    theme, contact = make.make_theme("klima"), make.make_contact(phone="69 00 00 00", topics="Alt")
    earlier, now = make.make_period(2014, 2020), make.make_period(2021, timezone.now().year + 1)
    organisation = make.make_organisation(website="https://example.no/")
    image, document = make.make_image(size=(900, 600)), make.make_document()
    information = make.make_information(title="Om oss", show_in_menus=True, **make.about(contact))
    about = {"body": body(image, document, information)}

    programme = make.make_programme(
        title=LONG_WORD,
        strand="a",
        who_can_apply="Kommuner i fylket",
        area="Østfold",
        website="https://example.no/",
        managing_authority=organisation,
        contact_points=[ProgrammeContactPoint(organisation=organisation, role="ungdom")],
        periods=[
            make.in_period(earlier, status="closed", norway_participates=False),
            make.in_period(
                now,
                norway_participates=True,
                norwegian_rate=50,
                eu_rate=65,
                budget=make.stream(money("72615405"), money("47200000", "eu")),
                county_roles=make.stream(
                    ("role", {"county": county.pk, "role": "secretariat", "start": "2024"})
                ),
                priorities=make.stream(("priority", {"title": "Grønt", "text": "<p>Klima.</p>"})),
                identifiers=make.stream(("identifier", {"scheme": "cci", "value": "2021TC"})),
            ),
        ],
        **make.about(theme, county, contact),
        **about,
    )
    network = make.make_network(
        title="Kystregionene",
        seat="Brussel",
        founded=VagueDate.parse("1973"),
        members="150 regioner",
        website="https://example.no/",
        memberships=[
            make.membership(county, start=VagueDate.parse("2005")),
            make.membership(
                make.make_county("Viken fylkeskommune", "30"),
                kind="through",
                through=organisation,
                start=VagueDate.parse("2020"),
                end=VagueDate.parse("2023"),
            ),
        ],
        **make.about(theme),
    )
    strategy = make.make_strategy(
        title="Strategi for internasjonalt arbeid",
        status="adopted",
        first_year=2021,
        last_year=2026,
        adopting_body="Fylkestinget",
        adopted_on=VagueDate.parse("mars 2021"),
        milestones=[
            StrategyMilestone(title="Start", date=VagueDate.parse("høsten 2020"), done=True),
            StrategyMilestone(title="Ny vurdering", date=VagueDate.parse("våren 2027")),
        ],
        goals=[
            StrategyGoal(number="1", title="Flere deltar", description="Slik."),
            StrategyGoal(number="1.1", title="Flere unge"),
        ],
    )
    project = make.make_project(
        title="Ren kystlinje",
        programme=programme,
        period=earlier,
        start=VagueDate.parse("2018"),
        good_example=True,
        image=image,
        aims="Mindre plast.",
        results="Mye.",
        partners=[
            ProjectPartner(name="Strömstads kommun", country="SE", role="lead"),
            ProjectPartner(name="Hvaler kommune", role="norwegian_owner"),
        ],
        funding=[
            ProjectFunding(kind="total", amount=2_000_000),
            ProjectFunding(kind="eu", amount=900_000),
            ProjectFunding(kind="own", amount=600_000),
        ],
        sdg_rows=[ProjectSDG(number=14)],
        **make.about(theme, county, contact),
    )
    make.make_project(
        title="Forprosjekt", kind="pre_project", leads_to=project, programme=programme
    )
    scheme = make.make_scheme(
        title="Støtte til forprosjekter",
        status="active",
        purpose="<p>Flere skal lykkes.</p>",
        who_can_apply="<p>Kommuner.</p>",
        criteria="<p>Bred deltakelse.</p>",
        max_amount=100_000,
        max_share=50,
        target_programmes=[SchemeProgramme(programme=programme)],
    )
    call = make.make_call(
        scheme,
        title="Forprosjektmidler",
        opens_at=at(-10),
        deadlines=[make.deadline(at(12)), make.deadline(at(90), title="Andre runde")],
        max_amount=100_000,
        max_share=50,
        own_share=50,
        max_months=6,
        **make.about(theme, contact),
    )
    make.make_call(scheme, title="Reisestøtte", opens_at=at(-10), running=True)
    make.make_call(
        scheme, title="Ungdomsutveksling", opens_at=at(30), deadlines=[make.deadline(at(60))]
    )
    announced = make.make_call(scheme, title="Kulturmøter", announcement="Åpner høsten 2027")
    closed = make.make_call(
        scheme, title="I 2020", opens_at=at(-400), deadlines=[make.deadline(at(-300))]
    )
    _site_facts(county, information)
    make.translate(programme, "en", title="Interreg in English")
    return {
        "front": tree.home,
        "programmes": tree.programmes,
        "networks": tree.networks,
        "strategies": tree.strategies,
        "projects": tree.projects,
        "grants": tree.grants,
        "programme": programme,
        "bare programme": make.make_programme(title="Nesten tomt", family="nordic"),
        "network": network,
        "bare network": make.make_network(title="Nesten tomt nettverk"),
        "strategy": strategy,
        "bare strategy": make.make_strategy(title="Nesten tom strategi"),
        "project": project,
        "bare project": make.make_project(title="Nesten tomt prosjekt"),
        "scheme": scheme,
        "bare scheme": make.make_scheme(title="Nesten tom ordning"),
        "call": call,
        "announced call": announced,
        "closed call": closed,
        "information": information,
    }


def _site_facts(county: Any, information: Page) -> None:
    facts = SiteFacts.for_site(make.Site.objects.get(is_default_site=True))
    facts.organisation_name = "Østfold fylkeskommune"
    facts.home_county = county
    facts.email, facts.phone = "post@example.no", "69 00 00 00"
    facts.postal_address, facts.website = "Postboks 1\n1702 Sarpsborg", "https://example.no/"
    facts.footer = make.stream(("page", information.pk))
    facts.save()
