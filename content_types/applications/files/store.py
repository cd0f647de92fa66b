"""Where the bytes are: a storage of their own, which no web server shows.

Bytes are written before their row and removed after it is gone, so that a process that dies in
between leaves bytes without a row, which are swept, and never a row without bytes.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from django.core.files import File
from django.core.files.storage import Storage, storages
from django.db import transaction

from content_types import conf
from content_types.applications.refusals import Away

logger = logging.getLogger(__name__)


def storage() -> Storage:
    """The storage that the setting names."""
    return storages[conf.get("FILES_STORAGE")]


def place_of(pk: uuid.UUID) -> str:
    """The name of a file's bytes, which tells nothing about it."""
    return f"{pk.hex[:2]}/{pk.hex}"


def write(pk: uuid.UUID, content: IO[bytes]) -> None:
    """Keep the bytes of a file that has no row yet; raises Away where they cannot be kept."""
    content.seek(0)
    try:
        storage().save(place_of(pk), File(content))
    except Exception as error:
        # Stores fail in ways of their own, a full disk and a bucket that does not answer alike.
        logger.exception("The bytes of file %s could not be kept", pk)
        raise Away from error


def open_file(pk: uuid.UUID) -> IO[bytes]:
    """The bytes, to be read; raises Away where the store does not give them."""
    try:
        return storage().open(place_of(pk), "rb")
    except Exception as error:
        # Likewise; that there are no bytes for a row is a fault of the store as well.
        logger.exception("The bytes of file %s could not be read", pk)
        raise Away from error


def remove(pks: Iterable[uuid.UUID]) -> None:
    """Remove bytes; what cannot be removed now is swept later."""
    for pk in pks:
        try:
            storage().delete(place_of(pk))
        except Exception:
            # Stores fail in ways of their own; the row is gone, and the sweep comes again.
            logger.exception("The bytes of file %s could not be removed", pk)


def remove_after_commit(pks: Iterable[uuid.UUID]) -> None:
    """Remove bytes once it is certain that no row has them."""
    found = list(pks)
    if found:
        transaction.on_commit(lambda: remove(found))


def everything() -> Iterable[tuple[uuid.UUID, str]]:
    """Every file's bytes that are there: whose they are, and their name."""
    try:
        folders, _files = storage().listdir("")
    except FileNotFoundError:
        # Nobody has uploaded anything yet.
        return
    for folder in folders:
        for name in storage().listdir(folder)[1]:
            try:
                yield uuid.UUID(name), f"{folder}/{name}"
            except ValueError:
                logger.warning("There is something in the store of files that is none of them.")


def written_at(place: str) -> datetime:
    """When bytes were written."""
    return storage().get_modified_time(place)
