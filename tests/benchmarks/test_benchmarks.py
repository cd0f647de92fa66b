"""``make bench`` runs from an empty database to its last table, and says what it must."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests import databases
from tests.benchmarks import bench
from tests.benchmarks.__main__ import parsed
from tests.benchmarks.bench import LOCAL, OURS, Bench, seconds_for
from tests.benchmarks.growth import GROWN, Growth
from tests.benchmarks.kinds import VARIANTS, detail
from tests.benchmarks.load import Outcome

KINDS = [
    "detail",
    "304 of a detail",
    "list of 20, fields=*",
    "the same, each for the first time",
    "list of 20, default fields",
    "default fields, each for the first time",
    "filtered and ordered list",
    "deep page by offset",
    "deep page by key",
    "search, rare word",
    "the same with other words, each for the first time",
    "search, common word",
    "the same, each page for the first time",
    "front page, HTML",
    "list of projects, HTML",
    "project, HTML",
]
WORK = [
    "publish a project", "publish and tell of it",
    "open a large programme", "save a large programme",
]  # fmt: skip
FEW = ["--pages", "30", "--rounds", "1", "--seconds", "0.2", "--answers", "1", "--repetitions", "1"]
OWN = ("utsyn", "stock", GROWN)


@pytest.fixture
def migrated(django_db_setup: None) -> Iterator[str]:
    """The migrated database of this run; what was made from it is gone afterwards."""
    yield f"utsyn_template_{databases.migrations_fingerprint()}"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        for name in OWN:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def rows(said: str) -> dict[str, list[str]]:
    """The rows of all tables by their first cells."""
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in said.splitlines()]
    return {row[0]: row[1:] for row in cells if row}


@pytest.mark.postgresql
@pytest.mark.slow
def test_it_measures_every_kind_beside_stock(
    migrated: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Bench(parsed(FEW), tmp_path, os.environ["DATABASE_URL"], migrated).run()

    said = capsys.readouterr().out
    table = rows(said)
    assert [name for name in table if name in KINDS] == KINDS
    assert [name for name in table if name in WORK] == WORK
    for name in KINDS:
        has_stock = "HTML" not in name
        assert all("×" in cell for cell in table[name][:2]) == has_stock, name
        assert float(table[name][table["request"].index("CPU ms app + db")].partition(" ")[0]) > 0
    assert {OURS, LOCAL} <= set(table)
    assert "Of 10 projects the sites say the same." in said


@pytest.mark.postgresql
@pytest.mark.slow
def test_it_measures_beside_many_times_the_content(
    migrated: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = parsed([*FEW, "--grow", "3", "--only", "detail"])
    Growth(options, tmp_path, os.environ["DATABASE_URL"], migrated).run()

    said = capsys.readouterr().out
    kept = rows(said)["detail"][:2]
    assert all(cell.endswith(" %") for cell in kept)
    assert "Of 10 projects the sites say the same." in said


@dataclass(eq=False)
class Recording:
    """A site that notes what it is asked for beside the load."""

    name: str
    asked: list[str]
    port: int = 0

    def get(self, path: str, **_headers: str) -> tuple[int, dict[str, str], bytes]:
        self.asked.append(path)
        return 200, {}, b'{"meta": {"total_count": 0}, "items": []}'


def test_answers_are_compared_once_they_are_timed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def load(*_arguments: object) -> Outcome:
        asked.append("load")
        return Outcome(answers=15, seconds=1, median_ms=1)

    monkeypatch.setattr(bench, "load", load)
    monkeypatch.setattr(bench, "cpu_seconds", lambda _pid: 0.0)
    sites = Recording("ours", asked), Recording("stock", asked)
    measuring = Bench(parsed(FEW), tmp_path, "", helpers={"ours": [], "stock": []})
    requests = [detail(key) for key in range(100)]

    measuring._measure(
        "detail",
        dict.fromkeys(sites, requests),
        {site: {"detail": 1} for site in sites},
        {"ours": 1, "stock": 2},
    )

    last = len(asked) - asked[::-1].index("load")
    compared = [detail(key).path for key in (0, 20, 40, 60, 80) for _site in sites]
    assert asked[last:] == compared
    # Only what the round that warms up begins with is asked for before.
    assert set(asked[:last]) == {"load", *(each.path for each in requests[:VARIANTS])}


@pytest.mark.parametrize(
    ("rate", "seconds"), [(500, 0.2), (200, 0.2), (40, 1), (7.5, 6), (0.1, 60)]
)
def test_a_slow_site_is_given_time_for_enough_answers(rate: float, seconds: float) -> None:
    assert seconds_for(40, rate, 0.2) == seconds
