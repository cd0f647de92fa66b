"""What waits for somebody's approval: for this user's, or sent by this user."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils.translation import gettext as _
from wagtail.models import Page, RevisionMixin, TaskState, WorkflowState

from .dashboard_rows import Found, Row, draft_snippets, moment, row, sender
from .titles import titled


def approvals(user: AbstractBaseUser, limit: int) -> Found:
    """First what the user may approve or publish, then what the user has handed in."""
    mine_to_approve = (
        TaskState.objects.reviewable_by(user)
        .select_related("workflow_state__requested_by")
        .order_by("-started_at", "-pk")
    )
    handed_in = (
        WorkflowState.objects.active()
        .filter(requested_by=user)
        .exclude(current_task_state__in=mine_to_approve.order_by().values("pk"))
        .select_related("current_task_state")
        .order_by("-created_at", "-pk")
    )
    drafts = draft_snippets(user, "publish", ~Q(latest_revision__user=user), limit)

    states = [(state.workflow_state, _sent(state)) for state in mine_to_approve[:limit]]
    own = [(state, _waiting(state)) for state in handed_in[:limit]]
    objects = contents(state for state, _note in [*states, *own])
    rows = _rows(objects, states)
    rows += [row(item, _written(item)) for item in drafts.rows]
    rows += _rows(objects, own)
    return Found(rows[:limit], mine_to_approve.count() + drafts.total + handed_in.count())


def contents(states: Iterable[WorkflowState]) -> dict[tuple[int, str], Model]:
    """What the states belong to, fetched kind by kind; what is gone is missing."""
    keys: dict[int, set[str]] = defaultdict(set)
    for state in states:
        keys[state.base_content_type_id].add(state.object_id)
    found: dict[tuple[int, str], Model] = {}
    for content_type_id, ids in keys.items():
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is None:
            continue
        if issubclass(model, Page):
            items = titled(Page.objects.filter(pk__in=ids).defer_streamfields().specific())
        else:
            items = model._default_manager.filter(pk__in=ids)
        found |= {(content_type_id, str(item.pk)): item for item in items}
    return found


def _rows(
    objects: dict[tuple[int, str], Model], states: list[tuple[WorkflowState, str]]
) -> list[Row]:
    items = [(objects.get((state.base_content_type_id, state.object_id)), n) for state, n in states]
    return [row(item, note) for item, note in items if item is not None]


def _sent(state: TaskState) -> str:
    values = {"who": sender(state.workflow_state.requested_by), "when": moment(state.started_at)}
    return _("from %(who)s, %(when)s") % values


def _written(item: RevisionMixin) -> str:
    revision = item.latest_revision
    if revision is None:
        return _("a draft, not published")
    values = {"who": sender(revision.user), "when": moment(revision.created_at)}
    return _("a draft by %(who)s, %(when)s") % values


def _waiting(state: WorkflowState) -> str:
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("sent back to you")
    return _("handed in by you %(when)s") % {"when": moment(state.created_at)}
