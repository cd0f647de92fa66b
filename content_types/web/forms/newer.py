"""The offer to move a draft to a newer version of its form: what it changes, before it is done."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from content_types.applications import operations
from content_types.applications.carrying_over import newest_version, plan
from content_types.applications.refusals import Invalid, Stale, WrongState

from .doors import ApplicationView, SeeOther

MAX_DIGITS = 9


class Newer(ApplicationView):
    """Tells what is new and what becomes of the answers, and asks whether to move the draft."""

    url_name = "content_types_form_newer"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        version, revision = request.POST.get("version", ""), request.POST.get("revision", "")
        if not all(_is_number(each) for each in (version, revision)):
            return self.show(400, gettext("See what is new, and then move."))
        try:
            if "stay" in request.POST:
                operations.decline(application, version=int(version))
            else:
                operations.carry_over(
                    application,
                    version=int(version),
                    revision=int(revision),
                    actor=self.actor,
                )
        except WrongState:
            return SeeOther(self.sister("receipt"))
        except (Invalid, Stale) as refusal:
            self.application.refresh_from_db()
            return self.show(409, refusal.message)
        return SeeOther(self.sister("overview"))

    def show(self, status: int = 200, message: str = "") -> HttpResponse:
        """The page; there is nothing to decide where the draft has the newest version."""
        newest = newest_version(self.application)
        if newest is None:
            return SeeOther(self.sister("overview"))
        found = plan(self.application, newest, self.surroundings())
        return self.page("newer", status, plan=found, message=message)


def _is_number(given: str) -> bool:
    return given.isascii() and given.isdigit() and len(given) <= MAX_DIGITS
