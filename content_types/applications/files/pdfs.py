"""A PDF by its structure: header, cross references where the end says they are, a page tree."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import IO

from .archives import broken

HEADER = re.compile(rb"%PDF-[12]\.\d")
# So far from the end readers look for where the cross references begin.
TAIL = 2_048
START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
PAGES = re.compile(rb"/Type\s*/Pages\b")
STREAM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
ENCRYPTED = re.compile(rb"/Encrypt\b")
# Unpacked bytes that are looked through for the page tree.
MOST_UNPACKED = 20 * 1024 * 1024


def check_pdf(file: IO[bytes]) -> None:
    """Raise Unfit for what no reader could open."""
    file.seek(0)
    data = file.read()
    if not HEADER.match(data) or not _has_cross_references(data) or b"/Root" not in data:
        raise broken()
    # In an encrypted one the page tree may be unreadable here and fine for a reader.
    if not ENCRYPTED.search(data) and not any(PAGES.search(part) for part in _parts(data)):
        raise broken()


def _has_cross_references(data: bytes) -> bool:
    found = list(START.finditer(data, max(0, len(data) - TAIL)))
    if not found:
        return False
    place = int(found[-1][1])
    return data[place : place + 4] == b"xref" or bool(OBJECT.match(data, place))


def _parts(data: bytes) -> Iterator[bytes]:
    """The bytes as they stand, then what is packed into streams of objects."""
    yield data
    left = MOST_UNPACKED
    for match in STREAM.finditer(data):
        try:
            unpacked = zlib.decompressobj().decompress(
                data[match.end() :], min(left, MOST_UNPACKED)
            )
        except zlib.error:
            # Packed in some other way, or broken: the page tree must be found elsewhere.
            continue
        yield unpacked
        left -= len(unpacked)
        if left <= 0:
            return
