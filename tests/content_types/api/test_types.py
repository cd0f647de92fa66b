"""The types for TypeScript: in step with the document, and of use to who writes it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.contract.document import current
from tests.contract.typescript import TYPES, as_types, type_of

USES = Path(__file__).parents[2] / "contract" / "uses.ts"
STRICT = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom"]


def test_types_are_those_of_the_document() -> None:
    assert TYPES.read_text() == as_types(current()), "Run: python -m tests.contract"


@pytest.mark.typescript
@pytest.mark.sqlite
def test_types_compile_and_tell_right_from_wrong() -> None:
    run = subprocess.run(
        [shutil.which("tsc") or "tsc", *STRICT, str(USES)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"type": ["string", "null"]}, "string | null"),
        ({"enum": ["a", None]}, '"a" | null'),
        ({"const": 1}, "1"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Money"}}, "Array<Money>"),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}]}, "number"),
        (
            {"type": "object", "additionalProperties": {"type": "boolean"}},
            "Record<string, boolean>",
        ),
        (
            {"type": "object", "properties": {"a-b": {}, "c": {}}, "required": ["c"]},
            '{\n  "a-b"?: unknown;\n  c: unknown;\n}',
        ),
        ({}, "unknown"),
    ],
)
def test_each_kind_of_schema_has_a_type(schema: dict[str, object], wanted: str) -> None:
    assert type_of(schema) == wanted
