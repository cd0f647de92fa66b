"""Demo content: data in ``content/``, and a loader that touches only what is still its own."""

from .catalogue import catalogue
from .errors import DemoError
from .loading import Report, load
from .removal import Removal, remove

__all__ = ["DemoError", "Removal", "Report", "catalogue", "load", "remove"]
