"""Contour-line drawings, like the depth curves of a fjord: the same seed, the same lines; pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from random import Random

Point = tuple[int, int]
Segment = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Line:
    """All curves of one depth as one SVG path; every fourth is drawn stronger."""

    path: str
    is_index: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing's size and its lines, the deepest first."""

    width: int
    height: int
    lines: tuple[Line, ...]


@lru_cache(maxsize=256)
def drawing(
    seed: str, width: int = 640, height: int = 360, step: int = 16, levels: int = 15
) -> Drawing:
    """The drawing of a seed; a coarser step and fewer levels make a smaller file."""
    columns, rows = width // step + 1, height // step + 1
    depth = _depths(Random(seed), columns, rows)  # noqa: S311 (a picture, not a secret)
    lowest, highest = min(map(min, depth)), max(map(max, depth))
    lines = []
    for level in range(1, levels + 1):
        threshold = lowest + (highest - lowest) * level / (levels + 1)
        path = "".join(map(_smooth, _joined(_segments(depth, threshold, step))))
        if path:
            lines.append(Line(path, level % 5 == 0))
    return Drawing(width, height, tuple(lines))


def _depths(random: Random, columns: int, rows: int) -> list[list[float]]:
    """A landscape of a few long troughs and round shoals."""
    span = max(columns, rows)
    angle = random.uniform(-0.9, 0.9)
    bumps = []
    for number in range(9):
        is_trough = number < 3
        bumps.append(
            (
                random.uniform(-0.1, 1.1) * columns,
                random.uniform(-0.1, 1.1) * rows,
                (-1.4 if is_trough else random.uniform(0.4, 1.0)),
                random.uniform(0.28, 0.5) * span if is_trough else random.uniform(0.1, 0.26) * span,
                random.uniform(0.06, 0.13) * span
                if is_trough
                else random.uniform(0.08, 0.2) * span,
                angle + random.uniform(-0.35, 0.35),
            )
        )
    return [
        [sum(_bump(x, y, *bump) for bump in bumps) for x in range(columns)] for y in range(rows)
    ]


def _bump(
    x: int, y: int, cx: float, cy: float, height: float, long: float, wide: float, angle: float
) -> float:
    dx, dy = x - cx, y - cy
    along = dx * math.cos(angle) + dy * math.sin(angle)
    across = dy * math.cos(angle) - dx * math.sin(angle)
    return height * math.exp(-((along / long) ** 2) - (across / wide) ** 2)


def _segments(depth: list[list[float]], threshold: float, step: int) -> list[Segment]:
    """Marching squares: where the threshold crosses the edges of each cell."""
    found: list[Segment] = []
    for y in range(len(depth) - 1):
        for x in range(len(depth[0]) - 1):
            corners = ((x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1))
            crossings = []
            for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
                # Every edge is measured in the same direction, so that neighbours meet exactly.
                (ax, ay), (bx, by) = sorted(((ax, ay), (bx, by)))
                a, b = depth[ay][ax], depth[by][bx]
                if (a < threshold) != (b < threshold):
                    part = (threshold - a) / (b - a)
                    crossings.append(
                        (
                            round((ax + (bx - ax) * part) * step),
                            round((ay + (by - ay) * part) * step),
                        )
                    )
            found += [(crossings[i], crossings[i + 1]) for i in range(0, len(crossings) - 1, 2)]
    return [segment for segment in found if segment[0] != segment[1]]


def _joined(segments: list[Segment]) -> list[list[Point]]:
    """Segments that meet, as long lines."""
    ends: dict[Point, list[int]] = {}
    for number, segment in enumerate(segments):
        for point in segment:
            ends.setdefault(point, []).append(number)
    used: set[int] = set()
    lines = []
    for number in range(len(segments)):
        if number not in used:
            used.add(number)
            first, last = segments[number]
            forward = _follow(last, segments, ends, used)
            backward = _follow(first, segments, ends, used)
            lines.append([*reversed(backward), first, last, *forward])
    return [line for line in lines if len(line) > 9]


def _follow(
    point: Point, segments: list[Segment], ends: dict[Point, list[int]], used: set[int]
) -> list[Point]:
    found: list[Point] = []
    while True:
        following = next((each for each in ends[point] if each not in used), None)
        if following is None:
            return found
        used.add(following)
        a, b = segments[following]
        point = b if a == point else a
        found.append(point)


def _smooth(line: list[Point]) -> str:
    """A path that bends at every point and runs through the middles between them."""
    if line[0] == line[-1]:
        # A closed line has no end to begin at: it starts in a middle and comes back to it.
        line = [_middle(line[0], line[1]), *line[1:], _middle(line[0], line[1])]
    parts = [f"M{line[0][0]} {line[0][1]}"]
    for bend, following in pairwise(line[1:]):
        middle = _middle(bend, following)
        parts.append(f"Q{bend[0]} {bend[1]} {middle[0]} {middle[1]}")
    parts.append(f"L{line[-1][0]} {line[-1][1]}")
    return "".join(parts)


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) // 2, (one[1] + other[1]) // 2
