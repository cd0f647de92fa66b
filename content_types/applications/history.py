"""What has happened to an application, in words: what, when, and by whom.

The lines themselves have ids only; names stand with invitations and files, and go with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from .attempts import in_words
from .moments import to_the_second
from .rows import APPLICANT, INVITED, Application, Event

Kind = Event.Kind


@dataclass(frozen=True)
class Line:
    """One line of the history, in the active language."""

    event: Event
    what: str
    who: str

    def as_json(self) -> dict[str, str]:
        """The line for programs."""
        event = self.event
        return {
            "at": event.at.isoformat(),
            "event": event.kind,
            "what": self.what,
            "who": self.who,
        }


def history_of(application: Application) -> list[Line]:
    """Everything, with the addresses of those who are invited: for caseworkers."""
    return _lines(application, Event.objects.filter(application=application.pk), names=True)


def own_history_of(application: Application, *, names: bool) -> list[Line]:
    """What the applicant and those who are invited did; their addresses are the applicant's."""
    events = Event.objects.filter(application=application.pk)
    own = [each for each in events if each.actor.partition(":")[0] in (APPLICANT, INVITED)]
    return _lines(application, own, names=names)


def _lines(application: Application, events: Iterable[Event], *, names: bool) -> list[Line]:
    invited = {
        str(pk): email for pk, email in application.invitations.values_list("pk", "email") if names
    }
    files = {str(pk): name for pk, name in application.files.values_list("pk", "name")}
    return [
        Line(each, _with(str(each.get_kind_display()), _about(each, invited, files)),
             _who(each.actor, invited))
        for each in events
    ]  # fmt: skip


def _with(what: str, about: str) -> str:
    return f"{what}: {about}" if about else what


def _about(event: Event, invited: dict[str, str], files: dict[str, str]) -> str:
    """What a line is about, beside its kind."""
    details: dict[str, Any] = event.details
    if event.kind == Kind.FILLED_IN:
        return gettext("from revision %(number)d on") % {"number": details["revision"]}
    if event.kind == Kind.REFUSED:
        return in_words(event)
    if event.kind == Kind.EXTENDED:
        return to_the_second(datetime.fromisoformat(details["until"]))
    if event.kind in (Kind.INVITED, Kind.UNINVITED):
        return invited.get(details["invitation"], "")
    return files.get(details.get("file", ""), "")


def _who(actor: str, invited: dict[str, str]) -> str:
    """Who did it; an invited person by the address that was invited."""
    kind, _colon, invitation = actor.partition(":")
    if kind == APPLICANT:
        return gettext("the applicant")
    if kind == INVITED:
        return invited.get(invitation) or gettext("somebody invited")
    return actor
