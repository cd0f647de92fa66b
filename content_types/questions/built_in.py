"""Questions that lie inside others – the parts of an address, the columns of a budget – whose
words are ours and not an editor's. They are written into the form when it is published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import translation

from .definition import JSON


def in_languages(languages: Iterable[str], text: Any) -> dict[str, str]:
    """A lazy text in each of the languages."""
    found = {}
    for code in languages:
        with translation.override(code):
            found[code] = str(text)
    return found


def inner(
    languages: Iterable[str],
    key: str,
    kind: str,
    label: Any,
    *,
    required: bool = True,
    choices: Mapping[str, Any] | None = None,
    **settings: Any,
) -> JSON:
    """One inner question as it is stored."""
    if choices is not None:
        settings["choices"] = listed(languages, choices)
    return {
        "key": key,
        "type": kind,
        "label": in_languages(languages, label),
        "required": required,
        "settings": settings,
    }


def listed(languages: Iterable[str], choices: Mapping[str, Any]) -> list[JSON]:
    """Alternatives of ours as they are stored."""
    codes = list(languages)
    return [{"key": key, "label": in_languages(codes, text)} for key, text in choices.items()]
