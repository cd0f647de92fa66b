"""What is wrong with a form is told while its editor writes, and nothing is saved by asking."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from content_types.models import ApplicationFormPage
from tests import builders
from tests.content_types.admin.test_form_beginnings import client_of
from tests.content_types.web.test_form import words
from tests.forms import make_draft, make_form, version_of

pytestmark = pytest.mark.django_db

QUESTION = {"label": "Tittel", "key": "title", "help": "", "required": "on", "privacy": "public",
            "max_length": "60"}  # fmt: skip
CEILING = {"of": "amount", "limit": "1000", "by": "", "message": "", "at": "",
           "amounts-count": "0"}  # fmt: skip


def typed(
    client: Client, page: ApplicationFormPage, questions: list[Any], rules: list[Any] = ()
) -> dict[str, Any]:
    """What the editor's page holds when these questions and rules have been written."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = querydict_from_html(
        client.get(address).content.decode(), form_id="page-edit-form"
    ).dict()
    step = {"title": "Steg", "introduction": "", "questions": streamfield(questions)}
    streams = {"steps": streamfield([("step", step)]), "rules": streamfield(list(rules))}
    data |= nested_form_data(streams) | {"body-count": "0", "steps-0-id": "a-step"}
    data |= {f"steps-0-value-questions-{place}-id": f"q{place}" for place in range(len(questions))}
    return data | {f"rules-{place}-id": f"r{place}" for place in range(len(rules))}


def ask(client: Client, page: ApplicationFormPage, data: dict[str, Any]) -> Any:
    return client.post(reverse("utsyn_form_problems", args=[page.pk]), data)


@pytest.fixture
def page() -> ApplicationFormPage:
    return builders.make_call()


@pytest.fixture
def editor() -> Client:
    return client_of("Redaktør")


def test_two_equal_keys_and_a_rule_that_points_nowhere_are_told_at_their_blocks(
    page: ApplicationFormPage, editor: Client
) -> None:
    questions = [("short_text", QUESTION), ("short_text", {**QUESTION, "label": "Kortnavn"})]

    answer = ask(editor, page, typed(editor, page, questions))

    assert answer.status_code == 200
    assert "må rettes" in words(answer)
    assert 'href="#block-q1-section">Kortnavn</a>, Nøkkel:' in answer.content.decode()

    answer = ask(
        editor, page, typed(editor, page, [("short_text", QUESTION)], [("ceiling", CEILING)])
    )

    assert 'href="#block-r0-section">Høyeste beløp</a>' in answer.content.decode()
    page.refresh_from_db()
    assert (len(page.steps), page.latest_revision) == (0, None)


FILES = {"label": "Vedlegg", "key": "files", "help": "", "required": "on", "privacy": "public",
         "max_files": "1", "max_megabytes": "5", "later_days": ""}  # fmt: skip
NUMBER = {"label": "Nummer", "key": "number", "help": "", "required": "on", "privacy": "public",
          "name_key": "title", "form_key": "", "municipality_key": ""}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "raw", "told"),
    [
        ("files", FILES, "Vedlegg, Spørsmål: En henvendelse blir sendt med en gang"),
        ("files", FILES | {"later_days": "5"}, "En henvendelse blir sendt med en gang"),
        ("organisation_number", NUMBER, "Nummer, Fyller ut navnet: Ingenting blir slått opp"),
    ],
)
def test_what_needs_a_draft_is_told_in_an_enquiry_and_nowhere_else(
    page: ApplicationFormPage, editor: Client, kind: str, raw: dict[str, str], told: str
) -> None:
    data = typed(editor, page, [("short_text", QUESTION), (kind, raw)])

    assert told in words(ask(editor, page, data | {"form_kind": "enquiry"}))
    assert "Ingenting i skjemaet må rettes." in words(ask(editor, page, data))


def test_an_enquiry_without_a_look_up_may_ask_for_a_number(
    page: ApplicationFormPage, editor: Client
) -> None:
    data = typed(editor, page, [("organisation_number", NUMBER | {"name_key": ""})])

    answer = ask(editor, page, data | {"form_kind": "enquiry"})

    assert "Ingenting i skjemaet må rettes." in words(answer)


def test_an_enquiry_that_needs_a_draft_is_not_published(
    page: ApplicationFormPage, editor: Client
) -> None:
    data = typed(editor, page, [("files", FILES)]) | {"form_kind": "enquiry"}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    answer = editor.post(address, data | {"action-publish": "action-publish"})

    assert "En henvendelse blir sendt med en gang" in answer.content.decode()
    page.refresh_from_db()
    assert (page.form_kind, len(page.steps)) == ("application", 0)


def test_what_is_missing_is_told_and_markup_is_text(
    page: ApplicationFormPage, editor: Client
) -> None:
    wrong = {**QUESTION, "label": "<script>alert(1)</script>", "max_length": ""}

    answer = ask(editor, page, typed(editor, page, [("short_text", {**wrong, "key": "1 x"})]))

    assert "&lt;script&gt;alert(1)" in answer.content.decode()
    assert "Nøkkel:" in words(answer)


def test_a_form_without_faults_is_told_so_and_what_is_not_translated(
    page: ApplicationFormPage, editor: Client
) -> None:
    data = typed(editor, page, [("short_text", QUESTION)])
    assert "Ingenting i skjemaet må rettes." in words(ask(editor, page, data))
    builders.translate(page, "nn", steps=make_form().steps, live=True)

    assert "er ikke oversatt" in words(ask(editor, page, data))


def test_what_it_would_do_to_open_drafts_is_seen_while_writing(editor: Client) -> None:
    page = make_form()
    make_draft(page)

    fresh = {**QUESTION, "key": "fresh"}
    answer = words(ask(editor, page, typed(editor, page, [("short_text", fresh)])))

    assert "1 utkast blir fylt ut" in answer
    assert "Blir ikke lenger stilt" in answer
    assert version_of(page).number == 1


@pytest.mark.parametrize("data", [{}, {"steps-count": "x"}, {"steps-count": "2"}])
def test_what_no_editor_sends_breaks_nothing(
    page: ApplicationFormPage, editor: Client, data: dict[str, str]
) -> None:
    assert ask(editor, page, data).status_code in (200, 400)


def test_only_those_who_may_edit_ask(page: ApplicationFormPage, editor: Client) -> None:
    address = reverse("utsyn_form_problems", args=[page.pk])

    assert Client().post(address).status_code == 302
    assert client_of("Saksbehandler").post(address).status_code in (302, 403)
    assert editor.get(address).status_code == 405
    other = reverse("utsyn_form_problems", args=[builders.make_information().pk])
    assert editor.post(other).status_code == 404
