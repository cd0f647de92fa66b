"""Figures and how they are shown: ratios first, for only they mean anything elsewhere."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .posting import Sent


class Work(NamedTuple):
    """How long something took each time, what it cost of the processor, and its statements."""

    times_ms: list[float]
    cpu_ms: float
    statements: int


@dataclass
class Measured:
    """One kind of request at one site, over all rounds."""

    size: float
    statements: int
    answers: int = 0
    rates: list[float] = field(default_factory=list)
    medians_ms: list[float] = field(default_factory=list)
    app_ms: list[float] = field(default_factory=list)
    database_ms: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Requests per second in the median round."""
        return statistics.median(self.rates)

    @property
    def cpu_ms(self) -> float:
        """What a request costs of the processor, in the site and in what it asks."""
        return statistics.median(self.app_ms) + statistics.median(self.database_ms)

    @property
    def parts(self) -> str:
        """That cost, of the site and of what it asks."""
        app, database = statistics.median(self.app_ms), statistics.median(self.database_ms)
        return f"{app:.2f} + {database:.2f}"


# The answers of each site by the kind of request.
Figures = dict[str, dict[str, Measured]]


def times(value: float) -> str:
    """A ratio, with one decimal where it is small."""
    return f"{value:.1f} ×" if value < 10 else f"{value:.0f} ×"


def requests_table(figures: Figures, ours: str, stock: Sequence[str]) -> list[str]:
    """Our rates and costs beside those of each stock site, as a table in Markdown."""
    heads = ["request"]
    heads += [head for name in stock for head in (f"req/s : {name}", f"CPU : {name}")]
    heads += ["req/s", "p50 ms", "CPU ms app + db", "SQL", "bytes"]
    heads += [f"SQL {stock[0]}", f"bytes {stock[0]}"] if stock else []
    rows = []
    for kind, by_site in figures.items():
        mine = by_site[ours]
        row = [kind]
        for name in stock:
            other = by_site.get(name)
            row += [times(mine.rate / other.rate) if other else "–"]
            row += [times(other.cpu_ms / mine.cpu_ms) if other and mine.cpu_ms else "–"]
        row += [f"{mine.rate:,.0f}", f"{statistics.median(mine.medians_ms):.1f}"]
        row += [mine.parts, str(mine.statements), f"{mine.size:,.0f}"]
        if stock:
            first = by_site.get(stock[0])
            row += [str(first.statements), f"{first.size:,.0f}"] if first else ["–", "–"]
        rows.append(row)
    return table(heads, rows)


def growth_table(figures: Figures, small: str, large: str) -> list[str]:
    """What of its rate and its price each kind of request keeps where there is more content."""
    rows = []
    for kind, by_site in figures.items():
        few, many = by_site[small], by_site[large]
        rows.append(
            [
                kind,
                f"{many.rate / few.rate * 100:.0f} %",
                f"{few.cpu_ms / many.cpu_ms * 100:.0f} %" if many.cpu_ms else "–",
                f"{few.rate:,.0f}",
                f"{many.rate:,.0f}",
                few.parts,
                many.parts,
                str(few.statements),
                str(many.statements),
            ]
        )
    heads = ["request", "req/s kept", "CPU kept", f"req/s {small}", f"req/s {large}"]
    heads += [f"CPU ms app + db {small}", f"CPU ms app + db {large}"]
    return table([*heads, f"SQL {small}", f"SQL {large}"], rows)


def memory_table(memory: dict[str, float], ours: str, stock: Sequence[str]) -> list[str]:
    """What a worker takes of memory, and in which proportion to each stock site's."""
    rows = [[ours, f"{memory[ours]:.0f}", ""]]
    rows += [[name, f"{memory[name]:.0f}", f"{memory[ours] / memory[name]:.2f}"] for name in stock]
    return table(["memory of all workers", "MB (PSS)", f"{ours} : stock"], rows)


