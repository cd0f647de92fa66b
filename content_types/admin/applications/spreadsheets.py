"""Tables for spreadsheets in which nothing that an applicant wrote is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

Row = Sequence[Any]

# What makes a spreadsheet calculate, also behind blanks and in the wide forms of East Asia.
FORMULA = re.compile(r"^[\s\u0000-\u001f\u200b\ufeff]*[=+\-@＝＋－＠|%]")
LEADING = ("\t", "\r", "\n", "\0")
# The most that a cell of a spreadsheet holds.
LONGEST = 32_767


def harmless(value: Any) -> Any:
    """A text that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    if FORMULA.match(value) or value.startswith(LEADING):
        return f"'{value}"
    return value


def as_csv(rows: Iterable[Row]) -> bytes:
    """Semicolons and a byte order mark, as Norwegian spreadsheets expect."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([harmless(value) for value in row])
    return buffer.getvalue().replace("\0", "").encode("utf-8-sig")


def as_xlsx(rows: Iterable[Row]) -> bytes:
    """Every text is typed as text, so that it stays one however it begins."""
    # It takes longer to import than any other package, and most processes never write a sheet.
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _cell(sheet: Any, value: Any) -> Any:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell

    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", harmless(value))[:LONGEST]
    cell.data_type = "s"
    return cell
