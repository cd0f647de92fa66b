"""The API's document as types for TypeScript: every schema, and of each operation what it takes
and gives."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TYPES = Path(__file__).parents[2] / "docs" / "types.ts"
HEAD = """\
// What the API takes and gives, as types. Made from openapi.json by `python -m tests.contract`;
// docs/api.md tells how to use it.
"""
PLAIN = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def as_types(document: dict[str, Any]) -> str:
    """The whole file."""
    schemas = document["components"]["schemas"]
    declared = [
        f"{comment(schema)}export type {name} = {type_of(schema)};\n"
        for name, schema in schemas.items()
    ]
    operations = "".join(_operations(document))
    return f"{HEAD}\n{chr(10).join(declared)}\nexport interface Operations {{\n{operations}}}\n"


def comment(schema: dict[str, Any], indent: str = "") -> str:
    """The description of a schema above what it describes."""
    text = schema.get("description", "").replace("*/", "*\\/")
    return f"{indent}/** {text} */\n" if text else ""


def type_of(schema: dict[str, Any], indent: str = "") -> str:
    """The type of a value that a schema allows."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "const" in schema:
        return json.dumps(schema["const"], ensure_ascii=False)
    if "enum" in schema:
        return _any_of(json.dumps(each, ensure_ascii=False) for each in schema["enum"])
    for word in ("oneOf", "anyOf"):
        if word in schema:
            return _any_of(type_of(each, indent) for each in schema[word])
    if "allOf" in schema:
        return " & ".join(type_of(each, indent) for each in schema["allOf"])
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return _any_of(_of_kind(kind, schema, indent) for kind in kinds) if kinds else "unknown"


def _any_of(types: Any) -> str:
    return " | ".join(dict.fromkeys(types))


def _of_kind(kind: str, schema: dict[str, Any], indent: str) -> str:
    if kind == "array":
        return f"Array<{type_of(schema.get('items', {}), indent)}>"
    if kind == "object":
        return _object(schema, indent)
    return PLAIN[kind]


def _object(schema: dict[str, Any], indent: str) -> str:
    more = schema.get("additionalProperties", True)
    if "properties" not in schema:
        return f"Record<string, {type_of(more, indent) if isinstance(more, dict) else 'unknown'}>"
    required = set(schema.get("required", ()))
    inner = f"{indent}  "
    members = [
        f"{comment(each, inner)}{inner}{_key(name)}{'' if name in required else '?'}: "
        f"{type_of(each, inner)};\n"
        for name, each in schema["properties"].items()
    ]
    return f"{{\n{''.join(members)}{indent}}}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) else json.dumps(name)


def _operations(document: dict[str, Any]) -> Iterator[str]:
    for path, methods in document["paths"].items():
        for method, each in methods.items():
            taken = "".join(
                f"      {_key(one['name'])}{'' if one.get('required') else '?'}: "
                f"{_written(one['schema'])};\n"
                for one in each["parameters"]
                if one["in"] == "query"
            )
            query = f"{{\n{taken}    }}" if taken else "Record<string, never>"
            yield (
                f"  /** {each['summary']}: {method.upper()} {path} */\n"
                f"  {each['operationId']}: {{\n"
                f"    query: {query};\n"
                f"    answer: {_answer(each['responses'])};\n"
                "  };\n"
            )


def _written(schema: dict[str, Any]) -> str:
    """The type of a parameter: several values may be written as one text with commas between."""
    found = type_of(schema, "      ")
    return f"{found} | string" if schema.get("type") == "array" or "anyOf" in schema else found


def _answer(responses: dict[str, Any]) -> str:
    found = []
    for status, response in responses.items():
        content = response.get("content", {})
        if status.startswith("2") and "application/json" in content:
            found.append(type_of(content["application/json"]["schema"], "    "))
        elif status.startswith("2"):
            found.append("string" if content else "null")
    return _any_of(found) or "null"
