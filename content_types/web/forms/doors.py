"""What every page of the form shares: its language, its cookie, no caching, no traces."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import View

from content_types.applications import (
    AccessToken,
    Application,
    access,
    clock,
    limits,
    operations,
    reopening,
)
from content_types.applications.limits import TooOften
from content_types.applications.refusals import Missing, NotYours, Refusal
from content_types.applications.rows import LASTS
from content_types.applications.surroundings import surroundings_at
from content_types.delivery import Audience
from content_types.pages import ApplicationFormPage
from content_types.questions import Examination, Form, Surroundings, examine, in_language
from content_types.web.context import surroundings
from content_types.web.languages import Translation

from . import session
from .deadlines import Deadline, deadline_of

STATUS = {
    "not_found": 404,
    "applicant_only": 403,
    "too_often": 429,
    "clash": 409,
    "stale": 409,
    "closed": 409,
    "away": 503,
    "fault": 503,
}


def languages() -> list[tuple[str, str]]:
    """Code and own name of each language that content has."""
    return [(code, str(name)) for code, name in settings.WAGTAIL_CONTENT_LANGUAGES]


def visible_pages(form: uuid.UUID, request: HttpRequest) -> list[ApplicationFormPage]:
    """The pages of a form that this reader may see, one per language."""
    pages = ApplicationFormPage.objects.filter(translation_key=form, alias_of=None)
    visible = Audience.of(request).visible.pages(pages)
    return list(visible.select_related("locale").prefetch_related("deadlines"))


def wrong_code() -> dict[str, Any]:
    """What a page says of a code that opens nothing."""
    advice = gettext(
        "Copy the whole code from the latest e-mail, and try again. A code that has not been used "
        "for %(days)d days opens nothing: ask for a new link below."
    ) % {"days": LASTS.days}
    return {
        "message": gettext("The code does not open anything."),
        "problems": [("#code", advice)],
    }


def held_back(response: HttpResponse, refusal: Refusal) -> HttpResponse:
    """An answer to what came too often says when to try again."""
    if isinstance(refusal, TooOften):
        response["Retry-After"] = str(refusal.facts["retry_after"])
    return response


class SeeOther(HttpResponseRedirect):
    """To another page after a form was sent: the browser gets it, and reloading sends nothing."""

    status_code = 303


@method_decorator(sensitive_post_parameters(), name="dispatch")
@method_decorator(csrf_protect, name="dispatch")
class FormView(View):
    """Base of all pages; subclasses name their address and say what it is made of."""

    http_method_names = ["get", "head", "post"]
    url_name = ""
    language: str
    # In the editor's preview nothing can be pressed.
    is_preview = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.language = kwargs.pop("language")
        if self.language not in dict(languages()):
            raise Http404
        with translation.override(self.language):
            try:
                response = self.answer(request, **kwargs)
            except Missing as error:
                raise Http404 from error
            except Refusal as refusal:
                response = self.refuse(refusal)
        response["Cache-Control"] = "no-store"
        # Nothing of the address leaves the site. "no-referrer" would make browsers hide from
        # our own forms where they were sent from.
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    def answer(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        """The answer to a request in a language that there is, counted by where it comes from."""
        limits.count_network("requests_per_network", limits.network_behind(request.META))
        return self.respond(request, **kwargs)

    def respond(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        """The answer to a request that has been counted."""
        return super().dispatch(request, **kwargs)

    def refuse(self, refusal: Refusal) -> HttpResponse:
        """A page that says why something was not done; what came too often can be sent again."""
        is_again = isinstance(refusal, TooOften) and self.request.method == "POST"
        response = self.page(
            "refused",
            status=STATUS.get(refusal.code, 422),
            refusal=refusal,
            back=self.back(),
            again=self.request.get_full_path() if is_again else "",
            carried=self.carried() if is_again else [],
            has_files=is_again and bool(self.request.FILES),
        )
        return held_back(response, refusal)

    def back(self) -> str:
        """Where a page that refuses something leads."""
        return self.request.path

    def carried(self, *leaving_out: str) -> list[tuple[str, str]]:
        """Names and values of what was sent, for hidden inputs of a form that sends it again."""
        post = self.request.POST
        names = [name for name in post if name not in ("csrfmiddlewaretoken", *leaving_out)]
        return [(name, value) for name in names for value in post.getlist(name)]

    def page(self, name: str, status: int = 200, **context: Any) -> HttpResponse:
        """A page of the form in the site's frame."""
        frame = surroundings(self.language, Audience.of(self.request))
        context = {
            **frame,
            "languages": [] if self.is_preview else self.translations(),
            "language": self.language,
            "is_preview": self.is_preview,
            **context,
        }
        return render(self.request, f"content_types/forms/{name}.html", context, status=status)

    def translations(self) -> list[Translation]:
        """This page in every language."""
        return [
            Translation(
                code=code,
                name=name,
                url=self.address(language=code),
                front_url=f"/{code}/",
                is_current=code == self.language,
                is_translated=True,
            )
            for code, name in languages()
        ]

    def address(self, name: str = "", **changed: Any) -> str:
        """The address of this page or of a sister of it."""
        kwargs = {**self.kwargs, "language": self.language, **changed}
        return reverse(name or self.url_name, kwargs=kwargs)


