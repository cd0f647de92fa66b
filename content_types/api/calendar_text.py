"""iCalendar (RFC 5545) as text: escaped, folded, with moments in UTC."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

MOST_OCTETS = 75
# How long a subscriber may wait before it asks again; Outlook reads the second.
REFRESH = ("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H")


@dataclass(frozen=True)
class Event:
    """One moment in a calendar; ``uid`` never changes, ``sequence`` grows with every revision."""

    uid: str
    sequence: int
    at: datetime
    revised_at: datetime
    summary: str
    language: str
    description: str
    url: str


def calendar(name: str, events: Iterable[Event]) -> str:
    """A published calendar of these events."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Utsyn//Utsyn//EN", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"NAME:{escaped(name)}", f"X-WR-CALNAME:{escaped(name)}", *REFRESH]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"SEQUENCE:{event.sequence}"
    # When the information was made, not when it was asked for: the same feed has the same bytes.
    yield f"DTSTAMP:{utc(event.revised_at)}"
    yield f"LAST-MODIFIED:{utc(event.revised_at)}"
    yield f"DTSTART:{utc(event.at)}"
    yield f"SUMMARY;LANGUAGE={event.language}:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    yield f"URL:{event.url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    """Text with the signs that mean something to a calendar made harmless."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, none of which cuts a letter in two."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > MOST_OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part
