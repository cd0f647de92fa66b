"""A page with applications cannot be deleted, alone, in a selection or with its scheme."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from content_types.applications import Application
from content_types.pages import ApplicationFormPage, FormVersion
from tests.forms import make_draft, make_form


@pytest.mark.parametrize("whole_scheme", [False, True])
def test_a_page_with_a_draft_stays(admin_client: Client, whole_scheme: bool) -> None:
    call = make_form()
    make_draft(call)
    target = call.get_parent() if whole_scheme else call

    answer = admin_client.post(reverse("wagtailadmin_pages:delete", args=[target.pk]), follow=True)

    assert answer.status_code == 200
    assert "1 søknad eller utkast" in answer.content.decode()
    assert ApplicationFormPage.objects.exists()
    assert Application.objects.exists()


def test_a_selection_with_a_form_in_use_stays_whole(admin_client: Client) -> None:
    used, free = make_form(), make_form()
    make_draft(used)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    query = urlencode([("id", used.pk), ("id", free.pk)])

    answer = admin_client.post(f"{address}?{query}", follow=True)

    assert answer.status_code == 200
    assert ApplicationFormPage.objects.count() == 2


def test_a_form_without_applications_is_deleted_with_its_versions(admin_client: Client) -> None:
    call = make_form()

    admin_client.post(reverse("wagtailadmin_pages:delete", args=[call.pk]))

    assert not ApplicationFormPage.objects.exists()
    assert not FormVersion.objects.exists()


def test_the_database_refuses_where_nobody_asks_the_admin(db: None) -> None:
    call = make_form()
    make_draft(call)

    with pytest.raises(ProtectedError), transaction.atomic():
        call.delete()

    assert Application.objects.exists()
