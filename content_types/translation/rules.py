"""What becomes of a page's translations when it is published with changes."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, get_page_models

from content_types.enums import OnSourceChange


def page_types() -> models.Q:
    """Which content types are page types; asked when a form is drawn."""
    labels = [(model._meta.app_label, model._meta.model_name) for model in get_page_models()]
    condition = models.Q(pk__in=[])
    for app_label, model_name in labels:
        condition |= models.Q(app_label=app_label, model=model_name)
    return condition


class SourceChangeRule(models.Model):
    """The rule for pages of one type, where the page itself has none."""

    page_type = models.OneToOneField(
        ContentType,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=page_types,
        verbose_name=_("page type"),
    )
    action = models.CharField(
        _("what becomes of its translations"), max_length=10, choices=OnSourceChange
    )

    panels = [FieldPanel("page_type"), FieldPanel("action")]

    class Meta:
        ordering = ["page_type__model"]
        verbose_name = _("rule for changed sources")
        verbose_name_plural = _("rules for changed sources")

    def __str__(self) -> str:
        return f"{self.page_type.name}: {self.get_action_display()}"

    def clean(self) -> None:
        super().clean()
        model = self.page_type.model_class() if self.page_type_id else None
        if self.page_type_id and not (model and issubclass(model, Page)):
            raise ValidationError({"page_type": _("Choose a page type.")})


def rule_for(page: Any) -> OnSourceChange:
    """What the page itself says, else its type, else that the translations are marked."""
    own = getattr(page, "when_source_changes", "")
    if own:
        return OnSourceChange(own)
    rule = SourceChangeRule.objects.filter(page_type=page.cached_content_type).first()
    return OnSourceChange(rule.action) if rule else OnSourceChange.MARK
