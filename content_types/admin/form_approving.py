"""Approving a changed form in a workflow: what it does to open drafts is shown here too.

The last approval publishes the page, and Wagtail asks no hook before it does. So the two views that
approve lead to the page that shows the impact, and its button approves.
"""

from __future__ import annotations

import json

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Task, TaskState

from content_types.pages import ApplicationFormPage

from .form_publishing import impact_of

APPROVE = "approve"
# The revision whose impact has been seen.
SEEN = "seen"
# Where the session has what an editor wrote to go with an approval: an address is no place for it.
COMMENTS = "utsyn_approval_comments"


def approving_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    address = "forms/<int:page_id>/approve/<int:task_state_id>/"
    return [path(address, show_impact_of_approval, name="utsyn_form_approve")]


def needs_showing(page: ApplicationFormPage, state: TaskState) -> bool:
    """Whether approving publishes the form as it stands here, and that concerns open drafts."""
    return _is_last(state) and impact_of(page) is not None


def _is_last(state: TaskState) -> bool:
    workflow = state.workflow_state
    left = Task.objects.filter(workflow_tasks__workflow=workflow.workflow_id, active=True)
    left = left.exclude(task_states__in=workflow.successful_task_states)
    return not left.exclude(pk=state.task_id).exists()


def show_impact_of_approval(request: HttpRequest, page_id: int, task_state_id: int) -> HttpResponse:
    """What approving does, to whoever may approve."""
    page = get_object_or_404(ApplicationFormPage, pk=page_id)
    state = page.current_workflow_task_state
    if state is None or state.pk != task_state_id:
        raise Http404
    actions = state.task.specific.get_actions(page, request.user)
    if APPROVE not in {name for name, _words, _modal in actions}:
        raise PermissionDenied
    impact = impact_of(page.get_latest_revision_as_object())
    if impact is None:
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = impact | {
        "publish": reverse("wagtailadmin_pages:workflow_action", args=[page.pk, APPROVE, state.pk]),
        "carried": [
            (SEEN, page.latest_revision_id),
            ("comment", request.session.get(COMMENTS, {}).get(str(state.pk), "")),
            ("next", reverse("wagtailadmin_pages:edit", args=[page.pk])),
        ],
    }
    return render(request, "content_types/admin/form_impact.html", context)


def _address(request: HttpRequest, page_id: int, state: TaskState, comment: object) -> str:
    """Where the impact is shown; the comment is there as well."""
    request.session[COMMENTS] = {str(state.pk): str(comment)} if comment else {}
    return reverse("utsyn_form_approve", args=[page_id, state.pk])


class ApproveForm(WorkflowActionView):
    """Approving from a list or the page's header."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        page = self.object.specific.get_latest_revision_as_object()
        is_seen = request.POST.get(SEEN) == str(page.latest_revision_id)
        if self.action_name != APPROVE or is_seen or not needs_showing(page, self.task_state):
            request.session.pop(COMMENTS, None)
            return super().post(request, *args, **kwargs)
        address = _address(request, page.pk, self.task_state, request.POST.get("comment"))
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": address})
        return redirect(address)


class EditForm(EditView):
    """Approving from the editor saves first; what is saved then is what the page is shown for."""

    def perform_workflow_action(self) -> HttpResponse:
        state = self.page.current_workflow_task_state
        if self.workflow_action != APPROVE or not needs_showing(self.form.instance, state):
            return super().perform_workflow_action()
        if self.has_content_changes:
            self.save_action()
        given = json.loads(self.request.POST.get("workflow-action-extra-data") or "{}")
        return redirect(_address(self.request, self.page.pk, state, given.get("comment")))
