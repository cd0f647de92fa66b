"""Settings: ``base`` is safe for production; ``dev`` and ``test`` loosen it.

``production`` adds that the values nobody can guess must have been given.
"""

import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def load_or_stop() -> None:
    """Reads the settings; a wrong or missing value ends the process with one sentence."""
    try:
        _ = settings.DEBUG
    except ImproperlyConfigured as error:
        sys.exit(str(error))
