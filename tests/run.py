"""Runs the tests with what this machine has, on PostgreSQL and then on SQLite.

Called by ``make test`` through ``cms.bootstrap``, which leaves the slow tests out and asks what any
database answers alike on SQLite only. Arguments go to pytest and choose for themselves. With
``CI=true`` everything runs, on both, and every optional part must be there. The last line is
pytest's own: that of a failed run, if one failed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from cms.settings.env import VAR, YES
from tests import postgres
from tests.chromium import chromium

REPOSITORY = Path(__file__).resolve().parents[1]
WORKERS = "2"
NO_TESTS_COLLECTED = 5
SLOW_LEFT_OUT = (
    "Slow tests: left out, for they ask the same rules more questions, look at every page in a "
    "browser, kill the site under load or set up another one "
    "(CI=true make test runs them too, as continuous integration does)"
)
ASKED_ONCE = (
    "What no database answers differently: on SQLite only, and the visibility matrix on PostgreSQL "
    "only (CI=true make test asks both, as continuous integration does)"
)
# What a plain run does not ask of PostgreSQL: screens, forms, texts and documents, which are made
# in Python out of what the rooms below them fetch. Those rooms' own tests run on both, as does
# whatever lies in a folder that is not named here.
ALIKE = (
    "tests/cms",
    "tests/content_types/admin",
    "tests/content_types/api/test_breaking.py",
    "tests/content_types/api/test_contract.py",
    "tests/content_types/api/test_docs.py",
    "tests/content_types/api/test_examples.py",
    "tests/content_types/api/test_files.py",
    "tests/content_types/api/test_forms.py",
    "tests/content_types/api/test_openapi.py",
    # How many queries there are is settled by the code that asks them.
    "tests/content_types/api/test_query_counts.py",
    "tests/content_types/api/test_site.py",
    "tests/content_types/api/test_types.py",
    "tests/content_types/api/test_uploads.py",
    "tests/content_types/applications/test_blank_form.py",
    "tests/content_types/applications/test_mail.py",
    "tests/content_types/applications/test_receipts.py",
    "tests/content_types/blocks",
    "tests/content_types/demo",
    "tests/content_types/translation",
    "tests/content_types/web",
    "tests/home",
)
# What lies among them and sorts, filters, migrates, locks or sends what PostgreSQL may not take.
NOT_ALIKE = (
    "tests/cms/test_life.py",
    "tests/cms/test_tasks.py",
    "tests/content_types/admin/test_applications.py",
    "tests/content_types/admin/test_duplicates.py",
    "tests/content_types/admin/test_groups.py",
    "tests/content_types/admin/test_page_listings.py",
    "tests/content_types/admin/test_snippet_listings.py",
    "tests/content_types/demo/test_indexing.py",
    "tests/content_types/web/test_form_meanwhile.py",
    "tests/content_types/web/test_form_nonsense.py",
    "tests/content_types/web/test_listing.py",
    "tests/home/test_first_site.py",
)
# What takes most of a minute to plant and is asked of a database that has its own ways with it: of
# PostgreSQL where there is one, and only otherwise of SQLite.
ONCE = ("tests/visibility",)


@dataclass(frozen=True)
class Part:
    """Something that tests can use and a machine may lack."""

    name: str
    found: str | None
    marker: str
    how: str


@dataclass(frozen=True)
class Choice:
    """Which tests run where nobody names any, and how long that takes."""

    what: str
    # On two cores, before this machine has a duration of its own to go by.
    usual: str
    own: Path

    def duration(self) -> str:
        """How long it takes, as well as this machine can know."""
        known = self.own.read_text() if self.own.exists() else f"{self.usual} on two cores"
        return f"{self.what}: {known}."

    def remember(self, seconds: float) -> None:
        """Keeps how long it took, for the next run to tell."""
        self.own.parent.mkdir(exist_ok=True)
        self.own.write_text(f"{seconds / 60:.1f} minutes here the last time")


QUICK = Choice("All but the slow tests", "about fourteen minutes", VAR / "test-duration.txt")
EVERYTHING = Choice("The whole suite", "about forty minutes", VAR / "test-duration-all.txt")


@dataclass(frozen=True)
class Outcome:
    """How one run of pytest ended."""

    code: int
    closing_line: str

    @property
    def failed(self) -> bool:
        """Whether a test failed; that arguments chose none is no failure."""
        return self.code not in (0, NO_TESTS_COLLECTED)


def main(arguments: list[str]) -> int:
    """Says what will run, runs it, and answers with the exit code of all of it."""
    # A polite signal ends the run in order, so that no cluster stays behind.
    signal.signal(signal.SIGTERM, stop)
    programs = postgres.binaries()
    parts = [
        Part("PostgreSQL", str(programs) if programs else None, "postgresql", "install postgresql"),
        Part("Chromium", chromium(), "browser", "install chromium, or set CHROMIUM to its path"),
        Part(
            "Apertium",
            shutil.which("apertium"),
            "apertium",
            "install apertium and apertium-nno-nob",
        ),
        Part("Redis", shutil.which("redis-server"), "redis", "install redis-server"),
        Part("TypeScript", shutil.which("tsc"), "typescript", "install node-typescript"),
    ]
    for part in parts:
        say(f"{part.name}: {part.found or f'not found, so its tests are left out ({part.how})'}")
    missing = [part for part in parts if not part.found]
    is_ci = os.environ.get("CI", "").lower() in YES
    if missing and is_ci:
        say(f"CI leaves nothing out: {', '.join(part.name for part in missing)} must be installed.")
        return 1
    left_out = [part.marker for part in missing if part.marker != "postgresql"]
    alike: list[str] = []
    once: list[str] = []
    if not is_ci and not arguments:
        say(SLOW_LEFT_OUT)
        left_out.append("slow")
        if programs:
            say(ASKED_ONCE)
            alike, once = alike_on_both(), list(ONCE)
    choice = EVERYTHING if is_ci else QUICK
    say(choice.duration() if not arguments else f"Chosen: {' '.join(arguments)}")
    began = time.monotonic()
    outcomes = run_on_both(programs, left_out, (alike, once), arguments)
    if not arguments:
        choice.remember(time.monotonic() - began)
    return conclude(outcomes)


def alike_on_both() -> list[str]:
    """The files whose tests a plain run leaves to SQLite."""
    named = [REPOSITORY / path for path in ALIKE]
    files = [
        file for path in named for file in ([path] if path.is_file() else path.rglob("test_*.py"))
    ]
    chosen = {*files} - {REPOSITORY / path for path in NOT_ALIKE}
    return sorted(str(file.relative_to(REPOSITORY)) for file in chosen)


def run_on_both(
    programs: Path | None,
    left_out: list[str],
    ignored: tuple[list[str], list[str]],
    arguments: list[str],
) -> list[Outcome]:
    """The tests on PostgreSQL, if its programs are there, and on SQLite, each without some."""
    outcomes = []
    there, here = ([f"--ignore={path}" for path in paths] for paths in ignored)
    if programs:
        with postgres.cluster(programs) as url:
            # What a browser or another site sees does not depend on the database.
            beside = [*left_out, "browser", "foreign_host"]
            outcomes.append(pytest("PostgreSQL", url, beside, [*there, *arguments]))
    outcomes.append(pytest("SQLite", None, left_out, [*here, *arguments]))
    return outcomes


def stop(number: int, frame: FrameType | None) -> None:
    """Leaves as a shell says it of a program that a signal ended."""
    sys.exit(128 + number)


def pytest(database: str, url: str | None, left_out: list[str], arguments: list[str]) -> Outcome:
    """One run; shows its output as it comes and remembers the closing line."""
    say(f"\nTests on {database}")
    command = [sys.executable, "-m", "pytest", "-n", WORKERS, "--dist", "worksteal"]
    command += ["-q", f"--color={'yes' if sys.stdout.isatty() else 'no'}"]
    if left_out:
        command += ["-m", " and ".join(f"not {marker}" for marker in dict.fromkeys(left_out))]
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if url:
        environment["DATABASE_URL"] = url
    closing_line = ""
    with subprocess.Popen(
        [*command, *arguments], cwd=REPOSITORY, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            for line in process.stdout or ():
                print(line, end="", flush=True)
                closing_line = line.rstrip() or closing_line
        except SystemExit:
            process.terminate()
            raise
    return Outcome(process.returncode, closing_line)


def conclude(outcomes: list[Outcome]) -> int:
    """The exit code; repeats the closing line of a failed run that a later one has pushed up."""
    if all(outcome.code == NO_TESTS_COLLECTED for outcome in outcomes):
        return NO_TESTS_COLLECTED
    failed = [outcome for outcome in outcomes if outcome.failed]
    if failed and not outcomes[-1].failed:
        say(f"\n{failed[-1].closing_line}")
    return failed[-1].code if failed else 0


def say(line: str) -> None:
    """One line for the person who waits."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
