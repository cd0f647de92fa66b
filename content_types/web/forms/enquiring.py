"""An enquiry: every question on one page, sent at once, with the receipt behind it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any, Self

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from content_types.applications import clock, limits, operations
from content_types.applications.refusals import Invalid, KeyReused, TooMuch
from content_types.applications.surroundings import surroundings_at
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.questions import Form, Step, content_hash, examine, in_language

from . import pace, session, totals
from .doors import FormView, SeeOther
from .entering import GuardedForm, Start, new_key
from .meanwhile import answer, is_meanwhile, table_of
from .reading import Posted, read_posted
from .showing import Page

ENQUIRY = ApplicationFormPage.Kind.ENQUIRY
NOTHING = Posted({}, {}, {})


def begin(request: HttpRequest, language: str, form: uuid.UUID) -> Any:
    """The first page of a form: an enquiry is filled in there, an application begun."""
    version = FormVersion.latest(form)
    is_enquiry = version is not None and version.read().kind == ENQUIRY
    view = Enquiry if is_enquiry else Start
    return view.as_view()(request, language=language, form=form)


class EnquiryPage(FormView):
    """The page with the questions, as it stands with what was typed."""

    url_name = "content_types_form_start"
    read: Form

    @classmethod
    def of(cls, page: ApplicationFormPage, version: Any, request: HttpRequest) -> Self:
        """The page for the editor's preview, of a form that is not published."""
        found = cls()
        found.setup(request, form=page.translation_key)
        found.language, found.read, found.is_preview = (
            page.locale.language_code,
            version.read(),
            True,
        )
        return found

    def show(
        self,
        posted: Posted = NOTHING,
        given: GuardedForm | None = None,
        *,
        status: int = 200,
        checked: bool = False,
        message: str = "",
        key: str = "",
    ) -> HttpResponse:
        """The questions with their faults, and the address to answer to."""
        given = given or GuardedForm()
        page = self._questions(posted, checked=checked)
        steps = [(heading, page.slots(step.questions)) for heading, step in self._headings(page)]
        faults = [
            (f"#{fault.target}", f"{question.label} – {fault.message}")
            for _heading, slots in steps
            for _name, question in slots
            if question
            for fault in question.faults
        ]
        return self.page(
            "enquiry",
            status,
            form_title=in_language(self.read.title, self.language),
            is_open=True,
            steps=steps,
            sums=self._sums(page),
            given=given,
            pace=pace.Pace.of(self.request),
            problems=[*Start.problems(given), *faults],
            message=message or (gettext("Something must be corrected") if faults else ""),
            key=key or self.request.POST.get("key") or new_key(),
        )

    def _questions(self, posted: Posted, *, checked: bool) -> Page:
        surroundings = surroundings_at(clock.database_now(), self.language)
        return Page(
            self.read,
            self.language,
            examine(self.read, stored(posted), surroundings),
            surroundings,
            typed=posted.answers,
            checked=checked,
            extra_row=table_of(self.request) if "add" in self.request.POST else "",
        )

    def _sums(self, page: Page) -> list[tuple[str, str, str]]:
        return totals.of_step(
            self.read, self.read.questions.values(), page.examination, self.language
        )

    def _headings(self, page: Page) -> Iterator[tuple[dict[str, Any], Step]]:
        """Each step with its heading, which is hidden where no question of it is shown."""
        for number, step in enumerate(self.read.steps, start=1):
            title = in_language(step.title, self.language)
            is_shown = any(each.key in page.examination.visible for each in step.questions)
            yield {"number": number, "title": title, "is_shown": is_shown}, step

    def meanwhile(self, posted: Posted) -> HttpResponse:
        """What the answers so far change on the page; nothing is kept."""
        page = self._questions(posted, checked=False)
        return answer(
            self.request,
            page,
            list(self.read.questions.values()),
            posted,
            headings=[heading for heading, _step in self._headings(page)],
            sums=self._sums(page),
        )


def stored(posted: Posted) -> dict[str, Any]:
    """The answers that were given."""
    return {key: value for key, value in posted.answers.items() if value is not None}


class Enquiry(EnquiryPage):
    """The public page; sending is its button."""

    def respond(self, request: HttpRequest, **kwargs: Any) -> Any:
        self.call = Start.call_of(kwargs["form"], request)
        version = FormVersion.latest(kwargs["form"])
        if version is None:
            raise Http404
        self.read = version.read()
        return super().respond(request, **kwargs)

    def get(self, request: HttpRequest, form: uuid.UUID) -> HttpResponse:
        if not clock.standing_of(self.call, clock.database_now()).is_open:
            title = in_language(self.read.title, self.language)
            return self.page("enquiry", form_title=title, is_open=False)
        return self.show()

    def post(self, request: HttpRequest, form: uuid.UUID) -> HttpResponse:
        surroundings = surroundings_at(clock.database_now(), self.language)
        posted = read_posted(self.read, request.POST, surroundings)
        given = GuardedForm(request.POST)
        if is_meanwhile(request):
            return self.meanwhile(posted)
        if {"add", "remove"} & set(request.POST):
            return self.show(posted, GuardedForm(initial=request.POST.dict()))
        if not given.is_valid():
            return self.show(posted, given, status=422, checked=True)
        try:
            return self._send(form, stored(posted), given.cleaned_data["email"])
        except Invalid:
            return self.show(posted, given, status=422, checked=True)
        except TooMuch as refusal:
            return self.show(posted, given, status=422, message=refusal.message)
        except KeyReused:
            message = gettext(
                "You have sent this page before, with other answers. What stands here now is not "
                "sent: press “Send” to send it as well."
            )
            return self.show(posted, given, status=409, message=message, key=new_key())

    def _send(self, form: uuid.UUID, answers: dict[str, Any], email: str) -> HttpResponse:
        limits.count_network("starts_per_network", limits.network_behind(self.request.META))
        limits.count("starts_per_address", email.lower())
        sent, _secret = operations.send_enquiry(
            form,
            answers,
            email=email,
            language=self.language,
            key=self.request.POST.get("key", "")[:200],
            request_hash=content_hash(answers),
        )
        response = SeeOther(
            reverse("content_types_form_receipt", args=[sent.application.pk, self.language])
        )
        session.begin(response, sent.application.tokens.latest("pk"))
        return response
