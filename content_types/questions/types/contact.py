"""Questions answered with what reaches somebody: e-mail, telephone, web, organisation number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.questions.definition import JSON, Question
from content_types.questions.keys import KeyBlock
from content_types.questions.problems import Problem
from content_types.questions.registry import QuestionType, Surroundings, TextReader, register
from content_types.validators import organisation_number

from .parts import PEOPLE
from .text import plain_text

REGION = "NO"
# What the register of organisations can fill in.
FACTS = {
    "name": _("Fills in the name"),
    "form": _("Fills in the kind of organisation"),
    "municipality": _("Fills in the municipality"),
}
is_web_address = URLValidator(schemes=["http", "https"])


class Line(QuestionType):
    """Base: one line that must have a certain form."""

    group = PEOPLE

    def read(self, question: Question, value: Any) -> str | None:
        text = plain_text(value)
        return " ".join(text.split()) if text else None


@register
class Email(Line):
    """An e-mail address."""

    name = "email"
    label = _("E-mail address")
    icon = "mail"

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        try:
            validate_email(value)
        except ValidationError:
            message = gettext("Write an e-mail address, such as name@example.no.")
            yield Problem((question.key,), "email", message)

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.EmailInput(attrs={"autocomplete": "email"})

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "string", "format": "email"}


@register
class Phone(Line):
    """A telephone number; without a country code it is Norwegian. Stored as E.164."""

    name = "phone"
    label = _("Telephone number")
    icon = "mobile-alt"

    def read(self, question: Question, value: Any) -> str | None:
        text = super().read(question, value)
        found = parsed(text) if text else None
        if found is None:
            return text
        return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        if parsed(value) is None:
            message = gettext(
                "Write a telephone number with eight digits, or with + and a country code."
            )
            yield Problem((question.key,), "phone", message)

    def typed(self, question: Question, value: Any) -> str:
        return in_groups(value) if value else ""

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "string", "pattern": r"^\+\d{4,15}$"}

    def ui(self, question: Question, language: str) -> JSON:
        return {"format": "phone"}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return in_groups(value)


def parsed(text: str) -> phonenumbers.PhoneNumber | None:
    """The number in a text; None if there is no such number."""
    try:
        found = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return None
    return found if phonenumbers.is_possible_number(found) and not found.extension else None


def in_groups(value: str) -> str:
    """A number as people read it: +47 69 11 70 00."""
    found = parsed(value)
    if found is None:
        return value
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@register
class WebAddress(Line):
    """The address of a web page; without a scheme it is https."""

    name = "web_address"
    label = _("Web address")
    icon = "link"

    def read(self, question: Question, value: Any) -> str | None:
        text = super().read(question, value)
        if text and "://" not in text and " " not in text and "." in text:
            return f"https://{text}"
        return text

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        try:
            is_web_address(value)
            urlsplit(value)
        except (ValidationError, ValueError):
            message = gettext("Write a web address, such as https://example.no.")
            yield Problem((question.key,), "web_address", message)

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"})

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "string", "format": "uri", "pattern": "^https?://"}


@register
class OrganisationNumber(Line):
    """A Norwegian organisation number: nine digits, the last a check digit."""

    name = "organisation_number"
    label = _("Organisation number")
    icon = "group"

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            (
                f"{fact}_key",
                KeyBlock(
                    label=label,
                    required=False,
                    default="",
                    help_text=_("Key of the question that Enhetsregisteret answers. May be empty."),
                ),
            )
            for fact, label in FACTS.items()
        ]

    def mentions(self, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        yield from ((f"{fact}_key", value[f"{fact}_key"]) for fact in FACTS)

    def unfit_at_once(self, value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        message = _("Nothing is looked up for an enquiry. Leave this empty.")
        yield from ((f"{fact}_key", message) for fact in FACTS if value[f"{fact}_key"])

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        keys = {fact: raw.get(f"{fact}_key") for fact in FACTS}
        fills = {fact: key for fact, key in keys.items() if key}
        return {"fills": fills} if fills else {}

    def read(self, question: Question, value: Any) -> str | None:
        text = super().read(question, value)
        if not text:
            return None
        bare = text.replace(" ", "").replace(".", "")
        return bare if bare.isascii() and bare.isdigit() else text

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        try:
            organisation_number(value)
        except ValidationError as error:
            yield Problem((question.key,), "organisation_number", error.messages[0])

    def typed(self, question: Question, value: Any) -> str:
        return self.in_threes(value) if value else ""

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "string", "pattern": r"^\d{9}$"}

    def ui(self, question: Question, language: str) -> JSON:
        fills = question.settings.get("fills")
        return {"format": "organisation_number"} | ({"fills": fills} if fills else {})

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return self.in_threes(value)

    @staticmethod
    def in_threes(value: str) -> str:
        """Nine digits as people read them: 930 580 783."""
        return f"{value[:3]} {value[3:6]} {value[6:]}" if len(value) == 9 else value
