"""What a changed form does to open drafts is shown wherever somebody publishes it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from content_types.models import ApplicationFormPage
from tests.content_types.admin.test_form_beginnings import client_of
from tests.content_types.admin.test_form_problems import QUESTION, typed
from tests.content_types.web.test_form import words
from tests.forms import five_questions, make_draft, make_form, version_of

pytestmark = pytest.mark.django_db


def changed(page: ApplicationFormPage) -> ApplicationFormPage:
    """The page with a question less, as a draft of its editor."""
    raw = five_questions()
    raw[0]["value"]["questions"] = raw[0]["value"]["questions"][1:]
    page.steps = page.steps.stream_block.to_python(raw)
    page.save_revision()
    return page


@pytest.fixture
def call() -> ApplicationFormPage:
    """A published form that somebody fills in, changed and sent to be approved."""
    page = make_form()
    make_draft(page, title="Grønn fjord")
    client_of("Skribent")
    changed(page)
    workflow = page.get_workflow()
    assert workflow is not None
    workflow.start(page, User.objects.get(username="Skribent"))
    return ApplicationFormPage.objects.get(pk=page.pk)


def approval(page: ApplicationFormPage) -> str:
    state = page.current_workflow_task_state
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])


def inputs(answer: Any) -> dict[str, str]:
    """What the button of the shown page sends."""
    form = BeautifulSoup(answer.content, "html.parser").select_one("form[action*='/approve/']")
    assert form is not None
    return {each["name"]: each["value"] for each in form.find_all("input")}


def test_approving_shows_what_it_does_and_then_publishes(call: ApplicationFormPage) -> None:
    client = client_of("Redaktør")

    shown = client.post(approval(call), {"comment": "Fint"}, follow=True)

    assert "1 utkast blir fylt ut" in words(shown)
    assert "Blir ikke lenger stiltTittel" in words(shown)
    assert version_of(call).number == 1
    client.post(approval(call), inputs(shown))
    assert version_of(call).number == 2
    state = call.workflow_states.get().task_states.get()
    assert (state.status, state.comment) == ("approved", "Fint")


def test_the_window_for_a_comment_leads_there_too(call: ApplicationFormPage) -> None:
    headers = {"x-requested-with": "XMLHttpRequest"}

    client = client_of("Redaktør")
    answer = client.post(approval(call), {"comment": "Fint"}, headers=headers)

    address = json.loads(answer.content)["redirect"]
    state = call.current_workflow_task_state
    # No comment stands in an address.
    assert address == reverse("utsyn_form_approve", args=[call.pk, state.pk])
    assert inputs(client.get(address))["comment"] == "Fint"
    assert version_of(call).number == 1


def test_what_was_changed_since_it_was_shown_is_shown_anew(call: ApplicationFormPage) -> None:
    client = client_of("Redaktør")
    seen = inputs(client.post(approval(call), follow=True))
    call.get_latest_revision_as_object().save_revision()

    again = client.post(approval(call), seen, follow=True)

    assert "1 utkast blir fylt ut" in words(again)
    assert version_of(call).number == 1


def test_approving_in_the_editor_saves_and_shows_it(call: ApplicationFormPage) -> None:
    client = client_of("Redaktør")
    address = reverse("wagtailadmin_pages:edit", args=[call.pk])
    fresh = {**QUESTION, "key": "fresh", "label": "Nettopp skrevet"}
    data = typed(client, call, [("short_text", fresh)]) | {
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": '{"comment": "Fint"}',
    }

    shown = client.post(address, data, follow=True)

    assert inputs(shown)["comment"] == "Fint"
    assert "Nye spørsmålNettopp skrevet" in words(shown)
    assert version_of(call).number == 1


def test_rejecting_and_what_concerns_nobody_is_as_it_was(call: ApplicationFormPage) -> None:
    client = client_of("Redaktør")
    reject = approval(call).replace("/approve/", "/reject/")
    client.post(reject, {"comment": "Nei"})
    assert call.workflow_states.get().status == "needs_changes"

    other = changed(make_form(title="Andre"))
    other.get_workflow().start(other, User.objects.get(username="Skribent"))
    other = ApplicationFormPage.objects.get(pk=other.pk)
    client.post(approval(other), {"comment": ""})

    assert version_of(other).number == 2


@pytest.mark.parametrize("group", ["Skribent", "Saksbehandler"])
def test_only_those_who_approve_see_it(call: ApplicationFormPage, group: str) -> None:
    state = call.current_workflow_task_state
    address = reverse("utsyn_form_approve", args=[call.pk, state.pk])
    User.objects.all().delete()

    answer = client_of(group).get(address)

    assert answer.status_code in (302, 403)
    assert "utkast blir fylt ut" not in words(answer)


def bulk(client: Client, *pages: Any, **data: str) -> Any:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = "&".join(f"id={each.pk}" for each in pages)
    return client.post(f"{address}?{query}&next=/cms/", data, follow=True)


def test_many_pages_at_once_are_not_published_over_open_drafts(call: ApplicationFormPage) -> None:
    other = changed(make_form(title="Andre"))

    refused = bulk(client_of("Redaktør"), call, other)

    assert "Der ser du hva det fører til" in words(refused)
    assert reverse("wagtailadmin_pages:edit", args=[call.pk]) in refused.content.decode()
    assert (version_of(call).number, version_of(other).number) == (1, 1)


def test_a_form_below_a_page_is_found_and_others_are_published(call: ApplicationFormPage) -> None:
    client = client_of("Redaktør")
    other = changed(make_form(title="Andre"))
    call.unpublish()

    bulk(client, call.get_parent(), include_descendants="on")
    bulk(client, other)

    assert (version_of(call).number, version_of(other).number) == (1, 2)
