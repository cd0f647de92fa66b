"""Files on the pages of the form: uploaded with a step, fetched, and sent afterwards.

What was chosen and is right is kept also when something else on the page is wrong, for a browser
cannot fill in a file again.
"""

from __future__ import annotations

import uuid
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from content_types.applications import Application, ApplicationFile, limits, operations
from content_types.applications.files import receiving, serving
from content_types.applications.files.receiving import Received
from content_types.applications.refusals import Missing, Refusal, TooMuch
from content_types.questions import Form, Question, type_of

from .doors import ApplicationView, SeeOther, held_back
from .reading import input_name


class ReceivesFiles(ApplicationView):
    """Base of pages to which files are sent: they go straight to disk while they come."""

    # Django's own guard would read the body before there is a place for its files; the one
    # around the page below reads it after.
    @method_decorator(csrf_exempt)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if (request.content_type or "").startswith("multipart/"):
            try:
                with translation.override(kwargs["language"]):
                    receiving.prepare(request)
            except TooMuch as refusal:
                # Nothing of it is read, and so nothing is known but that it is too much.
                return HttpResponse(refusal.message, status=413, content_type="text/plain")
        return super().dispatch(request, *args, **kwargs)


def places(form: Form, keys: list[str]) -> list[Question]:
    """The questions among these that take files."""
    found = (form.questions[key] for key in keys if key in form.questions)
    return [each for each in found if type_of(each).uploaded]


def keep_files(
    request: HttpRequest, application: Application, asked: list[Question], actor: str
) -> dict[str, list[str]]:
    """Keep what was chosen for these questions; what is wrong with files, by question."""
    wrong: dict[str, list[str]] = {}
    for question in asked:
        # As the handler left them that was put in place before the request was read.
        for received in cast(list[Received], request.FILES.getlist(input_name(question.key))):
            limits.count_network("uploads_per_network", limits.network_behind(request.META))
            try:
                operations.add_file(application, question.key, received, actor=actor)
            except Refusal as refusal:
                said = f"{received.name}: {refusal.message}"
                wrong.setdefault(question.key, []).append(said)
    return wrong


def remove(application: Application, given: str, actor: str) -> None:
    """Take away the file whose button was pressed; one that is gone already is gone."""
    try:
        operations.remove_file(application.pk, uuid.UUID(given), actor=actor)
    except (ValueError, Missing):
        return


def states(application: Application) -> dict[str, str]:
    """What is to be said of each file beside its name."""
    return {str(each.pk): serving.state_in_words(each) for each in application.files.all()}


def fallen(application: Application, key: str) -> list[tuple[str, str]]:
    """Files of a question that are no part of the answer any more, and why."""
    found = application.files.filter(question=key, state=ApplicationFile.State.INFECTED)
    return [(each.name, serving.why_closed(each)) for each in found]


class Download(ApplicationView):
    """One file, to be saved."""

    url_name = "content_types_form_file"

    def get(
        self, request: HttpRequest, application: uuid.UUID, file: uuid.UUID
    ) -> HttpResponseBase:
        found = self.application.files.filter(pk=file).first()
        if found is None:
            raise Http404
        return serving.response_of(found)


class SendLater(ReceivesFiles):
    """Takes what may be sent after the application."""

    url_name = "content_types_form_later"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        asked = places(self.form, list(self.form.questions))
        try:
            wrong = keep_files(request, self.application, asked, self.actor)
        except limits.TooOften as refusal:
            page = self.page("refused", 429, refusal=refusal, back=self.sister("receipt"))
            return held_back(page, refusal)
        if wrong:
            told = [message for found in wrong.values() for message in found]
            return self.page("refused", 422, messages=told, back=self.sister("receipt"))
        return SeeOther(self.sister("receipt"))
