"""What the demo's front page says; the rest of the demo content comes with the wheel."""

from __future__ import annotations

from wagtail.models import Page, ReferenceIndex

from content_types.demo.body import call_to_action, fact_box, heading, related, text
from content_types.demo.spec import Item, Ref, T, page

# As the migration 0003_first_site leaves it.
EMPTY_TITLE = "Internasjonalt arbeid"
EMPTY_INTRODUCTION = "Her kommer fylkets internasjonale arbeid."

FEATURED_PROGRAMMES = (
    "interreg-sverige-norge",
    "interreg-oks",
    "erasmus-plus",
    "kreativt-europa",
    "horisont-europa",
    "eos-midlene",
)
FEATURED_PROJECTS = ("ren-kystlinje", "boost", "dirtt", "move21")

FRONT_PAGE = Item(
    kind="page",
    model="home.HomePage",
    key="front",
    values={
        "title": T("Internasjonalt arbeid", "International work"),
        "slug": T("forside", "front-page"),
        "introduction": T(
            "Kommuner, skoler, klynger og organisasjoner i fylket arbeider sammen med resten av Europa. "
            "Her finner du programmene, pengene, nettverkene – og dem som har gjort det før deg.",
            "Municipalities, schools, clusters and organisations in the county work with the rest of "
            "Europe. Here are the programmes, the money, the networks – and those who did it before "
            "you.",
        ),
        "image": Ref("image", "kystlinjer"),
        "body": [
            heading(T("Slik kommer dere i gang", "How to begin")),
            text(
                T(
                    "<p>De fleste gode prosjekter begynner i det små: en idé på én side, en telefon til "
                    "en nabo, et forprosjekt. Fylkeskommunen kan hjelpe med alle tre.</p>",
                    "<p>Most good projects begin small: an idea on one page, a call to a neighbour, a "
                    "pre-project. The county can help with all three.</p>",
                )
            ),
            fact_box(
                T("En demonstrasjon", "A demonstration"),
                T(
                    "<p>Fakta om programmer, nettverk og prosjekter er ekte. Kontaktpersoner og den "
                    'åpne utlysningen er oppdiktet. <a href="page:om-nettstedet">Les mer om '
                    "nettstedet</a>.</p>",
                    "<p>Facts about programmes, networks and projects are real. Contacts and the open "
                    'call are invented. <a href="page:om-nettstedet">Read more about the site</a> (in '
                    "Norwegian).</p>",
                ),
            ),
            call_to_action(
                T("Har dere en idé, men mangler partnere?", "An idea, but no partners?"),
                T("Søk tilskudd til forprosjekt", "Apply for a pre-project grant"),
                to="eu-forprosjekter",
            ),
            related(
                T("Arbeidet med ny strategi", "A new strategy in the making"),
                "internasjonal-strategi",
            ),
        ],
    },
    rows={
        "featured_programmes": [{"programme": page(key)} for key in FEATURED_PROGRAMMES],
        "featured_projects": [{"project": page(key)} for key in FEATURED_PROJECTS],
        "theme_rows": [],
        "county_rows": [],
        "contact_rows": [{"contact": Ref("contact", "per.eksempel")}],
    },
    languages=("nb", "en"),
)


def reset(front_page: Page) -> None:
    """Give the front page back what the first migration wrote, without a trace of the demo."""
    front_page.title = front_page.draft_title = EMPTY_TITLE
    front_page.introduction = EMPTY_INTRODUCTION
    front_page.body = []
    front_page.image = None
    for relation in FRONT_PAGE.rows:
        setattr(front_page, relation, [])
    front_page.latest_revision = front_page.live_revision = None
    front_page.latest_revision_created_at = None
    front_page.save(log_action=None)
    front_page.revisions.all().delete()
    # With a task queue the signal's own update would come too late for what is removed next.
    ReferenceIndex.create_or_update_for_object(front_page)
