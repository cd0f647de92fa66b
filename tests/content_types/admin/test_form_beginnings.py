"""Two beginnings of a form by one button each: the ready-made one, and last year's call."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation

from content_types.models import ApplicationFormPage
from content_types.pages.form_versions import FormVersion
from content_types.translation.operations import missing, take_on
from tests import builders
from tests.forms import make_form

pytestmark = pytest.mark.django_db


def client_of(group: str) -> Client:
    user = User.objects.create_user(group, password="x", email="post@example.no")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def address(button: str, page: Any, form: str = "pre_project") -> str:
    return reverse(f"utsyn_form_{button}", args=[page.pk, *([form] if button == "start" else [])])


def press(client: Client, button: str, page: Any, form: str = "pre_project", **how: Any) -> Any:
    return client.post(address(button, page, form), **how)


def draft_of(page: Any) -> ApplicationFormPage:
    return ApplicationFormPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def a_call(**fields: Any) -> ApplicationFormPage:
    """A call with every limit that the ready-made form asks of it."""
    now = timezone.now()
    limits = {"max_amount": 100_000, "max_share": 50, "own_share": 50, "max_months": 12}
    dates = {"opens_at": now, "deadlines": [builders.deadline(now + timedelta(days=9))]}
    return builders.make_call(**(limits | dates | fields))


def test_an_editor_starts_from_the_pre_project_form_and_publishes_it() -> None:
    call = a_call()
    nynorsk = builders.translate(call, "nn")

    answer = press(client_of("Redaktør"), "start", call, follow=True)

    assert answer.status_code == 200
    assert not FormVersion.objects.exists()
    for page in (nynorsk, call):
        draft = draft_of(page)
        draft.full_clean()
        draft.latest_revision.publish()
    version = FormVersion.latest(call.translation_key)
    assert version is not None
    form = version.read()
    assert (len(form.steps), len(form.questions)) == (13, 79)
    assert form.questions["applicant_type"].label["nn"] == "Kva slags verksemd søkjer?"


@pytest.mark.parametrize("name", ["advice", "partner_search"])
def test_a_page_becomes_an_enquiry_form_by_its_ready_made_form(name: str) -> None:
    page = builders.make_call()

    press(client_of("Redaktør"), "start", page, name)

    draft = draft_of(page)
    draft.full_clean()
    assert draft.is_enquiry
    assert len(draft.steps) >= 1


def test_there_are_only_so_many_ready_made_forms() -> None:
    assert press(client_of("Redaktør"), "start", a_call(), "other").status_code == 404


def test_a_call_with_questions_is_left_as_it_is() -> None:
    call = make_form()

    answer = press(client_of("Redaktør"), "start", call, follow=True)

    assert "har spørsmål fra før" in answer.content.decode()
    assert len(draft_of(call).steps) == 1


def test_last_years_call_becomes_this_years_draft_in_one_action() -> None:
    call = make_form(title="Runde 2026", max_amount=100_000)
    nynorsk = builders.translate(call, "nn", title="Runde 2026 nynorsk")

    answer = press(client_of("Redaktør"), "copy", call)

    copied = ApplicationFormPage.objects.exclude(pk__in=[call.pk, nynorsk.pk])
    assert {page.locale.language_code for page in copied} == {"nb", "nn"}
    assert len({page.translation_key for page in copied}) == 1
    page = copied.get(locale=call.locale)
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert page.definition()["steps"] == call.definition()["steps"]
    assert (page.live, page.opens_at, page.deadlines.count()) == (False, None, 0)
    assert page.max_amount == 100_000
    assert page.translation_key != call.translation_key
    assert FormVersion.latest(page.translation_key) is None


def test_a_copys_translations_are_tied_to_it_with_all_their_texts() -> None:
    call = make_form(title="Runde 2026", introduction="Ikke vent.")
    nynorsk = builders.translate(call, "nn", title="Runde 2026 nynorsk")
    translated_by_hand(call, nynorsk)

    press(client_of("Redaktør"), "copy", call)

    tied = Translation.objects.exclude(source__object_id=call.translation_key).get()
    version = tied.get_target_instance()
    assert version.title == "Runde 2026 nynorsk (kopi)"
    assert missing(tied) == []
    with transaction.atomic():
        tied.save_target(publish=False)
    draft = draft_of(version)
    assert (draft.title, draft.slug) == (version.title, version.slug)
    assert draft.introduction == "Ikkje vent. (nn)"
    labels = [field.value["label"] for field in draft.steps[0].value["questions"]]
    assert labels and all(label.endswith(" (nn)") for label in labels)


def translated_by_hand(page: Any, version: Any) -> None:
    """The version made the page's translation, each text with a mark behind it."""
    translation = take_on(page, version)
    for each in missing(translation):
        text = each.segment.string.data.replace("Ikke", "Ikkje")
        StringTranslation.objects.create(
            translation_of=each.segment.string,
            context=each.segment.context,
            locale=version.locale,
            data=f"{text}-nn" if each.is_slug else f"{text} (nn)",
            translation_type="manual",
        )


def test_the_copy_of_a_copy_gets_an_address_of_its_own() -> None:
    call, editor = make_form(), client_of("Redaktør")

    press(editor, "copy", call)
    press(editor, "copy", call)

    slugs = ApplicationFormPage.objects.values_list("slug", flat=True)
    assert len(set(slugs)) == 3


@pytest.mark.parametrize("button", ["start", "copy"])
def test_the_buttons_do_nothing_for_others(button: str) -> None:
    call = a_call()

    assert press(Client(), button, call).status_code == 302
    assert press(client_of("Saksbehandler"), button, call).status_code in (302, 403)
    assert client_of("Redaktør").get(address(button, call)).status_code == 405
    assert ApplicationFormPage.objects.count() == 1
    assert len(draft_of(call).steps) == 0


@pytest.mark.parametrize("button", ["start", "copy"])
def test_what_is_no_call_has_no_form_to_begin(button: str) -> None:
    assert press(client_of("Redaktør"), button, builders.make_information()).status_code == 404


def test_the_editors_page_offers_both() -> None:
    call, editor = a_call(), client_of("Redaktør")

    page = editor.get(reverse("wagtailadmin_pages:edit", args=[call.pk])).content.decode()

    for button in ("start", "copy"):
        assert address(button, call) in page
