"""The selection of a list as CSV or XLSX: one row an application, one column a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import formats, timezone
from django.utils.translation import get_language, gettext

from content_types.applications import Application, Event, Submission
from content_types.applications.moments import OSLO
from content_types.applications.reopening import status_in_words
from content_types.applications.surroundings import surroundings_at
from content_types.questions import Unreadable, in_language, type_of

from .doors import EXPORT, note
from .listing import Applications, handed_in
from .spreadsheets import as_csv, as_xlsx

FORMATS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
# One form's answers: the form, and the column's key within it.
Place = tuple[Any, str]


class ExportApplications(Applications):
    """The same selection as the list shows, as a file."""

    permission = EXPORT

    def get_base_queryset(self) -> QuerySet[Application]:
        submissions = Submission.objects.select_related("form_version")
        return handed_in().prefetch_related(Prefetch("submissions", submissions))

    def get(self, request: HttpRequest, kind: str, *args: Any, **kwargs: Any) -> HttpResponse:
        if kind not in FORMATS:
            raise Http404
        found = list(self.get_queryset())
        write, content_type = FORMATS[kind]
        body = write(table(found))
        note(request, Event.Kind.EXPORTED, found, format=kind, together=len(found))
        name = f"{gettext('applications')}-{timezone.localtime():%Y%m%d-%H%M}.{kind}"
        return HttpResponse(
            body,
            content_type=content_type,
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "X-Content-Type-Options": "nosniff",
            },
        )


def table(applications: list[Application]) -> Iterator[list[Any]]:
    """Heading and rows; a question has one column in all versions of its form."""
    language = get_language() or "nb"
    newest = [(each, list(each.submissions.all())[-1]) for each in applications]
    columns = columns_of([submission for _application, submission in newest], language)
    yield [
        gettext("Reference"),
        gettext("Call"),
        gettext("Status"),
        gettext("Submitted"),
        gettext("Applicant"),
        gettext("Language"),
        gettext("Version of the form"),
        gettext("Mark of the contents (SHA-256)"),
        *columns.values(),
    ]
    for application, submission in newest:
        cells = cells_of(submission, language)
        yield [
            application.reference,
            in_language(submission.form_version.read().title, language),
            status_in_words(application),
            formats.date_format(submission.submitted_at.astimezone(OSLO), "Y-m-d H:i:s"),
            application.email,
            submission.locale,
            submission.form_version.number,
            submission.hash,
            *(cells.get(place, "") for place in columns),
        ]


def columns_of(submissions: list[Submission], language: str) -> dict[Place, str]:
    """The columns of the answers, with headings from the newest version that has them."""
    versions = {each.form_version for each in submissions}
    several = len({version.form for version in versions}) > 1
    found: dict[Place, str] = {}
    for version in sorted(versions, key=lambda each: (str(each.form), -each.number)):
        form = version.read()
        title = f"{in_language(form.title, language)}: " if several else ""
        for question in form.questions.values():
            kind = type_of(question)
            for key, heading in kind.export_columns(question, language) if kind.answered else ():
                found.setdefault((version.form, key), f"{title}{heading} [{key}]")
    return found


def cells_of(submission: Submission, language: str) -> dict[Place, Any]:
    """The cells of one submission's answers, by their place."""
    version = submission.form_version
    surroundings = surroundings_at(submission.submitted_at, language)
    found: dict[Place, Any] = {}
    for question in version.read().questions.values():
        kind, value = type_of(question), submission.answers.get(question.key)
        if not kind.answered:
            continue
        try:
            read = kind.read(question, value)
        except Unreadable:
            # A spreadsheet shows everything that was given, also what no longer can be read.
            found[version.form, question.key] = str(value)
            continue
        cells = kind.export_cells(question, read, surroundings)
        found |= {(version.form, key): cell for key, cell in cells.items()}
    return found
