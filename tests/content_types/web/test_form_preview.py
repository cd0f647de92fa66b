"""The form in the editor's preview: every page of it, empty and with faults, before it is saved."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from content_types.applications import Application
from content_types.models import ApplicationFormPage
from content_types.pages import FormVersion
from tests.content_types.web.test_form import words
from tests.forms import five_questions, make_form, question, step

pytestmark = pytest.mark.django_db


@pytest.fixture
def call() -> ApplicationFormPage:
    """A call whose editor has just changed the questions, without saving."""
    page = make_form()
    first = question("short_text", "new", "Nytt spørsmål", max_length=50)
    raw = [step(first, title="Først"), *five_questions()]
    page.steps = page.steps.stream_block.to_python(raw)
    return page


def shown(page: ApplicationFormPage, mode: str) -> str:
    answer = page.make_preview_request(preview_mode=mode)
    assert answer.status_code == 200, mode
    return words(answer)


def test_there_is_a_mode_for_every_page_and_its_faults(call: ApplicationFormPage) -> None:
    modes = [name for name, _words in call.preview_modes]

    assert modes == [
        "", "overview", "step-1", "step-1-faults", "step-2", "step-2-faults",
        "check", "check-faults", "receipt",
    ]  # fmt: skip
    for mode in modes:
        assert shown(call, mode)


def test_it_shows_what_is_being_written_and_keeps_nothing(call: ApplicationFormPage) -> None:
    assert "Nytt spørsmål" in shown(call, "step-1")
    faulty = shown(call, "step-1-faults")
    assert "Nytt spørsmål – Dette må fylles ut." in faulty
    assert "Dette må fylles ut." in shown(call, "check-faults")
    assert "Vi har mottatt" in shown(call, "receipt")
    assert not Application.objects.exists()
    assert FormVersion.objects.count() == 1


def test_an_enquiry_has_its_one_page(call: ApplicationFormPage) -> None:
    call.form_kind = "enquiry"

    assert [name for name, _words in call.preview_modes] == [
        "", "enquiry", "enquiry-faults", "receipt",
    ]  # fmt: skip
    assert "Nytt spørsmål" in shown(call, "enquiry")
    assert "Dette må fylles ut." in shown(call, "enquiry-faults")
    assert "Vi har mottatt det du sendte" in shown(call, "receipt")


def test_a_page_without_questions_has_only_itself() -> None:
    page = make_form([])

    assert [name for name, _words in page.preview_modes] == [""]


def test_the_editor_offers_the_modes(call: ApplicationFormPage) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("post", password="x"))

    answer = client.get(reverse("wagtailadmin_pages:edit", args=[call.pk]))

    assert answer.status_code == 200
    assert 'value="step-1-faults"' in answer.content.decode()
