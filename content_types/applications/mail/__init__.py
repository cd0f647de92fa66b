"""Mail to applicants and to the schemes' mailboxes: one letter for each kind of message."""

from .sending import send

__all__ = ["send"]
