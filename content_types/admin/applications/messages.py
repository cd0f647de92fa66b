"""The outbox as people see it: what waits, what was given up and why, and trying it again."""

from __future__ import annotations

import django_filters
from django import forms
from django.db.models import Case, OuterRef, QuerySet, Subquery, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView

from content_types.applications import Application, OutboxMessage, dispatching
from content_types.applications.mail.kinds import KINDS

from .doors import RETRY, SEE_MESSAGES, Guarded, GuardedMenuItem


class MessageFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        choices=OutboxMessage.State.choices, widget=forms.CheckboxSelectMultiple, label=_("Status")
    )
    kind = django_filters.MultipleChoiceFilter(
        choices=list(KINDS.items()), widget=forms.CheckboxSelectMultiple, label=_("What")
    )

    class Meta:
        model = OutboxMessage
        fields: list[str] = []


class RetryColumn(Column):
    """The button behind what was given up."""

    cell_template_name = "content_types/admin/retry_cell.html"


class Messages(Guarded, IndexView):
    """Every message, what was given up first."""

    permission = SEE_MESSAGES
    model = OutboxMessage
    page_title = _("Mail to applicants and mailboxes")
    header_icon = "mail"
    index_url_name = "utsyn_outbox"
    index_results_url_name = "utsyn_outbox_results"
    any_permission_required = ["view"]
    is_searchable = False
    filterset_class = MessageFilterSet
    default_ordering = ("urgency", "-created_at")
    paginate_by = 50

    @cached_property
    def columns(self) -> list[Column]:
        found = [
            Column("kind", label=_("What"), accessor=lambda each: KINDS.get(each.kind, each.kind)),
            Column("reference", label=_("Reference"), accessor=lambda each: each.reference or ""),
            Column("state", label=_("Status"), accessor="get_state_display"),
            Column("attempts", label=_("Attempts"), sort_key="attempts"),
            DateColumn("created_at", label=_("Made"), sort_key="created_at"),
            DateColumn("next_attempt_at", label=_("Next attempt"), sort_key="next_attempt_at"),
            Column("last_error", label=_("Last error")),
        ]
        if self.request.user.has_perm(RETRY):
            found.append(RetryColumn("retry", label=_("Try again")))
        return found

    def get_base_queryset(self) -> QuerySet[OutboxMessage]:
        reference = Application.objects.filter(pk=OuterRef("application")).values("reference")
        first = Case(
            When(state=OutboxMessage.State.DEAD, then=0),
            When(state=OutboxMessage.State.PENDING, then=1),
            default=2,
        )
        return OutboxMessage.objects.annotate(reference=Subquery(reference), urgency=first)


class Retry(Guarded, View):
    """Gives one message that was given up another 72 hours."""

    permission = RETRY
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        done = dispatching.retry([pk])
        if done:
            text = ngettext(
                "%(count)d message will be tried again now.",
                "%(count)d messages will be tried again now.",
                done,
            )
            messages.success(request, text % {"count": done})
        else:
            messages.warning(request, _("There was nothing to try again."))
        return redirect("utsyn_outbox")


def report_item() -> GuardedMenuItem:
    """The way to the outbox, among the reports."""
    return GuardedMenuItem(
        _("Mail to applicants"),
        reverse("utsyn_outbox"),
        icon_name="mail",
        order=9020,
        permission=SEE_MESSAGES,
    )
