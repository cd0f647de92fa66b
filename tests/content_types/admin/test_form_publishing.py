"""Before a changed form is published, its editor sees what that does to open drafts."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, RequestFactory
from django.urls import reverse

from content_types.admin.form_publishing import show_impact
from content_types.models import ApplicationFormPage
from tests import builders
from tests.content_types.admin.test_form_beginnings import client_of
from tests.content_types.web.test_form import words
from tests.forms import five_questions, make_draft, make_form, question, step, version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def call() -> ApplicationFormPage:
    """A published form whose editor has added a question and taken one away."""
    page = make_form()
    raw = five_questions()
    raw[0]["value"]["questions"] = raw[0]["value"]["questions"][1:]
    raw.append(step(question("short_text", "new", "Nytt spørsmål", max_length=50), title="Mer"))
    page.steps = page.steps.stream_block.to_python(raw)
    page.save_revision()
    return page


def pressed(page: ApplicationFormPage) -> tuple[Any, list[str]]:
    """What the editor gets who presses Publish, and the messages beside it."""
    user = User.objects.create_user("press", password="x")
    user.groups.add(Group.objects.get(name="Redaktør"))
    request = RequestFactory().post("/cms/", headers={"host": "localhost"})
    request.user, request.session = user, SessionStore()
    # Where Django itself looks; the stubs know no such attribute.
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    answer = show_impact(request, page)
    return answer, [str(each) for each in get_messages(request)]


def publish(client: Client, page: ApplicationFormPage) -> Any:
    return client.post(reverse("utsyn_form_publish", args=[page.latest_revision_id]))


def test_with_open_drafts_the_changes_are_shown_and_then_published(
    call: ApplicationFormPage,
) -> None:
    draft = make_draft(call, title="Grønn fjord")

    answer, _messages = pressed(call)

    text = words(answer)
    assert "1 utkast blir fylt ut" in text
    assert "Nye spørsmålNytt spørsmål" in text
    assert "Blir ikke lenger stiltTittel" in text
    assert version_of(call).number == 1
    assert publish(client_of("Redaktør"), call).status_code == 302
    assert version_of(call).number == 2
    draft.refresh_from_db()
    assert draft.form_version.number == 1
    assert draft.answers == {"title": "Grønn fjord"}


def test_nothing_is_asked_where_nobody_fills_in_or_nothing_changes(
    call: ApplicationFormPage,
) -> None:
    assert pressed(call)[0] is None

    make_draft(call)
    unchanged = ApplicationFormPage.objects.get(pk=call.pk)
    User.objects.all().delete()

    assert pressed(unchanged)[0] is None


def test_a_text_that_is_not_translated_is_told(call: ApplicationFormPage) -> None:
    nynorsk = builders.translate(call, "nn", steps=make_form().steps)
    nynorsk.save_revision().publish()

    _answer, told = pressed(call)

    assert any("“Nytt spørsmål” (nn)" in each for each in told)


@pytest.mark.parametrize("group", ["Saksbehandler", ""])
def test_only_those_who_may_publish_do(call: ApplicationFormPage, group: str) -> None:
    client = client_of(group) if group else Client()

    assert publish(client, call).status_code in (302, 403)
    assert version_of(call).number == 1


def test_what_was_written_over_since_is_not_published(call: ApplicationFormPage) -> None:
    older = ApplicationFormPage.objects.get(pk=call.pk)
    call.save_revision()

    assert publish(client_of("Redaktør"), older).status_code == 404
    address = reverse("utsyn_form_publish", args=[call.latest_revision_id])
    assert client_of_again(address).status_code == 405


def client_of_again(address: str) -> Any:
    client = Client()
    client.force_login(User.objects.get(username="Redaktør"))
    return client.get(address)
