"""Looking it all over, sending it, and what can be done with it then."""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from content_types.applications import Application, clock, operations
from content_types.applications.forms import page_of
from content_types.applications.refusals import Closed, Invalid, Stale, WrongState
from content_types.applications.wording import in_words
from content_types.questions import Examination, content_hash, type_of

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
        return self._show(checked="check" in request.GET)

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        key, revision = request.POST.get("key", ""), request.POST.get("revision", "")
        is_plain = key.isascii() and key.isprintable() and 0 < len(key) <= MAX_KEY
        if not is_plain or not (revision.isascii() and revision.isdigit() and len(revision) < 10):
            return self._show(400, message=gettext("Look the answers over, then send them."))
        try:
            operations.submit(
                application, revision=int(revision), key=key, request_hash=content_hash({})
            )
        except WrongState:
            return SeeOther(self.sister("receipt"))
        except Invalid as refusal:
            return self._show(422, checked=True, message=refusal.message)
        except Stale:
            self.application.refresh_from_db()
            message = gettext("Somebody has saved since you opened this page. Look it over again.")
            return self._show(409, message=message)
        except Closed as refusal:
            return self._show(409, message=refusal.message)
        return SeeOther(self.sister("receipt"))

    def _show(self, status: int = 200, *, checked: bool = False, message: str = "") -> HttpResponse:
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
            problems=problems if checked else [],
            is_ready=not examination.errors,
            message=message,
            checked=checked,
            key=secrets.token_urlsafe(16),
        )

    def _place(self, number: int, name: str) -> str:
        return f"{self.sister('step', number=number)}?check#q-{name}"


class Receipt(Answered):
    """What was sent, when, under which reference, and how to take it back."""

    url_name = "content_types_form_receipt"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if self.is_draft:
            return SeeOther(self.sister("overview"))
        call = page_of(self.application.form_version)
        extended = self.application.extended_until
        standing = clock.standing_of(call, clock.database_now(), extended)
        return self.page(
            "receipt",
            sections=self.sections(self.examination()),
            is_withdrawn=self.application.state == Application.State.WITHDRAWN,
            can_reopen=standing.is_open,
        )


class Withdraw(ApplicationView):
    """Asks whether it is meant, then takes back what was sent."""

    url_name = "content_types_form_withdraw"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if self.application.state != Application.State.SUBMITTED:
            return SeeOther(self.sister("overview"))
        return self.page("withdraw")

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        operations.withdraw(application)
        return SeeOther(self.sister("receipt"))


class Reopen(ApplicationView):
    """Makes a draft again of what was sent, while the form is open."""

    url_name = "content_types_form_reopen"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        operations.reopen(application)
        return SeeOther(self.sister("overview"))


class Delete(ApplicationView):
    """Asks whether it is meant, then deletes the draft for good."""

    url_name = "content_types_form_delete"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
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
