"""How an editor writes a form's rules: a list of its own, each rule a sentence with blanks."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.words import LongWords, NeverTranslated, Words

from .keys import PATTERN

WHEN = _("What is asked")
SAYS = _("Stops and hints")
SUMS = _("Sums and limits")
DAYS = _("Dates")


class ReferenceBlock(NeverTranslated, blocks.RegexBlock):
    """Points at a question, at a table's column or at a total; no text, so nobody translates it."""

    def __init__(self, **kwargs: Any) -> None:
        options = {
            "regex": rf"^{PATTERN}(\.{PATTERN})?$",
            "max_length": 101,
            "error_messages": {
                "invalid": _("Write the key of a question, such as title or costs.amount.")
            },
        }
        super().__init__(**(options | kwargs))


class ValueBlock(NeverTranslated, blocks.RegexBlock):
    """Keys of alternatives, yes or no, or a number; several with commas between."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"regex": r"^[^<>]*$", "max_length": 500} | kwargs))


class ConditionBlock(blocks.StructBlock):
    """One comparison of an answer or a sum."""

    of = ReferenceBlock(label=_("Question or total"))
    operator = blocks.ChoiceBlock(
        label=_("is"),
        choices=[
            ("one_of", _("one of")),
            ("none_of", _("none of")),
            ("answered", _("answered")),
            ("unanswered", _("not answered")),
            ("at_least", _("at least")),
            ("more_than", _("more than")),
            ("at_most", _("at most")),
            ("less_than", _("less than")),
        ],
        default="one_of",
    )
    values = ValueBlock(
        label=_("Values"),
        required=False,
        default="",
        help_text=_("Keys of alternatives with commas between, true or false, or a number."),
    )

    class Meta:
        icon = "help"
        label = _("Condition")


def when_blocks() -> list[tuple[str, blocks.Block]]:
    """The conditions of a rule."""
    match = blocks.ChoiceBlock(
        label=_("When"),
        choices=[("all", _("all of these hold")), ("any", _("one of these holds"))],
        default="all",
    )
    return [
        ("match", match),
        ("conditions", blocks.ListBlock(ConditionBlock(), label=_("Conditions"), min_num=1)),
    ]


def _references(label: Any) -> blocks.ListBlock:
    return blocks.ListBlock(ReferenceBlock(label=_("Question")), label=label, min_num=1)


def _message(label: Any = None, *, required: bool = False) -> tuple[str, blocks.Block]:
    return (
        "message",
        LongWords(
            label=label or _("Message"),
            required=required,
            default="",
            max_length=500,
            help_text=_("Empty: a message of ours.") if not required else "",
        ),
    )


def _at() -> tuple[str, blocks.Block]:
    return (
        "at",
        ReferenceBlock(
            label=_("Shown at"), required=False, default="", help_text=_("Key of a question.")
        ),
    )


class PartBlock(blocks.StructBlock):
    """One part of a sum: a question or a column, perhaps only some rows."""

    of = ReferenceBlock(label=_("Question or column"), help_text=_("For example costs.amount."))
    column = ReferenceBlock(label=_("Only rows where"), required=False, default="")
    values = ValueBlock(label=_("is one of"), required=False, default="")


class AmountBlock(blocks.StructBlock):
    """The ceiling for one alternative."""

    value = ValueBlock(label=_("Alternative"), help_text=_("Its key."))
    amount = blocks.DecimalBlock(label=_("Highest, kroner"), min_value=0)


def _limit(label: Any) -> tuple[str, blocks.Block]:
    return ("limit", blocks.DecimalBlock(label=label, required=False, min_value=0))


def rule(
    group: Any, label: Any, icon: str, *fields: tuple[str, blocks.Block]
) -> blocks.StructBlock:
    """A rule with these blanks."""
    return blocks.StructBlock(list(fields), label=label, icon=icon, group=group)


class RulesBlock(blocks.StreamBlock):
    """All rules of a form."""

    show = rule(
        WHEN,
        _("Show questions when"),
        "view",
        ("questions", _references(_("Show"))),
        *when_blocks(),
    )
    require = rule(
        WHEN,
        _("Demand answers when"),
        "warning",
        ("questions", _references(_("Demand"))),
        *when_blocks(),
    )
    stop = rule(SAYS, _("Stop when"), "cross", *when_blocks(), _message(required=True), _at())
    warn = rule(SAYS, _("Warn when"), "info-circle", *when_blocks(), _message(required=True), _at())
    flag = rule(
        SAYS,
        _("Tell the caseworker when"),
        "tag",
        *when_blocks(),
        _message(required=True),
        _at(),
    )
    total = rule(
        SUMS,
        _("Sum"),
        "plus",
        ("name", ReferenceBlock(label=_("Key"))),
        ("label", Words(label=_("Name"), max_length=120)),
        ("of", blocks.ListBlock(PartBlock(), label=_("Parts"), min_num=1)),
    )
    share = rule(
        SUMS,
        _("Share"),
        "order",
        ("part", ReferenceBlock(label=_("Share of this"))),
        ("whole", ReferenceBlock(label=_("in this"))),
        (
            "kind",
            blocks.ChoiceBlock(
                label=_("is"),
                choices=[("at_most", _("at most")), ("at_least", _("at least"))],
                default="at_most",
            ),
        ),
        _limit(_("Per cent; empty: as the call says")),
        _message(),
        _at(),
    )
    ceiling = rule(
        SUMS,
        _("Highest amount"),
        "arrow-up",
        ("of", ReferenceBlock(label=_("Question or total"))),
        _limit(_("Highest, kroner; empty: as the call says")),
        (
            "by",
            ReferenceBlock(
                label=_("Differs by"),
                required=False,
                default="",
                help_text=_("Key of a choice, such as the programme."),
            ),
        ),
        ("amounts", blocks.ListBlock(AmountBlock(), label=_("Ceilings"), default=[])),
        _message(),
        _at(),
    )
    floor = rule(
        SUMS,
        _("Lowest amount"),
        "arrow-down",
        ("of", ReferenceBlock(label=_("Question or total"))),
        _limit(_("Lowest, kroner")),
        _message(),
        _at(),
    )
    equal = rule(
        SUMS,
        _("Two sums are equal"),
        "code",
        ("left", ReferenceBlock(label=_("This sum"))),
        ("right", ReferenceBlock(label=_("equals this one"))),
        _message(),
        _at(),
    )
    date_order = rule(
        DAYS,
        _("Dates in order"),
        "date",
        ("first", ReferenceBlock(label=_("First"))),
        ("second", ReferenceBlock(label=_("then"))),
        (
            "months",
            blocks.IntegerBlock(
                label=_("Longest, months; empty: as the call says"), required=False, min_value=1
            ),
        ),
        _message(),
        _at(),
    )
    dates_within = rule(
        DAYS,
        _("Dates of rows lie within"),
        "calendar-alt",
        ("rows", ReferenceBlock(label=_("Table"))),
        ("columns", _references(_("Columns"))),
        ("first", ReferenceBlock(label=_("from"))),
        ("last", ReferenceBlock(label=_("to"))),
        _message(),
    )
