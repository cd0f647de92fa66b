"""A translator of a form is told what is wrong with it and what is missing, as its editor is."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from content_types.translation import operations
from tests import builders
from tests.content_types.admin.test_form_beginnings import client_of
from tests.content_types.web.test_form import words
from tests.forms import make_form, question, step

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor() -> Client:
    return client_of("Redaktør")


@pytest.fixture
def translation(editor: Client) -> Translation:
    """A form of two questions that has been given to be translated into Nynorsk."""
    call = make_form([step(question("short_text", "title", "Tittel", max_length=60),
                           question("short_text", "place", "Sted", max_length=60))])  # fmt: skip
    return operations.begin(call, builders.locale("nn"), User.objects.get())


def translate(translation: Translation, source: str, text: str) -> None:
    segment = StringSegment.objects.get(
        source=translation.source, string__data=source, context__path__startswith="steps."
    )
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": text},
    )


def ask(client: Client, translation: Translation) -> Any:
    return client.post(reverse("utsyn_form_translation_problems", args=[translation.pk]))


def publish(client: Client, translation: Translation) -> Any:
    target = translation.get_target_instance()
    address = reverse("wagtailadmin_pages:edit", args=[target.pk])
    return client.post(address, {"action": "publish"}, follow=True)


def messages(answer: Any) -> str:
    return " ".join(str(each) for each in answer.context["messages"])


def test_what_is_missing_is_told_until_it_is_translated(
    editor: Client, translation: Translation
) -> None:
    assert "3 tekster er ikke oversatt" in words(ask(editor, translation))

    for source, text in (("Tittel", "Tittel"), ("Steg", "Steg")):
        translate(translation, source, text)
    answer = words(ask(editor, translation))
    assert "1 tekst er ikke oversatt" in answer
    assert "Sted (nn)" in answer

    translate(translation, "Sted", "Stad")
    assert "Ingenting i skjemaet må rettes." in words(ask(editor, translation))


def test_a_text_that_the_form_does_not_take_is_told_at_its_question(
    editor: Client, translation: Translation
) -> None:
    translate(translation, "Sted", "Stad " * 100)

    answer = ask(editor, translation)

    assert "1 ting i skjemaet må rettes" in words(answer)
    assert "Spørsmål: " in words(answer)
    assert "href" not in answer.content.decode()


def test_publishing_with_a_fault_is_refused_with_the_same_words(
    editor: Client, translation: Translation
) -> None:
    translate(translation, "Sted", "Stad " * 100)

    answer = publish(editor, translation)

    assert "Skjemaet er ikke publisert" in messages(answer)
    assert "Spørsmål: " in messages(answer)
    assert not translation.get_target_instance().live


def test_publishing_tells_what_people_will_read_untranslated(
    editor: Client, translation: Translation
) -> None:
    translate(translation, "Sted", "Stad")

    answer = publish(editor, translation)

    assert "2 tekster er ikke oversatt og blir vist som de står" in messages(answer)
    assert translation.get_target_instance().live


def test_the_editor_of_the_translation_asks_and_that_of_another_page_does_not(
    editor: Client, translation: Translation
) -> None:
    other = operations.begin(
        builders.make_information(), translation.target_locale, User.objects.get()
    )
    for each, is_there in ((translation, True), (other, False)):
        address = reverse("wagtailadmin_pages:edit", args=[each.get_target_instance().pk])
        page = editor.get(address).content.decode()
        assert "js-translation-editor" in page
        asks = reverse("utsyn_form_translation_problems", args=[each.pk]) in page
        assert asks is is_there

    assert ask(editor, other).status_code == 404
    assert "publisert" in messages(publish(editor, other))


def test_only_those_who_may_edit_ask(editor: Client, translation: Translation) -> None:
    address = reverse("utsyn_form_translation_problems", args=[translation.pk])

    assert Client().post(address).status_code == 302
    assert client_of("Saksbehandler").post(address).status_code in (302, 403)
    assert editor.get(address).status_code == 405
    gone = reverse("utsyn_form_translation_problems", args=[10**9])
    assert editor.post(gone).status_code == 404
