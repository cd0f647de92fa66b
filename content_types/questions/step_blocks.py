"""What an editor builds a form of: steps, and in each a flat list of questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from content_types.blocks.words import LongWords, Words

from . import types  # noqa: F401 (importing registers the types)
from .keys import KeyBlock, key_from
from .registry import QuestionType, all_types


class Privacy(models.TextChoices):
    """Who may see an answer once a case is public; the archive and redaction go by it."""

    PUBLIC = "public", _("public")
    PERSONAL = "personal", _("about a person")
    EXEMPT = "exempt", _("exempt from public access")


class QuestionBlock(blocks.StructBlock):
    """One question of a type: what all have, and the type's own settings."""

    def __init__(self, kind: QuestionType, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(
            [*_common(kind), *kind.own_blocks()],
            label=kind.label,
            icon=kind.icon,
            group=kind.group,
            label_format="{label}",
            **kwargs,
        )

    def clean(self, value: Any) -> Any:
        """Give alternatives without a key one that is made from their words."""
        cleaned = super().clean(value)
        errors = {}
        for name, block in self.child_blocks.items():
            if isinstance(block, blocks.ListBlock) and "key" in block.child_block.child_blocks:
                rows = cleaned[name]
                taken = {row["key"] for row in rows if row["key"]}
                for row in rows:
                    if not row["key"]:
                        row["key"] = key_from(row["label"], taken)
                        taken.add(row["key"])
                if len(taken) < len(rows):
                    errors[name] = ValidationError(_("Two alternatives have the same key."))
        if errors:
            raise StructBlockValidationError(errors)
        return cleaned


def _common(kind: QuestionType) -> list[tuple[str, blocks.Block]]:
    if not kind.answered:
        return [
            ("key", _key_block()),
            ("label", Words(label=_("Heading"), required=False, max_length=200)),
            ("help", LongWords(label=_("Text"), max_length=3_000)),
        ]
    return [
        ("label", Words(label=_("Question"), max_length=300)),
        ("key", _key_block()),
        (
            "help",
            LongWords(label=_("Help text"), required=False, default="", max_length=1_000),
        ),
        (
            "required",
            blocks.BooleanBlock(label=_("Must be answered"), required=False, default=True),
        ),
        (
            "privacy",
            blocks.ChoiceBlock(label=_("Access"), choices=Privacy.choices, default=Privacy.PUBLIC),
        ),
    ]


def _key_block() -> KeyBlock:
    return KeyBlock(
        label=_("Key"),
        required=False,
        default="",
        help_text=_(
            "Names the answer in rules and exports. Empty: made from the question. "
            "It cannot be changed once the form has been published."
        ),
    )


class QuestionStream(blocks.StreamBlock):
    """The questions of a step, one block per registered type."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        own = [(name, QuestionBlock(kind)) for name, kind in all_types().items()]
        super().__init__([*own, *(local_blocks or ())], **kwargs)


class StepBlock(blocks.StructBlock):
    """One page of the form."""

    title = Words(label=_("Step"), max_length=120)
    introduction = LongWords(label=_("Introduction"), required=False, default="", max_length=1_000)
    questions = QuestionStream(label=_("Questions"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        label_format = "{title}"


class StepsBlock(blocks.StreamBlock):
    """All steps; keys are made where they are missing, and no two questions share one."""

    step = StepBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        give_keys(cleaned)
        errors = _equal_keys(cleaned) or _unknown_keys(cleaned)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def question_values(steps: Any) -> Iterator[tuple[int, int, Any]]:
    """Step number, place in the step and stream child of each question."""
    for number, step in enumerate(steps):
        for place, child in enumerate(step.value["questions"]):
            yield number, place, child


def give_keys(steps: Any) -> None:
    """Make a key for every question that has none."""
    children = [child for _number, _place, child in question_values(steps)]
    taken = {child.value["key"] for child in children if child.value["key"]}
    for child in children:
        if not child.value["key"]:
            text = child.value["label"] or child.value["help"]
            child.value["key"] = key_from(text, taken)
            taken.add(child.value["key"])


def _equal_keys(steps: Any) -> dict[int, ValidationError]:
    seen: dict[str, str] = {}
    found: dict[int, dict[int, ValidationError]] = {}
    for number, place, child in question_values(steps):
        key = child.value["key"]
        if key in seen:
            message = _("The question “%(other)s” has the same key.") % {"other": seen[key]}
            found.setdefault(number, {})[place] = at_question({"key": message})
        seen.setdefault(key, child.value["label"])
    return {number: at_questions(problems) for number, problems in found.items()}


def _unknown_keys(steps: Any) -> dict[int, ValidationError]:
    """Settings that name a question which there is not."""
    keys = {child.value["key"] for _number, _place, child in question_values(steps)}
    found: dict[int, dict[int, ValidationError]] = {}
    for number, place, child in question_values(steps):
        for field, key in all_types()[child.block_type].mentions(child.value):
            if key and key not in keys:
                message = _("There is no question “%(key)s”.") % {"key": key}
                found.setdefault(number, {})[place] = at_question({field: message})
    return {number: at_questions(problems) for number, problems in found.items()}


def at_question(messages: Mapping[str, Any]) -> StructBlockValidationError:
    """Messages at fields of a question."""
    return StructBlockValidationError(
        {field: ValidationError(message) for field, message in messages.items()}
    )


def at_questions(problems: dict[int, ValidationError]) -> StructBlockValidationError:
    """Messages at questions of one step, by their place in it."""
    return StructBlockValidationError(
        {"questions": StreamBlockValidationError(block_errors=problems)}
    )
