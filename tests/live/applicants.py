"""Applicants that go through the API as any frontend does, and try again without an answer."""

from __future__ import annotations

import json
import time
import uuid
from http.client import HTTPException
from typing import Any

from tests.forms import ANSWERS

from .processes import Answer, ask

START = "/api/v2/applications/"


class Applicant:
    """One applicant; ``receipt`` is what was acknowledged, ``file`` what is uploaded."""

    def __init__(self, port: int, form: uuid.UUID, file: bytes = b"") -> None:
        self.port, self.form, self.file = port, form, file
        self.revision = 1
        self.key = str(uuid.uuid4())
        self.id = self.token = ""
        self.receipt: dict[str, Any] = {}

    def send(self, method: str, path: str, body: Any, **headers: str) -> Answer:
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        return ask(self.port, method, START + path, json.dumps(body), **headers)

    def start(self) -> None:
        body = {"form": str(self.form), "email": "kari@example.no", "locale": "nb"}
        answer = self.send("POST", "", body)
        assert answer.status == 201, (answer.status, answer.body)
        found = json.loads(answer.body)
        self.id, self.token = found["id"], found["token"]

    def upload(self) -> None:
        if not self.file:
            return
        edge = b"--edge\r\nContent-Disposition: form-data; name="
        body = edge + b'"slot"\r\n\r\nplan\r\n' + edge + b'"file"; filename="plan.pdf"\r\n\r\n'
        answer = ask(
            self.port,
            "POST",
            f"{START}{self.id}/files/",
            body + self.file + b"\r\n--edge--\r\n",
            Content_Type="multipart/form-data; boundary=edge",
            Authorization=f"Bearer {self.token}",
        )
        # An upload whose answer was lost has been done: the same file comes back.
        assert answer.status in (200, 201), (answer.status, answer.body)
        self.revision = json.loads(answer.body)["revision"]

    def fill_in(self) -> None:
        answer = self.send(
            "PATCH", f"{self.id}/", {"answers": ANSWERS}, If_Match=f'"{self.revision}"'
        )
        # A save whose answer was lost has been done: the revision says so.
        assert answer.status in (200, 412), (answer.status, answer.body)
        self.revision = json.loads(answer.body)["revision"]

    def submit(self) -> Answer:
        answer = self.send(
            "POST",
            f"{self.id}/submit/",
            {},
            If_Match=f'"{self.revision}"',
            Idempotency_Key=self.key,
        )
        if answer.status == 201:
            receipt = json.loads(answer.body)
            assert self.receipt in ({}, receipt), "the same key gave two receipts"
            self.receipt = receipt
        return answer

    def go_through(self, until: float) -> None:
        """Start, fill in and submit, each again until it is acknowledged or time is up."""
        for step in (self.start, self.upload, self.fill_in, self._submitted):
            while True:
                try:
                    step()
                    break
                except (OSError, HTTPException, AssertionError):
                    # Whatever was killed is coming back; people would try again as well.
                    if time.monotonic() > until:
                        return
                    time.sleep(0.1)

    def _submitted(self) -> None:
        answer = self.submit()
        assert answer.status == 201, (answer.status, answer.body)
