"""Chance that one word decides: texts, JSON and bytes that have broken some API once."""

from __future__ import annotations

import copy
import random
from collections.abc import Sequence
from typing import Any, TypeVar
from urllib.parse import quote, unquote_to_bytes

from tests.content_types.api.test_fuzz import NASTY

Something = TypeVar("Something")

TEXTS = tuple(unquote_to_bytes(each).decode(errors="surrogateescape") for each in NASTY)
NESTED_LIST: list[Any] = []
for _depth in range(60):
    NESTED_LIST = [NESTED_LIST]

VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    -0.0,
    2**31,
    2**63,
    10**40,
    -(10**400),
    1e308,
    5e-324,
    "",
    [],
    {},
    [None],
    [[]],
    {"": ""},
    {"id": "x"},
    {"from": None, "to": 1},
    {"a" * 500: "b"},
    NESTED_LIST,
    [1] * 3_000,
    [{}] * 300,
)


class Chance:
    """One stream of choices."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311 (the same in each run)

    def odds(self, share: float) -> bool:
        return self.random.random() < share

    def one_of(self, options: Sequence[Something]) -> Something:
        return self.random.choice(options)

    def byte(self) -> int:
        return self.random.randrange(256)

    def network(self) -> str:
        """Where a request comes from."""
        return f"10.{self.byte()}.{self.byte()}.{self.byte()}"

    def letters(self) -> str:
        """Letters of any script, some that cannot be seen among them."""
        return "".join(
            chr(self.random.randrange(1, 0x3000)) for _ in range(self.random.randrange(30))
        )

    def text(self) -> str:
        return self.one_of(TEXTS) if self.odds(0.6) else self.letters()

    def in_address(self) -> str:
        """A value of a parameter, as it stands in an address."""
        if self.odds(0.6):
            return self.one_of(NASTY)
        if self.odds(0.5):
            return quote(bytes(self.byte() for _ in range(self.random.randrange(20))))
        return quote(self.letters().encode("utf-8", "surrogatepass"))

    def value(self) -> Any:
        """Any JSON value."""
        return self.text() if self.odds(0.4) else copy.deepcopy(self.one_of(VALUES))

    def spoilt(self, value: Any) -> Any:
        """The same with one place of it changed, taken away or doubled."""
        if isinstance(value, dict) and value and self.odds(0.9):
            return self._spoilt_object(value)
        if isinstance(value, list) and value and self.odds(0.9):
            place = self.random.randrange(len(value))
            whole = [*value[:place], self.spoilt(value[place]), *value[place + 1 :]]
            return self.one_of((whole, value * 2, value[:place], [*value, self.value()], whole))
        if isinstance(value, str) and self.odds(0.3):
            return self.one_of((value * 400, f"{value}\x00", value[:1], f" {value}\u202e"))
        return self.value()

    def _spoilt_object(self, value: dict[str, Any]) -> dict[str, Any]:
        name = self.one_of(sorted(value))
        kind = self.random.random()
        if kind < 0.8:
            return {**value, name: self.spoilt(value[name])}
        if kind < 0.9:
            return {other: each for other, each in value.items() if other != name}
        return {**value, self.text(): self.value()}

    def torn(self, raw: bytes) -> bytes:
        """Bytes cut off, doubled, or with a few of them changed."""
        place = self.random.randrange(len(raw) + 1)
        kind = self.random.random()
        if kind < 0.3:
            return raw[:place]
        if kind < 0.4:
            return raw[:place] + raw
        found = bytearray(raw)
        for _change in range(self.random.randrange(1, 6)):
            if found:
                found[self.random.randrange(len(found))] = self.byte()
        return bytes(found)
