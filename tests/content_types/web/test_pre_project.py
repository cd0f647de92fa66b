"""The whole pre-project form: filled in page by page in a browser without JavaScript, and sent."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from content_types.applications import Application
from content_types.models import StrategyGoal
from content_types.questions import ready_made
from tests import builders
from tests.content_types.web.test_form import Visitor, words
from tests.forms import make_draft_with_secret, make_form

pytestmark = pytest.mark.django_db

NAME = ready_made.PRE_PROJECT
SOON = date.today() + timedelta(days=30)
LATER = SOON + timedelta(days=200)


def day(value: date) -> str:
    return f"{value:%d.%m.%Y}"


def pages(goal: str) -> list[dict[str, Any]]:
    """What an applicant types on each of the thirteen pages, as the inputs are called."""
    return [
        {"applicant_type": "kommune", "in_county": "org", "already_started": "no"},
        {
            "orgnr": "974 760 673", "org_name": "Fjord kommune", "org_form": "KOMM",
            "address.street": "Rådhusgata 1", "address.postcode": "1771", "address.city": "Halden",
            "municipality": "Halden", "org_website": "example.no", "vat_status": "yes",
        },
        {
            "contact_name": "Kari Eksempel", "contact_email": "kari@example.no",
            "contact_phone": "69 11 70 00", "leader_same": "on", "reply_language": "nb",
        },
        {
            "title": "Grønn fjord", "summary": "Kort.", "background": "Behov.", "main_goal": "Mål.",
            "sub_goals.0.goal": "Partnere i to land", "description": "Vi reiser.",
            "target_groups": "Unge.", "outputs": ["application", "consortium"],
            "outputs_text": "En søknad.", "earlier_support": "no",
        },
        {"target_programme": "erasmus-plus", "erasmus_action": "KA2", "planned_role": "lead",
         "planned_deadline": day(LATER), "planned_budget_eur": "400 000", "ncp_contact": "yes"},
        {"partner_status": "yes", "partners.0.name": "Kommun", "partners.0.country": "SE",
         "partners.0.type": "public", "partners.0.confirmation": "contact"},
        {"county_goals": [goal], "county_goals_text": "Slik.", "sdg": ["14"],
         "internal_anchoring": "management", "trigger_effect": "Da blir det ikke noe av."},
        {"start_date": day(SOON), "end_date": day(LATER), "activities.0.type": "travel",
         "activities.0.what": "Møte", "activities.0.from": day(SOON),
         "activities.0.to": day(SOON), "activities.0.who": "Kari", "organisation": "Selv."},
        {"costs.0.category": "staff", "costs.0.text": "Ledelse", "costs.0.hours": "100",
         "costs.0.rate": "600", "costs.1.category": "travel", "costs.1.text": "Tog",
         "costs.1.amount": "60 000", "financing.0.source_type": "applied",
         "financing.0.amount": "60 000", "financing.0.status": "planned",
         "financing.1.source_type": "own_work", "financing.1.amount": "60 000",
         "financing.1.status": "confirmed", "double_funding": "no"},
        {"economic_activity": "no"},
        {},
        {f"d_{name}": "on" for name in ("correct", "authority", "terms", "no_double", "public",
                                        "privacy_read", "mention")},
        {},
    ]  # fmt: skip


@pytest.fixture
def visitor(client: Client) -> Visitor:
    """Somebody with an empty draft of the pre-project form open."""
    builders.make_municipality(name="Halden", number="3101")
    builders.make_programme(title="Erasmus+", slug="erasmus-plus")
    call = make_form(
        ready_made.raw_steps(NAME, "nb"), ready_made.raw_rules(NAME, "nb"),
        max_amount=100_000, max_share=50, own_share=50, max_months=12,
    )  # fmt: skip
    application, secret = make_draft_with_secret(call)
    found = Visitor(client, application)
    found.open(secret)
    return found


def test_all_thirteen_sections_are_filled_in_and_sent(visitor: Visitor) -> None:
    goal = StrategyGoal(number="1", title="Flere deltar")
    builders.make_strategy(goals=[goal], status="adopted")

    for number, typed in enumerate(pages(str(goal.translation_key)), start=1):
        answer = visitor.fill(number, **typed)
        while "more" in answer["Location"]:
            answer = visitor.fill(number, **typed)
        assert "check#" not in answer["Location"], (
            number, words(visitor.client.get(answer["Location"].partition("#")[0]))
        )  # fmt: skip

    assert "13 av 13 steg er klare." in words(visitor.get())
    sent = visitor.post("check/", **visitor.inputs("check/"))
    assert sent["Location"] == visitor.address("receipt/")
    application = visitor.stored()
    assert application.state == Application.State.SUBMITTED
    assert application.answers["costs"][0]["amount"] == 6_000_000
    assert application.answers["contact_phone"] == "+4769117000"
    text = words(visitor.get("receipt/"))
    for answer in ("Erasmus+", "Halden", "+47 69 11 70 00", "Flere deltar", "Partnere i to land"):
        assert answer in text


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_is_drawn_empty_and_with_its_faults(visitor: Visitor, language: str) -> None:
    for number in range(1, 14):
        for query in ("", "?check"):
            assert visitor.get(f"{number}/{query}", language).status_code == 200
