"""Our site beside itself with many times the content: what of its speed is kept."""

from __future__ import annotations

from contextlib import ExitStack

from . import report
from .bench import SETTINGS, Asked, Bench
from .kinds import MOST_SEARCHES, kinds, rare_searches
from .load import Request
from .report import Work
from .sites import Site
from .words import RARE, RAREST

GROWN = "grown"


class Growth(Bench):
    """Two databases of our site, the larger of which is the other one grown."""

    def _sites(self, stack: ExitStack) -> list[Site]:
        self._create("utsyn", self.template)
        sites = [
            Site(name, SETTINGS, self._url(database), self.folder)
            for name, database in ((self._name(1), "utsyn"), (self._name(self.options.grow), GROWN))
        ]
        self.helpers = {site.name: [self._postmaster()] for site in sites}
        return sites

    def _name(self, times: int) -> str:
        return f"{self.options.pages * times:,}"

    def _fill(self, sites: list[Site]) -> None:
        small, large = sites
        self._write(small)
        self._complete(small)
        self._create(GROWN, "utsyn")
        with self._timed(f"grow to {self._name(self.options.grow)} projects"):
            large.run("tests.benchmarks.fill", "times", str(self.options.grow))
        self._tidy("utsyn", GROWN)

    def _kinds(self, sites: list[Site]) -> Asked:
        contents = {site: self._content(site) for site in sites}
        # What the smaller one has is in both; the larger one is then asked for any of its own.
        self._compare(sites, contents[sites[0]])
        asked: Asked = {}
        for site, content in contents.items():
            for kind in kinds(content, site):
                asked.setdefault(kind.name, {})[site] = kind.ours
        # Grown ten times, one site finds as many by the one word as the other by the other word.
        asked["search with new words, as many found, each for the first time"] = {
            site: rare_searches(word, MOST_SEARCHES)
            for site, word in zip(sites, (RARE, RAREST), strict=True)
        }
        return asked

    def _compare_answers(self, requests: dict[Site, list[Request]]) -> None:
        """One of the two has more to tell of."""

    def _report(self, sites: list[Site], memory: dict[str, float]) -> None:
        small, large = (site.name for site in sites)
        self._say("", *report.growth_table(self.figures, small, large))
        self._say("", *report.memory_table(memory, large, [small]))

    def _report_work(self, *done: dict[str, list[Work]]) -> None:
        small, large = done
        self._say("", *report.work_table(large, small, f"with {self._name(1)}"))
