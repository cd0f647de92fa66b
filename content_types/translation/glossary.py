"""Words and names that the engine leaves alone or always gives the same form."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class GlossaryTerm(models.Model):
    """A word or name in Bokmål, with its fixed form in Nynorsk or none where it stays."""

    term = models.CharField(
        _("word or name"),
        max_length=120,
        unique=True,
        help_text=_("As it stands in the text: large and small letters count."),
    )
    form = models.CharField(
        _("in Nynorsk"),
        max_length=120,
        blank=True,
        help_text=_("Empty: the word stays as it is."),
    )

    panels = [FieldPanel("term"), FieldPanel("form")]

    class Meta:
        ordering = ["term"]
        verbose_name = _("word for translation")
        verbose_name_plural = _("words for translation")

    def __str__(self) -> str:
        return f"{self.term} → {self.form or self.term}"

    def clean(self) -> None:
        super().clean()
        self.term, self.form = self.term.strip(), self.form.strip()
        for name in ("term", "form"):
            if set(getattr(self, name)) & set("<>&"):
                raise ValidationError({name: _("Write plain words, without < > and &.")})


def fixed_words() -> dict[str, str]:
    """Every term with the form that stands in its place."""
    return {term: form or term for term, form in GlossaryTerm.objects.values_list("term", "form")}
