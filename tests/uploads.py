"""Files as applicants send them: one of every kind that is right, and many that are not."""

from __future__ import annotations

import hashlib
import io
import stat
import zipfile
from collections.abc import Iterator
from functools import cache

import typst
from openpyxl import Workbook
from PIL import Image

from content_types.applications.files.receiving import Received
from content_types.questions.types.files import KINDS, OFFICE, OPEN_DOCUMENT

XML = '<?xml version="1.0" encoding="UTF-8"?>'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD_MAIN = f"{OFFICE}wordprocessingml.document.main+xml"

Parts = dict[str, str | bytes]


def received(name: str, content: bytes) -> Received:
    """A file as the upload handler leaves it."""
    found = Received(name, "application/octet-stream", len(content), None, None)
    found.write(content)
    found.file.flush()
    found.digest = hashlib.sha256(content)
    return found


@cache
def pdf(words: str = "Vedtak") -> bytes:
    """A PDF as typst makes it, with its page tree in a packed stream."""
    return typst.compile(f'#set document(title: "x")\n{words}'.encode())


def plain_pdf() -> bytes:
    """A PDF as the oldest programs write it."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 4\n0000000000 65535 f \n" + table
    return body + b"trailer << /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def archive(parts: Parts, *, stored: tuple[str, ...] = ()) -> bytes:
    """A ZIP archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as found:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            found.writestr(zipfile.ZipInfo(name), content, compress_type=how)
    return buffer.getvalue()


def docx_parts(main: str = WORD_MAIN) -> Parts:
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{TYPES}"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{main}"/></Types>',
        "_rels/.rels": relation("officeDocument", "word/document.xml", mode=""),
        "word/document.xml": f"{XML}<document><body>Hei</body></document>",
    }


def relation(kind: str, target: str, mode: str = "External") -> str:
    how = f' TargetMode="{mode}"' if mode else ""
    return (
        f'{XML}<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
        f'Type="{OFFICE_RELATION}{kind}" Target="{target}"{how}/></Relationships>'
    )


def docx(**more: str | bytes) -> bytes:
    return archive(docx_parts() | {name.replace("__", "/"): part for name, part in more.items()})


def xlsx() -> bytes:
    book = Workbook()
    book.active["A1"] = "Sum"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def open_document_parts(kind: str = "text") -> Parts:
    return {
        "mimetype": f"{OPEN_DOCUMENT}{kind}",
        "content.xml": f"{XML}<office><body>Hei</body></office>",
        "META-INF/manifest.xml": f"{XML}<manifest/>",
    }


def open_document(kind: str = "text", **more: str) -> bytes:
    return archive(open_document_parts(kind) | more, stored=("mimetype",))


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise(size, 50).convert("RGB").save(buffer, form)
    return buffer.getvalue()


RIGHT = {
    "pdf": pdf,
    "docx": docx,
    "xlsx": xlsx,
    "odt": open_document,
    "ods": lambda: open_document("spreadsheet"),
    "png": picture,
    "jpg": lambda: picture("JPEG"),
}
assert set(RIGHT) == set(KINDS), "Teach this table the new kind."

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def controls() -> Iterator[tuple[str, bytes]]:
    """Files that must be taken: each kind, and what is unusual and right."""
    for kind, make in RIGHT.items():
        for end in KINDS[kind].extensions:
            yield f"fil.{end}", make()
    yield "GAMMEL.PDF", plain_pdf()
    yield "uten-linjeskift.pdf", plain_pdf().rstrip()
    yield "mal.docx", docx(word___rels__a=relation("attachedTemplate", "file:///C:/mal.dotx"))
    yield "lenke.docx", docx(word___rels__a=relation("hyperlink", "https://example.no/"))
    yield "bilder.docx", docx(word__media__bilde_png=picture())
    yield "stort.png", picture("PNG", (3_000, 2_000))
    yield "Søknad – «vedlegg» nr. 1 (endelig).pdf", pdf()


def wrong() -> Iterator[tuple[str, bytes]]:
    """Files that must be refused, with what is wrong in the name."""
    yield from _of_other_kinds()
    yield from _misnamed()
    yield from _cut_short()
    yield from _bad_archives()
    yield from _dangerous_documents()
    yield from _bad_pictures()


def _of_other_kinds() -> Iterator[tuple[str, bytes]]:
    page = b"<html><script>alert(1)</script></html>"
    for name in ("side.html", "bilde.svg", "skript.js", "program.exe", "tekst.txt", "arkiv.zip",
                 "makro.docm", "makro.xlsm", "mal.dotm", "lysbilder.pptx", "bilde.gif",
                 "bilde.webp", "fil", "fil.", ".pdf", "fil.pdf.exe", "fil.pdf ",
                 "fil.pdf\u202efdp.exe"):  # fmt: skip
        yield name, page
    for end in (each for kind in KINDS.values() for each in kind.extensions):
        yield f"tom.{end}", b""
        yield f"side.{end}", page
        yield f"skall.{end}", b"#!/bin/sh\nrm -rf /\n"
        yield f"program.{end}", b"MZ" + bytes(200)
        yield f"lenke.{end}", b"\x7fELF" + bytes(200)
        yield f"virus.{end}", EICAR


def _misnamed() -> Iterator[tuple[str, bytes]]:
    for kind, make in RIGHT.items():
        content = make()
        for other, facts in KINDS.items():
            if other != kind:
                yield f"er-{kind}.{facts.extensions[0]}", content


