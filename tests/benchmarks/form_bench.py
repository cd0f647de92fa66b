"""Forms that are sent: ours and stock Wagtail's in turn, on one cluster that keeps every commit."""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg

from . import report
from .form_inside import ANSWERS, EMAIL
from .posting import MOST_PER_SECOND, Sent, Told, answer_to, closed, opened, request
from .report import Posted, Work
from .sites import Site, cpu_seconds, parent

SUBMIT, ENQUIRE, STOCK = "submit a draft", "enquiry, sent at once", "stock form page"
SETTINGS, STOCK_SETTINGS = "tests.benchmarks.form_settings", "tests.benchmarks.stock_form_settings"
STOCK_PATH = "/skjema/"
# What the open loop sends.
PER_SECOND, SECONDS = 50, 10
WARMING_UP = 4
# As the image of the site runs: a commit waits for the disk, and another request is served then.
THREADS = ("--worker-class", "gthread", "--threads", "4")
ROWS = {"ours": "SELECT count(*) FROM content_types_submission",
        "stock": "SELECT count(*) FROM wagtailforms_formsubmission"}  # fmt: skip


@dataclass
class Kind:
    """Something that is sent again and again, and what became of it."""

    site: Site
    status: int
    posts: Iterator[bytes]
    found: Posted


@dataclass
class FormBench:
    """Databases, sites and figures of one run."""

    options: argparse.Namespace
    folder: Path
    cluster: str
    kinds: dict[str, Kind] = field(default_factory=dict)
    # How many were acknowledged, by the database that must hold them.
    acknowledged: dict[str, int] = field(default_factory=lambda: {"ours": 0, "stock": 0})
    # How many more may be there: those on their way when nobody listened any longer.
    unheard: dict[str, int] = field(default_factory=lambda: {"ours": 0, "stock": 0})
    postmaster: int = 0

    def run(self) -> None:
        """Prepare, serve, send, count what was kept, print."""
        ours, stock = self._sites()
        prepared = self._prepared(ours, stock)
        with ExitStack() as stack:
            servers = {site: stack.enter_context(site.served()) for site in (ours, stock)}
            self._kinds(ours, stock, prepared)
            self._say(f"Load of the machine before: {os.getloadavg()[0]:.1f}")
            for kind in self.kinds.values():
                # The first of its kind is slower at either.
                self._send(kind, closed, servers, WARMING_UP, self.options.connections)
            for number in range(self.options.rounds):
                for name in list(self.kinds)[:: -1 if number % 2 else 1]:
                    self._closed(self.kinds[name], servers)
            for kind in self.kinds.values():
                kind.found.open = self._send(kind, opened, servers, SECONDS, PER_SECOND)[0]
            self._say(f"Load of the machine after: {os.getloadavg()[0]:.1f}")
        self._compare()
        found = {name: kind.found for name, kind in self.kinds.items()}
        self._say("", *report.posts_table(found, STOCK))
        rows = json.loads(ours.run("tests.benchmarks.form_inside", "rows", "10"))
        works = {name: Work(*figures) for name, figures in rows.items()}
        self._say("", *report.rows_table(works))

    def _sites(self) -> tuple[Site, Site]:
        with self._connection("postgres") as connection:
            self._require_durable(connection)
            for name in ("ours", "stock"):
                connection.execute(f"CREATE DATABASE {name}")
            (backend,) = connection.execute("SELECT pg_backend_pid()").fetchone() or (0,)
            self.postmaster = parent(backend)
        ours = Site("ours", SETTINGS, self._url("ours"), self.folder, worker=THREADS)
        url = self._url("stock")
        stock = Site("stock", STOCK_SETTINGS, url, self.folder, ready=STOCK_PATH, worker=THREADS)
        return ours, stock

    def _require_durable(self, connection: psycopg.Connection) -> None:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            (value,) = connection.execute(f"SHOW {name}").fetchone() or ("",)
            if value != "on":
                raise RuntimeError(f"PostgreSQL has {name} = {value}: nothing would be durable.")

    def _url(self, database: str) -> str:
        return f"{self.cluster.rpartition('/')[0]}/{database}"

    def _connection(self, database: str) -> psycopg.Connection:
        return psycopg.connect(self._url(database), autocommit=True)

    def _prepared(self, ours: Site, stock: Site) -> dict[str, Any]:
        ours.run("django", "migrate", "--verbosity=0")
        stock.run("django", "migrate", "--verbosity=0")
        drafts = round(MOST_PER_SECOND * (self.options.seconds * self.options.rounds + WARMING_UP))
        drafts += 2 * PER_SECOND * SECONDS
        prepared = json.loads(ours.run("tests.benchmarks.form_inside", "ours", str(drafts)))
        prepared |= {"stock": json.loads(stock.run("tests.benchmarks.form_inside", "stock"))}
        for name in ("ours", "stock"):
            with self._connection(name) as connection:
                connection.execute("VACUUM ANALYZE")
        # Sent once each inside, to count the statements.
        self.acknowledged = {name: self._kept(name) for name in self.acknowledged}
        return prepared

    def _kinds(self, ours: Site, stock: Site, prepared: dict[str, Any]) -> None:
        submit, enquire = prepared["statements"]
        (form,) = prepared["stock"]["statements"]
        self.kinds = {
            SUBMIT: Kind(ours, 201, _submits(prepared["drafts"]), Posted(submit)),
            ENQUIRE: Kind(ours, 201, _enquiries(prepared["enquiry"]), Posted(enquire)),
            STOCK: Kind(stock, 200, _browser(stock.port), Posted(form)),
        }

    def _closed(self, kind: Kind, servers: dict[Site, int]) -> None:
        seconds, threads = self.options.seconds, self.options.connections
        sent, app, database = self._send(kind, closed, servers, seconds, threads)
        kind.found.closed.append(sent)
        kind.found.app_ms.append(app)
        kind.found.database_ms.append(database)

    def _send(
        self,
        kind: Kind,
        how: Callable[..., Sent],
        servers: dict[Site, int],
        seconds: int,
        many: int,
    ) -> tuple[Sent, float, float]:
        """What was sent, and what each cost of the processor, in milliseconds."""
        server = servers[kind.site]
        app, database = cpu_seconds(server), cpu_seconds(self.postmaster)
        sent = how(kind.site.port, kind.posts, kind.status, seconds, many)
        if sent.failed or not sent.answers:
            raise RuntimeError(f"{len(sent.failed)} were not acknowledged: {sent.failed[:1]}")
        self.acknowledged[kind.site.name] += sent.answers
        if isinstance(sent, Told):
            # wrk hears no more of what is on its way when its time is up.
            self.unheard[kind.site.name] += many
        app, database = cpu_seconds(server) - app, cpu_seconds(self.postmaster) - database
        return sent, app / sent.answers * 1000, database / sent.answers * 1000

    def _compare(self) -> None:
        """Raises where a database holds other than what was acknowledged."""
        for name, number in self.acknowledged.items():
            kept, unheard = self._kept(name), self.unheard[name]
            if not number <= kept <= number + unheard:
                raise RuntimeError(f"{name}: {number} acknowledged, {kept} kept")
            self._say(f"{name}: {number} acknowledged, {kept} kept ({unheard} were not awaited)")

    def _kept(self, name: str) -> int:
        with self._connection(name) as connection:
            (number,) = connection.execute(ROWS[name]).fetchone() or (0,)
        return int(number)

    @staticmethod
    def _say(*lines: str) -> None:
        print(*lines, sep="\n", flush=True)


