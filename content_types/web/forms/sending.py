"""Looking it all over, sending it, and what can be done with it then."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from content_types.applications import Application, clock, operations, reopening
from content_types.applications.attempts import attempts_of
from content_types.applications.attempts import in_words as in_words_why
from content_types.applications.carrying_over import left_out
from content_types.applications.files import serving
from content_types.applications.files.later import open_places
from content_types.applications.forms import page_of
from content_types.applications.refusals import Closed, Fault, Invalid, Stale, WrongState
from content_types.applications.wording import in_words
from content_types.pages import ApplicationFormPage
from content_types.questions import Examination, content_hash, type_of
from content_types.questions.types.files import extensions

from .doors import ApplicationView, FormView, SeeOther
from .entering import leave
from .reading import input_name
from .showing import Page
from .steps import tasks

MAX_KEY = 200


class Answered(ApplicationView):
    """Base of the pages that show every answer in words."""

    def sections(self, examination: Examination) -> list[dict[str, Any]]:
        """The steps with the questions that are shown and their answers in words."""
        page = Page(self.form, self.language, examination, self.surroundings(), checked=True)
        found = []
        for task in tasks(self.form, examination, self.language):
            rows = [
                {
                    "label": each.text(self.language),
                    "words": in_words(each, examination.answers.get(each.key), page.surroundings),
                    "errors": [problem.message for problem in page.problems_at(each.key)],
                    "name": input_name(each.key),
                }
                for each in task.questions
                if each.key in examination.visible and type_of(each).answered
            ]
            found.append({"task": task, "rows": rows})
        return found


class Check(Answered):
    """Every answer on one page before it is sent; sending is the button below."""

    url_name = "content_types_form_check"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        return self.show(checked="check" in request.GET)

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        key, revision = request.POST.get("key", ""), request.POST.get("revision", "")
        is_plain = key.isascii() and key.isprintable() and 0 < len(key) <= MAX_KEY
        if not is_plain or not (revision.isascii() and revision.isdigit() and len(revision) < 10):
            return self.show(400, message=gettext("Check the answers, then send them."))
        try:
            operations.submit(
                application,
                revision=int(revision),
                key=key,
                request_hash=content_hash({}),
                actor=self.actor,
            )
        except WrongState:
            return SeeOther(self.sister("receipt"))
        # What follows is told in the page's language, which need not be the application's.
        except Invalid:
            message = gettext("Something must be corrected first.")
            return self.show(422, checked=True, message=message)
        except Stale:
            self.application.refresh_from_db()
            message = gettext("Somebody has saved since you opened this page. Look it over again.")
            return self.show(409, message=message)
        except Closed as refusal:
            message = operations.why_closed(refusal.facts["call_status"])
            return self.show(409, message=message)
        except Fault as refusal:
            return self.show(503, message=refusal.message)
        return SeeOther(self.sister("receipt"))

    def show(self, status: int = 200, *, checked: bool = False, message: str = "") -> HttpResponse:
        """The page with all answers."""
        examination = self.examination()
        sections = self.sections(examination)
        problems = [
            (self._place(section["task"].number, row["name"]), f"{row['label']} – {error}")
            for section in sections
            for row in section["rows"]
            for error in row["errors"]
        ]
        return self.page(
            "check",
            status,
            sections=sections,
            left_out=left_out(self.application, self.surroundings()),
            problems=problems if checked else [],
            is_ready=not examination.errors,
            message=message,
            checked=checked,
            counting=self.what_counts(),
            deadline=self.deadline(),
            attempts=[(each, in_words_why(each)) for each in attempts_of(self.application.pk)],
            is_mailed="mailed" in self.request.GET,
            key=secrets.token_urlsafe(16),
        )

    def _place(self, number: int, name: str) -> str:
        return f"{self.sister('step', number=number)}?check#q-{name}"


class Attempts(ApplicationView):
    """Has the tries that failed mailed to the applicant."""

    url_name = "content_types_form_attempts"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        operations.mail_attempts(self.application)
        return SeeOther(f"{self.sister('check')}?mailed#attempts-title")


class Receipt(Answered):
    """What was sent, when, under which reference, and how to take it back."""

    url_name = "content_types_form_receipt"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if self.is_draft:
            return SeeOther(self.sister("overview"))
        if self.has_fallen_back:
            reopening.put_back(self.application)
        call = page_of(self.application.form_version)
        extended = self.application.extended_until
        standing = clock.standing_of(call, clock.database_now(), extended)
        may_reopen = standing.is_open and not call.is_enquiry
        has_invited = self.application.invitations.filter(revoked_at=None).exists()
        return self.show(call, can_reopen=may_reopen, later=self._later(), has_invited=has_invited)

    def show(
        self,
        call: ApplicationFormPage,
        *,
        can_reopen: bool,
        later: Sequence[Any] = (),
        has_invited: bool = False,
    ) -> HttpResponse:
        """The page of the receipt."""
        sent_files = self.application.files.exclude(sent_at=None)
        return self.page(
            "receipt",
            sections=self.sections(self.examination()),
            is_withdrawn=self._is_withdrawn(),
            has_fallen_back=self.has_fallen_back,
            can_reopen=can_reopen,
            files=[(each, serving.state_in_words(each)) for each in sent_files],
            later=later,
            has_invited=has_invited,
        )

    def _is_withdrawn(self) -> bool:
        if self.has_fallen_back:
            return reopening.was_withdrawn(self.application)
        return self.application.state == Application.State.WITHDRAWN

    def _later(self) -> list[dict[str, Any]]:
        """The places to which files may still be sent."""
        return [
            {
                "name": input_name(question.key),
                "label": question.text(self.language),
                "until": end,
                "accept": ",".join(f".{ending}" for ending in extensions(question)),
            }
            for question, end in open_places(self.application, clock.database_now())
        ]


class Withdraw(ApplicationView):
    """Asks whether it is meant, then takes back what was sent."""

    url_name = "content_types_form_withdraw"
    for_applicant = True

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        is_sent = self.application.state == Application.State.SUBMITTED
        if not is_sent and not reopening.is_reopened(self.application):
            return SeeOther(self.sister("overview"))
        return self.page("withdraw")

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        operations.withdraw(application)
        return SeeOther(self.sister("receipt"))


class Reopen(ApplicationView):
    """Makes a draft again of what was sent, while the form is open."""

    url_name = "content_types_form_reopen"
    for_applicant = True
    http_method_names = ["post"]

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        operations.reopen(application)
        return SeeOther(self.sister("overview"))


class Delete(ApplicationView):
    """Asks whether it is meant, then deletes the draft for good."""

    url_name = "content_types_form_delete"
    for_applicant = True

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        if reopening.is_reopened(self.application):
            return SeeOther(self.sister("withdraw"))
        return self.page("delete")

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        operations.delete_draft(application)
        return leave(
            application, reverse("content_types_form_deleted", kwargs={"language": self.language})
        )


class Deleted(FormView):
    """The draft is gone."""

    url_name = "content_types_form_deleted"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page("deleted")
