"""Web origins (scheme, host and port) as an editor lists them, one a line."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?", re.ASCII)


def origins_in(text: str) -> list[str]:
    """The origins in a text, as browsers spell them."""
    return [line.strip().rstrip("/").lower() for line in text.splitlines() if line.strip()]


def validate_origins(text: str) -> None:
    """Refuse a line that is no origin: no path, no wildcard."""
    for origin in origins_in(text):
        if not ORIGIN.fullmatch(origin):
            raise ValidationError(
                _("“%(value)s” is no site's address. Write https:// and the host name, no path."),
                code="origin",
                params={"value": origin},
            )
