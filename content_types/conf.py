"""The package's settings: one dict, ``CONTENT_TYPES``, read when used, never at import."""

from __future__ import annotations

from typing import Any

from django.conf import settings

DEFAULTS: dict[str, Any] = {
    # County number of the county whose site this is, such as "31"; "" where there is none.
    "HOME_COUNTY": "",
    # Callable ``(page, request) -> dict`` that gives a page's template its context.
    "PAGE_CONTEXT": "content_types.web.context.page_context",
    # Widths in pixels of the renditions in every srcset.
    "IMAGE_WIDTHS": (400, 800, 1600),
    # The program that translates from Bokmål to Nynorsk, and how long it may take for a page.
    "TRANSLATION_PROGRAM": "apertium",
    "TRANSLATION_SECONDS": 30,
    # How often the doors for applicants open: name to (times, seconds); None lifts a limit.
    "APPLICANT_LIMITS": {
        "starts_per_network": (600, 3_600),
        "starts_per_address": (30, 3_600),
        "links_per_network": (20, 3_600),
        "links_per_address": (3, 3_600),
        "requests_per_network": (6_000, 600),
    },
    # Header that a trusted proxy sets to the visitor's address, such as "HTTP_X_FORWARDED_FOR";
    # "" where visitors come straight to the web process.
    "ADDRESS_HEADER": "",
    # Which of ``settings.TASKS`` sends mail: the immediate one lets the worker do it itself.
    "OUTBOX_BACKEND": "default",
    # After so long a message that a killed worker had taken is free again.
    "OUTBOX_LEASE_SECONDS": 180,
}


def get(name: str) -> Any:
    """The value of one setting; a name that is not in ``DEFAULTS`` is a KeyError."""
    default = DEFAULTS[name]
    return getattr(settings, "CONTENT_TYPES", {}).get(name, default)


def unknown_names() -> list[str]:
    """The names in ``CONTENT_TYPES`` that mean nothing to this package."""
    return sorted(set(getattr(settings, "CONTENT_TYPES", {})) - set(DEFAULTS))
