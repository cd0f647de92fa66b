"""Ways in and out: begin, open again by link or code, close."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content_types.applications import access, clock, limits, operations
from content_types.delivery import Audience
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.pages.form_versions import source_page
from content_types.questions import in_language

from . import session
from .doors import ApplicationView, FormView, SeeOther, languages, wrong_code


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


class StartForm(EmailForm):
    """What is asked before the first step."""

    reminders = forms.BooleanField(
        label=_("Remind me by e-mail seven days and one day before the deadline"), required=False
    )
    # No person sees it; programs that fill in whatever they find give themselves away.
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        max_length=0,
        error_messages={
            "max_length": _("What is not shown must stay empty. Empty it, and begin again.")
        },
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
        self._call(form)
        email = given.cleaned_data["email"]
        limits.count("starts_per_network", limits.network_behind(request.META))
        limits.count("starts_per_address", email.lower())
        saved, _secret = operations.start(
            form,
            email=email,
            language=self.language,
            reminders=given.cleaned_data["reminders"],
        )
        response = SeeOther(
            reverse("content_types_form_overview", args=[saved.application.pk, self.language])
        )
        session.begin(response, saved.application.tokens.get())
        return response

    def _show(self, form: uuid.UUID, given: EmailForm, status: int = 200) -> HttpResponse:
        call = self._call(form)
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
            problems=[
                (f"#id_{name}", error) for name in given.fields for error in given[name].errors
            ],
        )

    def _call(self, form: uuid.UUID) -> ApplicationFormPage:
        pages = ApplicationFormPage.objects.filter(translation_key=form, alias_of=None)
        visible = Audience.of(self.request).visible.pages(pages)
        found = list(visible.select_related("locale").prefetch_related("deadlines"))
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
        session.begin(response, found)
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
