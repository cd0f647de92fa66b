"""Tries to send that failed, of those who have not sent since, and more time for one of them.

Of a draft nothing is shown but that its applicant tried to send it, when, and why it failed.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages

from content_types.applications import Application, Event, clock, operations
from content_types.applications.attempts import attempts_of, in_words
from content_types.applications.refusals import Invalid, Missing, WrongState

from .doors import EXTEND, Guarded

# The newest come first; older ones are in their application's history for good.
MOST = 200


@dataclass(frozen=True)
class Attempt:
    """One line of the list."""

    event: Event
    application: Application
    deadline: datetime
    why: str


class FailedAttempts(Guarded, View):
    """The list."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        context = {
            "attempts": failed_attempts(clock.database_now()),
            "may_extend": request.user.has_perm(EXTEND),
            "back": reverse("utsyn_applications"),
        }
        return render(request, "content_types/admin/attempts.html", context)


def failed_attempts(now: datetime) -> list[Attempt]:
    """Those of drafts whose deadline has passed; until then an applicant can try again."""
    events = Event.objects.filter(kind=Event.Kind.REFUSED, application__in=drafts().values("pk"))
    newest = [each for each in events.order_by("-at")[:MOST] if deadline_of(each) < now]
    known = drafts().in_bulk({each.application for each in newest})
    return [
        Attempt(each, known[each.application], deadline_of(each), in_words(each))
        for each in newest
        if each.application in known
    ]


def deadline_of(attempt: Event) -> datetime:
    """The deadline that was missed."""
    return datetime.fromisoformat(attempt.details["deadline"])


def drafts() -> QuerySet[Application]:
    """What has not been sent, or is being changed; without the answers."""
    found = Application.objects.filter(state=Application.State.DRAFT)
    found = found.select_related("form_version__page")
    return found.defer("answers", "form_version__definition")


class ExtensionForm(forms.Form):
    """Until when, and why."""

    until = forms.DateTimeField(
        label=_("Own deadline"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Norwegian time. The application can be sent up to and including this minute."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stays with the application. The applicant is told the deadline only."),
    )

    def clean_until(self) -> datetime:
        """To the last second of the minute that was written."""
        until: datetime = self.cleaned_data["until"]
        return until.replace(second=59, microsecond=0)


class Extend(Guarded, View):
    """Gives the applicant of a draft that was tried to be sent a deadline of their own."""

    permission = EXTEND
    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        return self._show(self._tried(pk), ExtensionForm())

    def post(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        application, given = self._tried(pk), ExtensionForm(request.POST)
        if not given.is_valid():
            return self._show(application, given, 422)
        try:
            operations.extend(pk, **given.cleaned_data, actor=request.user.get_username())
        except Invalid as refusal:
            given.add_error("until", refusal.message)
            return self._show(application, given, 422)
        except (Missing, WrongState) as refusal:
            messages.warning(request, refusal.message)
            return redirect("utsyn_attempts")
        messages.success(
            request,
            gettext("The applicant has a deadline of their own now, and is told so by e-mail."),
        )
        return redirect("utsyn_attempts")

    @staticmethod
    def _tried(pk: uuid.UUID) -> Application:
        """The draft, if it is one that was tried to be sent; of others nothing is shown."""
        now, found = clock.database_now(), drafts().filter(pk=pk).first()
        if found is None or not any(deadline_of(each) < now for each in attempts_of(pk)):
            raise Http404
        return found

    def _show(self, application: Application, given: forms.Form, status: int = 200) -> HttpResponse:
        context: dict[str, Any] = {
            "application": application,
            "given": given,
            "attempts": [(each, in_words(each)) for each in attempts_of(application.pk)],
            "back": reverse("utsyn_attempts"),
        }
        return render(self.request, "content_types/admin/extend.html", context, status=status)
