"""Secrets that open an application, and the reference that opens nothing."""

from __future__ import annotations

import hashlib
import secrets

from .rows import AccessToken, Application

BYTES = 32
# Nothing that looks or sounds like something else: no 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V.
ALPHABET = "34679ACDEFHJKMNPQRTWXY"
GROUPS, GROUP = 3, 4


def hashed(secret: str) -> str:
    """How a secret is stored: it has 256 random bits, so one round of SHA-256 is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def issue(application: Application, email: str, role: str = AccessToken.Role.OWNER.value) -> str:
    """A new secret for an application; only its hash is kept."""
    secret = secrets.token_urlsafe(BYTES)
    AccessToken.objects.create(application=application, hash=hashed(secret), email=email, role=role)
    return secret


def find(secret: str) -> AccessToken | None:
    """What a secret opens; None for one that is unknown or revoked."""
    if not secret or len(secret) > 200:
        return None
    return AccessToken.objects.filter(hash=hashed(secret), revoked_at=None).first()


def new_reference() -> str:
    """A reference such as 7KQF-9MXR-3TDH: 53 random bits, unique, a key to nothing."""
    while True:
        groups = ("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))
        reference = "-".join(groups)
        if not Application.objects.filter(reference=reference).exists():
            return reference
