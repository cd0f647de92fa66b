"""Applications: what people answer and send in. Neither pages nor public.

``operations`` has the verbs, ``rows`` and ``outbox`` the tables, ``clock`` the deadlines.
"""

from .outbox import OutboxMessage
from .rows import AccessToken, Application, ApplicationFile, Event, Invitation, Submission

__all__ = [
    "AccessToken",
    "Application",
    "ApplicationFile",
    "Event",
    "Invitation",
    "OutboxMessage",
    "Submission",
]
