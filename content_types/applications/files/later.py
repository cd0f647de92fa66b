"""Files that may come after the application: for which questions, and until when."""

from __future__ import annotations

from datetime import datetime, timedelta

from content_types.applications.forms import page_of
from content_types.applications.reopening import counts_as_sent
from content_types.applications.rows import Application
from content_types.questions import Question


def until(application: Application, question: Question) -> datetime | None:
    """Until when files may be sent after the application; None where they may not."""
    days = question.settings.get("later_days")
    if not days or application.submitted_at is None:
        return None
    page = page_of(application.form_version)
    ends = [row.closes_at for row in page.deadlines.all() if row.round_id == application.round_id]
    extended = [application.extended_until] if application.extended_until else []
    return max([application.submitted_at, *ends, *extended]) + timedelta(days=days)


def open_places(application: Application, now: datetime) -> list[tuple[Question, datetime]]:
    """The questions of what has been sent that still take files, with their ends."""
    if not counts_as_sent(application, now):
        return []
    questions = application.form_version.read().questions.values()
    ends = [(question, until(application, question)) for question in questions]
    return [(question, end) for question, end in ends if end is not None and now < end]