def _submits(drafts: list[tuple[str, str]]) -> Iterator[bytes]:
    for pk, secret in drafts:
        yield request(
            "POST",
            f"/api/v2/applications/{pk}/submit/",
            b"{}",
            Authorization=f"Bearer {secret}",
            Content_Type="application/json",
            If_Match='"1"',
            Idempotency_Key=pk,
        )
    raise RuntimeError("More were sent than there are drafts.")


def _enquiries(form: str) -> Iterator[bytes]:
    given = {"form": form, "email": EMAIL, "locale": "nb", "answers": ANSWERS}
    body, began = json.dumps(given).encode(), time.time_ns()
    number = 0
    while True:
        number += 1
        yield request(
            "POST",
            "/api/v2/applications/",
            body,
            Content_Type="application/json",
            Idempotency_Key=f"{began}-{number}",
        )


def _browser(port: int) -> Iterator[bytes]:
    """A browser's posts: the page is opened once, and its token goes with each."""
    page = answer_to(port, request("GET", STOCK_PATH)).decode()
    cookie = re.search(r"Set-Cookie: +csrf=([^;]+)", page)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    if cookie is None or token is None:
        raise RuntimeError("The stock form has no token.")
    post = request(
        "POST",
        STOCK_PATH,
        urlencode({"csrfmiddlewaretoken": token[1], **ANSWERS}).encode(),
        Content_Type="application/x-www-form-urlencoded",
        Cookie=f"csrf={cookie[1]}",
    )
    while True:
        yield post
