"""Secrets that open an application, and the reference that opens nothing."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from content_types.ready import Ready
from content_types.statements import Rows

from .rows import LASTS, AccessToken, Application, Invitation

Result = TypeVar("Result")
BYTES = 32
# A use is written down this often at the most: reading must not write at every turn.
NOTED = timedelta(days=1)
# Nothing that looks or sounds like something else: no 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V.
ALPHABET = "34679ACDEFHJKMNPQRTWXY"
GROUPS, GROUP = 3, 4


def hashed(secret: str) -> str:
    """How a secret is stored: it has 256 random bits, so one round of SHA-256 is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def issue(
    application: Application,
    email: str,
    invitation: Invitation | None = None,
    *,
    asked_for: bool = False,
    in_hand: bool = False,
) -> str:
    """A new secret for an application, for the applicant or an invited person.

    Only its hash is kept. One that was asked for takes the place of the person's earlier ones;
    one that is given in hand, not mailed, is in use at once.
    """
    token, secret = fresh(application, email, invitation, asked_for=asked_for, in_hand=in_hand)
    token.save(force_insert=True)
    return secret


def fresh(
    application: Application,
    email: str,
    invitation: Invitation | None = None,
    *,
    asked_for: bool = False,
    in_hand: bool = False,
) -> tuple[AccessToken, str]:
    """What ``issue`` writes, yet to be written, and its secret."""
    secret = secrets.token_urlsafe(BYTES)
    token = AccessToken(
        application=application,
        hash=hashed(secret),
        email=email,
        invitation=invitation,
        role=AccessToken.Role.OWNER if invitation is None else AccessToken.Role.MEMBER,
        asked_for=asked_for,
        used_at=timezone.now() if in_hand else None,
    )
    return token, secret


def known() -> QuerySet[AccessToken]:
    """All by which a person is known: neither revoked nor of an invitation that was taken back.

    Also those that have ended: a new link can be asked for in their place.
    """
    return AccessToken.objects.filter(revoked_at=None, invitation__revoked_at=None)


def valid() -> QuerySet[AccessToken]:
    """All that open something now; over 60 days it matters little whose clock says so."""
    return known().filter(expires_at__gt=timezone.now())


def find(secret: str) -> AccessToken | None:
    """What a secret opens, with its application; None for an unknown, revoked or ended one."""
    if not could_be(secret):
        return None
    now = timezone.now()
    found = _by_hash().fetch([hashed(secret)])
    return next((token for token in found if token.expires_at > now), None)


@dataclass(frozen=True)
class Opened:
    """What a secret opens, with no more of the application than who may ask and how to answer."""

    token: AccessToken
    form: uuid.UUID
    language: str


def opened(secret: str) -> Opened | None:
    """What a secret opens; ``find`` reads the application as well, which takes longer."""
    if not could_be(secret):
        return None
    for *values, form, language in _openings().fetch(hashed(secret)):
        token = lasting(values)
        if token is not None:
            return Opened(token, form, language)
    return None


def could_be(secret: str) -> bool:
    """Whether it is worth asking for: no secret is that long."""
    return 0 < len(secret) <= 200


def lasting(values: Iterable[Any]) -> AccessToken | None:
    """A secret's row from the values of ``TOKEN``, unless it has ended."""
    token = AccessToken.from_db(DEFAULT_DB_ALIAS, TOKEN, list(values))
    return token if token.expires_at > timezone.now() else None


TOKEN = (
    "id",
    "application_id",
    "role",
    "invitation_id",
    "asked_for",
    "used_at",
    "expires_at",
)


@cache
def _openings() -> Rows:
    mark = hashed("")
    others = ("application__form_version__form", "application__locale")
    return Rows(known().filter(hash=mark).values_list(*TOKEN, *others), mark)


@cache
def _by_hash() -> Ready:
    mark = hashed("")
    rows = known().filter(hash=mark).select_related("application__form_version")
    return Ready(rows.defer("application__form_version__definition"), mark)


def use(token: AccessToken) -> AccessToken:
    """Note that somebody came in by it: it lasts on, and the first time it may end earlier ones.

    Only then, and not when it is asked for: a stranger who asks for somebody's link must not lock
    them out.
    """
    now = timezone.now()
    if token.used_at is None:
        _use_first(token, now)
    elif token.expires_at < now + LASTS - NOTED:
        AccessToken.objects.filter(pk=token.pk).update(expires_at=now + LASTS)
    return token


def _use_first(token: AccessToken, now: datetime) -> None:
    with transaction.atomic():
        unused = AccessToken.objects.filter(pk=token.pk, used_at=None)
        if unused.update(used_at=now, expires_at=now + LASTS) and token.asked_for:
            same = known().filter(application=token.application_id, invitation=token.invitation_id)
            AccessToken.objects.filter(pk__in=same.filter(pk__lt=token.pk).values("pk")).update(
                revoked_at=now
            )


def new_reference() -> str:
    """A reference such as 7KQF-9MXR-3TDH: 53 random bits, a key to nothing.

    The database takes none twice; see ``with_new_reference``.
    """
    number, letters = secrets.randbelow(len(ALPHABET) ** (GROUPS * GROUP)), ""
    for _ in range(GROUPS * GROUP):
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def with_new_reference(operation: Callable[[], Result]) -> Result:
    """Do what gives a reference; once more, with another one, where somebody has it already.

    The operation is one transaction, so that nothing is left of the first time.
    """
    try:
        return operation()
    except IntegrityError:
        return operation()
