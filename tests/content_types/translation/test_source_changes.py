"""When a source is published with changes, its translations do what was set and tell of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from content_types.enums import OnSourceChange
from content_types.models import InformationPage, SourceChangeRule
from content_types.translation.changes import changes
from content_types.translation.operations import take_on
from content_types.translation.progress import State, lines
from content_types.translation.rules import rule_for
from tests.builders import locale, make_home, make_image, make_information, translate
from tests.engines import FakeProgram

pytestmark = pytest.mark.django_db(transaction=True)

MARK = "har endra seg"


@pytest.fixture
def editor() -> Client:
    user = User.objects.create_user("editor", password="x", email="post@example.no")
    user.groups.add(Group.objects.get(name="Redaktør"))
    client = Client()
    client.force_login(user)
    return client


def public_in_both(**fields: Any) -> InformationPage:
    """A page that is public in Bokmål and, translated by hand, in Nynorsk."""
    home = make_home()
    if not home.has_translation(locale("nn")):
        nynorsk = home.copy_for_translation(locale("nn"))
        nynorsk.live = True
        nynorsk.save()
    page = make_information(**({"introduction": "Ikke gå."} | fields))
    page = InformationPage.objects.get(pk=page.pk)
    page.save_revision().publish()
    with transaction.atomic():
        translate_object(page, [locale("nn")])
    by_hand(page)
    publish_version(page)
    return page


def translation_of(page: InformationPage, language: str = "nn") -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale=locale(language)
    )


def by_hand(page: InformationPage) -> None:
    translation = translation_of(page)
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string, context=segment.context, locale=locale("nn"),
            defaults={"data": f"{segment.string.data} nn".strip(), "translation_type": "manual"},
        )  # fmt: skip


def publish_version(page: InformationPage) -> None:
    with transaction.atomic():
        translation_of(page).save_target(publish=True)


def change(page: InformationPage, **fields: Any) -> None:
    page = InformationPage.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def version(page: InformationPage) -> InformationPage:
    return page.get_translation(locale("nn")).specific


def state_of(page: InformationPage) -> State:
    found = lines(locale("nb"), locale("nn"))
    return next(line.state for line in found if line.source.pk == page.pk)


def is_current(page: InformationPage) -> bool:
    answer = Client().get(f"/api/v2/pages/{version(page).pk}/", headers={"host": "localhost"})
    return answer.json()["meta"]["translated_from"]["is_current"]


def shown(page: InformationPage) -> str:
    return Client().get(version(page).url, headers={"host": "localhost"}).content.decode()


@pytest.mark.parametrize("way", ["page", "type"])
@pytest.mark.parametrize("action", OnSourceChange.values)
def test_translations_do_what_the_page_or_its_type_says(action: str, way: str) -> None:
    page = public_in_both(when_source_changes=action if way == "page" else "")
    if way == "type":
        page_type = ContentType.objects.get_for_model(InformationPage)
        SourceChangeRule.objects.create(page_type=page_type, action=action)
    assert state_of(page) == State.TRANSLATED
    assert is_current(page)
    assert MARK not in shown(page)

    change(page, introduction="Gå.")

    assert state_of(page) == State.OUT_OF_DATE
    assert version(page).live is (action != OnSourceChange.UNPUBLISH)
    if action != OnSourceChange.UNPUBLISH:
        assert not is_current(page)
        assert (MARK in shown(page)) is (action == OnSourceChange.MARK)


def test_without_any_rule_a_translation_is_marked_and_the_page_goes_before_its_type() -> None:
    page = public_in_both()
    assert rule_for(page) == OnSourceChange.MARK

    page_type = ContentType.objects.get_for_model(InformationPage)
    SourceChangeRule.objects.create(page_type=page_type, action=OnSourceChange.KEEP)
    assert rule_for(page) == OnSourceChange.KEEP

    page.when_source_changes = OnSourceChange.UNPUBLISH
    assert rule_for(page) == OnSourceChange.UNPUBLISH


def test_published_as_it_was_a_source_leaves_its_translations_alone() -> None:
    page = public_in_both(when_source_changes=OnSourceChange.UNPUBLISH)

    change(page)

    assert version(page).live
    assert state_of(page) == State.TRANSLATED
    assert is_current(page)


def test_own_matters_of_a_language_are_no_change() -> None:
    page = public_in_both(when_source_changes=OnSourceChange.UNPUBLISH)

    change(page, review_by=date(2027, 1, 31))

    assert version(page).live


def test_a_shared_fact_is_a_change_too() -> None:
    page = public_in_both(when_source_changes=OnSourceChange.UNPUBLISH)

    change(page, image=make_image())

    assert not version(page).live
    (change_,) = changes(translation_of(page).source)
    assert change_.label.lower() in {"image", "bilde"}


def test_taken_over_the_translation_is_out_of_date_until_it_is_published() -> None:
    page = public_in_both()
    change(page, introduction="Gå.")

    translation_of(page).source.update_from_db()
    by_hand(page)
    assert state_of(page) == State.OUT_OF_DATE
    assert not is_current(page)

    publish_version(page)
    assert state_of(page) == State.TRANSLATED
    assert is_current(page)
    assert MARK not in shown(page)


def test_changes_are_told_with_their_place_before_and_after() -> None:
    page = public_in_both()
    change(page, introduction="Gå.", title="Nytt")

    found = changes(translation_of(page).source)

    assert [(each.before, each.after) for each in found][-1] == ("Ikke gå.", "Gå.")
    assert found[0].after == "Nytt"
    assert len(found) == 2


def test_the_editor_of_a_translation_sees_what_changed_and_takes_it_over(
    editor: Client, fake_program: FakeProgram
) -> None:
    fake_program("sed 's/ikke/ikkje/g'")
    page = public_in_both()
    edit = reverse("wagtailadmin_pages:edit", args=[version(page).pk])
    address = reverse("utsyn_changes", args=[translation_of(page).pk])
    assert address not in editor.get(edit).content.decode()
    change(page, introduction="Gå ikke.")

    assert address in editor.get(edit).content.decode()
    seen = editor.get(address).content.decode()
    assert '<span class="addition">' in seen
    answer = editor.post(address, follow=True)

    assert answer.status_code == 200
    assert StringTranslation.objects.filter(data="Gå ikkje.", translation_type="machine").exists()
    assert version(page).introduction == "Ikke gå. nn"
    assert "vent" in editor.get(edit).content.decode()


def test_what_one_language_took_over_is_told_to_the_editors_of_the_others(editor: Client) -> None:
    page = public_in_both()
    other = page.copy_for_translation(locale("en"), copy_parents=True)
    take_on(page, other)
    other.specific.save_revision().publish()
    english = translation_of(page, "en")
    change(page, introduction="Gå ikke.")

    translation_of(page).source.update_from_db()
    publish_version(page)

    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[other.pk])).content.decode()
    address = reverse("utsyn_changes", args=[english.pk])
    assert address in edit
    seen = editor.get(address).content.decode()
    assert '<span class="addition">' in seen
    assert "<form" in seen and 'type="submit">Ta endr' not in seen
    done = editor.get(reverse("utsyn_changes", args=[translation_of(page).pk]))
    assert '<span class="addition">' not in done.content.decode()


def version_without_segments(page: InformationPage) -> InformationPage:
    """A live translation that was copied and written, not translated text by text."""
    nynorsk = translate(page, "nn", introduction="Ikkje gå.")
    nynorsk.save_revision().publish()
    return nynorsk


@pytest.mark.parametrize("action", OnSourceChange.values)
def test_version_without_segments_follows_the_rule_too(action: str) -> None:
    page = InformationPage.objects.get(pk=make_information(when_source_changes=action).pk)
    page.save_revision().publish()
    nynorsk = version_without_segments(page)

    change(page)
    nynorsk.refresh_from_db()
    assert nynorsk.live

    change(page, introduction="Gå.")
    nynorsk.refresh_from_db()
    assert nynorsk.live is (action != OnSourceChange.UNPUBLISH)


def test_version_of_which_nobody_knows_the_source_is_not_left_public() -> None:
    page = InformationPage.objects.get(
        pk=make_information(when_source_changes=OnSourceChange.UNPUBLISH).pk
    )
    nynorsk = translate(page, "nn")

    change(page)

    nynorsk.refresh_from_db()
    assert not nynorsk.live


def test_doors_of_the_changes(editor: Client) -> None:
    page = public_in_both()
    address = reverse("utsyn_changes", args=[translation_of(page).pk])
    stranger = Client()

    assert stranger.get(address).status_code == 302
    assert stranger.post(address).status_code == 302
    assert editor.get(address).status_code == 200
    assert editor.put(address).status_code == 405
    assert editor.get(reverse("utsyn_changes", args=[999_999]), follow=True).status_code == 404
    reader = User.objects.create_user("reader", password="x")
    stranger.force_login(reader)
    assert stranger.get(address).status_code == 302


def test_rules_are_kept_by_those_who_publish_and_only_for_page_types(editor: Client) -> None:
    address = reverse("wagtailsnippets_content_types_sourcechangerule:add")
    right = ContentType.objects.get_for_model(InformationPage).pk
    wrong = ContentType.objects.get_for_model(User).pk

    refused = editor.post(address, {"page_type": wrong, "action": "keep"})
    editor.post(address, {"page_type": right, "action": "sometimes"})
    assert refused.context["form"].errors
    assert not SourceChangeRule.objects.exists()

    editor.post(address, {"page_type": right, "action": "keep"})
    assert SourceChangeRule.objects.get().action == "keep"


def test_the_report_costs_the_same_with_states_kept() -> None:
    public_in_both()
    with CaptureQueriesContext(connection) as few:
        lines(locale("nb"), locale("nn"))
    for _ in range(3):
        public_in_both()

    with CaptureQueriesContext(connection) as many:
        lines(locale("nb"), locale("nn"))

    assert len(many) == len(few)
