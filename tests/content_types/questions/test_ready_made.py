"""The pre-project form: every section and field is there, in three languages, without a fault."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from content_types.questions import (
    Form,
    RulesBlock,
    StepsBlock,
    Surroundings,
    Written,
    compile_form,
    examine,
    ready_made,
    rule_problems,
    untranslated,
)

NAME = ready_made.PRE_PROJECT
LANGUAGES = ("nb", "nn", "en")
FIELDS = {
    "Kan du søke?": "applicant_type in_county already_started",
    "Søker": "orgnr org_name org_form address municipality org_website vat_status vat_explain",
    "Kontaktpersoner": "contact_name contact_role contact_email contact_phone leader_same "
    "leader_name leader_email reply_language",
    "Om forprosjektet": "title acronym summary background main_goal sub_goals description "
    "target_groups outputs outputs_text earlier_support earlier_support_text",
    "EU-programmet dere sikter mot": "target_programme programme_other erasmus_action "
    "beneficiary_country planned_call planned_call_url planned_deadline planned_role "
    "planned_budget_eur ncp_contact",
    "Samarbeidspartnere": "partner_status partners partner_search",
    "Forankring og relevans": "county_goals county_goals_text sdg internal_anchoring "
    "anchoring_ref trigger_effect themes",
    "Aktiviteter og framdrift": "start_date end_date activities organisation risk",
    "Budsjett og finansiering": "costs financing double_funding double_funding_text",
    "Offentlig støtte": "economic_activity de_minimis_list de_minimis_none linked_companies",
    "Vedlegg": "files attachments confidential confidential_reason",
    "Erklæringer": "d_correct d_authority d_terms d_no_double d_de_minimis d_public "
    "d_privacy_read d_mention c_publish_contact c_partner_search",
    "Se over og send inn": "review",
}
COLUMNS = {
    "sub_goals": "goal",
    "partners": "name country orgnr pic type confirmation",
    "activities": "type what from to who",
    "costs": "category text hours rate amount year",
    "financing": "source_type name amount status",
    "de_minimis_list": "giver scheme date amount",
}
CALL = {"max_amount": 10_000_000, "max_share": 50, "own_share": 50, "max_months": 12}
NB = Surroundings(language="nb", today=date(2026, 11, 24))


def written(language: str) -> Written:
    steps, rules = ready_made.raw_steps(NAME, language), ready_made.raw_rules(NAME, language)
    return Written(steps, rules, ready_made.title(NAME, language))


def definition() -> dict[str, Any]:
    others = {code: written(code) for code in ("nn", "en")}
    return compile_form("nb", written("nb"), others, call=CALL)


@pytest.fixture(scope="module")
def form() -> Form:
    return Form.load(definition())


def test_every_section_and_field_is_there(form: Form) -> None:
    found = {step.title["nb"]: " ".join(each.key for each in step.questions) for step in form.steps}

    assert found == FIELDS
    assert len(found) == 13


def test_every_column_is_there(form: Form) -> None:
    tables = {key: question.columns for key, question in form.questions.items() if question.columns}

    assert {key: " ".join(each.key for each in columns) for key, columns in tables.items()} == (
        COLUMNS
    )


def test_every_text_is_in_three_languages() -> None:
    assert untranslated(definition(), list(LANGUAGES)) == []


def test_no_rule_has_a_fault(form: Form) -> None:
    assert list(rule_problems(form)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_editor_can_save_it_as_it_is(language: str) -> None:
    for block, raw in ((StepsBlock(), written(language).steps),
                       (RulesBlock(), written(language).rules)):  # fmt: skip
        block.clean(block.to_python(raw))


@pytest.mark.parametrize("name", [ready_made.ADVICE, ready_made.PARTNER_SEARCH])
def test_the_enquiry_forms_are_whole_in_three_languages_and_without_a_fault(name: str) -> None:
    texts = {
        code: Written(
            ready_made.raw_steps(name, code),
            ready_made.raw_rules(name, code),
            ready_made.title(name, code),
        )
        for code in LANGUAGES
    }

    found = compile_form("nb", texts["nb"], {code: texts[code] for code in ("nn", "en")})

    assert untranslated(found, list(LANGUAGES)) == []
    assert list(rule_problems(Form.load(found))) == []
    assert ready_made.kind(name) == "enquiry"
    for written_ in texts.values():
        StepsBlock().clean(StepsBlock().to_python(written_.steps))


def test_blocks_have_the_same_ids_in_every_language() -> None:
    def ids(value: Any) -> list[str]:
        if isinstance(value, dict):
            own = [value["id"]] if "id" in value else []
            return own + [each for item in value.values() for each in ids(item)]
        if isinstance(value, list):
            return [each for item in value for each in ids(item)]
        return []

    found = [ids([written(code).steps, written(code).rules]) for code in LANGUAGES]

    assert found[0] == found[1] == found[2]
    assert len(set(found[0])) == len(found[0])


def said(form: Form, **answers: Any) -> list[str]:
    """The codes of what is wrong, without what is only missing."""
    return [each.code for each in examine(form, answers, NB).warnings]


def test_a_single_company_is_stopped(form: Form) -> None:
    assert said(form, applicant_type="bedrift") == ["stop"]
    assert said(form, applicant_type="kommune") == []


def test_the_costs_the_financing_and_the_shares_are_held(form: Form) -> None:
    def financing(applied: int, own: int) -> dict[str, Any]:
        return {
            "costs": [{"category": "travel", "text": "Tog", "amount": 20_000_000}],
            "financing": [
                {"source_type": "applied", "amount": applied, "status": "planned"},
                {"source_type": "own_cash", "amount": own, "status": "confirmed"},
            ],
        }

    assert said(form, **financing(10_000_000, 10_000_000)) == []
    assert said(form, **financing(10_000_000, 5_000_000)) == ["equal", "share"]
    assert said(form, **financing(12_000_000, 8_000_000)) == ["share", "share", "ceiling"]
    assert said(form, **financing(0, 20_000_000)) == ["floor"]


def test_what_depends_on_an_answer_is_asked_only_then(form: Form) -> None:
    empty = examine(form, {}, NB).visible
    full = examine(form, {
        "vat_status": "partly", "target_programme": "other", "partner_status": "yes",
        "internal_anchoring": "board", "economic_activity": "yes", "leader_same": True,
    }, NB).visible  # fmt: skip

    for key in ("vat_explain", "programme_other", "partners", "anchoring_ref", "linked_companies"):
        assert key not in empty, key
        assert key in full, key
    assert "leader_name" in empty
    assert "leader_name" not in full
