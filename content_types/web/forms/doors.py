"""What every page of the form shares: its language, its cookie, no caching, no traces."""

from __future__ import annotations

import uuid
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

from content_types.applications import AccessToken, Application, access, clock, limits
from content_types.applications.refusals import Missing, Refusal
from content_types.applications.surroundings import surroundings_at
from content_types.delivery import Audience
from content_types.questions import Examination, Form, Surroundings, examine, in_language
from content_types.web.context import surroundings
from content_types.web.languages import Translation

from . import session

STATUS = {"not_found": 404, "too_often": 429, "clash": 409, "stale": 409, "closed": 409}


def languages() -> list[tuple[str, str]]:
    """Code and own name of each language that content has."""
    return [(code, str(name)) for code, name in settings.WAGTAIL_CONTENT_LANGUAGES]


def wrong_code() -> dict[str, Any]:
    """What a page says of a code that opens nothing."""
    advice = gettext("Copy the whole code from the newest mail, and try again.")
    return {
        "message": gettext("The code does not open anything."),
        "problems": [("#code", advice)],
    }


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

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.language = kwargs.pop("language")
        if self.language not in dict(languages()):
            raise Http404
        with translation.override(self.language):
            try:
                limits.count("requests_per_network", limits.network_behind(request.META))
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
        """The answer to a request in a language that there is."""
        return super().dispatch(request, **kwargs)

    def refuse(self, refusal: Refusal) -> HttpResponse:
        """A page that says why something was not done."""
        return self.page(
            "refused", status=STATUS.get(refusal.code, 422), refusal=refusal, back=self.request.path
        )

    def page(self, name: str, status: int = 200, **context: Any) -> HttpResponse:
        """A page of the form in the site's frame."""
        frame = surroundings(self.language, Audience.of(self.request))
        context = {**frame, "languages": self.translations(), "language": self.language, **context}
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

    def answer(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        found = self._access(kwargs["application"])
        if found is None:
            return self._ask_for_code()
        self.application = session.application_of(found)
        response = super().answer(request, **kwargs)
        if not getattr(response, "ends_session", False):
            session.begin(response, found)
        return response

    def _access(self, application: uuid.UUID) -> AccessToken | None:
        found = session.access_of(self.request, application)
        if found is None and self.request.method == "POST":
            given = access.find(self.request.POST.get("code", "").strip())
            found = given if given is not None and given.application_id == application else None
        return found

    def _ask_for_code(self) -> HttpResponse:
        """Ask for the code again; what was typed is carried along and saved with it."""
        post = self.request.POST
        names = [name for name in post if name not in ("csrfmiddlewaretoken", "code")]
        carried = [(name, value) for name in names for value in post.getlist(name)]
        return self.page(
            "open",
            403,
            action=self.request.get_full_path() if carried else self.open_address(),
            carried=carried,
            has_ended=True,
            **(wrong_code() if "code" in post else {}),
        )

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
        return surroundings_at(clock.database_now(), self.language)

    def examination(self) -> Examination:
        """What the form says of the stored answers, in the page's language."""
        return examine(self.form, self.application.answers, self.surroundings())

    def page(self, name: str, status: int = 200, **context: Any) -> HttpResponse:
        if hasattr(self, "application"):
            title = in_language(self.form.title, self.language)
            context = {"application": self.application, "form_title": title, **context}
        return super().page(name, status, **context)

    @property
    def is_draft(self) -> bool:
        return self.application.state == Application.State.DRAFT
