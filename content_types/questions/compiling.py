"""From what editors wrote to a form as data: structure from the source, texts from every language.

Block ids are the same in all languages, so a text's translation is the text of the block with the
same id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from .definition import FORMAT, JSON, Form
from .keys import PATTERN
from .registry import TextReader, all_types
from .sheet import NUMERIC, unit_of
from .types.numbers import MINOR, plain_number

Raw = list[JSON]


@dataclass(frozen=True)
class Written:
    """What an editor wrote in one language: raw data of the two streams, and the title."""

    steps: Raw
    rules: Raw = field(default_factory=list)
    title: str = ""


def compile_form(
    language: str,
    source: Written,
    translations: Mapping[str, Written],
    *,
    kind: str = "application",
    call: JSON | None = None,
) -> JSON:
    """The form's definition; ``translations`` are the other languages, by code."""
    written = {language: source, **translations}
    texts = {code: dict(_blocks_by_id(each)) for code, each in written.items()}
    definition: JSON = {
        "format": FORMAT,
        "kind": kind,
        "languages": list(written),
        "title": {code: each.title for code, each in written.items() if each.title},
        "call": {name: value for name, value in (call or {}).items() if value is not None},
        "steps": [_step(child, texts) for child in source.steps],
        "rules": [],
    }
    rules = [child for child in source.rules if child["type"] in RULES]
    # Units are needed before rules can be read, and totals before units.
    definition["rules"] = [_total(each, _reader(each, texts)) for each in rules if is_total(each)]
    form = Form.load(definition)
    definition["rules"] = [compile_rule(form, each, _reader(each, texts)) for each in rules]
    return definition


def _blocks_by_id(written: Written) -> Iterator[tuple[str, JSON]]:
    for child in [*written.steps, *written.rules]:
        yield child.get("id") or "", child["value"]
        for question in child["value"].get("questions") or []:
            if isinstance(question, dict) and isinstance(question.get("value"), dict):
                yield question.get("id") or "", question["value"]


def _reader(child: JSON, texts: Mapping[str, Mapping[str, JSON]]) -> TextReader:
    key = child.get("id") or ""
    return TextReader({code: found[key] for code, found in texts.items() if key in found})


def _step(child: JSON, texts: Mapping[str, Mapping[str, JSON]]) -> JSON:
    reader, known = _reader(child, texts), all_types()
    questions = child["value"].get("questions") or []
    return {
        "id": child.get("id") or "",
        "title": reader("title"),
        "introduction": reader("introduction"),
        "questions": [
            compile_question(each, _reader(each, texts))
            for each in questions
            if each["type"] in known
        ],
    }


def compile_question(child: JSON, texts: TextReader) -> JSON:
    """One question as data."""
    raw, kind = child["value"], all_types()[child["type"]]
    question: JSON = {
        "key": raw.get("key") or "",
        "id": child.get("id") or "",
        "type": child["type"],
        "label": texts("label"),
        "help": texts("help"),
        "required": bool(raw.get("required")) and kind.answered,
        "privacy": raw.get("privacy") or "public",
        "settings": kind.settings(raw, texts),
    }
    if columns := kind.columns(raw, texts):
        question["columns"] = columns
    return question


# Rules --------------------------------------------------------------------------------------------


def is_total(child: JSON) -> bool:
    return child["type"] == "total"


def compile_rule(form: Form, child: JSON, texts: TextReader) -> JSON:
    """One rule as data."""
    rule = RULES[child["type"]](form, child["value"], texts)
    if child["value"].get("at"):
        rule["at"] = child["value"]["at"]
    if message := texts("message"):
        rule["message"] = message
    return {"kind": child["type"], **rule}


def bare_items(raw: Any) -> list[Any]:
    """The values of a list block's raw items."""
    return [each["value"] if isinstance(each, dict) and "value" in each and "id" in each else each
            for each in raw or []]  # fmt: skip


def listed(text: str | None) -> list[str]:
    """Values written with commas between."""
    return [each.strip() for each in (text or "").split(",") if each.strip()]


