"""Blocks of words: heading, text, fact box, quote, accordion, table, timeline."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.rich_text import RichText
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from content_types.serializers.schema import component
from content_types.vague_dates import to_vague_date

from .base import RICH_TEXT_FEATURES, Schema, nullable, object_with, string
from .words import Code, LongWords, Words


class HeadingBlock(blocks.StructBlock):
    """A heading that divides the text; its anchor is made from the words."""

    text = Words(label=_("Heading"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", _("Heading")), ("3", _("Subheading"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "content_types/blocks/heading.html"
        preview_value = {"text": _("Who can apply?"), "level": "2"}
        description = _("Divides the text into parts that readers can jump to.")


class VagueDateBlock(Code):
    """A date as people say it; stored as typed words, shaped by the API as a vague date."""

    def clean(self, value: str) -> str:
        value = super().clean(value)
        try:
            to_vague_date(value)
        except ValueError as error:
            raise ValidationError(
                _(
                    "“%(value)s” is not a date we understand. "
                    "Write 3 April 2020, spring 2021 or 2021."
                ),
                params={"value": value},
            ) from error
        return value

    def api_shape(self, raw: str | None) -> dict[str, str] | None:
        try:
            vague = to_vague_date(raw or "")
        except ValueError:
            # A draft's preview may hold words that were never validated.
            return None
        return vague.as_json(translation.get_language() or "nb") if vague else None

    def api_schema(self) -> Schema:
        return nullable(component("VagueDate"))


class TextBlock(blocks.RichTextBlock):
    """Running text with links and lists."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", RICH_TEXT_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = pgettext_lazy("content block", "Text")
        template = "content_types/blocks/text.html"
        preview_value = _("<p>Municipalities, clusters and schools can apply for support.</p>")
        description = _("Paragraphs, lists and links.")


class FactBoxBlock(blocks.StructBlock):
    """A framed box with the essentials."""

    title = Words(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Fact box")
        template = "content_types/blocks/fact_box.html"
        preview_value = {
            "title": _("In brief"),
            "text": _("<ul><li>Up to 50 per cent of the costs</li></ul>"),
        }
        description = _("The essentials, framed and set apart from the text.")


class QuoteBlock(blocks.StructBlock):
    """Somebody's words and who said them."""

    text = LongWords(label=_("Quote"))
    source = Words(label=_("Who said it"), required=False, default="", max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "content_types/blocks/quote.html"
        preview_value = {
            "text": _("We would not have found our partners without the pre-project."),
            "source": _("Project manager (invented example)"),
        }
        description = _("A quotation with its source.")


class AccordionBlock(blocks.StructBlock):
    """Questions whose answers open on demand."""

    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("title", Words(label=_("Question"), max_length=160)),
                ("text", blocks.RichTextBlock(label=_("Answer"), features=RICH_TEXT_FEATURES)),
            ],
            label=_("Question and answer"),
        ),
        label=_("Questions"),
        min_num=1,
    )

    class Meta:
        icon = "list-ul"
        label = _("Accordion")
        template = "content_types/blocks/accordion.html"
        preview_value = {
            "items": [
                {
                    "title": _("Can we apply together?"),
                    "text": _("<p>Yes. One of you is the lead and signs the application.</p>"),
                }
            ]
        }
        description = _("Questions and answers that readers open one by one.")


def _text(value: Any) -> str:
    return value.source if isinstance(value, RichText) else str(value)


def _key(kind: str, text: str) -> str:
    # By its words, not by its place: a new row must not push translations into another one.
    return f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


class TableBlock(TypedTableBlock):
    """A table with typed columns: text, number or rich text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            [
                ("text", Words(label=_("Text"), required=False)),
                ("number", blocks.DecimalBlock(label=_("Number"), required=False)),
                (
                    "rich_text",
                    blocks.RichTextBlock(
                        label=_("Text with links"), required=False, features=RICH_TEXT_FEATURES
                    ),
                ),
            ],
            **kwargs,
        )

    def get_translatable_segments(self, value: TypedTable) -> list[Any]:
        """Caption, headings and the words in cells; figures are the same in every language."""
        found = {"caption": [StringSegmentValue("", value.caption or "")]}
        for column in value.columns:
            heading = column["heading"] or ""
            found[_key("heading", heading)] = [StringSegmentValue("", heading)]
        extractor = StreamFieldSegmentExtractor(None)
        for cell in self._cells(value):
            segments = extractor.handle_block(cell.block, cell.value)
            found[_key("cell", _text(cell.value))] = segments
        return [segment.wrap(key) for key, each in found.items() for segment in each]

    def restore_translated_segments(self, value: TypedTable, segments: list[Any]) -> TypedTable:
        """The table with the words of the other language in it."""
        by_key: dict[str, list[Any]] = defaultdict(list)
        for segment in segments:
            key, inner = segment.unwrap()
            by_key[key].append(inner)
        writer = StreamFieldSegmentsWriter(None, None, None)
        for row in value.row_data:
            row["values"] = [
                writer.handle_block(column["block"], cell, list(by_key[key]))
                if (key := _key("cell", _text(cell))) in by_key
                else cell
                for column, cell in zip(value.columns, row["values"], strict=True)
            ]
        for column in value.columns:
            if segment := by_key.get(_key("heading", column["heading"] or "")):
                column["heading"] = segment[0].render_text()
        if "caption" in by_key:
            value.caption = by_key["caption"][0].render_text()
        return value

    @staticmethod
    def _cells(value: TypedTable) -> Iterator[Any]:
        for row in value.rows:
            yield from row

    def api_schema(self) -> Schema:
        column = object_with(
            {"type": {"enum": ["text", "number", "rich_text"]}, "heading": string()}
        )
        cell = {"type": ["string", "number", "null"]}
        return object_with(
            {
                "caption": string(),
                "columns": {"type": "array", "items": column},
                "rows": {"type": "array", "items": {"type": "array", "items": cell}},
            }
        )

    class Meta:
        icon = "table"
        label = _("Table")
        template = "content_types/blocks/table.html"
        preview_value = {
            "columns": [
                {"type": "text", "heading": _("Programme")},
                {"type": "text", "heading": _("Support")},
            ],
            "rows": [{"values": ["Interreg", "50 %"]}],
            "caption": _("Share of the costs"),
        }
        description = _("Rows and columns with headings and a caption.")


class TimelineBlock(blocks.StructBlock):
    """Events in order, each with a date that may be vague."""

    title = Words(label=_("Title"), required=False, default="", max_length=120)
    events = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("date", VagueDateBlock(label=_("When"), max_length=40)),
                ("text", Words(label=_("What happened"), max_length=200)),
            ],
            label=_("Event"),
        ),
        label=_("Events"),
        min_num=1,
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        written = (to_vague_date(event["date"]) for event in value["events"])
        dates = [vague for vague in written if vague is not None]
        if dates != sorted(dates, key=lambda vague: vague.date):
            raise StructBlockValidationError(
                {"events": ValidationError(_("Put the events in order, the earliest first."))}
            )
        return value

    class Meta:
        icon = "history"
        label = _("Timeline")
        template = "content_types/blocks/timeline.html"
        preview_value = {
            "title": "",
            "events": [
                {"date": "2020-09", "text": _("The work begins")},
                {"date": "2021-03", "text": _("The strategy is adopted")},
            ],
        }
        description = _("Events in order, with exact or vague dates.")
