"""What needs an editor's attention, asked in a fixed number of queries whatever there is of it.

Every function takes the user and how many rows to fetch, and finds only what the user may edit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, DateField, Exists, F, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_user_display_name
from wagtail.coreutils import get_locales_display_names
from wagtail.images import get_image_model
from wagtail.models import (
    DraftStateMixin,
    Locale,
    Page,
    ReferenceIndex,
    Revision,
    WorkflowMixin,
    WorkflowState,
    get_page_models,
)
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet
from wagtail.snippets.models import get_snippet_models

from content_types.pages import ApplicationFormPage, CallDeadline, ContentPage

from .titles import titled

AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a panel: what it is, where it is edited, and why it is listed."""

    title: str
    address: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The first of what was found, and how many there are in all."""

    rows: list[Any] = field(default_factory=list)
    total: int = 0


def editable_pages(user: AbstractBaseUser) -> PageQuerySet:
    """The pages that the user may edit; aliases follow their source and are left out."""
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_permission_for(user, "change")
    return pages.filter(depth__gt=1, alias_of=None)


def fetched(pages: PageQuerySet, limit: int) -> list[Page]:
    """The first pages in their own types, without streams, with what their titles tell."""
    return list(titled(pages.defer_streamfields().specific())[:limit])


def sender(user: AbstractBaseUser | None) -> str:
    """Who did something, in words."""
    return get_user_display_name(user) if user else _("somebody")


def row(item: Model, note: str = "") -> Row:
    """The line of a page or snippet; its language is told where there are several."""
    kind = capfirst(str(item._meta.verbose_name))
    languages = get_locales_display_names()
    if len(languages) > 1 and (language := languages.get(getattr(item, "locale_id", None))):
        kind = f"{kind}, {language}"
    title = item.get_admin_display_title() if isinstance(item, Page) else str(item)
    return Row(title, AdminURLFinder().get_edit_url(item) or "", kind, note)


def moment(when: datetime) -> str:
    """Day and time in the reader's language and zone."""
    return formats.date_format(timezone.localtime(when), "SHORT_DATETIME_FORMAT")


def short_day(day: date) -> str:
    """A day in the reader's language."""
    return formats.date_format(day, "SHORT_DATE_FORMAT")


def _text_key() -> Cast:
    # Revisions and workflow states keep the keys of what they belong to as text.
    return Cast(OuterRef("pk"), CharField())


def in_workflow(model: type[Model]) -> Exists:
    """Whether an item of the model is on its way through a workflow."""
    content_type = ContentType.objects.get_for_model(model)
    states = WorkflowState.objects.active()
    return Exists(states.filter(base_content_type=content_type, object_id=_text_key()))


def approved_for_later() -> QuerySet[Revision]:
    """The revision of the outer page that waits to go live."""
    content_type = ContentType.objects.get_for_model(Page)
    return Revision.objects.filter(
        base_content_type=content_type,
        object_id=_text_key(),
        approved_go_live_at__isnull=False,
    )


def drafts(user: AbstractBaseUser, limit: int) -> Found:
    """What the user owns or changed last, with changes that nobody waits for or has published."""
    mine = (
        editable_pages(user)
        .filter(Q(owner=user) | Q(latest_revision__user=user), has_unpublished_changes=True)
        .filter(~in_workflow(Page), ~Exists(approved_for_later()))
        .order_by(F("latest_revision_created_at").desc(nulls_last=True), "-pk")
    )
    rows = [row(page, _draft_note(page)) for page in fetched(mine, limit)]
    snippets = draft_snippets(user, "change", Q(latest_revision__user=user), limit)
    rows += [row(item, _draft_note(item)) for item in snippets.rows]
    return Found(rows[:limit], mine.count() + snippets.total)


def _draft_note(item: Any) -> str:
    return _("published, with changes") if item.live else _("not published")


