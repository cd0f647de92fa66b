#!/usr/bin/env python
"""Django's command line, with development settings unless told otherwise."""

import os
import sys


def main() -> None:
    """Runs the command on the line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
