"""Small PDF files of plain text, tagged for screen readers; pure.

Text is in Windows-1252, which has every Norwegian letter, quotation mark and dash.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

PAGE_WIDTH, PAGE_HEIGHT = 595, 842
MARGIN = 72
# The most letters that Helvetica fits between the margins in the size of the text.
LETTERS = 80


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks, and what a screen reader is told that it is."""

    tag: str
    font: str
    size: int
    space_before: int
    indent: int = 0
    bullet: str = ""


TITLE = Style("H1", "F2", 20, 0)
HEADING = Style("H2", "F2", 14, 18)
TEXT = Style("P", "F1", 11, 8)
ITEM = Style("Item", "F1", 11, 5, indent=16, bullet="\N{BULLET}")


@dataclass
class Sheet:
    """One page: its drawing instructions, and the tags of the pieces marked in it."""

    parts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def pdf(title: str, paragraphs: Sequence[str], language: str = "nb") -> bytes:
    """A document; a paragraph that begins with «# » is a heading, one with «- » a list item."""
    sheets = [Sheet()]
    top = float(PAGE_HEIGHT - MARGIN)
    for style, words in [(TITLE, title), *map(_styled, paragraphs)]:
        lines = list(_lines(style, words))
        height = style.size * 1.4
        top -= style.space_before
        if top - height * len(lines) < MARGIN:
            sheets.append(Sheet())
            top = float(PAGE_HEIGHT - MARGIN)
        _draw(sheets[-1], style, lines, top)
        top -= height * len(lines)
    return _file(title, sheets, language)


def _styled(paragraph: str) -> tuple[Style, str]:
    for sign, style in (("# ", HEADING), ("- ", ITEM)):
        if paragraph.startswith(sign):
            return style, paragraph.removeprefix(sign)
    return TEXT, paragraph


def _lines(style: Style, words: str) -> Iterator[str]:
    fit = int((LETTERS - style.indent / 5.5) * TEXT.size / style.size)
    yield from textwrap.wrap(words, fit, break_on_hyphens=False)


def _draw(sheet: Sheet, style: Style, lines: list[str], top: float) -> None:
    """Set the lines as one marked piece; the bullet is decoration."""
    height, left = style.size * 1.4, MARGIN + style.indent
    first = top - style.size
    if style.bullet:
        bullet = f"1 0 0 1 {MARGIN} {first:.1f} Tm {_text(style.bullet)} Tj"
        sheet.parts.append(f"/Artifact BMC BT /{style.font} {style.size} Tf {bullet} ET EMC")
    shown = " T* ".join(f"{_text(line)} Tj" for line in lines)
    sheet.parts.append(
        f"/{style.tag} <</MCID {len(sheet.tags)}>> BDC BT /{style.font} {style.size} Tf "
        f"{height:.1f} TL 1 0 0 1 {left} {first:.1f} Tm {shown} ET EMC"
    )
    sheet.tags.append(style.tag)


def _text(words: str) -> str:
    """A PDF string; letters outside ASCII as octal numbers."""
    found = "".join(
        chr(code) if 32 <= code < 127 and chr(code) not in "()\\" else f"\\{code:03o}"
        for code in words.encode("cp1252")
    )
    return f"({found})"


def _utf16(words: str) -> str:
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


def _file(title: str, sheets: list[Sheet], language: str) -> bytes:
    """The numbered objects of the document, with the table that tells where each begins."""
    fonts, fixed = {"F1": "Helvetica", "F2": "Helvetica-Bold"}, 6
    page_numbers = [fixed + 1 + 2 * number for number in range(len(sheets))]
    first_tag = fixed + 1 + 2 * len(sheets)
    pieces = [
        (sheet, number, tag)
        for sheet, each in enumerate(sheets)
        for number, tag in enumerate(each.tags)
    ]
    tag_numbers = list(range(first_tag, first_tag + len(pieces)))
    by_page = [
        [number for number, piece in zip(tag_numbers, pieces, strict=True) if piece[0] == sheet]
        for sheet in range(len(sheets))
    ]
    parents = " ".join(f"{sheet} [{_kids(numbers)}]" for sheet, numbers in enumerate(by_page))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/Lang({language})/MarkInfo<</Marked true>>"
        "/StructTreeRoot 5 0 R/ViewerPreferences<</DisplayDocTitle true>>>>",
        f"<</Type/Pages/Count {len(sheets)}/Kids[{_kids(page_numbers)}]>>",
        *(
            f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
            for name in fonts.values()
        ),
        f"<</Type/StructTreeRoot/K[{_kids(tag_numbers)}]/RoleMap<</Item/P>>"
        f"/ParentTree<</Nums[{parents}]>>>>",
        f"<</Title{_utf16(title)}/Producer(Utsyn)>>",
    ]
    for number, sheet in enumerate(sheets):
        content = "\n".join(sheet.parts)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]"
            f"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/StructParents {number}/Tabs/S"
            f"/Contents {page_numbers[number] + 1} 0 R>>"
        )
        objects.append(f"<</Length {len(content)}>>\nstream\n{content}\nendstream")
    for place, piece, tag in pieces:
        objects.append(
            f"<</Type/StructElem/S/{tag}/P 5 0 R/Pg {page_numbers[place]} 0 R/K {piece}>>"
        )
    return _written(objects)


def _kids(numbers: Sequence[int]) -> str:
    """References to objects, as the members of a PDF array."""
    return " ".join(f"{number} 0 R" for number in numbers)


def _written(objects: list[str]) -> bytes:
    out, starts = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("ascii")
    table = len(out)
    count = len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
    out += "".join(f"{start:010} 00000 n \n" for start in starts).encode()
    trailer = f"trailer\n<</Size {count}/Root 1 0 R/Info 6 0 R>>\nstartxref\n{table}\n%%EOF\n"
    return out + trailer.encode()
