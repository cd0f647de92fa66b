"""One question of every type, with answers that it takes; a new type joins ``SAMPLES``."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from content_types.questions import Form, Written, compile_form
from tests.forms import choices, question, step

Raw = dict[str, Any]

LETTERS = st.characters(exclude_categories=["Cs", "Cc"])


def text(longest: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=1, max_size=longest)


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
}  # fmt: skip


def form_of(*questions: Raw, rules: list[Raw] | None = None, **call: Any) -> Form:
    """A form of one step with these raw questions."""
    written = Written([step(*questions)], rules or [], "Skjema")
    return Form.load(compile_form("nb", written, {}, call=call))
