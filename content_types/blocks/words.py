"""Blocks of text that say whether they are translated: a bare CharBlock or TextBlock does not."""

from __future__ import annotations

from typing import Any

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail_localize.segments import StringSegmentValue


class NeverNone:
    """Mixin for text blocks: what is left out is an empty text, never None.

    A None cannot be submitted for translation.
    """

    def __init__(self, **kwargs: Any) -> None:
        if not kwargs.get("required", True):
            kwargs.setdefault("default", "")
        super().__init__(**kwargs)


class Translated(NeverNone):
    """Mixin for text blocks whose value each language has in its own words."""

    def get_translatable_segments(self, value: str | None) -> list[StringSegmentValue]:
        """The text; rows from before a block gained the field may hold None."""
        return [StringSegmentValue("", value or "")]

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> str:
        """The text in the other language."""
        return segments[0].render_text()


class NeverTranslated:
    """Mixin for blocks whose value is the same in every language."""

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """Nothing to translate."""
        return []

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        """The value as it is."""
        return value


class Words(Translated, blocks.CharBlock):
    """A line of text in each language's own words."""


class LongWords(Translated, blocks.TextBlock):
    """Several lines of text in each language's own words."""


class Code(NeverNone, NeverTranslated, blocks.CharBlock):
    """A line of text that is the same in every language: a code, a name, a source."""


class SnippetChooser(NeverTranslated, SnippetChooserBlock):
    """A snippet; which language's version it is, is settled when the page is saved."""
