"""Writes into one site's database, see ``main``."""

from __future__ import annotations

import sys

import django


def main(what: str, number: str = "") -> None:
    """``content 600`` fills a database, ``plain`` takes away what is ours, ``times 10`` makes a
    filled one ten times as large."""
    from . import data, growing

    if what == "plain":
        data.make_plain()
    elif what == "times":
        growing.grow(int(number))
        growing.check()
    else:
        data.fill(int(number))


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
