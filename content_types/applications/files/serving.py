"""Handing out: what is clean, to be saved and never shown, whatever a browser makes of it."""

from __future__ import annotations

from django.http import FileResponse
from django.utils.translation import gettext

from content_types.applications.refusals import WrongState
from content_types.applications.rows import ApplicationFile
from content_types.questions.types.files import KINDS

from . import store

State = ApplicationFile.State


def response_of(file: ApplicationFile) -> FileResponse:
    """The file as an attachment; raises WrongState for one that is not clean."""
    if file.state != State.CLEAN:
        raise WrongState(why_closed(file), file_state=file.state)
    response = FileResponse(
        store.open_file(file.pk),
        as_attachment=True,
        filename=file.name,
        content_type=KINDS[file.kind].content_type,
    )
    response["Content-Length"] = str(file.size)
    response["Cache-Control"] = "no-store, private"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def why_closed(file: ApplicationFile) -> str:
    """Why a file cannot be opened, for people."""
    return {
        State.PENDING: gettext("The file waits for the virus scan. Try again in a few minutes."),
        State.INFECTED: gettext("The file has a virus and cannot be opened."),
        State.FAILED: gettext("The file could not be scanned for viruses and cannot be opened."),
    }[State(file.state)]


def state_in_words(file: ApplicationFile) -> str:
    """The state for people; that nobody has scanned a file is said."""
    if file.state == State.CLEAN and not file.scanner:
        return gettext("not scanned for viruses")
    return file.get_state_display()
