"""More time for an applicant who asks for it: by address, for nobody but them sees their draft.

What is said afterwards is the same whether or not the address has a draft.
"""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages

from content_types.admin.filters import ItemField
from content_types.applications import operations
from content_types.applications.refusals import Invalid
from content_types.pages import ApplicationFormPage, FormVersion

from .doors import EXTEND, Guarded
from .extending import ExtensionForm


def calls() -> QuerySet[ApplicationFormPage]:
    """The calls whose deadline can be another for one applicant."""
    published = FormVersion.objects.values("page")
    found = ApplicationFormPage.objects.live().filter(pk__in=published, running=False)
    found = found.exclude(form_kind=ApplicationFormPage.Kind.ENQUIRY)
    # Only those that have deadlines have a last one.
    return found.annotate(last=Max("deadlines__closes_at")).exclude(last=None).order_by("title")


class CallField(ItemField):
    """One call, by its title."""

    def label_from_instance(self, call: ApplicationFormPage) -> str:
        return str(call.title)


class MoreTimeForm(ExtensionForm):
    """For whom, where, until when, and why."""

    call = CallField(label=_("Call"), queryset=ApplicationFormPage.objects.none())
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        help_text=_("The address that the draft was begun with."),
    )
    field_order = ["call", "email", "until", "reason"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(CallField, self.fields["call"]).queryset = calls()

    def clean(self) -> dict[str, Any]:
        """A deadline of one's own comes after everybody's."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        call, until = given.get("call"), given.get("until")
        if call and until and until <= call.last:
            self.add_error("until", _("The call's own deadline is later than this."))
        return given


class MoreTime(Guarded, View):
    """Gives all drafts of one address to a call a deadline of their own, and shows none of them."""

    permission = EXTEND
    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(MoreTimeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        given = MoreTimeForm(request.POST)
        if not given.is_valid():
            return self._show(given, 422)
        facts = dict(given.cleaned_data)
        form = facts.pop("call").translation_key
        try:
            operations.extend_all(form, **facts, actor=request.user.get_username())
        except Invalid as refusal:
            given.add_error("until", refusal.message)
            return self._show(given, 422)
        messages.success(
            request,
            gettext(
                "If the address has a draft of this call, the draft has a deadline of its own now, "
                "and its applicant is told so by e-mail."
            ),
        )
        return redirect("utsyn_applications")

    def _show(self, given: MoreTimeForm, status: int = 200) -> HttpResponse:
        context = {"given": given, "back": reverse("utsyn_applications")}
        return render(self.request, "content_types/admin/more_time.html", context, status=status)
