"""Builders of forms and applications: ``make_form`` gives an open call with a published form."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup
from django.utils import timezone

from content_types.applications import Application, clock, operations
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.pages.form_versions import publish_version
from tests import builders

Raw = dict[str, Any]


def listed(*values: Any) -> list[Raw]:
    """Raw items of a ListBlock."""
    return [{"type": "item", "id": str(uuid.uuid4()), "value": value} for value in values]


def question(kind: str, key: str, label: str = "", /, **settings: Any) -> Raw:
    """A raw question block; the id follows from the key, as in pages that are translations."""
    value = {
        "label": label or key.capitalize(),
        "key": key,
        "help": "",
        "required": True,
        "privacy": "public",
    }
    return {"type": kind, "id": str(uuid.uuid5(uuid.NAMESPACE_OID, key)), "value": value | settings}


def choices(**labels: str) -> list[Raw]:
    """Raw alternatives: key to label."""
    return listed(*({"key": key, "label": label} for key, label in labels.items()))


def step(*questions: Raw, title: str = "Steg") -> Raw:
    value = {"title": title, "introduction": "", "questions": list(questions)}
    return {"type": "step", "id": str(uuid.uuid5(uuid.NAMESPACE_OID, title)), "value": value}


def rule(kind: str, /, **value: Any) -> Raw:
    return {"type": kind, "id": str(uuid.uuid4()), "value": value}


def condition(of: str, operator: str = "one_of", values: str = "") -> list[Raw]:
    """The raw conditions of a rule that has one."""
    return listed({"of": of, "operator": operator, "values": values})


WHO = {"kommune": "Kommune", "bedrift": "Bedrift"}


def five_questions() -> list[Raw]:
    """One step with the five first question types."""
    return [
        step(
            question("short_text", "title", "Tittel", max_length=100),
            question("long_text", "summary", "Sammendrag", max_length=500),
            question("money", "amount", "Beløp", currency="NOK", whole=True),
            question("choice", "who", "Hvem søker?", choices=choices(**WHO)),
            question("declaration", "correct", "Opplysningene er riktige"),
        )
    ]  # fmt: skip


ANSWERS = {
    "title": "Grønn fjord",
    "summary": "Vi vil finne partnere.",
    "amount": 5_000_000,
    "who": "kommune",
    "correct": True,
}


def make_form(
    steps: list[Raw] | None = None,
    rules: list[Raw] | None = None,
    *,
    closes_at: datetime | None = None,
    **fields: Any,
) -> ApplicationFormPage:
    """A live call that is open, with a published form; by default of five questions."""
    now = timezone.now()
    values = {
        "opens_at": now - timedelta(days=1),
        "steps": five_questions() if steps is None else steps,
        "rules": rules or [],
        "deadlines": [builders.deadline(closes_at or now + timedelta(days=7))],
    }
    page = builders.make_call(**(values | fields))
    publish_version(page)
    return page


def version_of(page: ApplicationFormPage) -> FormVersion:
    """The newest version of a page's form."""
    found = FormVersion.latest(page.translation_key)
    assert found is not None
    return found


def make_draft(page: ApplicationFormPage | None = None, **answers: Any) -> Application:
    """A draft with these answers, by default of a new form and with nothing filled in."""
    application, _secret = make_draft_with_secret(page, **answers)
    return application


def make_draft_with_secret(
    page: ApplicationFormPage | None = None, **answers: Any
) -> tuple[Application, str]:
    page = page or make_form()
    saved, secret = operations.start(page.translation_key, email="kari@example.no", language="nb")
    if answers:
        saved = operations.save(saved.application.pk, answers, revision=1)
    return saved.application, secret


def sent(html: bytes) -> dict[str, Any]:
    """The inputs of a page's main form as a browser sends them."""
    form = BeautifulSoup(html.decode(), "html.parser").find("form", class_="form")
    assert form is not None
    found: dict[str, Any] = {}
    for each in form.find_all(["input", "textarea", "select"]):
        kind = each.get("type", "text")
        if kind in ("checkbox", "radio") and not each.has_attr("checked"):
            continue
        bare = "on" if kind in ("checkbox", "radio") else ""
        value = each.get("value", bare) if each.name == "input" else each.text.removeprefix("\n")
        if each.name == "select":
            chosen = each.find("option", selected=True)
            value = chosen["value"] if chosen else ""
        found.setdefault(each["name"], []).append(value)
    return found


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Whatever asks the database for the time gets this."""
    with (
        patch.object(clock, "database_now", return_value=moment),
        patch.object(clock, "moment", return_value=moment),
    ):
        yield
