"""What caseworkers see of an application's files: what was sent, once it is clean, and logged."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from content_types.applications import Application, ApplicationFile, Event, operations
from tests import uploads
from tests.forms import make_draft, make_form, question, step

AsUser = Callable[[User], Client]


@pytest.fixture
def sent(db: None) -> Application:
    """An application with a file, a draft again with another one that nobody has sent."""
    form = make_form([step(question("files", "plan", "Plan", max_files=3))])
    draft = make_draft(form)
    operations.add_file(draft, "plan", uploads.received("plan.pdf", uploads.pdf()))
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    return Application.objects.get(pk=draft.pk)


def address_of(file: ApplicationFile) -> str:
    return reverse("utsyn_application_file", args=[file.application_id, file.pk])


def test_a_caseworker_reads_a_file_and_it_is_written_down(
    sent: Application, as_user: AsUser, caseworker: User
) -> None:
    client, file = as_user(caseworker), sent.files.get()
    html = client.get(reverse("utsyn_application", args=[sent.pk])).content.decode()
    assert f'href="{address_of(file)}"' in html
    assert file.sha256 in html

    answer = client.get(address_of(file))

    assert b"".join(answer.streaming_content) == uploads.pdf()
    assert answer["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    read = Event.objects.filter(kind=Event.Kind.READ).last()
    assert (read.actor, read.details) == (caseworker.username, {"file": str(file.pk)})


def test_others_get_no_file(
    sent: Application, as_user: AsUser, editor: User, administrator: User, client: Client
) -> None:
    address = address_of(sent.files.get())

    assert [as_user(each).get(address).status_code for each in (editor, administrator)] == [403] * 2
    assert Client().get(address).status_code == 302
    assert not Event.objects.filter(kind=Event.Kind.READ).exists()


@pytest.mark.parametrize("state", ["pending", "infected", "failed"])
def test_nobody_reads_what_is_not_clean(
    sent: Application, as_user: AsUser, caseworker: User, state: str
) -> None:
    sent.files.update(state=state)
    client = as_user(caseworker)

    assert client.get(address_of(sent.files.get())).status_code == 409
    html = client.get(reverse("utsyn_application", args=[sent.pk])).content.decode()
    assert address_of(sent.files.get()) not in html


def test_what_nobody_has_sent_is_the_applicants_own(
    sent: Application, as_user: AsUser, caseworker: User
) -> None:
    operations.reopen(sent.pk)
    sent.refresh_from_db()
    new = operations.add_file(sent, "plan", uploads.received("b.pdf", uploads.pdf("b"))).file
    client = as_user(caseworker)

    # What was sent counts until it is sent anew; what has come since is the applicant's own.
    assert client.get(address_of(new)).status_code == 404
    for file in sent.files.exclude(pk=new.pk):
        assert client.get(address_of(file)).status_code == 200
    operations.submit(sent.pk, revision=4, key="k2", request_hash="h")
    assert client.get(address_of(new)).status_code == 200


def test_the_export_names_the_files(sent: Application, as_user: AsUser, caseworker: User) -> None:
    answer = as_user(caseworker).get(reverse("utsyn_applications_export", args=["csv"]))

    assert "plan.pdf" in answer.content.decode("utf-8-sig")
