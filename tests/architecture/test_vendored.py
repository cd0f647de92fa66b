"""What others have made and the wheel carries is what its list says it is."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

VENDOR = Path(__file__).parents[2] / "content_types/static/content_types/vendor"


def listed() -> dict[str, str]:
    """The sum of each file by its name."""
    rows = (VENDOR / "README.md").read_text()
    return dict(re.findall(r"^\| `(\S+)` \|.*, (sha384-\S+) \|", rows, re.MULTILINE))


def test_every_file_of_others_is_listed_with_its_sum_and_its_licence() -> None:
    scripts = {path.name: path.read_bytes() for path in VENDOR.glob("*.js")}

    sums = {name: hashlib.sha384(content).digest() for name, content in scripts.items()}
    assert listed() == {
        name: f"sha384-{base64.b64encode(each).decode()}" for name, each in sums.items()
    }
    assert sums
    for name in sums:
        assert (VENDOR / f"{name.partition('.')[0]}.LICENSE").read_text()
