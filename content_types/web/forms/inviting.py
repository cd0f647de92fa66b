"""Who else fills in a draft: seen, invited and taken back by the applicant."""

from __future__ import annotations

import uuid

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from content_types.applications import limits, operations
from content_types.applications.refusals import Invalid, Missing, TooMuch

from .doors import ApplicationView, SeeOther
from .entering import EmailForm


class InviteForm(EmailForm):
    """The address that an invitation goes to; browsers would offer the applicant's own."""

    email = forms.EmailField(
        label=_("E-mail address of the person you invite"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Write the e-mail address of the person you invite."),
            "invalid": _("Write an e-mail address, such as name@example.no."),
        },
    )


class People(ApplicationView):
    """The invitations of one application; a draft can get more."""

    url_name = "content_types_form_people"
    for_applicant = True

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        return self._show(InviteForm())

    def post(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if "take-back" in request.POST:
            return self._take_back(application, request.POST["take-back"])
        given = InviteForm(request.POST)
        if not given.is_valid():
            return self._show(given, 422)
        email = given.cleaned_data["email"]
        limits.count_invitation(email, application, limits.network_behind(request.META))
        try:
            operations.invite(application, email)
        except (Invalid, TooMuch) as refusal:
            given.add_error("email", refusal.message)
            return self._show(given, 422)
        return SeeOther(f"{self.address()}?done=invited")

    def _take_back(self, application: uuid.UUID, given: str) -> HttpResponse:
        try:
            operations.take_back(application, uuid.UUID(given))
        except (ValueError, Missing):
            # Pressed twice, or in another window: it is taken back already.
            return SeeOther(self.address())
        return SeeOther(f"{self.address()}?done=taken-back")

    def _show(self, given: InviteForm, status: int = 200) -> HttpResponse:
        return self.page(
            "people",
            status,
            given=given,
            problems=[("#id_email", error) for error in given["email"].errors],
            invitations=list(operations.invitations_of(self.application)),
            is_draft=self.is_draft,
            done=self.request.GET.get("done", ""),
        )
