"""Facts about an organisation from Enhetsregisteret, where the site asks it; off by default.

Whoever fills in a form can always write the same facts themselves: the register may be slow, down,
or not know a number.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from content_types import conf

logger = logging.getLogger(__name__)

MOST_BYTES = 200_000
# Main units first; a school or a department is a sub-unit.
KINDS = ("enheter", "underenheter")
UNKNOWN = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


@dataclass(frozen=True)
class Organisation:
    """What the register says of a number."""

    name: str
    form: str = ""
    # The number of the municipality it lies in.
    municipality: str = ""


class Silent(Exception):
    """The register did not answer in time, or not in words that can be read."""


class Register(Protocol):
    """Whoever knows organisations by their number."""

    def find(self, number: str) -> Organisation | None:
        """The organisation; None if there is none. Raises Silent."""


@dataclass(frozen=True)
class Enhetsregisteret:
    """The open API of Brønnøysundregistrene, version 2 of its JSON."""

    address: str
    seconds: float

    def find(self, number: str) -> Organisation | None:
        for kind in KINDS:
            if found := self._get(f"{self.address.rstrip('/')}/{kind}/{number}"):
                return read(found)
        return None

    def _get(self, address: str) -> dict[str, Any] | None:
        # The address is the site's own setting, and the number has been checked.
        request = Request(address, headers={"Accept": "application/json"})  # noqa: S310
        try:
            with urlopen(request, timeout=self.seconds) as answer:  # noqa: S310
                found = json.loads(answer.read(MOST_BYTES))
        except HTTPError as error:
            if error.code in UNKNOWN:
                return None
            raise self._silent(error) from error
        except (URLError, TimeoutError, OSError, ValueError) as error:
            raise self._silent(error) from error
        return found if isinstance(found, dict) else None

    @staticmethod
    def _silent(error: Exception) -> Silent:
        logger.warning("The register of organisations did not answer: %s", type(error).__name__)
        return Silent()


def read(found: dict[str, Any]) -> Organisation | None:
    """An organisation from the register's JSON; one that is gone has no name."""
    name = found.get("navn")
    if not isinstance(name, str) or not name.strip():
        return None
    address = found.get("forretningsadresse") or found.get("beliggenhetsadresse") or {}
    form = found.get("organisasjonsform") or {}
    return Organisation(
        name=name.strip(),
        form=str(form.get("kode") or ""),
        municipality=str(address.get("kommunenummer") or ""),
    )


def register() -> Register | None:
    """The register that the site asks; None where it asks none."""
    address = conf.get("ORGANISATION_REGISTER")
    return Enhetsregisteret(address, conf.get("ORGANISATION_SECONDS")) if address else None