def work_table(
    ours: dict[str, list[Work]], stock: dict[str, list[Work]], beside: str = "stock"
) -> list[str]:
    """What editors wait for, ``beside`` the same on another site, over all rounds."""
    rows = []
    for name, rounds in ours.items():
        mine, other = _over(rounds), _over(stock[name])
        rows.append(
            [
                name,
                f"{mine.times_ms[0]:.0f}",
                f"{other.times_ms[0]:.0f}",
                f"{mine.times_ms[0] / other.times_ms[0]:.2f}",
                f"{mine.cpu_ms:.0f}",
                f"{other.cpu_ms:.0f}",
                f"{mine.cpu_ms / other.cpu_ms:.2f}",
                str(mine.statements),
                str(other.statements),
            ]
        )
    ratio = f"ours : {beside}"
    heads = ["editor's work", "ms", f"ms {beside}", ratio, "CPU ms", f"CPU ms {beside}"]
    return table([*heads, ratio, "SQL", f"SQL {beside}"], rows)


def _over(rounds: list[Work]) -> Work:
    """The median of all times and of what the rounds cost."""
    middle = statistics.median(each for work in rounds for each in work.times_ms)
    cost = statistics.median(work.cpu_ms for work in rounds)
    return Work([middle], cost, rounds[-1].statements)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lines of a table in Markdown, figures to the right, columns as wide as they need."""
    lines = [list(heads), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]

    def shown(line: Sequence[str]) -> str:
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        return f"| {' | '.join(cells)} |"

    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return [shown(lines[0]), f"| {' | '.join(rule)} |", *map(shown, lines[1:])]


@dataclass
class Posted:
    """One kind of form that is sent, over all rounds."""

    statements: int
    closed: list[Sent] = field(default_factory=list)
    app_ms: list[float] = field(default_factory=list)
    database_ms: list[float] = field(default_factory=list)
    open: Sent | None = None

    def middle(self, of: Callable[[Sent], float]) -> float:
        """The median round's figure."""
        return statistics.median(of(sent) for sent in self.closed)

    @property
    def rate(self) -> float:
        """Answers a second in the median round."""
        return self.middle(lambda sent: sent.rate)

    @property
    def cpu_ms(self) -> float:
        """What one costs of the processor, in the site and in PostgreSQL."""
        return statistics.median(self.app_ms) + statistics.median(self.database_ms)


def posts_table(found: dict[str, Posted], stock: str) -> list[str]:
    """How fast forms are taken, each beside the stock one."""
    rows = []
    other = found[stock]
    for name, mine in found.items():
        is_open = mine.open
        app, database = statistics.median(mine.app_ms), statistics.median(mine.database_ms)
        rows.append(
            [
                name,
                times(mine.rate / other.rate),
                times(other.cpu_ms / mine.cpu_ms),
                f"{mine.rate:.0f}",
                f"{mine.middle(lambda sent: sent.median_ms):.0f}",
                f"{mine.middle(lambda sent: sent.p95_ms):.0f}",
                f"{is_open.rate:.0f}" if is_open else "–",
                f"{is_open.median_ms:.0f}" if is_open else "–",
                f"{is_open.p95_ms:.0f}" if is_open else "–",
                f"{app:.1f} + {database:.1f}",
                str(mine.statements),
            ]
        )
    heads = ["form", "a second : stock", "CPU : stock", "a second", "p50 ms", "p95 ms"]
    heads += ["open loop, a second", "p50 ms", "p95 ms", "CPU ms app + db", "SQL"]
    return table(heads, rows)


def rows_table(found: dict[str, Work]) -> list[str]:
    """What a table of many rows takes at the server."""
    rows = [
        [
            name,
            f"{statistics.median(each.times_ms):.0f}",
            f"{max(each.times_ms):.0f}",
            f"{each.cpu_ms:.0f}",
            str(each.statements),
        ]
        for name, each in found.items()
    ]
    return table(["200 rows", "ms", "slowest ms", "CPU ms", "SQL"], rows)
