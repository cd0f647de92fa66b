"""Ways in and out: begin, open again by link or code, close."""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content_types.applications import access, clock, limits, operations
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.pages.form_versions import source_page
from content_types.questions import in_language

from . import pace, session
from .doors import ApplicationView, FormView, SeeOther, languages, visible_pages, wrong_code

MAX_KEY = 200


def new_key() -> str:
    """What a page is known by when it is sent twice."""
    return secrets.token_urlsafe(16)


class EmailForm(forms.Form):
    """The address that the link goes to."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Write your e-mail address."),
            "invalid": _("Write an e-mail address, such as name@example.no."),
        },
    )


class GuardedForm(EmailForm):
    """The address, and two traps for programs that send forms."""

    # No person sees it; programs that fill in whatever they find give themselves away.
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        max_length=0,
        error_messages={
            "max_length": _("What is not shown must stay empty. Empty it, and begin again.")
        },
    )
    begun = forms.CharField(required=False)

    def clean_begun(self) -> str:
        """When the page was made."""
        begun: str = self.cleaned_data[pace.NAME]
        if pace.is_too_fast(begun):
            raise forms.ValidationError(
                _(
                    "This came faster than a person can send it. Nothing is lost: wait a moment, "
                    "and press the button again."
                )
            )
        return begun


class StartForm(GuardedForm):
    """What is asked before the first step."""

    reminders = forms.BooleanField(
        label=_("Remind me by e-mail seven days and one day before the deadline"), required=False
    )


class Start(FormView):
    """Where an application begins: what it is, until when, and an e-mail address."""

    url_name = "content_types_form_start"

    def get(self, request: HttpRequest, form: uuid.UUID) -> HttpResponse:
        return self._show(form, StartForm())

    def post(self, request: HttpRequest, form: uuid.UUID) -> HttpResponse:
        given = StartForm(request.POST)
        if not given.is_valid():
            return self._show(form, given, status=422)
        self.call_of(form, self.request)
        email = given.cleaned_data["email"]
        limits.count_network("starts_per_network", limits.network_behind(request.META))
        limits.count("starts_per_address", email.lower())
        saved, _secret = operations.start(
            form,
            email=email,
            language=self.language,
            reminders=given.cleaned_data["reminders"],
            key=request.POST.get("key", "")[:MAX_KEY],
        )
        response = SeeOther(
            reverse("content_types_form_overview", args=[saved.application.pk, self.language])
        )
        session.begin(response, saved.application.tokens.latest("pk"))
        return response

    def _show(self, form: uuid.UUID, given: EmailForm, status: int = 200) -> HttpResponse:
        call = self.call_of(form, self.request)
        version = FormVersion.latest(form)
        if version is None:
            raise Http404
        standing = clock.standing_of(call, clock.database_now())
        read = version.read()
        steps = [in_language(step.title, self.language) for step in read.steps]
        return self.page(
            "start",
            status,
            form_title=in_language(read.title, self.language),
            standing=standing,
            call=call,
            steps=steps,
            given=given,
            pace=pace.Pace.of(self.request),
            problems=self.problems(given),
            key=self.request.POST.get("key") or new_key(),
        )

    @staticmethod
    def problems(given: EmailForm) -> list[tuple[str, Any]]:
        """What is wrong with the address, each with the place of its input."""
        places = {name: f"#id_{name}" for name in given.fields} | {pace.NAME: "#send"}
        return [(places[name], error) for name in given.fields for error in given[name].errors]

    @staticmethod
    def call_of(form: uuid.UUID, request: HttpRequest) -> ApplicationFormPage:
        """The source page of a form that this reader may see."""
        found = visible_pages(form, request)
        if not found:
            raise Http404
        return source_page(found)


class Open(FormView):
    """Exchanges the secret of a mailed link, or the code that was pasted, for the cookie."""

    url_name = "content_types_form_open"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page("open", action=self.address())

    def post(self, request: HttpRequest) -> HttpResponse:
        found = access.find(request.POST.get("code", "").strip())
        if found is None:
            return self.page("open", 403, action=self.address(), **wrong_code())
        response = SeeOther(
            reverse("content_types_form_overview", args=[found.application_id, self.language])
        )
        session.begin(response, access.use(found))
        return response


class Close(ApplicationView):
    """Leaves the application: whoever uses the browser next does not see it."""

    url_name = "content_types_form_close"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        return leave(application, self.open_address())


def leave(application: uuid.UUID, address: str) -> HttpResponse:
    """To an address outside the application, without its cookie."""
    response: Any = SeeOther(address)
    response.ends_session = True
    session.end(response, application)
    return response


def door(request: HttpRequest, application: uuid.UUID) -> HttpResponseRedirect:
    """The short address of an application leads to it in the site's first language."""
    return redirect("content_types_form_overview", application, languages()[0][0])
