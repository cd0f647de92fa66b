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
    """One applicant; ``receipt`` is what was acknowledged."""

    def __init__(self, port: int, form: uuid.UUID) -> None:
        self.port, self.form = port, form
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

    def fill_in(self) -> None:
        answer = self.send("PATCH", f"{self.id}/", {"answers": ANSWERS}, If_Match='"1"')
        # A save whose answer was lost has been done: the revision says so.
        assert answer.status in (200, 412), (answer.status, answer.body)

    def submit(self) -> Answer:
        answer = self.send(
            "POST", f"{self.id}/submit/", {}, If_Match='"2"', Idempotency_Key=self.key
        )
        if answer.status == 201:
            receipt = json.loads(answer.body)
            assert self.receipt in ({}, receipt), "the same key gave two receipts"
            self.receipt = receipt
        return answer

    def go_through(self, until: float) -> None:
        """Start, fill in and submit, each again until it is acknowledged or time is up."""
        for step in (self.start, self.fill_in, self._submitted):
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
