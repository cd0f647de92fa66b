"""The life of an application as the API answers it, recorded with nothing real in it.

Everything happens in one transaction that is undone. Secrets, ids, hashes and moments are replaced
by made-up ones that anybody sees to be made up, and that are the same whenever this is recorded.
"""

from __future__ import annotations

import json
import re
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client, override_settings

from content_types.demo.pdf import pdf
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.questions import Written, compile_form, content_hash

FORM: dict[str, Any] = {
    "type": "step",
    "id": "00000000-0000-4000-8000-0000000000f0",
    "value": {
        "title": "The project",
        "introduction": "",
        "questions": [
            ("short_text", {"label": "Name of the project", "key": "title", "max_length": 100}),
            ("money", {"label": "Amount", "key": "amount", "currency": "NOK", "whole": True}),
            (
                "organisation_number",
                {
                    "label": "Organisation number",
                    "key": "number",
                    "required": False,
                    "name_key": "organisation",
                },
            ),
            (
                "short_text",
                {
                    "label": "Organisation",
                    "key": "organisation",
                    "required": False,
                    "max_length": 200,
                },
            ),
            ("files", {"label": "Plan", "key": "plan", "required": False}),
            ("declaration", {"label": "The answers are correct", "key": "correct"}),
        ],
    },
}
# What all of them have and the ones above do not say.
USUAL = {"help": "", "required": True, "privacy": "public"}
EMAIL = "applicant@example.org"
FIRST_MOMENT = datetime(2027, 1, 15, 10, tzinfo=UTC)
MOMENTS = {"saved_at", "submitted_at", "created_at", "sent_at", "invited_at", "moment", "at"}
HASH = "0123456789abcdef" * 4
REFERENCE = "XXXX-XXXX-XXXX"
HEADERS_TOLD = ("ETag", "Location", "WWW-Authenticate", "Content-Disposition")
IN_TEXT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Undone(Exception):
    """Ends the transaction."""


@dataclass
class Invented:
    """Made-up values, each the same for the same live one."""

    form: str
    ids: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    moments: dict[str, str] = field(default_factory=dict)
    steps: int = 0

    def value(self, found: Any, name: str = "") -> Any:
        """What stands in the place of a live value of this name."""
        if isinstance(found, dict):
            return {key: self.value(each, key) for key, each in found.items()}
        if isinstance(found, list):
            return [self.value(each, name) for each in found]
        if not isinstance(found, str) or not found:
            return found
        if name in MOMENTS:
            # All that come up in one step are the same, however fast the machine is.
            made_up = (FIRST_MOMENT + timedelta(minutes=self.steps)).isoformat()
            return self.moments.setdefault(found, made_up)
        if name == "hash":
            return HASH
        if name == "reference":
            return REFERENCE
        if name == "token":
            made_up = f"made-up-secret-that-opens-nothing-{len(self.secrets) + 1}"
            return self.secrets.setdefault(found, made_up)
        return self.text(found)

    def text(self, found: str) -> str:
        """A text with made-up ids and secrets in it."""
        for live, made_up in self.secrets.items():
            found = found.replace(live, made_up)
        return IN_TEXT.sub(lambda match: self._id(match.group()), found)

    def _id(self, live: str) -> str:
        if live == self.form or live in self.ids.values():
            return live
        return self.ids.setdefault(live, str(uuid.UUID(f"{len(self.ids) + 1:08d}{0:024d}")))


