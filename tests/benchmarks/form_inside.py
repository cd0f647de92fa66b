"""What is done inside one site's process for the measurement of forms, printed as JSON.

``form_inside ours 5000`` publishes a form, an enquiry form and writes so many drafts that are
ready to be sent; ``stock`` makes Wagtail's form page; ``rows 10`` says what saving and showing a
table of 200 rows takes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import count
from typing import Any
from urllib.parse import urlencode

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from .inside import measured
from .report import Work

QUESTIONS = ("navn", "melding")
ANSWERS = {"navn": "Kari Nordmann", "melding": "Vi vil finne partnere ved kysten."}
ROWS = 200
EMAIL = "kari@example.no"


def ours(drafts: str) -> dict[str, Any]:
    """Two forms of two questions, and drafts of the first that wait to be sent."""
    from content_types.pages import ApplicationFormPage
    from tests.forms import make_form, version_of

    form = make_form(_two_questions())
    enquiry = make_form(_two_questions(), form_kind=ApplicationFormPage.Kind.ENQUIRY, deadlines=[])
    written = _drafts(version_of(form), int(drafts))
    client = Client(headers={"host": "127.0.0.1"})
    submit = [lambda each=each: _submit(client, *each) for each in (written.pop(), written.pop())]
    send = [lambda key=key: _send(client, enquiry.translation_key, key) for key in "ab"]
    return {
        "enquiry": str(enquiry.translation_key),
        "drafts": written,
        "statements": [_statements(*submit), _statements(*send)],
    }


def _submit(client: Client, pk: str, secret: str) -> int:
    sent = client.post(
        f"/api/v2/applications/{pk}/submit/",
        "{}",
        content_type="application/json",
        headers={
            "authorization": f"Bearer {secret}",
            "if-match": '"1"',
            "idempotency-key": pk,
        },
    )
    return sent.status_code


def _send(client: Client, form: Any, key: str) -> int:
    sent = client.post(
        "/api/v2/applications/",
        json.dumps({"form": str(form), "email": EMAIL, "locale": "nb", "answers": ANSWERS}),
        content_type="application/json",
        headers={"idempotency-key": key},
    )
    return sent.status_code


def _statements(first: Callable[[], int], second: Callable[[], int]) -> int:
    """How many statements a second request takes."""
    statuses = [first()]
    with CaptureQueriesContext(connection) as queries:
        statuses.append(second())
    if not all(status in (200, 201) for status in statuses):
        raise RuntimeError(f"What was sent was answered with {statuses}.")
    return len(queries)


def _two_questions() -> list[dict[str, Any]]:
    from tests.forms import question, step

    return [
        step(
            question("short_text", QUESTIONS[0], max_length=100),
            question("long_text", QUESTIONS[1], max_length=500),
        )
    ]


def _drafts(version: Any, number: int) -> list[tuple[str, str]]:
    """Id and secret of each; what ``start`` and ``save`` would have left, written at once."""
    from django.utils import timezone

    from content_types.applications import AccessToken, Application, access

    now = timezone.now()
    rows = [
        Application(
            form_version=version,
            answers=ANSWERS,
            locale="nb",
            email=EMAIL,
            created_at=now,
            saved_at=now,
        )
        for _ in range(number)
    ]
    secrets = [f"measured-{row.pk}" for row in rows]
    Application.objects.bulk_create(rows, batch_size=1_000)
    AccessToken.objects.bulk_create(
        [
            AccessToken(application=row, hash=access.hashed(secret), email=EMAIL, used_at=now)
            for row, secret in zip(rows, secrets, strict=True)
        ],
        batch_size=1_000,
    )
    return [(str(row.pk), secret) for row, secret in zip(rows, secrets, strict=True)]


def stock() -> dict[str, Any]:
    """The form page, below the page that Wagtail's migrations make."""
    from wagtail.models import Page, Site

    from .stock_forms.models import StockField, StockFormPage

    Site.clear_site_root_paths_cache()
    home = Site.objects.get(is_default_site=True).root_page
    page = StockFormPage(title="Skjema", slug="skjema")
    page.form_fields = [
        StockField(label=QUESTIONS[0], field_type="singleline", sort_order=0),
        StockField(label=QUESTIONS[1], field_type="multiline", sort_order=1),
    ]
    Page.objects.get(pk=home.pk).add_child(instance=page)
    client = Client(headers={"host": "127.0.0.1"})

    def send() -> int:
        return client.post("/skjema/", ANSWERS).status_code

    return {"statements": [_statements(send, send)]}


def rows(repetitions: str) -> dict[str, Work]:
    """What saving and showing a budget of 200 rows takes, through all of Django."""
    return {name: measured(work, int(repetitions)) for name, work in _works().items()}


def _works() -> dict[str, Callable[[], object]]:
    from content_types.applications import Application, operations
    from content_types.web.forms.reading import fingerprint
    from tests.forms import make_form, question, sent, step

    table = [step(question("budget_table", "budsjett", with_year=True))]
    form = make_form(table)
    saved, secret = operations.start(form.translation_key, email=EMAIL, language="nb")
    pk = saved.application.pk
    operations.save(pk, {"budsjett": [_row(each) for each in range(ROWS)]}, revision=1)
    client = Client(headers={"host": "127.0.0.1"})
    client.post(reverse("content_types_form_open", args=["nb"]), {"code": secret})
    address = reverse("content_types_form_step", args=[pk, "nb", 1])
    numbers = count(1)

    def page() -> bytes:
        shown = client.get(address)
        if shown.status_code != 200:
            raise RuntimeError(f"The table was answered with {shown.status_code}.")
        return shown.content

    typed = sent(page())

    def save() -> None:
        text = f"Reise {next(numbers)}"
        typed["a-budsjett.0.text"] = [text]
        body = urlencode(typed | {"then": ["next"]}, doseq=True)
        answer = client.post(address, body, content_type="application/x-www-form-urlencoded")
        if answer.status_code != 303:
            raise RuntimeError(f"Saving the table was answered with {answer.status_code}.")
        kept = _kept(pk)
        if kept[0]["text"] != text:
            raise RuntimeError("The table was not saved.")
        typed["base-budsjett"] = [fingerprint(kept)]

    def patch() -> None:
        revision = Application.objects.values_list("revision", flat=True).get(pk=pk)
        changed = [_row(each, f"Reise {next(numbers)}") for each in range(ROWS)]
        answer = client.patch(
            f"/api/v2/applications/{pk}/",
            json.dumps({"answers": {"budsjett": changed}}),
            content_type="application/json",
            headers={"authorization": f"Bearer {secret}", "if-match": f'"{revision}"'},
        )
        if answer.status_code != 200:
            raise RuntimeError(f"Saving by the API was answered with {answer.status_code}.")
        typed["base-budsjett"] = [fingerprint(_kept(pk))]

    return {"save the page": save, "save by the API": patch, "show the page": page}


def _row(number: int, text: str = "Reise") -> dict[str, Any]:
    row = {"id": f"r{number + 1}", "category": "travel", "text": text, "year": 2027}
    return {**row, "amount": 100 * (number + 1)}


def _kept(pk: Any) -> list[dict[str, Any]]:
    """The rows as they are stored."""
    from content_types.applications import Application

    found: list[dict[str, Any]] = Application.objects.get(pk=pk).answers["budsjett"]
    return found


if __name__ == "__main__":
    django.setup()
    command, *arguments = sys.argv[1:]
    print(json.dumps({"ours": ours, "stock": stock, "rows": rows}[command](*arguments)))
