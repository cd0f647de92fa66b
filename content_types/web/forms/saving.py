"""Keeping what was typed on a page, without ever writing over what somebody else has saved.

Each question tells which answer the applicant started from. Where others have changed other
questions both are kept; where both have changed the same one, the applicant sees both.
"""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext

from content_types.applications import Application, operations
from content_types.applications.refusals import Refusal, Stale

from .reading import Posted

# So many people would have to save within the same moment.
ATTEMPTS = 5


class Clash(Refusal):
    """The same question was changed here and elsewhere; ``application`` has what is stored."""

    code = "clash"

    def __init__(self, application: Application, questions: list[str]) -> None:
        super().__init__(
            gettext("Somebody has saved since you opened this page. Compare, and save again.")
        )
        self.application, self.questions = application, questions


def keep(
    application: Application, posted: Posted, *, theirs: Collection[str], actor: str
) -> Application:
    """Save the changed answers, but those for which the stored ones were chosen instead."""
    changes = {key: value for key, value in posted.changes.items() if key not in theirs}
    for _attempt in range(ATTEMPTS):
        if clashes := [key for key in posted.clashes(application.answers) if key in changes]:
            raise Clash(application, clashes)
        if not changes:
            return application
        try:
            return operations.save(
                application.pk, changes, revision=application.revision, actor=actor
            ).application
        except Stale:
            application = Application.objects.select_related("form_version").get(pk=application.pk)
    raise Stale(gettext("Others are saving right now. Try again."))
