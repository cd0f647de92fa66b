"""The catalogue on any day, without a database: dates, wording, files."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from content_types.demo import DemoError, catalogue
from content_types.demo.catalogue import check
from content_types.demo.dates import next_deadline, next_round, opening
from content_types.demo.illustrations import SHAPES, draw
from content_types.demo.pdf import pdf
from content_types.demo.spec import Item, Ref, localised, typeset, written

DAYS = [date(2026, 1, 1) + timedelta(days=number) for number in range(800)]


# Dates -------------------------------------------------------------------------------------------


def test_the_open_call_is_open_on_any_day_and_closes_on_a_friday_at_noon() -> None:
    for today in DAYS:
        deadline = next_deadline(today)

        assert opening(deadline).date() <= today
        assert timedelta(days=14) <= deadline.date() - today <= timedelta(days=91)
        assert (deadline.weekday(), deadline.hour) == (4, 12)
        assert deadline.month not in (4, 7)


def test_the_deadline_moves_seldom() -> None:
    assert len({next_deadline(date(2026, 1, 1) + timedelta(days=n)) for n in range(365)}) <= 12


@pytest.mark.parametrize(
    ("today", "season"),
    [(date(2026, 11, 24), ("spring", 2027)), (date(2027, 1, 5), ("autumn", 2027))],
)
def test_the_next_round_comes_half_a_year_later(today: date, season: tuple[str, int]) -> None:
    assert next_round(next_deadline(today)) == season


# Wording -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return catalogue(date(2026, 11, 24))


def test_the_catalogue_points_only_at_itself(items: list[Item]) -> None:
    check(items, [Ref("page", "front")])


def test_an_item_named_twice_is_refused(items: list[Item]) -> None:
    with pytest.raises(DemoError, match="Two items are called"):
        check([*items, items[0]], [Ref("page", "front")])


def texts(value: object) -> list[str]:
    """Every text in what an item says."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [found for each in value.values() for found in texts(each)]
    if isinstance(value, list | tuple):
        return [found for each in value for found in texts(each)]
    return texts(value.value) if hasattr(value, "value") else []


def test_introductions_fit_where_they_are_shown(items: list[Item]) -> None:
    for item in items:
        for language in item.languages:
            introduction = written(item, language)["values"].get("introduction", "")
            assert len(introduction) <= 400, item.key


def test_texts_are_well_set(items: list[Item]) -> None:
    """Real quotation marks, dashes in ranges of years, and no address of a person who exists."""
    said = [text for item in items for text in texts(written(item, "nb")["values"])]
    for text in said:
        words = re.sub(r"<[^>]+>|https?://\S+", "", text)
        assert not re.search(r'["“”]|\b(19|20)\d\d-(19|20)\d\d\b| - ', words), text
    addresses = re.findall(r"[\w.]+@[\w.]+\w", " ".join(said))
    assert addresses
    assert all(each.endswith("@example.no") for each in addresses)


def test_what_is_invented_says_so(items: list[Item]) -> None:
    for item in items:
        for block in written(item, "nb")["values"].get("body") or []:
            if getattr(block, "type", "") == "quote":
                assert "oppdiktet" in block.value["source"], item.key
        if item.key in ("utlysning-apen", "utlysning-varslet"):
            assert "Oppdiktet utlysning" in texts(written(item, "nb")["values"])


def test_a_text_without_translation_stands_in_for_it() -> None:
    said = {"title": "Hav", "body": ["Vi seiler 10 000 kilometer.", "Kl. 12"]}

    assert localised(said, "en", {"title": "Sea", "body.1": "At noon"}) == {
        "title": "Sea",
        "body": ["Vi seiler 10 000 kilometer.", "At noon"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 000 kroner", "100\xa0000\xa0kroner"),
        ("kl. 12", "kl.\xa012"),
        ("50 prosent av 2 millioner", "50\xa0prosent av 2\xa0millioner"),
        ("år 2021 og 2022", "år 2021 og 2022"),
    ],
)
def test_amounts_stay_on_one_line(text: str, expected: str) -> None:
    assert typeset(text) == expected


def test_english_is_set_as_english_is() -> None:
    assert typeset("The EU's EUR 2 million, 50 per cent", "en") == (
        "The EU\N{RIGHT SINGLE QUOTATION MARK}s EUR\xa02\xa0million, 50\xa0per cent"
    )


# Files -------------------------------------------------------------------------------------------


def test_a_seed_gives_the_same_drawing_and_another_seed_another() -> None:
    name, first = draw("kyst", "fjord", "rings")

    assert name == "kyst.png"
    assert draw("kyst", "fjord", "rings")[1] == first
    assert draw("elv", "fjord", "rings")[1] != first


@pytest.mark.parametrize("shape", SHAPES)
def test_drawings_are_large_and_have_many_tints(shape: str) -> None:
    picture = Image.open(BytesIO(draw("kyst", "lichen", shape)[1]))

    assert picture.size == (1600, 900)
    assert len(picture.convert("RGB").getcolors(256) or ()) > 10


def objects_in(content: bytes) -> int:
    """How many objects a PDF's table names; each must begin where the table says."""
    start = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    entries = re.findall(rb"(\d{10}) \d{5} n ", content[start:])
    for number, offset in enumerate(entries, start=1):
        assert content[int(offset) :].startswith(f"{number} 0 obj".encode())
    return len(entries)


def test_a_document_is_a_sound_tagged_pdf_with_norwegian_letters() -> None:
    content = pdf("Søknad på én side", ["# Før", "Les «dette» – nå.", "- Først (a)"])

    assert objects_in(content) > 6
    assert b"/Lang(nb)" in content
    assert [tag in content for tag in (b"/S/H1", b"/S/H2", b"/S/P", b"/S/Item")] == [True] * 4
    assert rb"\(a\)" in content or rb"\050a\051" in content


def test_a_long_document_goes_on_to_another_page() -> None:
    content = pdf("Langt", ["Mange ord om det samme. " * 20] * 12)

    assert b"/Count 3" in content or b"/Count 2" in content
    objects_in(content)