def _cut_short() -> Iterator[tuple[str, bytes]]:
    for kind, make in RIGHT.items():
        end, content = KINDS[kind].extensions[0], make()
        for share in (0.02, 0.3, 0.6, 0.9):
            yield f"kuttet-{share}.{end}", content[: max(20, int(len(content) * share))]
        if kind not in ("png", "jpg"):
            yield f"noe-foran.{end}", b"GIF89a" + content
            yield f"linje-foran.{end}", b"\n" + content
        yield f"bare-starten.{end}", content[:8] + bytes(2_000)


def _bad_archives() -> Iterator[tuple[str, bytes]]:
    for name in ("../../etc/passwd", "/etc/passwd", "..\\win.ini", "C:\\win.ini", "a/../../b",
                 "a//b", "./a", "a\x01b"):  # fmt: skip
        yield "klatrer.docx", archive(docx_parts() | {name: "x"})
    yield "bombe.docx", archive(docx_parts() | {"word/media/a": bytes(120 * 1024 * 1024)})
    yield "tett.docx", archive(docx_parts() | {"word/media/a": bytes(20 * 1024 * 1024)})
    yield "mange.docx", archive(docx_parts() | {f"word/media/{n}": "x" for n in range(2_001)})
    yield "noe-bak.docx", docx() + b"MZ" + bytes(100)
    yield "to-i-ett.docx", docx() + docx()
    yield "lenke.docx", _with_link()
    yield "låst.docx", _encrypted(docx())
    yield "låst.ods", _encrypted(open_document("spreadsheet"))
    yield "dobbel.docx", _twice()
    yield "lyver.docx", _lying_about_size()
    yield "tomt-arkiv.docx", b"PK\x05\x06" + bytes(18)
    yield "bare-zip.docx", archive({"a.txt": "x"})
    yield "bare-zip.odt", archive({"a.txt": "x"})
    yield (
        "uten-del.docx",
        archive({"[Content_Types].xml": f"{XML}<Types/>"}),
    )
    yield "pakket-type.odt", archive(open_document_parts())
    yield (
        "annen-type.odt",
        archive(open_document_parts() | {"mimetype": "application/zip"}, stored=("mimetype",)),
    )


def _dangerous_documents() -> Iterator[tuple[str, bytes]]:
    laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
    for name, declared in (("latter", laughs), ("henter", outside)):
        yield f"{name}.docx", docx(**{"word__document.xml": declared})
        yield f"{name}-16.docx", docx(**{"word__document.xml": declared.encode("utf-16")})
        yield f"{name}.odt", open_document(**{"content.xml": declared})
    yield "ikke-xml.docx", docx(**{"word__document.xml": "<a><b></a>"})
    macro = WORD_MAIN.replace("main+xml", "main.macroEnabled+xml")
    yield (
        "makro.docx",
        archive(docx_parts("application/vnd.ms-word.document.macroEnabled")),
    )
    yield "makro-2.docx", archive(docx_parts(macro))
    for part in ("word/vbaProject.bin", "word/vbaProjectSignature.bin", "word/activeX/activeX1.bin",
                 "xl/macrosheets/sheet1.xml", "word/embeddings/oleObject1.bin",
                 "word/embeddings/Bok1.xlsm"):  # fmt: skip
        yield "program-i.docx", archive(docx_parts() | {part: "<a/>"})
    for kind in ("attachedTemplate", "oleObject", "frame", "subDocument"):
        for target in ("https://example.com/x", " HTTP://example.com/x", "ftp://example.com/x"):
            part = {"word/_rels/settings.xml.rels": relation(kind, target)}
            yield f"henter-{kind}.docx", archive(docx_parts() | part)
    yield "makro.odt", open_document(**{"Basic/Standard/Module1.xml": "<a/>"})
    yield "skript.ods", open_document("spreadsheet", **{"Scripts/python/a.py": "x"})
    listener = '<a xmlns:script="urn:x"><script:event-listener/></a>'
    yield "lytter.odt", open_document(**{"styles.xml": listener})
    locked = "<m:manifest xmlns:m='urn:x'><m:encryption-data/></m:manifest>"
    yield "låst.odt", open_document(**{"META-INF/manifest.xml": locked})


def _bad_pictures() -> Iterator[tuple[str, bytes]]:
    png = bytearray(picture())
    huge = png[:16] + (60_000).to_bytes(4) + (60_000).to_bytes(4) + png[24:]
    yield "enormt.png", bytes(huge)
    broken = bytearray(png)
    broken[len(broken) // 2] ^= 0xFF
    yield "ødelagt.png", bytes(broken)
    yield "bare-hode.jpg", b"\xff\xd8\xff\xe0" + bytes(300)
    yield "gif-i-jpg.jpg", b"\xff\xd8\xffGIF89a" + bytes(300)


def _with_link() -> bytes:
    buffer = io.BytesIO(docx())
    with zipfile.ZipFile(buffer, "a") as found:
        link = zipfile.ZipInfo("word/link.xml")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        found.writestr(link, "/etc/passwd")
    return buffer.getvalue()


def _encrypted(content: bytes) -> bytes:
    """The same archive whose parts say that they are encrypted."""
    found = bytearray(content)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = found.find(mark)
        while place >= 0:
            found[place + offset] |= 1
            place = found.find(mark, place + 4)
    return bytes(found)


def _twice() -> bytes:
    name = b"word/document.xml"
    parts = docx_parts() | {"word/documenu.xml": "<a/>"}
    return archive(parts).replace(b"word/documenu.xml", name)


def _lying_about_size() -> bytes:
    """A part that is said to be small and is not."""
    parts = docx_parts() | {"word/document.xml": "<a>" + "x" * 50_000_000 + "</a>"}
    content, found = archive(parts), bytearray(archive(parts))
    size = (50_000_007).to_bytes(4, "little")
    for place in (content.find(size), content.rfind(size)):
        found[place : place + 4] = (500).to_bytes(4, "little")
    return bytes(found)