def draft_snippets(user: AbstractBaseUser, action: str, which: Q, limit: int) -> Found:
    """Unpublished snippets of kinds with drafts and no workflow, where the user may do this."""
    found, total = [], 0
    for model in get_snippet_models():
        if not issubclass(model, DraftStateMixin) or issubclass(model, WorkflowMixin):
            continue
        if not policy_registry.get_by_type(model).user_has_permission(user, action):
            continue
        items = model._default_manager.filter(which, has_unpublished_changes=True)
        total += items.count()
        newest = F("latest_revision__created_at").desc(nulls_last=True)
        found += items.select_related("latest_revision__user").order_by(newest, "-pk")[:limit]
    return Found(found[:limit], total)


def scheduled(user: AbstractBaseUser, limit: int) -> Found:
    """Pages that will go live or come off the site by themselves, the next first."""
    now = timezone.now()
    goes_live = approved_for_later().order_by("approved_go_live_at").values("approved_go_live_at")
    pages = (
        editable_pages(user)
        .annotate(goes_live=Subquery(goes_live[:1]))
        .filter(Q(goes_live__isnull=False) | Q(live=True, expire_at__gt=now))
        .order_by(Coalesce("goes_live", "expire_at"), "pk")
    )
    return Found([row(page, _schedule(page)) for page in fetched(pages, limit)], pages.count())


def _schedule(page: Any) -> str:
    notes = []
    if page.goes_live:
        notes.append(_("goes live %(when)s") % {"when": moment(page.goes_live)})
    if page.expire_at:
        notes.append(_("comes off the site %(when)s") % {"when": moment(page.expire_at)})
    return ", ".join(notes)


def deadlines(user: AbstractBaseUser, limit: int) -> Found:
    """Deadlines of calls in the next 60 days; translations of a call are not counted again."""
    now = timezone.now()
    in_default = ApplicationFormPage.objects.filter(
        translation_key=OuterRef("page__translation_key"), locale=Locale.get_default()
    ).exclude(pk=OuterRef("page"))
    ahead = (
        CallDeadline.objects.filter(closes_at__gte=now, closes_at__lte=now + AHEAD)
        .filter(page__in=editable_pages(user).values("pk"))
        .filter(~Exists(in_default))
        .select_related("page")
        .order_by("closes_at", "pk")
    )
    rows = []
    for deadline in ahead[:limit]:
        call = deadline.page
        days = (timezone.localdate(deadline.closes_at) - timezone.localdate(now)).days
        left = ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}
        notes = [moment(deadline.closes_at), left if days else _("today")]
        if not call.live:
            notes.append(_("the call is not published"))
        address = reverse("wagtailadmin_pages:edit", args=[call.pk])
        kind = deadline.title or capfirst(call.get_verbose_name())
        rows.append(Row(call.draft_title or call.title, address, kind, ", ".join(notes)))
    return Found(rows, ahead.count())


def reviews(user: AbstractBaseUser, limit: int) -> Found:
    """Published pages whose day of review has come, the longest overdue first."""
    today = timezone.localdate()
    due, days = Q(pk__in=[]), []
    # The day is a column of every page type; a page has it in the table of its own type.
    for model in (each for each in get_page_models() if issubclass(each, ContentPage)):
        own = model.objects.order_by()
        due |= Q(pk__in=own.filter(review_by__lte=today).values("pk"))
        days.append(Subquery(own.filter(pk=OuterRef("pk")).values("review_by")[:1]))
    pages = (
        editable_pages(user)
        .filter(due, live=True)
        .annotate(review_day=Coalesce(*days, output_field=DateField()))
        .order_by("review_day", "pk")
    )
    rows = [
        row(page, _("due %(day)s") % {"day": short_day(page.review_by)})
        for page in fetched(pages, limit)
    ]
    return Found(rows, pages.count())


def images(user: AbstractBaseUser, limit: int) -> Found:
    """Images without a description that some page uses."""
    model = get_image_model()
    policy = policy_registry.get_by_type(model)
    used = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id=_text_key(),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    found = (
        policy.instances_user_has_permission_for(user, "change")
        .filter(Exists(used), description="")
        .order_by("-created_at", "-pk")
    )
    rows = [
        Row(
            image.title,
            reverse("wagtailimages:edit", args=[image.pk]),
            capfirst(model._meta.verbose_name),
            _("uploaded %(day)s") % {"day": short_day(timezone.localdate(image.created_at))},
        )
        for image in found[:limit]
    ]
    return Found(rows, found.count())
