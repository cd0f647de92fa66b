"""What can be done with an application; each verb is one transaction and knows no request."""

from .drafts import Saved, delete_draft, examine_application, save, start
from .links import ask_for_link
from .submitting import Receipt, reopen, submit, withdraw

__all__ = [
    "Receipt",
    "Saved",
    "ask_for_link",
    "delete_draft",
    "examine_application",
    "reopen",
    "save",
    "start",
    "submit",
    "withdraw",
]
