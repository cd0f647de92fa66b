"""One run from an empty database to the last table."""

from __future__ import annotations

import argparse
import json
import math
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.redis import running_redis

from . import report
from .kinds import VARIANTS, Content, detail, kinds
from .likeness import held_to_be_alike
from .load import LONGEST, TOOL, Outcome, Request, load
from .report import Figures, Measured, Work
from .sites import Site, cpu_seconds, memory_mb, parent
from .words import PROGRAMMES

OURS, REDIS, LOCAL = "Utsyn", "stock with Redis", "stock with locmem"
# As many as a site is asked for one after the other, before it starts again.
MOST_FIRST = 4_000
# What is asked of each site, by kind.
Asked = dict[str, dict[Site, list[Request]]]
SETTINGS, STOCK_SETTINGS = "tests.benchmarks.settings", "tests.benchmarks.stock_settings"
# How much of the processor sites that do nothing take in a fifth of a second.
IDLE = 0.02


def seconds_for(answers: int, rate: float, seconds: float) -> float:
    """How long it takes to give so many answers, whole seconds if that is longer than these."""
    needed = answers / rate
    return seconds if needed <= seconds else min(math.ceil(needed), LONGEST)


@dataclass
class Bench:
    """Databases, sites and figures of one run."""

    options: argparse.Namespace
    folder: Path
    cluster: str
    # What the site's database is a copy of; one that is migrated saves the time for that.
    template: str = "template1"
    figures: Figures = field(default_factory=dict)
    # Processes beside a site's own that work for it: PostgreSQL, Redis.
    helpers: dict[str, list[int]] = field(default_factory=dict)

    def run(self) -> None:
        """Fill, serve, ask, print."""
        with ExitStack() as stack:
            sites = self._sites(stack)
            self._fill(sites)
            memory = self._ask(sites)
            self._report(sites, memory)
            if not self.options.only:
                # Servers would share the processor with what is timed here.
                self._report_work(*self._work(sites[0], sites[-1]))

    def _ask(self, sites: list[Site]) -> dict[str, float]:
        """Ask all sites for all kinds; what each takes of memory afterwards."""
        with ExitStack() as stack:
            servers = {site.name: stack.enter_context(site.served()) for site in sites}
            asked = self._kinds(sites)
            self._say(f"Load by {TOOL}, {self.options.connections} connections.")
            chosen = {name: each for name, each in asked.items() if self.options.only in name}
            statements = {site: self._statements(site, chosen) for site in sites}
            for name, by_site in chosen.items():
                self._measure(name, by_site, statements, servers)
            return {name: memory_mb(server) for name, server in servers.items()}

    def _kinds(self, sites: list[Site]) -> Asked:
        """What is asked of each site, by kind; the sites are held to the same content first."""
        content = self._content(sites[0])
        self._compare(sites, content)
        asked: Asked = {}
        for kind in kinds(content, sites[0]):
            requests = {site: kind.ours if site is sites[0] else kind.stock for site in sites}
            asked[kind.name] = {site: each for site, each in requests.items() if each}
        return asked

    def _report(self, sites: list[Site], memory: dict[str, float]) -> None:
        stock = [site.name for site in sites[1:]]
        self._say("", *report.requests_table(self.figures, OURS, stock))
        self._say("", *report.memory_table(memory, OURS, stock))

    def _report_work(self, *done: dict[str, list[Work]]) -> None:
        self._say("", *report.work_table(*done))

    # Sites ---------------------------------------------------------------------------------------

    def _sites(self, stack: ExitStack) -> list[Site]:
        self._create("utsyn", self.template)
        postmaster = self._postmaster()
        ours, stock = self._url("utsyn"), self._url("stock")
        local = Site(LOCAL, STOCK_SETTINGS, stock, self.folder)
        sites = [Site(OURS, SETTINGS, ours, self.folder), local]
        if shutil.which("redis-server"):
            redis = stack.enter_context(running_redis(self.folder))
            sites.insert(1, Site(REDIS, STOCK_SETTINGS, stock, self.folder, cache=redis.url))
            self.helpers[REDIS] = [postmaster, redis.process.pid]
        else:
            self._say("There is no redis-server, so stock runs with local memory as cache only.")
        for site in sites:
            self.helpers.setdefault(site.name, [postmaster])
        return sites

    def _url(self, database: str) -> str:
        return f"{self.cluster.rpartition('/')[0]}/{database}"

    def _connection(self, database: str) -> psycopg.Connection:
        return psycopg.connect(self._url(database), autocommit=True)

    def _create(self, database: str, template: str) -> None:
        with self._connection("postgres") as connection:
            connection.execute(f"CREATE DATABASE {database} TEMPLATE {template}")

    def _postmaster(self) -> int:
        with self._connection("postgres") as connection:
            (backend,) = connection.execute("SELECT pg_backend_pid()").fetchone() or (0,)
            return parent(backend)

    def _fill(self, sites: list[Site]) -> None:
        ours, stock = sites[0], sites[-1]
        self._write(ours)
        self._create("stock", "utsyn")
        self._complete(ours)
        with self._timed("search index, stock"):
            stock.run("tests.benchmarks.fill", "plain")
            stock.run("django", "update_index", "--verbosity=0")
        self._tidy("utsyn", "stock")

    def _write(self, site: Site) -> None:
        with self._timed("migrate"):
            site.run("django", "migrate", "--verbosity=0")
        with self._timed(f"write {self.options.pages} projects"):
            site.run("tests.benchmarks.fill", "content", str(self.options.pages))

    def _complete(self, site: Site) -> None:
        with self._timed("search index, ours"):
            site.run("django", "update_index", "--verbosity=0")
        with self._timed("delivery rebuild"):
            site.run("django", "delivery", "rebuild")

    def _tidy(self, *databases: str) -> None:
        for database in databases:
            with self._connection(database) as connection:
                connection.execute("VACUUM ANALYZE")

    def _content(self, site: Site) -> Content:
        with psycopg.connect(site.database) as connection:
            pages = connection.execute(
                "SELECT id, url_path FROM wagtailcore_page JOIN content_types_projectpage "
                "ON id = page_ptr_id ORDER BY md5(path)"
            ).fetchall()
            programmes = connection.execute(
                "SELECT page_ptr_id FROM content_types_programmepage ORDER BY 1 LIMIT %s",
                [PROGRAMMES],
            ).fetchall()
        keys = [key for key, _path in pages]
        chosen, others = keys[:VARIANTS], keys[VARIANTS : VARIANTS + MOST_FIRST]
        addresses = [json.loads(site.get(f"/api/v2/pages/{key}/")[2]) for key in chosen]
        paths = [urlsplit(each["meta"]["html_url"]).path for each in addresses]
        first = paths[0].rstrip("/").rpartition("/")[0] + "/"
        return Content(
            chosen, others or chosen, [first, *paths], [key for (key,) in programmes], len(pages)
        )

    def _compare(self, sites: list[Site], content: Content) -> None:
        asked = [detail(key) for key in content.pages]
        held_to_be_alike(dict.fromkeys(sites, asked), len(asked))
        self._say(f"Of {len(content.pages)} projects the sites say the same.")

    def _compare_answers(self, requests: dict[Site, list[Request]]) -> None:
        """Hold what was timed to be answered alike; asked for earlier, it would have been kept."""
        # A 304 says nothing.
        whole = {site: asked for site, asked in requests.items() if not asked[0].etag}
        if len(whole) > 1:
            held_to_be_alike(whole)

    # Load ----------------------------------------------------------------------------------------

    @staticmethod
    def _statements(site: Site, chosen: Asked) -> dict[str, int]:
        asked = {name: by_site[site][0] for name, by_site in chosen.items() if site in by_site}
        pairs = [text for each in asked.values() for text in (each.path, each.etag or "-")]
        said = site.run("tests.benchmarks.inside", "statements", *pairs)
        return dict(zip(asked, json.loads(said), strict=True))

    def _measure(
        self,
        name: str,
        requests: dict[Site, list[Request]],
        statements: dict[Site, dict[str, int]],
        servers: dict[str, int],
    ) -> None:
        found = {
            site: Measured(self._size(site, each), statements[site][name])
            for site, each in requests.items()
        }
        self.figures[name] = {site.name: each for site, each in found.items()}
        lasting = {}
        for site, each in found.items():
            lasting[site] = self._warm_up(site, requests[site], each)
        for number in range(self.options.rounds):
            for site in list(found)[:: -1 if number % 2 else 1]:
                self._wait_until_idle(servers.values())
                self._load(site, requests[site], found[site], servers[site.name], lasting[site])
        self._compare_answers(requests)
        # Whatever becomes of the rest of the run.
        told = (f"{site.name} {each.rate:,.1f} ({each.parts} ms)" for site, each in found.items())
        self._say(f"{name}: {', '.join(told)} requests a second (CPU of each)")

    def _size(self, site: Site, requests: list[Request]) -> float:
        """Asks for everything once, so that nothing measured is the first of its kind."""
        sizes = []
        for request in requests[:VARIANTS]:
            headers = {"If-None-Match": request.etag} if request.etag else {}
            status, _headers, body = site.get(request.path, **headers)
            if status != (304 if request.etag else 200):
                raise RuntimeError(f"{site.name} answers {status}: {request.path}")
            sizes.append(len(body))
        return statistics.mean(sizes)

    def _warm_up(self, site: Site, requests: list[Request], to: Measured) -> float:
        """How many seconds a round has to last, so that a slow site gives enough answers in it.

        What a site does for requests whose answers come too late is counted with the others'.
        """
        outcome = self._asked(site, requests, to, self.options.seconds)
        return seconds_for(self.options.answers, outcome.rate, self.options.seconds)

    def _wait_until_idle(self, servers: Iterable[int]) -> None:
        """Until what the round before has left behind is done."""
        processes = [*servers, *{each for some in self.helpers.values() for each in some}]
        before, deadline = 0.0, time.monotonic() + LONGEST
        while (now := sum(map(cpu_seconds, processes))) - before > IDLE:
            if time.monotonic() > deadline:
                break
            before = now
            # Only a while later can it be seen that a process uses nothing; none says so itself.
            time.sleep(0.2)

    def _asked(self, site: Site, requests: list[Request], to: Measured, seconds: float) -> Outcome:
        # Where the round before ended: what is asked for the first time would be so no more.
        begin = to.answers % len(requests)
        turned = [*requests[begin:], *requests[:begin]]
        outcome = load(site.port, turned, seconds, self.options.connections)
        to.answers += outcome.answers
        return outcome

    def _load(
        self,
        site: Site,
        requests: list[Request],
        to: Measured,
        server: int,
        seconds: float,
    ) -> None:
        helpers = self.helpers[site.name]
        app, database = cpu_seconds(server), sum(map(cpu_seconds, helpers))
        outcome = self._asked(site, requests, to, seconds)
        to.rates.append(outcome.rate)
        to.medians_ms.append(outcome.median_ms)
        to.app_ms.append((cpu_seconds(server) - app) / outcome.answers * 1000)
        spent = sum(map(cpu_seconds, helpers)) - database
        to.database_ms.append(spent / outcome.answers * 1000)

    def _work(self, *sites: Site) -> list[dict[str, list[Work]]]:
        """What editors do, at the sites in turn, in the other order in each round."""
        found: dict[Site, dict[str, list[Work]]] = {site: defaultdict(list) for site in sites}
        times = self.options.repetitions
        for number in range(self.options.rounds):
            for site in list(sites)[:: -1 if number % 2 else 1]:
                # Each round with projects of its own; two more warm up and count.
                first = number * (times + 2)
                said = site.run("tests.benchmarks.inside", "work", str(times), str(first))
                for name, figures in json.loads(said).items():
                    found[site][name].append(Work(*figures))
        return list(found.values())

    # Telling -------------------------------------------------------------------------------------

    @contextmanager
    def _timed(self, what: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self._say(f"{what}: {time.monotonic() - began:.1f} s")

    @staticmethod
    def _say(*lines: str) -> None:
        print(*lines, sep="\n", flush=True)
