#!/usr/bin/env python
"""Django's command line, with development settings unless told otherwise."""

import os
import sys

from django.core.management import execute_from_command_line

from cms.settings import load_or_stop


def main() -> None:
    """Runs the command on the line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    load_or_stop()
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
