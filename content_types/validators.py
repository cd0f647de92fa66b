"""Small named checks whose messages tell an editor what to do."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.no import orgnr


def organisation_number(value: str) -> None:
    """Refuse a Norwegian organisation number whose length or check digit is wrong."""
    try:
        orgnr.validate(value)
    except StdnumError as error:
        raise ValidationError(
            _(
                "“%(value)s” is not a valid organisation number. "
                "It has nine digits and the last is a check digit: look for a typing error."
            ),
            code="organisation_number",
            params={"value": value},
        ) from error


def normalised_organisation_number(value: str) -> str:
    """The nine digits of an organisation number typed with spaces or dots."""
    return orgnr.compact(value).replace(".", "") if value else ""
