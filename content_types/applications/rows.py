"""The rows of an application: what is being filled in, who may, what was sent, what happened."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from content_types.pages import FormVersion


class Application(models.Model):
    """One applicant's answers to one form, from the first draft on. Never a page, never public."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("submitted")
        WITHDRAWN = "withdrawn", _("withdrawn")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    form_version = models.ForeignKey(
        FormVersion,
        on_delete=models.PROTECT,
        related_name="applications",
        verbose_name=_("version of the form"),
    )
    state = models.CharField(
        _("state"), max_length=12, choices=State.choices, default=State.DRAFT, db_index=True
    )
    answers = models.JSONField(_("answers"), default=dict)
    revision = models.PositiveIntegerField(_("revision"), default=1)
    locale = models.CharField(_("language"), max_length=12)
    email = models.EmailField(_("e-mail"))
    reminders = models.BooleanField(_("reminders before the deadline"), default=False)
    extended_until = models.DateTimeField(_("own deadline"), null=True, blank=True)
    extension_reason = models.CharField(_("reason"), max_length=250, blank=True)
    round_id = models.UUIDField(_("round"), null=True, blank=True)
    # Null until something has been sent: an empty text would not be unique.
    reference = models.CharField(_("reference"), max_length=20, null=True, blank=True, unique=True)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)
    hash = models.CharField(_("hash"), max_length=64, blank=True)
    created_at = models.DateTimeField(_("started"))
    saved_at = models.DateTimeField(_("last saved"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        permissions = [("export_application", "Can export applications")]
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["state", "saved_at"], name="application_by_state")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="draft")
                | models.Q(reference__isnull=False, submitted_at__isnull=False)
                & ~models.Q(hash=""),
                name="what_is_submitted_has_a_receipt",
            )
        ]

    def __str__(self) -> str:
        return self.reference or str(self.pk)


class AccessToken(models.Model):
    """A secret that opens one application, kept as its hash only."""

    class Role(models.TextChoices):
        OWNER = "owner", _("applicant")
        MEMBER = "member", _("invited")

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="tokens", verbose_name=_("application")
    )
    hash = models.CharField(_("hash"), max_length=64, unique=True)
    role = models.CharField(_("role"), max_length=8, choices=Role.choices, default=Role.OWNER)
    email = models.EmailField(_("e-mail"))
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("access to an application")
        indexes = [models.Index(Upper("email"), name="access_by_email")]
        verbose_name_plural = _("accesses to applications")

    def __str__(self) -> str:
        return f"{self.role} {self.application_id}"


class Submission(models.Model):
    """What was sent in, frozen. A reopened application keeps the earlier ones."""

    application = models.ForeignKey(
        Application,
        on_delete=models.PROTECT,
        related_name="submissions",
        verbose_name=_("application"),
    )
    form_version = models.ForeignKey(
        FormVersion, on_delete=models.PROTECT, related_name="+", verbose_name=_("version")
    )
    revision = models.PositiveIntegerField(_("revision"))
    answers = models.JSONField(_("answers"))
    files = models.JSONField(_("files"), default=list)
    totals = models.JSONField(_("totals"), default=dict)
    flags = models.JSONField(_("flags"), default=list)
    hash = models.CharField(_("hash"), max_length=64)
    locale = models.CharField(_("language"), max_length=12)
    round_id = models.UUIDField(_("round"), null=True)
    in_grace = models.BooleanField(_("in the minutes of grace"), default=False)
    submitted_at = models.DateTimeField(_("submitted"))
    idempotency_key = models.CharField(_("key"), max_length=200)
    request_hash = models.CharField(_("hash of the request"), max_length=64)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["submitted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "idempotency_key"], name="submission_once_per_key"
            ),
            models.UniqueConstraint(
                fields=["application", "revision"], name="submission_once_per_revision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.revision}"


class Event(models.Model):
    """One line of an application's history: ids and hashes, never answers; outlives the draft."""

    class Kind(models.TextChoices):
        STARTED = "started", _("started")
        SUBMITTED = "submitted", _("submitted")
        REFUSED = "refused", _("tried to submit")
        WITHDRAWN = "withdrawn", _("withdrawn")
        REOPENED = "reopened", _("reopened")
        CARRIED_OVER = "carried_over", _("moved to a newer version of the form")
        EXTENDED = "extended", _("given an own deadline")
        INVITED = "invited", _("invited somebody")
        LINK_SENT = "link_sent", _("asked for a new link")
        DELETED = "deleted", _("draft deleted")
        EXPIRED = "expired", _("draft expired")
        READ = "read", _("read by a caseworker")
        EXPORTED = "exported", _("exported")

    application = models.UUIDField(_("application"), db_index=True)
    kind = models.CharField(_("what"), max_length=16, choices=Kind.choices)
    at = models.DateTimeField(_("when"))
    actor = models.CharField(_("who"), max_length=150)
    details = models.JSONField(_("details"), default=dict)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("event of an application")
        verbose_name_plural = _("events of applications")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.application}"
