"""Applicants' files in an S3 bucket: kept, opened, removed and swept; and what if it is away."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.test import Client, override_settings
from django.utils import timezone

from cms.settings import backends
from cms.settings.env import Environment
from content_types.applications import ApplicationFile
from content_types.applications.files import store, sweeping
from tests import buckets, uploads
from tests.content_types.api.test_applications import Applicant
from tests.content_types.api.test_uploads import upload
from tests.content_types.web.test_form import words
from tests.content_types.web.test_form_files import chosen, fill, visitor_of
from tests.forms import make_draft_with_secret, make_form, question, step

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def bucket() -> Iterator[buckets.Bucket]:
    """A bucket that the site keeps applicants' files in."""
    with buckets.running() as found:
        environment = Environment.read(found.environment)
        storages = {"applications": backends.applicants_files(environment)}
        with override_settings(STORAGES={**django_settings.STORAGES, **storages}):
            yield found


@pytest.fixture
def applicant(client: Client) -> Applicant:
    form = make_form([step(question("files", "plan", "Plan", required=False, max_files=2))])
    application, secret = make_draft_with_secret(form)
    return Applicant(client, application.pk, secret)


def test_a_file_is_kept_opened_and_removed(bucket: buckets.Bucket, applicant: Applicant) -> None:
    pk = upload(applicant).json()["id"]

    assert bucket.names() == {f"{pk[:2]}/{pk.replace('-', '')}"}
    opened = applicant.get(f"files/{pk}/")
    assert b"".join(opened.streaming_content) == uploads.pdf()
    assert opened["Content-Length"] == str(len(uploads.pdf()))
    applicant.client.delete(f"{applicant.address}files/{pk}/", headers=applicant.headers)
    assert bucket.names() == set()


def test_what_nothing_has_is_swept(
    bucket: buckets.Bucket, applicant: Applicant, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sweeping.sweep() == 0
    upload(applicant)
    claimed = bucket.names()
    store.write(uuid.uuid4(), uploads.received("plan.pdf", uploads.plain_pdf()))
    assert sweeping.sweep() == 0

    later = timezone.now() + timedelta(hours=49)
    monkeypatch.setattr("content_types.applications.clock.database_now", lambda: later)
    assert sweeping.sweep() == 1
    assert bucket.names() == claimed


def test_while_it_is_away_everybody_is_told_and_nothing_is_lost(
    bucket: buckets.Bucket, applicant: Applicant
) -> None:
    kept = upload(applicant).json()

    with bucket.away():
        added = upload(applicant, uploads.plain_pdf(), "to.pdf")
        opened = applicant.get(f"files/{kept['id']}/")
        removed = applicant.client.delete(
            f"{applicant.address}files/{kept['id']}/", headers=applicant.headers
        )

    for answer in (added, opened):
        assert (answer.status_code, answer.json()["code"]) == (503, "away")
        assert "Ingenting er tapt" in answer.json()["detail"]
    assert not ApplicationFile.objects.exists()
    # It was removed all the same; its bytes wait for the sweep.
    assert removed.status_code == 204
    assert len(bucket.names()) == 1
    assert upload(applicant, uploads.plain_pdf(), "to.pdf").status_code == 201
    assert [each["name"] for each in applicant.get().json()["answers"]["plan"]] == ["to.pdf"]


def test_a_page_tells_of_it_at_the_question(bucket: buckets.Bucket, client: Client) -> None:
    visitor = visitor_of(client)

    with bucket.away():
        answer = fill(visitor, chosen(), title="Vår plan")

    assert answer.status_code == 422
    assert "Ingenting er tapt" in words(answer)
    assert visitor.stored().answers == {"title": "Vår plan"}
