"""Applications: what people answer and send in. Neither pages nor public.

``operations`` has the verbs, ``rows`` and ``outbox`` the tables, ``clock`` the deadlines.
"""

from .outbox import OutboxMessage
from .rows import AccessToken, Application, Event, Submission

__all__ = ["AccessToken", "Application", "Event", "OutboxMessage", "Submission"]
