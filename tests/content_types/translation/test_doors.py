"""The editor's way: a draft by one button, clear messages, nothing lost, approval."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from content_types.models import GlossaryTerm, InformationPage
from content_types.translation import operations
from tests.builders import locale, make_home, make_information
from tests.engines import FakeProgram

pytestmark = pytest.mark.django_db(transaction=True)

REPLY = "sed 's/ikke/ikkje/g'"


@pytest.fixture
def editor() -> Client:
    return client_of("Redaktør")


def client_of(group: str) -> Client:
    user = User.objects.create_user(group, password="x", email="post@example.no")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def page_in_bokmål(**fields: Any) -> InformationPage:
    home = make_home()
    nynorsk = home.copy_for_translation(locale("nn"))
    nynorsk.live = True
    nynorsk.save()
    values = {"title": "Søk ikke", "slug": "sok-ikke", "introduction": "Ikke gå, ikke stå."}
    page = make_information(**(values | fields))
    return InformationPage.objects.get(pk=page.pk)


def press(client: Client, page: InformationPage) -> Any:
    return client.post(reverse("utsyn_draft", args=[page.pk]), follow=True)


def told(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def translation_of(page: InformationPage) -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code="nn"
    )


def test_one_button_makes_a_draft_that_is_marked_as_machine_made(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    page = page_in_bokmål()

    answer = press(editor, page)

    draft = page.get_translation(locale("nn")).specific
    assert answer.status_code == 200
    assert not draft.live
    assert draft.get_latest_revision_as_object().title == "Søk ikkje"
    assert draft.get_latest_revision_as_object().slug == "sok-ikkje"
    assert operations.machine_made(translation_of(page)).count() == 3


def test_what_a_person_wrote_is_kept_and_approval_takes_the_mark_away(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    page = page_in_bokmål()
    press(editor, page)
    own = StringTranslation.objects.get(context__path="introduction")
    own.data, own.translation_type = "Stå i ro.", "manual"
    own.save()

    press(editor, page)
    editor.post(reverse("utsyn_approve", args=[translation_of(page).pk]))

    own.refresh_from_db()
    assert own.data == "Stå i ro."
    assert not operations.machine_made(translation_of(page)).exists()


def test_a_live_page_says_what_it_said_until_somebody_publishes(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    page = page_in_bokmål()
    press(editor, page)
    with transaction.atomic():
        translation_of(page).save_target(publish=True)
    page.introduction = "Her er ikke noe nytt."
    page.save_revision().publish()

    press(editor, page)

    nynorsk = InformationPage.objects.get(
        translation_key=page.translation_key, locale__language_code="nn"
    )
    assert nynorsk.introduction == "Ikke gå, ikkje stå."
    kept = StringTranslation.objects.filter(data="Her er ikkje noe nytt.")
    assert kept.count() == 1


@pytest.mark.parametrize("body", ["sleep 60", "exit 3", "cat >/dev/null"])
def test_a_failing_engine_leaves_a_message_and_loses_nothing(
    body: str, editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(body)
    page = page_in_bokmål()

    answer = press(editor, page)

    assert answer.status_code == 200
    assert "Apertium" in told(answer)
    assert not StringTranslation.objects.exists()
    assert InformationPage.objects.get(pk=page.pk).title == "Søk ikke"
    # The engine's button in the translation editor is told of it in the same way.
    address = reverse("wagtail_localize:machine_translate", args=[translation_of(page).pk])
    again = editor.post(address, follow=True)
    assert again.status_code == 200
    assert "Apertium" in told(again)


def update(client: Client, page: InformationPage, **given: str) -> Any:
    source = translation_of(page).source
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    return client.post(address, given, follow=True)


def changed_live_page(editor: Client) -> InformationPage:
    """A page that is public in both languages, whose source then got a new text."""
    page = page_in_bokmål()
    press(editor, page)
    with transaction.atomic():
        translation_of(page).save_target(publish=True)
    page.introduction = "Her er ikke noe nytt."
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("body", ["sleep 60", "exit 3", "cat >/dev/null"])
def test_a_failing_engine_does_not_fail_the_update_either_and_nothing_is_published(
    body: str, editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    page = changed_live_page(editor)
    fake_program(body)

    answer = update(editor, page, use_machine_translation="on", publish_translations="on")

    assert answer.status_code == 200
    assert "Apertium" in told(answer)
    nynorsk = page.get_translation(locale("nn")).specific
    assert nynorsk.introduction == "Ikke gå, ikkje stå."
    assert StringTranslation.objects.filter(data="Ikke gå, ikkje stå.").exists()


def test_the_update_translates_and_publishes_what_the_engine_can(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    page = changed_live_page(editor)
    # A language that the engine does not know is no reason to refuse the others.
    with transaction.atomic():
        translate_object(page, [locale("en")])

    answer = update(editor, page, use_machine_translation="on", publish_translations="on")

    assert answer.status_code == 200
    nynorsk = page.get_translation(locale("nn")).specific
    assert nynorsk.introduction == "Her er ikkje noe nytt."


def test_the_update_offers_no_machine_where_there_is_none(
    editor: Client, fake_program: FakeProgram, settings: Any
) -> None:
    fake_program(REPLY)
    page = changed_live_page(editor)
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "TRANSLATION_PROGRAM": "no-such-program"}
    source = translation_of(page).source
    address = reverse("wagtail_localize:update_translations", args=[source.pk])

    assert "use_machine_translation" not in editor.get(address).content.decode()
    assert update(editor, page, use_machine_translation="on").status_code == 200
    assert Client().post(address).status_code == 302
    missing = reverse("wagtail_localize:update_translations", args=[999_999])
    assert editor.get(missing, follow=True).status_code == 404


def test_without_the_program_there_is_a_hint_and_no_button(editor: Client, settings: Any) -> None:
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "TRANSLATION_PROGRAM": "no-such-program"}
    page = page_in_bokmål()

    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    answer = press(editor, page)

    assert reverse("utsyn_draft", args=[page.pk]) not in shown
    assert "apertium-nno-nob" in told(answer)
    assert not Translation.objects.exists()


def test_the_button_is_there_with_the_program(editor: Client, fake_program: FakeProgram) -> None:
    fake_program(REPLY)
    page = page_in_bokmål()

    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert reverse("utsyn_draft", args=[page.pk]) in shown


def test_doors_are_closed_to_strangers_to_reading_and_to_other_languages(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    page = page_in_bokmål()
    english = page.get_parent().copy_for_translation(locale("en"))
    address = reverse("utsyn_draft", args=[page.pk])

    assert Client().post(address).status_code == 302
    assert not Translation.objects.exists()
    assert editor.get(address).status_code == 405
    assert editor.post(reverse("utsyn_draft", args=[english.pk]), follow=True).status_code == 404
    assert editor.post(reverse("utsyn_draft", args=[999_999]), follow=True).status_code == 404
    assert editor.post(reverse("utsyn_approve", args=[999_999]), follow=True).status_code == 404


def test_the_glossary_is_kept_by_editors_and_read_by_the_engine(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program(REPLY)
    address = reverse("wagtailsnippets_content_types_glossaryterm:add")
    editor.post(address, {"term": "ikke", "form": ""})
    page = page_in_bokmål()

    press(editor, page)

    assert GlossaryTerm.objects.get().term == "ikke"
    assert page.get_translation(locale("nn")).get_latest_revision_as_object().title == "Søk ikke"
    assert client_of("Skribent").get(address).status_code == 302


def test_markup_in_the_glossary_is_refused(editor: Client) -> None:
    address = reverse("wagtailsnippets_content_types_glossaryterm:add")

    answer = editor.post(address, {"term": "<b>", "form": ""})

    assert "term" in answer.context["form"].errors
    assert not GlossaryTerm.objects.exists()


# PO files ----------------------------------------------------------------------------------------


def po_address(translation: Translation, way: str) -> str:
    return reverse(f"wagtail_localize:{way}_pofile", args=[translation.pk])


def upload(client: Client, translation: Translation, content: str) -> str:
    """What the editor is told who uploads a file with this in it."""
    edit = reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])
    file = SimpleUploadedFile("fil.po", content.encode())
    address = po_address(translation, "upload")
    return told(client.post(address, {"file": file, "next": edit}, follow=True))


def test_po_file_is_downloaded_filled_in_and_uploaded(editor: Client) -> None:
    page = page_in_bokmål()
    with transaction.atomic():
        translate_object(page, [locale("nn")])
    translation = translation_of(page)

    answer = editor.get(po_address(translation, "download"))

    assert answer["Content-Disposition"] == "attachment; filename=sk-ikke-nn.po"
    filled = answer.content.decode().replace(
        'msgid "Ikke gå, ikke stå."\nmsgstr ""', 'msgid "Ikke gå, ikke stå."\nmsgstr "Ver i ro."'
    )
    assert "Ver i ro." in filled
    assert "er hentet inn" in upload(editor, translation, filled)
    assert StringTranslation.objects.get().data == "Ver i ro."
    with transaction.atomic():
        translation.save_target()
    assert page.get_translation(locale("nn")).specific.introduction == "Ver i ro."


def test_po_file_that_is_none_or_another_translations_changes_nothing(editor: Client) -> None:
    one, other = page_in_bokmål(), make_information(title="En annen")
    for each in (one, other):
        with transaction.atomic():
            translate_object(each, [locale("nn")])
    theirs = editor.get(po_address(translation_of(other), "download")).content.decode()

    for content, words in (
        ("", "ikke en PO-fil som"),
        ('msgid "Søk ikke"\nmsgstr "Nei"\n', "ikke en PO-fil som"),
        ("ikke en PO-fil", "gyldig PO-fil"),
        (theirs.replace('msgstr ""', 'msgstr "Nei"'), "annen oversettelse"),
    ):
        assert words in upload(editor, translation_of(one), content)
    address = po_address(translation_of(one), "upload")
    assert "ikke en PO-fil som" in told(editor.post(address, follow=True))
    assert not StringTranslation.objects.exists()


def test_po_files_are_for_those_who_may_edit_the_page(editor: Client) -> None:
    page = page_in_bokmål()
    with transaction.atomic():
        translate_object(page, [locale("nn")])
    translation = translation_of(page)
    caseworker = client_of("Saksbehandler")

    for client in (Client(), caseworker):
        answer = client.get(po_address(translation, "download"))
        assert answer.status_code in {302, 403}
        file = SimpleUploadedFile("fil.po", b"")
        answer = client.post(po_address(translation, "upload"), {"file": file, "next": "/cms/"})
        assert answer.status_code in {302, 403}
    assert not StringTranslation.objects.exists()
