"""A form as data: steps, questions and rules, with every text in every language it has.

The stored JSON is the truth; these classes read it and add nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

JSON = dict[str, Any]
Texts = Mapping[str, str]

FORMAT = 1


def in_language(texts: Texts | None, language: str) -> str:
    """The text in a language; where it is missing, the first that is there."""
    if not texts:
        return ""
    return texts.get(language) or next((text for text in texts.values() if text), "")


@dataclass(frozen=True)
class Choice:
    """One alternative: the key that is stored, and what people read."""

    key: str
    label: Texts


@dataclass(frozen=True)
class Question:
    """One question, or one column of a table: ``key`` names its answer everywhere."""

    key: str
    type: str
    label: Texts = field(default_factory=dict)
    help: Texts = field(default_factory=dict)
    required: bool = False
    privacy: str = "public"
    settings: JSON = field(default_factory=dict)
    columns: tuple[Question, ...] = ()
    id: str = ""

    @classmethod
    def load(cls, stored: JSON) -> Self:
        """Read a question from the stored form."""
        columns = tuple(cls.load(each) for each in stored.get("columns", ()))
        known = {name: stored[name] for name in cls.__dataclass_fields__ if name in stored}
        return cls(**(known | {"columns": columns}))

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The alternatives that are written into the form; none where a source gives them."""
        return tuple(Choice(**each) for each in self.settings.get("choices", ()))

    def column(self, key: str) -> Question | None:
        """The column with this key."""
        return next((each for each in self.columns if each.key == key), None)

    def asks_in(self, row: Mapping[str, Any]) -> bool:
        """Whether this column is asked for in a row: some depend on another column."""
        needs = self.settings.get("only_if")
        return not needs or row.get(needs["column"]) in needs["in"]

    def text(self, language: str) -> str:
        """The question in words."""
        return in_language(self.label, language)

    def help_text(self, language: str) -> str:
        """The help below the question."""
        return in_language(self.help, language)


@dataclass(frozen=True)
class Step:
    """Questions that are answered together."""

    id: str
    title: Texts
    introduction: Texts
    questions: tuple[Question, ...]

    @classmethod
    def load(cls, stored: JSON) -> Self:
        questions = tuple(Question.load(each) for each in stored["questions"])
        return cls(stored["id"], stored["title"], stored.get("introduction", {}), questions)


@dataclass(frozen=True)
class Form:
    """A whole form; cheap to ask, made once per version."""

    steps: tuple[Step, ...]
    rules: tuple[JSON, ...] = ()
    languages: tuple[str, ...] = ()
    title: Texts = field(default_factory=dict)
    kind: str = "application"
    call: JSON = field(default_factory=dict)
    retired: tuple[Question, ...] = ()

    @classmethod
    def load(cls, stored: JSON) -> Self:
        """Read a form from its stored definition."""
        return cls(
            steps=tuple(Step.load(each) for each in stored["steps"]),
            rules=tuple(stored.get("rules", ())),
            languages=tuple(stored.get("languages", ())),
            title=stored.get("title", {}),
            kind=stored.get("kind", "application"),
            call=stored.get("call", {}),
            retired=tuple(Question.load(each) for each in stored.get("retired", ())),
        )

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The questions that are asked, by key, in reading order."""
        return {each.key: each for step in self.steps for each in step.questions}

    @cached_property
    def known(self) -> dict[str, Question]:
        """Those that are asked and those that once were: whatever may have an answer."""
        return {each.key: each for each in self.retired} | self.questions

    def rules_of(self, *kinds: str) -> Iterator[JSON]:
        """The rules of these kinds, in order."""
        return (rule for rule in self.rules if rule["kind"] in kinds)
