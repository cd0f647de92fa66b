"""A page that holds a form: the editor's streams, and what is wrong with them said at once."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Locale

from content_types import conf
from content_types.fields import BodyField
from content_types.questions import Form, RulesBlock, StepsBlock, Written, compile_form
from content_types.questions.checking import rule_problems
from content_types.questions.step_blocks import at_question, at_questions, question_values
from content_types.translatable import shared, translated

from .form_versions import FormVersion, PublishedKeys
from .origins import origins_in, validate_origins


class FormBuilder(models.Model):
    """Mixin for pages with a form that people fill in; ``Kind`` says what becomes of it."""

    class Kind(models.TextChoices):
        APPLICATION = "application", _("application, with draft and receipt")
        ENQUIRY = "enquiry", _("enquiry, sent at once")

    # The page's own.
    title: str
    locale: Locale
    translation_key: uuid.UUID

    form_kind = models.CharField(
        _("kind of form"), max_length=12, choices=Kind.choices, default=Kind.APPLICATION
    )
    steps = BodyField(StepsBlock(), verbose_name=_("questions"))
    rules = BodyField(RulesBlock(), verbose_name=_("rules"))
    allowed_origins = models.TextField(
        _("other sites that may carry the form"),
        blank=True,
        validators=[validate_origins],
        help_text=_("One address a line, such as https://example.no."),
    )
    notice_email = models.EmailField(
        _("tell this address"),
        blank=True,
        help_text=_("The scheme's mailbox, told of everything that is sent in. Never shown."),
    )
    grace_minutes = models.PositiveSmallIntegerField(
        _("minutes of grace"),
        default=0,
        help_text=_("So long after a deadline the form still takes what is sent."),
    )

    form_panels = [
        HelpPanel(template="content_types/admin/form_problems_panel.html"),
        FieldPanel("steps"),
        FieldPanel("rules"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("form_kind"), FieldPanel("grace_minutes")]),
                FieldPanel("notice_email"),
                FieldPanel("allowed_origins"),
            ],
            heading=_("How the form works"),
            classname="collapsed",
        ),
    ]

    form_translatable_fields = [
        *translated("steps", "rules"),
        *shared("form_kind", "allowed_origins", "notice_email", "grace_minutes"),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        errors: dict[str, ValidationError] = {}
        if faulty := self._question_faults():
            errors["steps"] = StreamBlockValidationError(block_errors=faulty)
        if faults := self._rule_faults():
            errors["rules"] = StreamBlockValidationError(block_errors=faults)
        if errors:
            raise ValidationError(errors)

    @property
    def is_enquiry(self) -> bool:
        """Whether what is filled in is sent at once, without a draft."""
        return self.form_kind == self.Kind.ENQUIRY

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """The page as readers see it, and each page of the form as applicants do."""
        # The page whose mixin this is brings both.
        return [*super().preview_modes, *self._form_modes()]  # type: ignore[misc]

    def is_previewable(self) -> bool:
        """Always: every row of a listing asks, and counting the modes would read all steps."""
        return True

    def serve_preview(self, request: HttpRequest, mode_name: str | None) -> HttpResponse:
        """One of the form's pages by its mode, or the page itself."""
        if mode_name in dict(self._form_modes()):
            return import_string(conf.get("FORM_PREVIEW"))(self, request, mode_name)
        # The page's own, as above.
        return super().serve_preview(request, mode_name)  # type: ignore[misc]

    def _form_modes(self) -> list[tuple[str, str]]:
        # The room that draws forms lies above this one: named, not imported.
        return import_string(conf.get("FORM_PREVIEW_MODES"))(self)

    def call_facts(self) -> dict[str, Any]:
        """Facts of the page that rules may refer to, in the form's own units."""
        return {}

    def written(self) -> Written:
        """What stands in the streams, in this page's language."""
        return Written(list(self.steps.raw_data), list(self.rules.raw_data), self.title)

    def definition(self, translations: dict[str, Written] | None = None) -> dict[str, Any]:
        """The form as data, with these translations."""
        return compile_form(
            self.locale.language_code,
            self.written(),
            translations or {},
            kind=self.form_kind,
            call=self.call_facts(),
        )

    def origins(self) -> set[str]:
        """The other sites that may carry the form."""
        return set(origins_in(self.allowed_origins))

    def _rule_faults(self) -> dict[int, ValidationError]:
        form = Form.load(self.definition())
        found: dict[int, dict[str, list[str]]] = {}
        for problem in rule_problems(form):
            fields = found.setdefault(problem.rule, {})
            fields.setdefault(problem.field, []).append(problem.message)
        return {
            number: StructBlockValidationError(
                {name: ValidationError(messages) for name, messages in fields.items()}
            )
            for number, fields in found.items()
        }

    def _question_faults(self) -> dict[int, ValidationError]:
        """What is wrong with questions in this form, by step."""
        published = FormVersion.published_keys(self.translation_key)
        found: dict[int, dict[int, ValidationError]] = {}
        for step, place, child in question_values(self.steps):
            faults = dict(child.block.kind.unfit_at_once(child.value)) if self.is_enquiry else {}
            if message := _locked(child, published):
                faults["key"] = message
            if faults:
                found.setdefault(step, {})[place] = at_question(faults)
        return {number: at_questions(problems) for number, problems in found.items()}


def _locked(child: Any, published: PublishedKeys) -> str | Promise:
    """Why a question's key or type may not differ from what has been published; empty if it may."""
    key, block = child.value["key"], str(child.id or "")
    was = published.by_block.get(block)
    if was and was != key:
        return _("The key is in use and must stay “%(key)s”.") % {"key": was}
    if published.types.get(key, child.block_type) != child.block_type:
        return _("This key has answers of another kind. Choose another.")
    return ""
