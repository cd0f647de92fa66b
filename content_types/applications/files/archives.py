"""Office files are ZIP archives of XML: judged by their directory first, then part by part.

The directory is measured before anything reads it, nothing is unpacked to disk, and no part may
grow beyond what it says of itself.
"""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO
from xml.parsers import expat

from django.utils.translation import gettext

from content_types.questions.types.files import OFFICE, OPEN_DOCUMENT

from .unfit import Unfit

MOST_ENTRIES = 2_000
MOST_BYTES = 100 * 1024 * 1024
MOST_RATIO = 100
MOST_DIRECTORY = MOST_ENTRIES * 600
END = struct.Struct("<4s4H2LH")
CHUNK = 64 * 1024
# What the standard library raises at archives that are damaged, or made to mislead it.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    # The zip module's own, for ways of packing that it does not know.
    NotImplementedError,
    ValueError,
    OSError,
    EOFError,
    RuntimeError,
)

MAIN_PART = {
    "docx": f"{OFFICE}wordprocessingml.document.main+xml",
    "xlsx": f"{OFFICE}spreadsheetml.sheet.main+xml",
}
MIMETYPE = {"odt": f"{OPEN_DOCUMENT}text", "ods": f"{OPEN_DOCUMENT}spreadsheet"}
# Relationships by which an office program fetches something and runs or shows it at once.
FETCHED = ("attachedTemplate", "oleObject", "frame", "subDocument")

Attributes = dict[str, str]
Reader = Callable[[str, Attributes], None]


def check_office(file: IO[bytes], kind: str) -> None:
    """Raise Unfit for anything but a document without programs in it."""
    with _opened(file) as archive:
        _check_entries(archive)
        types: list[str] = []
        for info in archive.infolist():
            _check_part_name(info.filename)
            if info.filename == "[Content_Types].xml":
                parse(archive, info, lambda _tag, found: types.append(found.get("ContentType", "")))
            elif info.filename.endswith(".rels"):
                parse(archive, info, _check_relationship)
            elif info.filename.endswith(".xml"):
                parse(archive, info)
        if any(word in each for each in types for word in ("macroEnabled", "vbaProject")):
            raise programs_inside()
        if MAIN_PART[kind] not in types:
            raise broken()


def check_open_document(file: IO[bytes], kind: str) -> None:
    """The same for OpenDocument."""
    with _opened(file) as archive:
        _check_entries(archive)
        first = archive.infolist()[0]
        is_said = first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
        if not is_said or first.file_size > 100:
            raise broken()
        said = _content(archive, first)
        if said != MIMETYPE[kind].encode() or "content.xml" not in archive.NameToInfo:
            raise broken()
        for info in archive.infolist():
            if info.filename.split("/")[0] in ("Basic", "Scripts"):
                raise programs_inside()
            if info.filename.endswith((".xml", ".rdf")):
                parse(archive, info, _check_open_document_element)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(info)
    except UNREADABLE as error:
        raise broken() from error


def _opened(file: IO[bytes]) -> zipfile.ZipFile:
    _check_end(file)
    file.seek(0)
    try:
        return zipfile.ZipFile(file)
    except UNREADABLE as error:
        raise broken() from error


def _check_end(file: IO[bytes]) -> None:
    """One archive from the first byte to the last, with a directory of sensible size."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - END.size - 0xFFFF))
    tail = file.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) - place < END.size:
        raise broken()
    _mark, disk, first, here, entries, length, offset, comment = END.unpack_from(tail, place)
    start = size - len(tail) + place
    is_whole = (
        (disk, first) == (0, 0)
        and here == entries
        and offset + length == start
        and start + END.size + comment == size
    )
    file.seek(0)
    if not is_whole or entries == 0 or file.read(4) != b"PK\x03\x04":
        raise broken()
    if entries > MOST_ENTRIES or length > MOST_DIRECTORY:
        raise too_much_inside()


def _check_entries(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = [each.filename for each in entries]
    if not entries or len(set(names)) < len(names) or not all(map(_stays_inside, names)):
        raise broken()
    for each in entries:
        if each.flag_bits & 0x1:
            raise Unfit("encrypted", gettext("The file is locked with a password."))
        is_link = stat.S_ISLNK(each.external_attr >> 16)
        if is_link or each.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise broken()
    whole = sum(each.file_size for each in entries)
    packed = sum(each.compress_size for each in entries)
    if whole > MOST_BYTES or whole > max(packed, 1) * MOST_RATIO:
        raise too_much_inside()


def _stays_inside(name: str) -> bool:
    parts = name.rstrip("/").split("/")
    is_strange = "\\" in name or ":" in name or not name.isprintable()
    return not is_strange and all(part not in ("", ".", "..") for part in parts)


def _check_part_name(name: str) -> None:
    small = name.lower()
    if "vbaproject" in small or "/activex/" in small or "/macrosheets/" in small:
        raise programs_inside()
    if "/embeddings/" in small and small.endswith((".bin", "m", ".exe", ".js")):
        raise programs_inside()


def _check_relationship(tag: str, found: Attributes) -> None:
    is_fetched = found.get("Type", "").rpartition("/")[2] in FETCHED
    target = found.get("Target", "").strip().lower()
    if is_fetched and target.startswith(("http:", "https:", "ftp:", "mhtml:")):
        raise Unfit("fetches", gettext("The file fetches something from the internet when opened."))


def _check_open_document_element(tag: str, found: Attributes) -> None:
    name = tag.rpartition(":")[2]
    if name == "encryption-data":
        raise Unfit("encrypted", gettext("The file is locked with a password."))
    if name == "event-listener":
        raise programs_inside()


def parse(archive: zipfile.ZipFile, info: zipfile.ZipInfo, reader: Reader | None = None) -> None:
    """Read a part as XML, in which nothing may be declared that grows or is fetched."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_declarations
    if reader is not None:
        parser.StartElementHandler = reader
    try:
        for chunk in _chunks(archive, info):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except UNREADABLE as error:
        raise broken() from error


def _chunks(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    # ZipFile stops at the size that the directory gives, whatever the part holds.
    with archive.open(info) as part:
        while chunk := part.read(CHUNK):
            yield chunk


def _refuse_declarations(*_args: object) -> None:
    raise broken()


def broken() -> Unfit:
    """For a file that is not what it should be."""
    return Unfit(
        "not_readable",
        gettext("The file cannot be read. Open it, save it anew, and upload it again."),
    )


def programs_inside() -> Unfit:
    """For a document that can run something."""
    return Unfit(
        "macros", gettext("The file has macros or programs in it. Save it without them, as docx, "
                          "xlsx or PDF.")
    )  # fmt: skip


def too_much_inside() -> Unfit:
    """For an archive that would grow beyond measure."""
    return Unfit("too_much_inside", gettext("There is too much packed into the file."))