def decimal_of(value: Any) -> Decimal | None:
    """A number as an editor wrote it; None where it is none."""
    try:
        number = Decimal(str(value).replace(" ", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _amount(form: Form, reference: str, value: Any) -> int | float | None:
    """A limit in the unit of what it limits: kroner become øre."""
    number = decimal_of(value) if value not in (None, "") else None
    if number is None:
        return None
    return plain_number(number * (MINOR if unit_of(form, reference) == "money" else 1))


def _when(form: Form, raw: JSON) -> JSON:
    conditions = [_condition(form, each) for each in bare_items(raw.get("conditions"))]
    return {"match": raw.get("match") or "all", "conditions": conditions}


def _condition(form: Form, raw: JSON) -> JSON:
    reference, operator = raw.get("of") or "", raw.get("operator") or "one_of"
    values: list[Any] = listed(raw.get("values"))
    if operator in NUMERIC:
        text = (raw.get("values") or "").strip()
        is_reference = re.fullmatch(rf"{PATTERN}(\.{PATTERN})?", text)
        values = [text if is_reference else _amount(form, reference, text.replace(",", "."))]
    return {"of": reference, "is": operator, "values": values}


def _with_targets(form: Form, raw: JSON, texts: TextReader) -> JSON:
    return {"questions": bare_items(raw.get("questions")), "when": _when(form, raw)}


def _speaking(form: Form, raw: JSON, texts: TextReader) -> JSON:
    return {"when": _when(form, raw)}


def _total(child: JSON, texts: TextReader) -> JSON:
    raw = child["value"]
    parts = []
    for part in bare_items(raw.get("of")):
        where = {"column": part.get("column"), "in": listed(part.get("values"))}
        parts.append({"of": part.get("of") or ""} | ({"where": where} if where["column"] else {}))
    return {"kind": "total", "name": raw.get("name") or "", "label": texts("label"), "of": parts}


def _share(form: Form, raw: JSON, texts: TextReader) -> JSON:
    limit = raw.get("kind") or "at_most"
    percent = decimal_of(raw.get("limit")) if raw.get("limit") not in (None, "") else None
    fact = "call.max_share" if limit == "at_most" else "call.own_share"
    return {
        "part": raw.get("part") or "",
        "whole": raw.get("whole") or "",
        "limit": limit,
        "percent": fact if percent is None else plain_number(percent),
    }


def _ceiling(form: Form, raw: JSON, texts: TextReader) -> JSON:
    reference = raw.get("of") or ""
    amount = _amount(form, reference, raw.get("limit"))
    rule: JSON = {"of": reference, "amount": "call.max_amount" if amount is None else amount}
    if raw.get("by"):
        rule["by"] = raw["by"]
        rule["amounts"] = [
            {
                "value": each.get("value") or "",
                "amount": _amount(form, reference, each.get("amount")),
            }
            for each in bare_items(raw.get("amounts"))
        ]
    return rule


def _floor(form: Form, raw: JSON, texts: TextReader) -> JSON:
    reference = raw.get("of") or ""
    return {"of": reference, "amount": _amount(form, reference, raw.get("limit"))}


def _equal(form: Form, raw: JSON, texts: TextReader) -> JSON:
    return {"left": raw.get("left") or "", "right": raw.get("right") or ""}


def _date_order(form: Form, raw: JSON, texts: TextReader) -> JSON:
    months = raw.get("months")
    return {
        "first": raw.get("first") or "",
        "second": raw.get("second") or "",
        "months": int(months) if months else "call.max_months",
    }


def _dates_within(form: Form, raw: JSON, texts: TextReader) -> JSON:
    ends = {name: raw.get(name) or "" for name in ("rows", "first", "last")}
    return {**ends, "columns": bare_items(raw.get("columns"))}


RULES = {
    "show": _with_targets,
    "require": _with_targets,
    "stop": _speaking,
    "warn": _speaking,
    "flag": _speaking,
    "total": lambda form, raw, texts: _total({"value": raw}, texts),
    "share": _share,
    "ceiling": _ceiling,
    "floor": _floor,
    "equal": _equal,
    "date_order": _date_order,
    "dates_within": _dates_within,
}
