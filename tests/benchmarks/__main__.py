"""``make bench``: fill a database, run our site and stock Wagtail in turn, print ratios."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests import postgres
from tests.live.cluster import durable

from .bench import Bench
from .form_bench import FormBench
from .growth import Growth


def main(arguments: list[str]) -> int:
    """Run it all in a folder and a cluster that are gone afterwards."""
    options = parsed(arguments)
    programs = postgres.binaries()
    if programs is None or sys.platform != "linux":
        print("The benchmark needs Linux, for what processes cost, and PostgreSQL.")
        return 1
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="utsyn-bench-"))
        if options.forms:
            # What is acknowledged must be on the disk; the cluster of tests is not that strict.
            FormBench(options, Path(folder), stack.enter_context(durable()).url).run()
            return 0
        url = stack.enter_context(postgres.cluster(programs))
        bench = Growth if options.grow else Bench
        bench(options, Path(folder), url).run()
    return 0


def parsed(arguments: list[str]) -> argparse.Namespace:
    """The options; each has a default that takes a few minutes in all."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--pages", type=int, default=600, help="projects, in three languages")
    parser.add_argument("--rounds", type=int, default=3, help="of which the median is taken")
    parser.add_argument(
        "--seconds", type=float, default=2, help="of load, per kind and round, if it is not slow"
    )
    parser.add_argument(
        "--answers", type=int, default=40, help="that a slow site is given time for"
    )
    parser.add_argument("--connections", type=int, default=4, help="that ask at the same time")
    parser.add_argument(
        "--repetitions", type=int, default=5, help="of what editors do, in each round"
    )
    parser.add_argument(
        "--grow", type=int, default=0, help="measure beside our own site with so many times as much"
    )
    parser.add_argument("--only", default="", help="kinds of requests whose name contains this")
    parser.add_argument(
        "--forms", action="store_true", help="measure forms that are sent, and large tables"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.benchmarks.settings")
    sys.exit(main(sys.argv[1:]))
