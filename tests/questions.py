"""One question of every type, with answers that it takes; a new type joins ``SAMPLES``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from hypothesis import strategies as st

from content_types.questions import Form, Surroundings, Written, compile_form
from tests.forms import choices, listed, question, step

Raw = dict[str, Any]

LETTERS = st.characters(exclude_categories=["Cs", "Cc"])


def text(longest: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=1, max_size=longest)


class ThreeOptions:
    """Sources with the same three alternatives each."""

    rows: ClassVar = [("a", "Én"), ("b", "To"), ("c", "Én to")]

    def labels(self, source: str, keys: list[str], language: str) -> dict[str, str]:
        return {key: label for key, label in self.rows if key in keys}

    def choices(self, source: str, language: str) -> list[tuple[str, str]]:
        return self.rows


TODAY = Surroundings(language="nb", today=date(2026, 11, 24), options=ThreeOptions())
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat)
PHONES = st.sampled_from(["+4769117000", "69 11 70 00", "+46 8 123 456 78", "0047 69117000"])
NUMBERS = st.sampled_from(["974760673", "974 760 673", "971 526 920", "971.526.920"])
KEYS = st.sampled_from("abc")
COUNTS = st.integers(0, 10**9)
KRONER = st.integers(0, 10**8).map(lambda kroner: kroner * 100)


def rows(cells: dict[str, Any], **optional: Any) -> st.SearchStrategy[Any]:
    """Some rows with these cells and perhaps more."""
    row = st.fixed_dictionaries(cells, optional=optional)
    return st.lists(row, min_size=1, max_size=4)


SAMPLES: dict[str, tuple[Raw, st.SearchStrategy[Any]]] = {
    "short_text": (question("short_text", "q", max_length=400), text(100)),
    "long_text": (question("long_text", "q", max_length=400), text(100)),
    "number": (question("number", "q", decimals=2, min="-1000000"),
               st.integers(-10**6, 10**6) | st.decimals(-999, 999, places=2).map(float)),
    "percentage": (question("percentage", "q"), st.decimals(0, 100, places=2).map(float)),
    "money": (question("money", "q", currency="NOK", whole=False), st.integers(0, 10**12)),
    "choice": (question("choice", "q", choices=choices(a="Én", b="To")), st.sampled_from("ab")),
    "choices": (question("choices", "q", choices=choices(a="Én", b="To", c="Tre")),
                st.lists(st.sampled_from("abc"), min_size=1, unique=True)),
    "yes_no": (question("yes_no", "q"), st.booleans()),
    "declaration": (question("declaration", "q"), st.just(True)),
    "date": (question("date", "q"), DAYS),
    "month": (question("month", "q"), st.dates(date(1900, 1, 1), date(2199, 1, 1)).map(
        lambda day: f"{day:%Y-%m}")),
    "date_range": (question("date_range", "q"), st.tuples(DAYS, DAYS).map(
        lambda days: {"from": min(days), "to": max(days)})),
    "email": (question("email", "q"), st.sampled_from(["kari@example.no", "k.n+x@example.co.uk"])),
    "phone": (question("phone", "q"), PHONES),
    "web_address": (question("web_address", "q"),
                    st.sampled_from(["https://example.no/", "http://example.no/a?b=c", "a.no"])),
    "organisation_number": (question("organisation_number", "q"), NUMBERS),
    "address": (question("address", "q"), st.fixed_dictionaries(
        {"street": text(60), "postcode": st.integers(1000, 9999).map(str), "city": text(40)})),
    "contact_person": (question("contact_person", "q"), st.fixed_dictionaries(
        {"name": text(60), "email": st.just("kari@example.no")},
        optional={"role": text(60), "phone": PHONES})),
    "municipality": (question("municipality", "q"), KEYS),
    "county": (question("county", "q"), KEYS),
    "programme": (question("programme", "q", other=True), KEYS | st.just("other")),
    "period": (question("period", "q"), KEYS),
    "lookup": (question("lookup", "q", source="themes"), KEYS),
    "themes": (question("themes", "q"), st.lists(KEYS, min_size=1, unique=True)),
    "strategy_goals": (question("strategy_goals", "q", max=3),
                       st.lists(KEYS, min_size=1, max_size=3, unique=True)),
    "sustainability_goals": (question("sustainability_goals", "q"),
                             st.lists(st.integers(1, 17).map(str), min_size=1, unique=True)),
    "country": (question("country", "q"), st.sampled_from(["NO", "SE", "UA"])),
    "files": (question("files", "q", max_files=3), st.lists(
        st.fixed_dictionaries({"id": st.uuids().map(str), "name": text(60), "size": COUNTS,
                               "sha256": st.text("0123456789abcdef", min_size=64, max_size=64)}),
        min_size=1, max_size=3)),
    "repeating_group": (
        question("repeating_group", "q", columns=listed(
            {"label": "Navn", "key": "name", "kind": "short_text", "required": True, "choices": []},
            {"label": "Beløp", "key": "sum", "kind": "money", "required": False, "choices": []},
            {"label": "Dag", "key": "day", "kind": "date", "required": False, "choices": []},
            {"label": "Slag", "key": "kind", "kind": "choice", "required": False,
             "choices": choices(a="Én", b="To")},
        )),
        rows({"name": text(60)}, sum=KRONER, day=DAYS, kind=st.sampled_from("ab")),
    ),
    "partner_list": (question("partner_list", "q"), rows(
        {"name": text(60), "country": st.sampled_from(["SE", "PL"]),
         "type": st.just("public"), "confirmation": st.just("intent")},
        pic=st.just("123456789"))),
    "activity_plan": (question("activity_plan", "q"), rows(
        {"type": st.just("travel"), "what": text(60), "from": st.just("1900-01-01"), "to": DAYS,
         "who": text(60)})),
    "budget_table": (question("budget_table", "q", with_year=True), rows(
        {"category": st.just("travel"), "text": text(60), "amount": KRONER},
        year=st.integers(2000, 2100))
        | rows({"category": st.just("staff"), "text": text(60), "hours": st.integers(0, 2000),
                "rate": st.integers(0, 2000).map(lambda kroner: kroner * 100)})),
    "financing_table": (question("financing_table", "q"), rows(
        {"source_type": st.just("private"), "name": text(60), "amount": KRONER,
         "status": st.just("planned")})),
}  # fmt: skip


def one_of_each(names: Iterable[str] = SAMPLES, suffix: str = "") -> list[Raw]:
    """Raw questions of these types, none of them required; each has its type's name as its key."""
    return [
        question(name, f"{name}{suffix}", **{
            **SAMPLES[name][0]["value"], "key": f"{name}{suffix}", "required": False,
        })
        for name in names
    ]  # fmt: skip


def form_of(*questions: Raw, rules: list[Raw] | None = None, **call: Any) -> Form:
    """A form of one step with these raw questions."""
    written = Written([step(*questions)], rules or [], "Skjema")
    return Form.load(compile_form("nb", written, {}, call=call))
