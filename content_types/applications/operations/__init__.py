"""What can be done with an application; each verb is one transaction and knows no request."""

from .drafts import Saved, delete_draft, examine_application, save, start
from .submitting import Receipt, reopen, submit, withdraw

__all__ = [
    "Receipt",
    "Saved",
    "delete_draft",
    "examine_application",
    "reopen",
    "save",
    "start",
    "submit",
    "withdraw",
]
