"""Pictures: measured by their header, then decoded in a process of their own that has limits."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path
from typing import IO

from django.utils.translation import gettext
from PIL import Image

from .archives import broken
from .unfit import Unfit

MOST_PIXELS = 60_000_000
SECONDS = 20
FORMATS = {"png": "PNG", "jpg": "JPEG"}
PROGRAM = Path(__file__).with_name("decoding.py")


def check_picture(file: IO[bytes], kind: str) -> None:
    """Raise Unfit for what cannot be decoded, or only at too high a price."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            # Our own limit stands below, and it is an error.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            width, height = Image.open(file, formats=[FORMATS[kind]]).size
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise broken() from error
    if width * height > MOST_PIXELS:
        raise _too_many_pixels()
    if not _can_be_decoded(file, kind):
        raise broken()


def _too_many_pixels() -> Unfit:
    return Unfit("too_many_pixels", gettext("The picture is too large. Make it smaller."))


def _can_be_decoded(file: IO[bytes], kind: str) -> bool:
    file.seek(0)
    try:
        done = subprocess.run(  # noqa: S603 (our own program, with one of two fixed words)
            [sys.executable, "-I", PROGRAM, FORMATS[kind]],
            input=file.read(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
