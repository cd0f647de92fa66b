"""kill -9 of web server, worker and database under load: what was acknowledged is there, once.

``UTSYN_KILLS=300`` runs the full count; a usual run has a few. The figures are printed.
``UTSYN_PLANTED='-c synchronous_commit=off -c wal_writer_delay=10s'`` lets PostgreSQL answer before
a commit is safe: the fault that this test is there to find.
"""

from __future__ import annotations

import json
import os
import random
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests import smtp

from .applicants import Applicant
from .cluster import durable
from .processes import Site, running

KILLS = int(os.environ.get("UTSYN_KILLS", "6"))
APPLICANTS_AT_ONCE = 4
# So long an undone message may lie about after the last kill.
PATIENCE = 300

MAKE_FORM = (
    "from tests.forms import make_form;"
    "from tests.builders import make_home;"
    "make_home(); print(make_form(notice_email='tilskudd@example.no').translation_key)"
)
UNDONE = (
    "from content_types.applications import OutboxMessage as M;"
    "print(M.objects.exclude(state='done').count(), M.objects.count())"
)


class Load:
    """Applicants who come one after another, several at once, until it is enough."""

    def __init__(self, port: int, form: uuid.UUID) -> None:
        self.applicants: list[Applicant] = []
        self.enough = threading.Event()
        self.threads = [
            threading.Thread(target=self._come, args=(port, form))
            for _each in range(APPLICANTS_AT_ONCE)
        ]
        for thread in self.threads:
            thread.start()

    def _come(self, port: int, form: uuid.UUID) -> None:
        while not self.enough.is_set():
            applicant = Applicant(port, form)
            self.applicants.append(applicant)
            applicant.go_through(time.monotonic() + PATIENCE)

    def end(self) -> None:
        """Let those who have begun come to their end."""
        self.enough.set()
        for thread in self.threads:
            thread.join()


def last_line(said: str) -> str:
    return said.strip().splitlines()[-1]


def wait_for_mail(site: Site) -> tuple[int, int]:
    """How many messages are undone after at most five minutes, and how many there are."""
    end = time.monotonic() + PATIENCE
    while True:
        undone, total = map(int, last_line(site.run("shell", "-c", UNDONE)).split())
        if not undone or time.monotonic() > end:
            return undone, total
        # Each look starts a process of its own.
        time.sleep(1)


@pytest.mark.slow
def test_nothing_that_was_acknowledged_is_lost_doubled_or_stuck(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ExitStack() as stack:
        mail = stack.enter_context(smtp.running())
        victims: dict[str, Callable[[], None]] = {}
        if connection.vendor == "postgresql":
            cluster = stack.enter_context(durable(os.environ.get("UTSYN_PLANTED", "")))
            url = cluster.url

            def database() -> None:
                cluster.kill()
                cluster.start()

            victims["database"] = database
        else:
            url = f"sqlite:///{tmp_path / 'killed.sqlite3'}"
        site = stack.enter_context(running(tmp_path, mail.server_address[1], url, prepared=False))
        form = uuid.UUID(last_line(site.run("shell", "-c", MAKE_FORM)))

        def web() -> None:
            site.web.kill()
            site.web.start()

        def worker() -> None:
            site.workers[0].kill()
            site.workers[0].start()

        victims |= {"web": web, "worker": worker}
        chance = random.Random(5)  # noqa: S311 (no secret)
        load, killed = Load(site.port, form), Counter[str]()
        for number in range(KILLS):
            # At another point of the work each time, the same points in every run.
            time.sleep(chance.uniform(0.2, 1.5))
            name = list(victims)[number % len(victims)]
            victims[name]()
            killed[name] += 1
            site.wait()
        load.end()
        undone, messages = wait_for_mail(site)
        held = json.loads(site.run("applications", "list", "--submitted", "--format", "json"))

    report(load.applicants, held, killed, mail, undone, messages, capsys)
    acknowledged = [each for each in load.applicants if each.receipt]
    by_id = {each["id"]: each for each in held}
    lost = [
        each.id
        for each in acknowledged
        if by_id.get(each.id, {}).get("reference") != each.receipt["reference"]
        or by_id[each.id]["hash"] != each.receipt["hash"]
    ]
    assert lost == []
    assert len(acknowledged) == len(load.applicants), "somebody never got an answer"
    assert len(held) == len(by_id) == len(acknowledged)
    assert len({each["reference"] for each in held}) == len(held)
    assert undone == 0
    assert len(set(mail.ids())) == messages
    for each in held:
        assert mail.about(each["reference"])


def report(
    applicants: list[Applicant],
    held: list[Any],
    killed: Counter[str],
    mail: smtp.Server,
    undone: int,
    messages: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The figures, for whoever runs it."""
    kills = ", ".join(f"{count} {name}" for name, count in sorted(killed.items()))
    acknowledged = sum(bool(each.receipt) for each in applicants)
    doubles = len(mail.mails) - len(set(mail.ids()))
    with capsys.disabled():
        print(
            f"\nKills ({connection.vendor}): {kills}. {acknowledged} acknowledged, "
            f"{len(held)} held; {messages} messages, {undone} undone, {doubles} mails came twice."
        )
