"""How often the same network or address may knock; see ``networks``."""

from __future__ import annotations

import uuid

from django.utils.translation import gettext

from content_types import conf, networks
from content_types.networks import network_behind

from .refusals import Refusal


class TooOften(Refusal):
    """A limit of frequency was reached; ``retry_after`` says for how many seconds."""

    code = "too_often"


def count(limit: str, who: str) -> None:
    """Count one more time; raise TooOften when it is one too many."""
    allowed = conf.get("APPLICANT_LIMITS").get(limit)
    if allowed is None:
        return
    times, seconds = allowed
    found, left = networks.count(limit, who, seconds)
    if found > times:
        raise TooOften(gettext("Too many requests. Try again later."), retry_after=left)


def count_network(limit: str, network: str) -> None:
    """Count one more time for a network out there; see ``count``.

    A proxy that nobody has declared is a neighbour: better no limit than one for all together.
    """
    if networks.is_public(network):
        count(limit, network)


def count_invitation(email: str, application: uuid.UUID, network: str) -> None:
    """Count an invitation wherever one could be too many: nobody is bombed with mail."""
    count_network("invitations_per_network", network)
    count("invitations_per_application", str(application))
    count("invitations_per_address", email.lower())


__all__ = ["TooOften", "count", "count_invitation", "count_network", "network_behind"]
