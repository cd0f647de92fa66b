"""Cursors of the feed: opaque to readers, checked when they come back."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass, replace
from typing import Self

from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException
from wagtail.api.v2.utils import BadRequestError

from content_types.entries import Feed

VERSION = "1"
MALFORMED = "since is not a cursor of this API"


class CursorExpired(APIException):
    """What a reader has cannot be brought in step any more."""

    status_code = 410
    default_code = "cursor_expired"

    def __init__(self) -> None:
        super().__init__(
            _("This cursor is too old, or from before a restore. Start anew with export.ndjson.")
        )


@dataclass(frozen=True)
class Cursor:
    """How far a reader has come in one epoch of the feed, for one site and one choice of items."""

    epoch: str
    position: int
    # Everything that went away before this was gone before the reader began.
    basis: int
    choice: str

    def __str__(self) -> str:
        text = f"{VERSION}.{self.epoch}.{self.position}.{self.basis}.{self.choice}"
        return base64.urlsafe_b64encode(f"{text}.{_check(text)}".encode()).decode().rstrip("=")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The cursor that was written like this; raises BadRequestError for anything else."""
        try:
            padded = text.encode("ascii") + b"=" * (-len(text) % 4)
            plain = base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii")
            whole, _dot, check = plain.rpartition(".")
            version, epoch, position, basis, choice = whole.split(".")
            cursor = cls(epoch, int(position), int(basis), choice)
        except (ValueError, binascii.Error) as error:
            raise BadRequestError(MALFORMED) from error
        # The check finds slips, not forgers: what it lets through gives away nothing.
        if check != _check(whole) or version != VERSION:
            raise BadRequestError(MALFORMED)
        return cursor

    @classmethod
    def first(cls, feed: Feed, choice: str) -> Self:
        """Where a reader begins who has nothing yet."""
        return cls(feed.epoch, 0, feed.position, choice)

    @classmethod
    def last(cls, feed: Feed, choice: str) -> Self:
        """Where a reader goes on who has everything."""
        return cls(feed.epoch, feed.position, feed.position, choice)

    def at(self, position: int) -> Self:
        """The cursor of this reader a little later."""
        return replace(self, position=position, basis=max(self.basis, position))

    def judge(self, feed: Feed, choice: str) -> None:
        """Raise BadRequestError or CursorExpired unless a reader can go on from here."""
        if self.choice != choice:
            raise BadRequestError("since is a cursor of another type, locale or site")
        if self.epoch != feed.epoch or self.position > feed.position or self.basis < feed.floor:
            raise CursorExpired


def _check(text: str) -> str:
    return hashlib.sha256(f"utsyn {text}".encode()).hexdigest()[:8]
