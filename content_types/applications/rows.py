"""The rows of an application: what is being filled in, who may, what was sent, what happened."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models.functions import Upper
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content_types.pages import FormVersion

# How the history calls whoever began an application, and those who are invited: with their
# invitation behind a colon.
APPLICANT, INVITED = "applicant", "invited"


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
    # Answers that a newer version of the form no longer takes, each with its question and version.
    set_aside = models.JSONField(_("answers set aside"), default=list, blank=True)
    # A newer version of the form that the applicant does not want to move to.
    declined_version = models.PositiveIntegerField(_("version declined"), null=True, blank=True)
    revision = models.PositiveIntegerField(_("revision"), default=1)
    # Who made this revision, as the history calls them.
    saved_by = models.CharField(_("saved by"), max_length=150, default=APPLICANT)
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
        permissions = [
            ("export_application", "Can export applications"),
            ("extend_application", "Can give applicants a deadline of their own"),
        ]
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


class Invitation(models.Model):
    """Somebody whom the applicant has asked to fill in with them; taken back, it opens nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(
        Application,
        on_delete=models.CASCADE,
        related_name="invitations",
        verbose_name=_("application"),
    )
    email = models.EmailField(_("e-mail"))
    created_at = models.DateTimeField(_("made"))
    revoked_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("invitation to an application")
        verbose_name_plural = _("invitations to applications")
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                "application",
                Upper("email"),
                condition=models.Q(revoked_at=None),
                name="invited_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.application_id}"


# So long a secret opens its application after it was last used.
LASTS = timedelta(days=60)


def when_unused() -> datetime:
    """When a secret that is made or used now ends, if it is not used again."""
    return timezone.now() + LASTS


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
    invitation = models.ForeignKey(
        Invitation,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="tokens",
        verbose_name=_("invitation"),
    )
    email = models.EmailField(_("e-mail"))
    # Whether somebody asked for it in place of earlier ones, which end when it is first used.
    asked_for = models.BooleanField(_("asked for"), default=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    used_at = models.DateTimeField(_("first used"), null=True, blank=True)
    expires_at = models.DateTimeField(_("ends"), default=when_unused)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("access to an application")
        indexes = [models.Index(Upper("email"), name="access_by_email")]
        verbose_name_plural = _("accesses to applications")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role="owner", invitation__isnull=True)
                | models.Q(role="member", invitation__isnull=False),
                name="access_of_the_invited_has_its_invitation",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.application_id}"

    @property
    def is_applicants(self) -> bool:
        """Whether it is the applicant's own, not that of somebody invited."""
        return self.role == self.Role.OWNER

    @property
    def actor(self) -> str:
        """Who does what is done with it, as the history calls them."""
        return APPLICANT if self.is_applicants else f"{INVITED}:{self.invitation_id}"


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


class ApplicationFile(models.Model):
    """A file of an application; its bytes lie in the store of files under its id.

    A draft's answer lists the files that belong to it, in step with these rows.
    """

    class State(models.TextChoices):
        PENDING = "pending", _("waits for the virus scan")
        CLEAN = "clean", _("checked")
        INFECTED = "infected", _("has a virus")
        FAILED = "failed", _("could not be scanned for viruses")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="files", verbose_name=_("application")
    )
    question = models.CharField(_("question"), max_length=100)
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("kind"), max_length=10)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(_("hash"), max_length=64)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PENDING)
    # What the scanner said; "" where nobody has scanned it.
    scanner = models.CharField(_("scanner"), max_length=200, blank=True)
    scanned_at = models.DateTimeField(_("scanned"), null=True, blank=True)
    created_at = models.DateTimeField(_("uploaded"))
    # When it was sent in; what has been sent is never removed.
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("file of an application")
        verbose_name_plural = _("files of applications")
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["state", "scanned_at"], name="files_to_be_scanned")]

    def __str__(self) -> str:
        return f"{self.application_id} {self.question}"

    def facts(self) -> dict[str, object]:
        """What an answer says of it."""
        return {"id": str(self.pk), "name": self.name, "size": self.size, "sha256": self.sha256}


class Event(models.Model):
    """One line of an application's history: ids and hashes, never answers; outlives the draft."""

    class Kind(models.TextChoices):
        STARTED = "started", _("started")
        FILLED_IN = "filled_in", _("filled in")
        SUBMITTED = "submitted", _("submitted")
        REFUSED = "refused", _("tried to submit")
        WITHDRAWN = "withdrawn", _("withdrawn")
        REOPENED = "reopened", _("reopened")
        CARRIED_OVER = "carried_over", _("moved to a newer version of the form")
        EXTENDED = "extended", _("given more time")
        INVITED = "invited", _("invited somebody")
        UNINVITED = "uninvited", _("took an invitation back")
        LINK_SENT = "link_sent", _("asked for a new link")
        DELETED = "deleted", _("draft deleted")
        EXPIRED = "expired", _("draft expired")
        FILE_SENT = "file_sent", _("sent a file afterwards")
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
