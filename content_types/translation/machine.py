"""What wagtail-localize calls when an editor asks for a translation by machine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from . import apertium
from .glossary import fixed_words

FROM, TO = "nb", "nn"
TOOL = "Apertium"


class Apertium(BaseMachineTranslator):
    """Bokmål to Nynorsk, and nothing else: the other way round the result is poor."""

    display_name = TOOL

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        return serves(source_locale, target_locale) and apertium.program() is not None

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        found = apertium.translate([string.data for string in strings], fixed_words())
        return {
            StringValue(source): StringValue.from_translated_html(text)
            for source, text in found.items()
        }


def serves(source: Any, target: Any) -> bool:
    """Whether this pair of languages is one that the engine knows."""
    return (source.language_code, target.language_code) == (FROM, TO)
