"""The applicant's proof of tries to send that failed."""

from __future__ import annotations

from content_types.applications import clock, outbox
from content_types.applications.attempts import attempts_of
from content_types.applications.refusals import Missing
from content_types.applications.rows import Application


def mail_attempts(application: Application) -> None:
    """Have the tries mailed to the applicant; once for each time that there are new ones."""
    last = attempts_of(application.pk).last()
    if last is None:
        raise Missing
    key = f"{application.pk}:{last.pk}"
    outbox.write(outbox.message("attempts", key, clock.database_now(), application=application.pk))
