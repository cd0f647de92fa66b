"""Small typed lists on inline rows: money, county roles, priorities, identifiers, links."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from content_types.enums import CountyRole, Currency, MoneyKind
from content_types.refs import ref_to
from content_types.serializers.fields import money
from content_types.serializers.schema import component
from content_types.vague_dates import to_vague_date

from .base import (
    RICH_TEXT_FEATURES,
    Schema,
    nullable,
    object_with,
    reference,
    string,
)
from .text import VagueDateBlock
from .words import Code, SnippetChooser, Words


class MoneyBlock(blocks.StructBlock):
    """An amount with currency, kind, whether it is exact, and where the figure comes from."""

    kind = blocks.ChoiceBlock(label=_("Kind"), choices=MoneyKind.choices, default=MoneyKind.TOTAL)
    amount = blocks.DecimalBlock(
        label=_("Amount"), min_value=0, max_digits=15, decimal_places=2, help_text=_("In full.")
    )
    currency = blocks.ChoiceBlock(
        label=_("Currency"), choices=Currency.choices, default=Currency.EUR
    )
    approximate = blocks.BooleanBlock(label=_("About"), required=False)
    source = Code(label=_("Source of the figure"), required=False, default="", max_length=250)

    def api_shape(self, raw: dict[str, Any]) -> dict[str, Any] | None:
        amount = raw.get("amount")
        return money(
            None if amount in (None, "") else Decimal(str(amount)),
            raw.get("currency") or Currency.EUR,
            kind=raw.get("kind") or "",
            approximate=bool(raw.get("approximate")),
            source=raw.get("source") or "",
        )

    def api_schema(self) -> Schema:
        return nullable(component("Money"))

    class Meta:
        icon = "tag"
        label = _("Amount")
        label_format = "{amount} {currency}"


class CountyRoleBlock(blocks.StructBlock):
    """What a county does in a programme, and when."""

    county = SnippetChooser("content_types.County", label=_("County"))
    role = blocks.ChoiceBlock(label=_("Role"), choices=CountyRole.choices)
    start = VagueDateBlock(label=_("From"), required=False, default="", max_length=40)
    end = VagueDateBlock(label=_("To"), required=False, default="", max_length=40)
    note = Words(label=_("Note"), required=False, default="", max_length=250)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        start, end = to_vague_date(value["start"]), to_vague_date(value["end"])
        if start and end and end.last < start.date:
            message = _("The role ends before it begins.")
            raise StructBlockValidationError({"end": ValidationError(message)})
        return value

    def api_shape(self, raw: dict[str, Any]) -> dict[str, Any]:
        role = raw.get("role") or ""
        blocks_ = self.child_blocks
        return {
            "county": ref_to(blocks_["county"].model_class, raw.get("county"), required=True),
            "role": role,
            "role_label": str(CountyRole(role).label) if role in CountyRole.values else "",
            "start": blocks_["start"].api_shape(raw.get("start")),
            "end": blocks_["end"].api_shape(raw.get("end")),
            "note": raw.get("note") or "",
        }

    def api_schema(self) -> Schema:
        vague = self.child_blocks["start"].api_schema()
        return object_with(
            {
                "county": reference("county"),
                "role": {"enum": [*CountyRole.values, ""]},
                "role_label": string(),
                "start": vague,
                "end": vague,
                "note": string(),
            }
        )

    class Meta:
        icon = "group"
        label = _("County's role")


class PriorityBlock(blocks.StructBlock):
    """One of a programme period's priorities."""

    title = Words(label=_("Priority"), max_length=160)
    text = blocks.RichTextBlock(
        label=_("What it means"), required=False, default="", features=RICH_TEXT_FEATURES
    )

    class Meta:
        icon = "order"
        label = _("Priority")


class IdentifierBlock(blocks.StructBlock):
    """A number by which others know the same thing: CCI, CORDIS, keep.eu, case number."""

    scheme = blocks.ChoiceBlock(
        label=_("Register"),
        choices=[
            ("cci", _("CCI number")),
            ("cordis", _("CORDIS project number")),
            ("keep", _("keep.eu number")),
            ("kohesio", _("Kohesio number")),
            ("case", _("Case number")),
            ("other", _("Other")),
        ],
    )
    value = Code(label=_("Number"), max_length=80)
    url = blocks.URLBlock(label=_("Address"), required=False, default="")

    class Meta:
        icon = "key"
        label = _("Identifier")


class LinkBlock(blocks.StructBlock):
    """A web address outside the site, with the words for it."""

    label = Words(label=_("Link text"), max_length=120)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Link")


class VocabularyBlock(blocks.StructBlock):
    """The same notion in a public vocabulary."""

    vocabulary = blocks.ChoiceBlock(
        label=_("Vocabulary"),
        choices=[("los", "Los"), ("eu_data_theme", _("EU data themes"))],
    )
    code = Code(label=_("Code"), max_length=80)
    uri = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link"
        label = _("Term")
