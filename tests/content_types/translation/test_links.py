"""References in raw block values, without a database."""

from __future__ import annotations

from typing import Any

from content_types.blocks import BodyBlock
from content_types.translation.links import swap_in_block, swap_links


def ten_more(_model: Any, key: Any) -> Any:
    return int(key) + 10


def test_links_to_pages_are_exchanged_and_others_left_alone() -> None:
    html = (
        '<p><a linktype="page" id="4">A</a> <a id="5" linktype="page">B</a> '
        '<a linktype="document" id="6">C</a> <a href="https://example.no">D</a></p>'
    )

    assert swap_links(html, ten_more) == (
        '<p><a linktype="page" id="14">A</a> <a id="15" linktype="page">B</a> '
        '<a linktype="document" id="6">C</a> <a href="https://example.no">D</a></p>'
    )


def test_choosers_in_structs_lists_and_tables_are_exchanged() -> None:
    table = {
        "caption": "",
        "columns": [{"type": "rich_text", "heading": ""}],
        "rows": [{"values": ['<a linktype="page" id="3">x</a>']}],
    }
    raw = [
        {"type": "call_to_action", "value": {"label": "Søk", "page": 1, "url": ""}},
        {"type": "related_pages", "value": {"title": "", "pages": [{"type": "item", "value": 2}]}},
        {"type": "table", "value": table},
        {"type": "image", "value": {"image": 9, "alt": ""}},
        {"type": "gone", "value": 8},
    ]

    swapped = swap_in_block(BodyBlock(), raw, ten_more)

    assert swapped[0]["value"]["page"] == 11
    assert swapped[1]["value"]["pages"][0]["value"] == 12
    assert swapped[2]["value"]["rows"][0]["values"] == ['<a linktype="page" id="13">x</a>']
    assert swapped[3:] == raw[3:]
    assert raw[0]["value"]["page"] == 1
