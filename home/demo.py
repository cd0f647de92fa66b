"""What the demo's front page says; the rest of the demo content comes with the wheel."""

from __future__ import annotations

from wagtail.models import Page, ReferenceIndex

from content_types.demo.body import call_to_action, fact_box, heading, related, text
from content_types.demo.spec import Item, Ref, page

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

NYNORSK = {
    "title": "Internasjonalt arbeid",
    "slug": "framside",
    "introduction": "Kommunar, skular, klyngjer og organisasjonar i fylket arbeider saman med resten av Europa. "
    "Her finn du programma, pengane, nettverka – og dei som har gjort det før deg.",
    "body.0.text": "Slik kjem de i gang",
    "body.1": "<p>Dei fleste gode prosjekt byrjar i det små: ein idé på éi side, ein telefon til ein nabo, "
    "eit forprosjekt. Fylkeskommunen kan hjelpe med alle tre.</p>",
    "body.2.title": "Ein demonstrasjon",
    "body.2.text": "<p>Fakta om program, nettverk og prosjekt er ekte. Kontaktpersonane og den opne utlysinga "
    'er oppdikta. <a href="page:om-nettstedet">Les meir om nettstaden</a>.</p>',
    "body.3.text": "Har de ein idé, men manglar partnarar?",
    "body.3.label": "Søk tilskot til forprosjekt",
    "body.4.title": "Arbeidet med ny strategi",
}

ENGLISH = {
    "title": "International work",
    "slug": "front-page",
    "introduction": "Municipalities, schools, clusters and organisations in the county work with the rest of "
    "Europe. Here are the programmes, the money, the networks – and those who did it before you.",
    "body.0.text": "Getting started",
    "body.1": "<p>Most good projects start small: an idea on one page, a phone call to a neighbour, a "
    "pre-project. The county can help with all three.</p>",
    "body.2.title": "A demonstration",
    "body.2.text": "<p>Facts about programmes, networks and projects are real. Contacts and the open call are "
    'invented. <a href="page:om-nettstedet">Read more about the site</a>.</p>',
    "body.3.text": "An idea, but no partners?",
    "body.3.label": "Apply for a pre-project grant",
    "body.4.title": "A new strategy in the making",
}

FRONT_PAGE = Item(
    kind="page",
    model="home.HomePage",
    key="front",
    values={
        "title": "Internasjonalt arbeid",
        "slug": "forside",
        "introduction": "Kommuner, skoler, klynger og organisasjoner i fylket arbeider sammen med resten av Europa. "
        "Her finner du programmene, pengene, nettverkene – og dem som har gjort det før deg.",
        "image": Ref("image", "kystlinjer"),
        "image_alt": Ref("image_alt", "kystlinjer"),
        "body": [
            heading("Slik kommer dere i gang"),
            text(
                "<p>De fleste gode prosjekter begynner i det små: en idé på én side, en telefon til "
                "en nabo, et forprosjekt. Fylkeskommunen kan hjelpe med alle tre.</p>"
            ),
            fact_box(
                "En demonstrasjon",
                "<p>Fakta om programmer, nettverk og prosjekter er ekte. Kontaktpersoner og den "
                'åpne utlysningen er oppdiktet. <a href="page:om-nettstedet">Les mer om '
                "nettstedet</a>.</p>",
            ),
            call_to_action(
                "Har dere en idé, men mangler partnere?",
                "Søk tilskudd til forprosjekt",
                to="eu-forprosjekter",
            ),
            related("Arbeidet med ny strategi", "internasjonal-strategi"),
        ],
    },
    rows={
        "featured_programmes": [{"programme": page(key)} for key in FEATURED_PROGRAMMES],
        "featured_projects": [{"project": page(key)} for key in FEATURED_PROJECTS],
        "theme_rows": [],
        "county_rows": [],
        "contact_rows": [{"contact": Ref("contact", "per.eksempel")}],
    },
    translations={"nn": NYNORSK, "en": ENGLISH},
)


def reset(front_page: Page) -> None:
    """Give the front page back what the first migration wrote, without a trace of the demo."""
    front_page.title = front_page.draft_title = EMPTY_TITLE
    front_page.introduction = EMPTY_INTRODUCTION
    front_page.body = []
    front_page.image, front_page.image_alt = None, ""
    for relation in FRONT_PAGE.rows:
        setattr(front_page, relation, [])
    front_page.latest_revision = front_page.live_revision = None
    front_page.latest_revision_created_at = None
    front_page.save(log_action=None)
    front_page.revisions.all().delete()
    # With a task queue the signal's own update would come too late for what is removed next.
    ReferenceIndex.create_or_update_for_object(front_page)
