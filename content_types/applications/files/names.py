"""The name of a file as a label: it never becomes a path, a formula or a trick of writing."""

from __future__ import annotations

import unicodedata

MOST_BYTES = 100
# Separators of paths, and what file systems or shells take for something else.
SPECIAL = set('/\\:*?"<>|')
LEADING = "=+-@. \t"


def tidied(given: str, extension: str) -> str:
    """A name without anything that could mean something, with the extension of its kind."""
    text = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    text = "".join(each for each in text if _is_harmless(each))
    stem, dot, end = text.rpartition(".")
    stem = (stem if dot and len(end) <= 5 else text).strip().lstrip(LEADING).rstrip(". ")
    room = MOST_BYTES - len(extension) - 1
    stem = stem.encode()[:room].decode(errors="ignore").strip()
    return f"{stem or 'file'}.{extension}"


def _is_harmless(character: str) -> bool:
    """Neither control nor direction nor separator, nor half of a character."""
    return character not in SPECIAL and unicodedata.category(character) not in (
        "Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp",
    )  # fmt: skip


def extension_of(name: str) -> str:
    """What a name ends with, in small letters; "" where it has no such end."""
    stem, dot, end = name.strip().rpartition(".")
    return end.lower() if stem and dot and len(end) <= 5 else ""
