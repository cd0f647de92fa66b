"""Draws contour lines like the depth curves of a fjord; the same seed gives the same picture."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from io import BytesIO
from random import Random

from PIL import Image, ImageChops

WIDTH, HEIGHT = 1600, 900
# The land is computed on a coarse grid, drawn twice as large as needed, and made smaller again.
COLUMNS, ROWS = 96, 54
FINER = 2
BANDS = 18
STRONG_EVERY = 4
# Grey values of the drawing, which the palette turns into colours.
STRONG, FAINT = 0, 96
DEEPEST, SHALLOWEST = 176, 255

PAPER = (251, 250, 247)
COLOURS = {
    "fjord": (11, 79, 108),
    "lichen": (63, 107, 70),
    "amber": (154, 74, 5),
    "ink": (20, 33, 43),
}


@dataclass(frozen=True, slots=True)
class Hill:
    """A rise or, with a negative height, a hollow: an ellipse with a soft edge."""

    x: float
    y: float
    height: float
    length: float
    width: float
    angle: float

    def add_to(self, heights: array[float]) -> None:
        """Add this rise to every point of the grid, row by row."""
        cosine, sine = math.cos(self.angle), math.sin(self.angle)
        step, point = 1 / ROWS, 0
        for row in range(ROWS):
            dy = row * step - self.y
            for column in range(COLUMNS):
                dx = column * step - self.x
                along = (dx * cosine + dy * sine) / self.length
                across = (dy * cosine - dx * sine) / self.width
                heights[point] += self.height * math.exp(-along * along - across * across)
                point += 1


def draw(seed: str, colour: str, shape: str) -> tuple[str, bytes]:
    """File name and bytes of a PNG: a landscape of this shape, tinted in a theme's colour."""
    hills = SHAPES[shape](Random(seed))  # noqa: S311 (a picture, not a secret)
    picture = _toned(_bands(_land(hills)))
    picture.putpalette(_palette(COLOURS[colour]))
    file = BytesIO()
    picture.save(file, "PNG", optimize=False, compress_level=6)
    return f"{seed}.png", file.getvalue()


# Landscapes --------------------------------------------------------------------------------------


def _fjord(random: Random) -> list[Hill]:
    """Long hollows side by side, with ridges between them."""
    angle = random.uniform(-0.5, 0.5)
    hollows = [
        Hill(
            x=random.uniform(0.2, 1.4),
            y=0.25 + 0.3 * number + random.uniform(-0.06, 0.06),
            height=-1.5,
            length=random.uniform(0.7, 1.1),
            width=random.uniform(0.09, 0.14),
            angle=angle + random.uniform(-0.15, 0.15),
        )
        for number in range(3)
    ]
    return [*hollows, *_scattered(random, 7, 0.3, 0.7, 0.2, 0.4)]


def _islands(random: Random) -> list[Hill]:
    """Many small rises in a shallow sea."""
    return [
        *_scattered(random, 34, 0.5, 1.2, 0.05, 0.14),
        *_scattered(random, 3, -0.8, -0.4, 0.4, 0.7),
    ]


def _rings(random: Random) -> list[Hill]:
    """A few round rises, far apart."""
    return [
        Hill(
            x=0.35 + 0.52 * number,
            y=random.uniform(0.3, 0.7),
            height=random.uniform(0.8, 1.4),
            length=random.uniform(0.26, 0.36),
            width=random.uniform(0.24, 0.32),
            angle=random.uniform(0, 3),
        )
        for number in range(3)
    ]


def _slope(random: Random) -> list[Hill]:
    """One long shore, with bays and points."""
    shore = Hill(0.9, -0.35, 5.0, 2.6, 0.75, random.uniform(-0.12, 0.12))
    return [shore, *_scattered(random, 12, -0.5, 0.5, 0.16, 0.34)]


def _basin(random: Random) -> list[Hill]:
    """One wide, deep hollow."""
    x, y = random.uniform(0.6, 1.1), random.uniform(0.4, 0.6)
    return [
        Hill(x, y, -3.0, 0.62, 0.36, random.uniform(-0.6, 0.6)),
        *_scattered(random, 9, -0.3, 0.5, 0.15, 0.3),
    ]


SHAPES = {
    "fjord": _fjord,
    "islands": _islands,
    "rings": _rings,
    "slope": _slope,
    "basin": _basin,
}


def _scattered(
    random: Random, count: int, lowest: float, highest: float, smallest: float, largest: float
) -> list[Hill]:
    return [
        Hill(
            x=random.uniform(-0.05, 1.83),
            y=random.uniform(-0.05, 1.05),
            height=random.uniform(lowest, highest),
            length=random.uniform(smallest, largest),
            width=random.uniform(smallest, largest),
            angle=random.uniform(0, 3),
        )
        for _number in range(count)
    ]


# Drawing -----------------------------------------------------------------------------------------


def _land(hills: list[Hill]) -> Image.Image:
    """Heights from 0 to 1 as a picture of floats, enlarged smoothly."""
    heights = array("f", bytes(4 * ROWS * COLUMNS))
    for hill in hills:
        hill.add_to(heights)
    lowest, highest = min(heights), max(heights)
    scale = 1 / (highest - lowest)
    coarse = Image.frombytes("F", (COLUMNS, ROWS), heights.tobytes())
    coarse = coarse.point(lambda value: value * scale + -lowest * scale)
    return coarse.resize((WIDTH * FINER, HEIGHT * FINER), Image.Resampling.BICUBIC)


def _bands(land: Image.Image) -> Image.Image:
    """The number of the band that each point lies in."""
    return land.point(lambda value: value * BANDS + 0).convert("L")


def _toned(bands: Image.Image) -> Image.Image:
    """Tints by depth, with a faint line between bands and a strong one at every fourth."""
    tint = (SHALLOWEST - DEEPEST) / BANDS
    toned = bands.point([min(255, round(DEEPEST + band * tint)) for band in range(256)])
    strong = bands.point([band // STRONG_EVERY for band in range(256)])
    toned.paste(FAINT, mask=_edges(bands, 2))
    toned.paste(STRONG, mask=_edges(strong, 3))
    small = toned.reduce(FINER)
    return Image.frombytes("P", small.size, small.tobytes())


def _edges(areas: Image.Image, thickness: int) -> Image.Image:
    """A mask of the points whose neighbour to the right or below lies in another area."""
    right = ImageChops.difference(areas, ImageChops.offset(areas, thickness, 0))
    below = ImageChops.difference(areas, ImageChops.offset(areas, 0, thickness))
    # What leaves the picture on one side comes in on the other: no edge there.
    right.paste(0, (0, 0, thickness, areas.height))
    below.paste(0, (0, 0, areas.width, thickness))
    return ImageChops.lighter(right, below).point([0] + [255] * 255)


def _palette(colour: tuple[int, int, int]) -> list[int]:
    """From the full colour for a grey of 0 to paper for 255."""
    return [
        round(PAPER[channel] + (colour[channel] - PAPER[channel]) * (1 - grey / 255))
        for grey in range(256)
        for channel in range(3)
    ]
