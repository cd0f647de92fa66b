"""Organisation and Contact: who runs, owns and answers for things."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PublishingPanel
from wagtail.api import APIField
from wagtail.search import index

from content_types.circles import leads_back
from content_types.enums import Country
from content_types.fields import image_key
from content_types.refs import referable
from content_types.serializers.fields import RefField, VagueDateJSON
from content_types.translatable import DRAFT_FIELDS, may_differ, shared, translated
from content_types.vague_dates import VagueDateField
from content_types.validators import normalised_organisation_number, organisation_number

from .base import DraftableSnippet, Snippet, name_field


@referable("organisation")
class Organisation(DraftableSnippet):
    """A body that takes part; when it changes its name the new one is its successor."""

    name = name_field()
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    organisation_number = models.CharField(
        _("organisation number"),
        max_length=11,
        blank=True,
        validators=[organisation_number],
        help_text=_("Nine digits, for Norwegian bodies."),
    )
    country = models.CharField(
        _("country"), max_length=2, choices=Country.choices, default=Country.NO
    )
    website = models.URLField(_("website"), blank=True)
    valid_from = VagueDateField(_("under this name from"), null=True, blank=True)
    valid_to = VagueDateField(_("under this name until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="predecessors",
        verbose_name=_("later name or successor"),
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("short_name")]),
        FieldRowPanel([FieldPanel("organisation_number"), FieldPanel("country")]),
        FieldPanel("website"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("successor"),
            ],
            heading=_("Earlier and later names"),
            classname="collapsed",
        ),
        PublishingPanel(),
    ]
    search_fields = [
        *Snippet.search_fields,
        index.SearchField("short_name"),
        index.FilterField("country"),
    ]
    api_fields = [
        APIField("name"),
        APIField("short_name"),
        APIField("organisation_number"),
        APIField("country"),
        APIField("website"),
        APIField("valid_from", serializer=VagueDateJSON()),
        APIField("valid_to", serializer=VagueDateJSON()),
        APIField("successor", serializer=RefField()),
    ]
    api_card_fields = ["name", "short_name", "country", "website"]
    translatable_fields = [
        *DRAFT_FIELDS,
        *translated("name", "short_name"),
        *shared("organisation_number", "country", "valid_from", "valid_to", "successor"),
        *may_differ("website"),
    ]

    class Meta(Snippet.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("id")),
                name="organisation_does_not_succeed_itself",
                violation_error_message=_("An organisation cannot succeed itself."),
            )
        ]

    def clean(self) -> None:
        super().clean()
        self.organisation_number = normalised_organisation_number(self.organisation_number)
        if self.valid_from and self.valid_to and self.valid_to.last < self.valid_from.date:
            raise ValidationError({"valid_to": _("The last day comes before the first.")})
        if self.successor_id and self.pk:
            steps = Organisation.objects.exclude(successor=None).values_list("pk", "successor_id")
            if leads_back(self.successor_id, self.pk, steps):
                message = _("“%(name)s” leads back to this organisation: a circle.")
                raise ValidationError({"successor": message % {"name": self.successor}})


@referable("contact")
class Contact(DraftableSnippet):
    """A person readers may turn to; published only with that person's knowledge."""

    name = name_field()
    job_title = models.CharField(_("job title"), max_length=120, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contacts",
        verbose_name=_("organisation"),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    topics = models.CharField(_("answers questions about"), max_length=200, blank=True)
    portrait = image_key(verbose_name=_("portrait"))

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("job_title")]),
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("topics"),
        FieldPanel("portrait"),
        PublishingPanel(),
    ]
    api_fields = [
        APIField("name"),
        APIField("job_title"),
        APIField("organisation", serializer=RefField()),
        APIField("email"),
        APIField("phone"),
        APIField("topics"),
        APIField("portrait", serializer=RefField()),
    ]
    api_card_fields = ["name", "job_title", "email", "phone", "topics"]
    translatable_fields = [
        *DRAFT_FIELDS,
        *translated("job_title", "topics"),
        *shared("name", "organisation", "email", "phone", "portrait"),
    ]

    class Meta(Snippet.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name"]

    def clean(self) -> None:
        super().clean()
        if not self.email and not self.phone:
            raise ValidationError({"email": _("Give an e-mail address or a phone number.")})
