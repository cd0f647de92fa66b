"""The question types that come with the package; importing this registers them."""

from . import choices, numbers, text

__all__ = ["choices", "numbers", "text"]
