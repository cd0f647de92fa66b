"""A new link for those who have lost theirs; the page says the same to everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from content_types.applications import limits, operations
from content_types.applications.rows import LASTS

from .doors import FormView
from .entering import EmailForm


class LostLink(FormView):
    """Asks for the address, and tells what happens if it is known."""

    url_name = "content_types_form_lost"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(EmailForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        given = EmailForm(request.POST)
        if not given.is_valid():
            return self._show(given, 422)
        email = given.cleaned_data["email"]
        limits.count_network("links_per_network", limits.network_behind(request.META))
        limits.count("links_per_address", email.lower())
        operations.ask_for_link(email)
        return self._show(EmailForm(), is_sent=True)

    def _show(self, given: EmailForm, status: int = 200, *, is_sent: bool = False) -> HttpResponse:
        problems = [("#id_email", error) for error in given["email"].errors]
        return self.page(
            "lost",
            status,
            given=given,
            problems=problems,
            is_sent=is_sent,
            days=LASTS.days,
        )
