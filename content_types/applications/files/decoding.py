"""A program of its own: decodes the picture on its standard input, and fails if it cannot.

It imports nothing of the package and gives itself limits before it reads a byte.
"""

from __future__ import annotations

import io
import resource
import sys

MEMORY = 1_500_000_000
SECONDS = 15


def main(kind: str) -> None:
    """Decode the whole picture."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(sys.stdin.buffer.read()), formats=[kind]) as picture:
        picture.load()


if __name__ == "__main__":
    main(sys.argv[1])