@dataclass
class Recorder:
    """Asks, and keeps what was asked and answered."""

    client: Client
    invented: Invented
    steps: list[dict[str, Any]] = field(default_factory=list)
    # The secret that is sent along; none before there is one.
    secret: str = ""

    def __call__(
        self, operation: str, title: str, method: str, path: str, body: Any = None, **more: str
    ) -> Any:
        """One step; what it was answered, with its live values."""
        headers = {name.replace("_", "-").title(): value for name, value in more.items()}
        if self.secret:
            headers = {"Authorization": f"Bearer {self.secret}"} | headers
        answer = self._ask(method, path, body, headers)
        self.invented.steps += 1
        content = self._content(answer)
        # First: it brings the secret and the ids that the rest has, too.
        told = self.invented.value(content)
        self.steps.append(
            {
                "operation": operation,
                "title": title,
                "method": method,
                "path": self.invented.text(path),
                "headers": {name: self.invented.text(each) for name, each in headers.items()},
                "body": self._shown(body),
                "status": answer.status_code,
                "media_type": answer.get("Content-Type", "").partition(";")[0],
                "answer_headers": {
                    name: self.invented.text(self._without_reference(answer[name]))
                    for name in HEADERS_TOLD
                    if name in answer
                },
                "answer": told,
            }
        )
        return content

    def _ask(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        ask = getattr(self.client, method.lower())
        address = f"/api/v2{path}"
        if isinstance(body, dict) and "file" in body:
            return ask(address, body, headers=headers)
        if method == "GET":
            return ask(address, headers=headers)
        sent = "" if body is None else json.dumps(body)
        return ask(address, sent, content_type="application/json", headers=headers)

    @staticmethod
    def _content(answer: Any) -> Any:
        """What was answered; of a PDF how it begins."""
        kind = answer.get("Content-Type", "")
        if kind == "application/pdf":
            return f"{answer.content[:8].decode()} …"
        return answer.json() if "json" in kind else None

    @staticmethod
    def _shown(body: Any) -> Any:
        if isinstance(body, dict) and "file" in body:
            return {**body, "file": f"@{body['file'].name}"}
        return body

    @staticmethod
    def _without_reference(header: str) -> str:
        return re.sub(r"(?:\w{4}-){2}\w{4}(?=\.pdf)", REFERENCE, header)


def recorded(page: ApplicationFormPage, client: Client) -> list[dict[str, Any]]:
    """Every step of it, with a form of six questions in the place of the page's own."""
    with tempfile.TemporaryDirectory() as folder:
        private = {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": folder, "base_url": None},
        }
        storages = {**settings.STORAGES, "applications": private}
        recorder = Recorder(client, Invented(str(page.translation_key)))
        with override_settings(STORAGES=storages):
            try:
                with transaction.atomic():
                    _live(recorder, _short_form(page))
                    raise Undone
            except Undone:
                return recorder.steps


def _short_form(page: ApplicationFormPage) -> FormVersion:
    """The next version of the page's form, in English."""
    step = {**FORM, "value": {**FORM["value"], "questions": list(_questions())}}
    definition = compile_form("en", Written([step], [], "An application"), {})
    latest = FormVersion.latest(page.translation_key)
    return FormVersion.objects.create(
        form=page.translation_key,
        number=latest.number + 1 if latest else 1,
        hash=content_hash(definition),
        definition=definition,
        page=page,
    )


def _questions() -> Iterator[dict[str, Any]]:
    for place, (kind, value) in enumerate(FORM["value"]["questions"], start=1):
        block = f"00000000-0000-4000-8000-{place:012d}"
        yield {"type": kind, "id": block, "value": USUAL | value}


def _live(ask: Recorder, version: FormVersion) -> None:
    form, start = str(version.form), "/applications/?locale=en"
    ask("start_application", "A draft that cannot begin", "POST", start, {"form": form})
    begun = ask(
        "start_application", "A draft begins", "POST", start,
        {"form": form, "email": EMAIL, "locale": "en"},
    )  # fmt: skip
    one = f"/applications/{begun['id']}/"
    ask("application", "Nobody looks without the secret", "GET", f"{one}?locale=en")
    ask.secret = begun["token"]
    _fill_in(ask, one, version)
    _send(ask, one)
    ask.secret = ""
    ask("lost_link", "The secret is lost", "POST", "/applications/link/", {"email": EMAIL})
    _close(version)
    ask(
        "start_application", "The form has closed", "POST", start,
        {"form": form, "email": EMAIL, "locale": "en"},
    )  # fmt: skip


def _fill_in(ask: Recorder, one: str, version: FormVersion) -> None:
    ask("application", "The draft as it stands", "GET", one)
    answers = {"title": "Green fjord", "amount": "12 500"}
    ask("save_application", "A revision is missing", "PATCH", one, {"answers": answers})
    ask("save_application", "Answers are saved", "PATCH", one, {"answers": answers}, if_match='"1"')
    ask(
        "save_application", "Somebody has saved since", "PATCH", one,
        {"answers": {"title": "Blue fjord"}}, if_match='"1"',
    )  # fmt: skip
    ask(
        "look_up_organisation", "No register answers here", "POST", f"{one}register/",
        {"question": "number", "number": "974 760 673"},
    )  # fmt: skip
    plan = pdf("Plan", ["Partners first."], "en")
    file = SimpleUploadedFile("plan.pdf", plan, "application/pdf")
    ask("upload_file", "A file comes", "POST", f"{one}files/", {"slot": "plan", "file": file})
    ask("application_files", "The files", "GET", f"{one}files/")
    ask("invite", "Somebody is invited", "POST", f"{one}invitations/",
        {"email": "colleague@example.org"})  # fmt: skip
    ask("invitations", "Who is invited", "GET", f"{one}invitations/")
    ask("carry_over_offer", "Nothing newer to move to", "GET", f"{one}carry-over/")
    evaluate = f"/forms/{version.form}/versions/{version.number}/evaluate/?locale=en"
    # It asks for no secret.
    secret, ask.secret = ask.secret, ""
    ask("evaluate", "Answers that nobody keeps", "POST", evaluate, {"answers": {"amount": "much"}})
    ask.secret = secret


def _send(ask: Recorder, one: str) -> None:
    submit, key = f"{one}submit/", "made-up-key-1"
    ask("submit_application", "Something is missing", "POST", submit, {},
        idempotency_key=key, if_match='"3"')  # fmt: skip
    ask("save_application", "The last answer", "PATCH", one, {"answers": {"correct": True}},
        if_match='"3"')  # fmt: skip
    ask("submit_application", "It is sent", "POST", submit, {},
        idempotency_key=key, if_match='"4"')  # fmt: skip
    ask("submit_application", "The same key for something else", "POST", submit, {"other": 1},
        idempotency_key=key, if_match='"4"')  # fmt: skip
    ask("save_application", "What was sent is not changed", "PATCH", one,
        {"answers": {"title": "Blue fjord"}}, if_match='"4"')  # fmt: skip
    ask("application_by_secret", "What the secret opens", "GET", "/applications/")
    ask("copy_json", "The own copy", "GET", f"{one}copy.json")
    ask("receipt_pdf", "The receipt", "GET", f"{one}receipt.pdf")
    ask("withdraw_application", "It is taken back", "POST", f"{one}withdraw/", {})
    ask("reopen_application", "It is a draft again", "POST", f"{one}reopen/", {})


def _close(version: FormVersion) -> None:
    page = ApplicationFormPage.objects.get(pk=version.page_id)
    moment = datetime(2025, 12, 1, 11, tzinfo=UTC)
    page.deadlines.update(closes_at=moment)
    ApplicationFormPage.objects.filter(pk=page.pk).update(running=False, opens_at=moment)