class ApplicationView(FormView):
    """Base of the pages of one application, for whoever has it open in this browser."""

    application: Application
    # Whether the page is for the applicant alone, not for those who are invited.
    for_applicant = False
    # Unknown in the editor's preview, which shows what the applicant sees.
    access: AccessToken | None = None

    def answer(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        found = session.access_of(request, kwargs["application"])
        if found is not None:
            limits.count("requests_per_application", str(found.application_id))
        else:
            limits.count_network("requests_per_network", limits.network_behind(request.META))
            found = self._access_by_code(kwargs["application"])
        if found is None:
            return self._ask_for_code()
        self.access, self.application = found, session.application_of(found)
        if self.for_applicant and not found.is_applicants:
            raise NotYours
        response = self.respond(request, **kwargs)
        if not getattr(response, "ends_session", False):
            session.begin(response, found)
        return response

    def _access_by_code(self, application: uuid.UUID) -> AccessToken | None:
        if self.request.method != "POST":
            return None
        given = access.find(self.request.POST.get("code", "").strip())
        is_this = given is not None and given.application_id == application
        return access.use(given) if given is not None and is_this else None

    def _ask_for_code(self) -> HttpResponse:
        """Ask for the code again; what was typed is carried along and saved with it."""
        carried = self.carried("code")
        return self.page(
            "open",
            403,
            action=self.request.get_full_path() if carried else self.open_address(),
            carried=carried,
            has_ended=True,
            **(wrong_code() if "code" in self.request.POST else {}),
        )

    def refuse(self, refusal: Refusal) -> HttpResponse:
        if isinstance(refusal, NotYours):
            return self.page("refused", 403, refusal=refusal, back=self.sister("overview"))
        return super().refuse(refusal)

    def back(self) -> str:
        if hasattr(self, "get"):
            return super().back()
        # There is no page at an address that things are only sent to.
        known = {"application": self.kwargs["application"], "language": self.language}
        return reverse("content_types_form_overview", kwargs=known)

    def open_address(self) -> str:
        return reverse("content_types_form_open", kwargs={"language": self.language})

    def sister(self, page: str, **more: Any) -> str:
        """The address of another page of this application."""
        kwargs = {"application": self.application.pk, "language": self.language, **more}
        return reverse(f"content_types_form_{page}", kwargs=kwargs)

    @property
    def form(self) -> Form:
        return self.application.form_version.read()

    def surroundings(self) -> Surroundings:
        """What answers are judged by; registers are read once for a page."""
        return self._surroundings

    @cached_property
    def _surroundings(self) -> Surroundings:
        return surroundings_at(clock.database_now(), self.language)

    def examination(self) -> Examination:
        """What the form says of the stored answers, in the page's language."""
        return examine(self.form, self.application.answers, self.surroundings())

    def page(self, name: str, status: int = 200, **context: Any) -> HttpResponse:
        if hasattr(self, "application"):
            title = in_language(self.form.title, self.language)
            context = {
                "application": self.application,
                "form_title": title,
                "is_draft": self.is_draft,
                "is_enquiry": self.form.kind == ApplicationFormPage.Kind.ENQUIRY,
                "is_reopened": reopening.is_reopened(self.application),
                "is_applicant": self.access is None or self.access.is_applicants,
                **context,
            }
        return super().page(name, status, **context)

    def what_counts(self) -> list[str]:
        """What is told of an application that was opened again; nothing of others."""
        if not reopening.is_reopened(self.application):
            return []
        return list(reopening.what_counts(self.application, clock.database_now()))

    def deadline(self) -> Deadline | None:
        """What is told of the deadline; nothing in the preview, where no time is of any meaning."""
        return None if self.is_preview else deadline_of(self.application, clock.database_now())

    @property
    def actor(self) -> str:
        """Who has it open, as the history calls them."""
        return self.access.actor if self.access else operations.APPLICANT

    @property
    def is_draft(self) -> bool:
        """Whether it can be filled in: what was opened again is as it was sent once it is late."""
        return self.application.state == Application.State.DRAFT and not self.has_fallen_back

    @cached_property
    def has_fallen_back(self) -> bool:
        return reopening.has_fallen_back(self.application, clock.database_now())
