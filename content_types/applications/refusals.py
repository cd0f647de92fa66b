"""Why an operation was not done: a stable code, words for people, facts for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext

from content_types.questions import Problem


class Refusal(Exception):
    """Base: ``code`` never changes, ``message`` is in the active language."""

    code = "refused"

    def __init__(self, message: str, **facts: Any) -> None:
        super().__init__(message)
        self.message, self.facts = message, facts


class Missing(Refusal):
    """There is no such form or application, or not for this reader."""

    code = "not_found"

    def __init__(self) -> None:
        super().__init__(gettext("There is nothing here that you may open."))


class NotYours(Refusal):
    """Only the applicant may do this, not who is invited."""

    code = "applicant_only"

    def __init__(self) -> None:
        super().__init__(gettext("Only the one who began the application can do this."))


class Closed(Refusal):
    """The form takes nothing now."""

    code = "closed"


class Stale(Refusal):
    """Somebody has saved since; ``current`` and ``yours`` are there to compare."""

    code = "stale"


class WrongState(Refusal):
    """The application is not in a state that allows this."""

    code = "wrong_state"


class KeyReused(Refusal):
    """The same idempotency key came with another request."""

    code = "idempotency_key_reused"


class Invalid(Refusal):
    """Something that was given is wrong; each fault points at its place."""

    code = "invalid"

    def __init__(self, message: str, problems: Sequence[Problem | dict[str, Any]]) -> None:
        super().__init__(
            message,
            errors=[each.as_json() if isinstance(each, Problem) else each for each in problems],
        )


class Fault(Refusal):
    """It was in order, and went wrong here."""

    code = "fault"

    def __init__(self, **facts: Any) -> None:
        message = gettext("Something went wrong here, and nothing was sent. Try again.")
        super().__init__(message, **facts)


class Away(Refusal):
    """The store of files does not answer."""

    code = "away"

    def __init__(self) -> None:
        super().__init__(
            gettext(
                "Files can be neither kept nor opened at the moment. Nothing is lost: try again in "
                "a few minutes."
            )
        )


class TooMuch(Refusal):
    """A limit of size or number was reached."""

    code = "too_large"
