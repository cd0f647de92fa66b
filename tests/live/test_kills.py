"""kill -9 of web server, worker and database under load: what was acknowledged is there, once.

``UTSYN_KILLS=300`` runs the full count with each queue, ``UTSYN_SEED=2`` kills at other moments; a
usual run has a few. The figures are printed.
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

from tests import smtp, uploads
from tests.redis import running_redis

from .applicants import Applicant
from .cluster import durable
from .processes import Site, running

KILLS = int(os.environ.get("UTSYN_KILLS", "4"))
SEED = int(os.environ.get("UTSYN_SEED", "5"))
APPLICANTS_AT_ONCE = 4
# So long an undone message may lie about after the last kill.
PATIENCE = 300

MAKE_FORM = (
    "from tests.forms import five_questions, make_form, question, step;"
    "from tests.builders import make_home;"
    "steps = [*five_questions(), step(question('files', 'plan', 'Plan'), title='Vedlegg')];"
    "make_home();"
    "print(make_form(steps, notice_email='tilskudd@example.no').translation_key)"
)
UNDONE = (
    "from content_types.applications import OutboxMessage as M;"
    "print(M.objects.exclude(state='done').count(), M.objects.count())"
)

FILES = (
    "import hashlib;"
    "from content_types.applications import ApplicationFile as F;"
    "from content_types.applications.files import store;"
    "whole = [hashlib.sha256(store.open_file(f.pk).read()).hexdigest() == f.sha256"
    " for f in F.objects.all()];"
    "print(len(whole), whole.count(True), sum(1 for _each in store.everything()))"
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
            applicant = Applicant(port, form, uploads.plain_pdf())
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


@pytest.mark.any_database
@pytest.mark.slow
@pytest.mark.parametrize("queue", ["database", pytest.param("redis", marks=pytest.mark.redis)])
def test_nothing_that_was_acknowledged_is_lost_doubled_or_stuck(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], queue: str
) -> None:
    with ExitStack() as stack:
        environment = {}
        if queue == "redis":
            environment["QUEUE_URL"] = stack.enter_context(running_redis(tmp_path)).url
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
        site = stack.enter_context(
            running(tmp_path, mail.server_address[1], url, prepared=False, environment=environment)
        )
        form = uuid.UUID(last_line(site.run("shell", "-c", MAKE_FORM)))

        def web() -> None:
            site.web.kill()
            site.web.start()

        def worker(number: int = 0) -> None:
            site.workers[number].kill()
            site.workers[number].start()

        victims |= {"web": web, "worker": worker}
        if environment:
            victims["queue worker"] = lambda: worker(1)
        chance = random.Random(SEED)  # noqa: S311 (no secret)
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
        files, whole, kept = map(int, last_line(site.run("shell", "-c", FILES)).split())

    report(queue, load.applicants, held, killed, mail, undone, messages, capsys)
    with capsys.disabled():
        print(f"Files: {files} rows, {whole} with their bytes, {kept - files} bytes to be swept.")
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
    assert whole == files >= len(held)
    assert len(set(mail.ids())) == messages
    subjects = "\n".join(str(each["Subject"]) for _reader, each in mail.mails)
    assert [each for each in held if each["reference"] not in subjects] == []


def report(
    queue: str,
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
            f"\nKills ({connection.vendor}, queue in {queue}): {kills}. "
            f"{acknowledged} acknowledged, {len(held)} held; "
            f"{messages} messages, {undone} undone, {doubles} mails came twice."
        )
