"""A call's times at which the clock is changed are refused where they are typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content_types.models import ApplicationFormPage
from tests import builders

from .forms import fill_in

AsUser = Callable[[User], Client]


def typed(as_user: AsUser, editor: User, day: str) -> tuple[ApplicationFormPage, Any]:
    """The page and the answer, when a call is to open and close within one hour of a night."""
    call = builders.make_call(deadlines=[builders.deadline(timezone.now() + timedelta(days=9))])
    address = reverse("wagtailadmin_pages:edit", args=[call.pk])
    changes = {"opens_at": f"{day} 02:15", "deadlines-0-closes_at": f"{day} 02:45"}
    return call, fill_in(as_user(editor), address, "page-edit-form", ApplicationFormPage, **changes)


@pytest.mark.parametrize("day", ["2027-03-28", "2027-10-31"])
def test_a_time_that_is_not_or_is_twice_is_refused_at_its_field(
    as_user: AsUser, editor: User, day: str
) -> None:
    call, answer = typed(as_user, editor, day)

    form = answer.context["form"]
    (at_deadline,) = form.formsets["deadlines"].errors
    for errors in (form.errors["opens_at"], at_deadline["closes_at"]):
        (message,) = errors
        assert "Europe/Oslo" in message
    assert answer.content.decode().count("Europe/Oslo") >= 2
    assert not call.revisions.exists()


def test_the_same_hour_of_any_other_night_is_taken(as_user: AsUser, editor: User) -> None:
    call, _answer = typed(as_user, editor, "2027-03-27")

    draft = ApplicationFormPage.objects.get(pk=call.pk).get_latest_revision_as_object()
    (deadline,) = draft.deadlines.all()
    found = [timezone.localtime(each) for each in (draft.opens_at, deadline.closes_at)]
    assert [f"{each:%Y-%m-%d %H:%M}" for each in found] == ["2027-03-27 02:15", "2027-03-27 02:45"]
