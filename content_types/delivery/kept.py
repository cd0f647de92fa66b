"""Finished answers, given before anything else of a request is looked at.

The middleware keeps what has passed all that stands below it, headers included, where a view has
said that its answer ``lasts``: that it is made of nothing but what the store watches. It holds as
long as nothing is written and the clock changes nothing, for the same scheme, host, port, path and
query.

A view may also say how answers at neighbouring addresses are made. The next one is made so, without
the view, and has about it what all that stands below the middleware has put about the first.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.conf import settings
from django.db import Error
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.http import parse_etags, parse_http_date_safe

from . import reading
from .heads import as_sent
from .snapshot import Address, Answer, Maker, Moment, Series, Snapshot
from .turns import Spell

# Where a request carries what the process knew when it came, and what its view has said.
BEFORE, PROMISE = "_utsyn_before", "_utsyn_promise"
# Whoever makes such conditions is answered anew; so few do.
RARE_CONDITIONS = frozenset({"HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE"})
# What a 304 does not have of the answer that it stands for.
OF_THE_BODY = frozenset({"content-type", "content-length"})
# What each answer of a series has of its own.
OF_ONE = frozenset({"etag", "content-length", "surrogate-key"})
# Parameters by which the answers of a series differ.
OF_A_PART = re.compile("((?:^|&)(?:after|offset|search)=)[^&]*")
LONGEST_ADDRESS = 500


class Promise(NamedTuple):
    """What a view has said of its answer, and when."""

    # What the process knew; None where it knew nothing yet.
    snapshot: Snapshot | None
    spell: Spell | None
    # Whether the state of the store was asked for along with what the answer is made of.
    is_confirmed: bool
    moment: Moment | None
    make: Maker | None = None


def lasts(
    request: HttpRequest,
    now: datetime,
    snapshot: Snapshot | None = None,
    moment: Moment | None = None,
    make: Maker | None = None,
) -> None:
    """Say that the answer to a request is the same for everybody until something is written.

    To be said before the first query, or with the snapshot that the answer was confirmed by.
    ``moment`` gives the headers that are told anew each time; None where none may be given.
    ``make`` makes the answers at addresses that differ in the last part of their path only or,
    where there is a query, in which part of a list it asks for, or by which words.
    """
    if not hasattr(request, BEFORE):
        # There is nobody to keep it.
        return
    known = snapshot or getattr(request, BEFORE)
    spell = known and known.spell(now)
    setattr(request, PROMISE, Promise(known, spell, snapshot is not None, moment, make))


def spell_of(request: HttpRequest) -> Spell | None:
    """How long an answer that lasts stays as it is; None where it may be out of date already.

    To be asked when everything that the answer is made of has been read.
    """
    promise: Promise | None = getattr(request, PROMISE, None)
    if promise is None:
        return None
    if not promise.is_confirmed:
        # What led here may have been found before a change, as the process knew no better then.
        # Asking also lets it know the next time.
        is_still = reading.settled() is promise.snapshot
        spell = promise.spell if is_still else None
        promise = promise._replace(spell=spell, is_confirmed=True)
        setattr(request, PROMISE, promise)
    return promise.spell


def etag_of(body: bytes) -> str:
    """The validator of these bytes."""
    # Most processors have instructions for this one.
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'


def is_known(request: HttpRequest, etag: str, modified: str = "") -> bool:
    """Whether the reader has this version already, or has asked since this date."""
    given = request.META.get("HTTP_IF_NONE_MATCH")
    if not given:
        if not modified or "HTTP_IF_MODIFIED_SINCE" not in request.META:
            return False
        written = parse_http_date_safe(modified)
        since = parse_http_date_safe(request.META["HTTP_IF_MODIFIED_SINCE"])
        return written is not None and since is not None and written <= since
    if given == etag:
        return True
    tags = parse_etags(given)
    # Compared weakly, as RFC 9110 has it.
    return tags == ["*"] or etag in {each.removeprefix("W/") for each in tags}


class KeptAnswersMiddleware:
    """Gives kept answers; what stands below it is not asked about them.

    Of every answer to HEAD it sends the head only.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        return as_sent(request, self._answer(request))

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if has_session(request):
            return self.get_response(request)
        now = timezone.now()
        setattr(request, BEFORE, reading.at_hand(now))
        return known(request, now) or keep(request, self.get_response(request))


def has_session(request: HttpRequest) -> bool:
    """Whether the reader may be somebody in particular."""
    return "HTTP_COOKIE" in request.META and settings.SESSION_COOKIE_NAME in request.COOKIES


def address_of(request: HttpRequest) -> Address | None:
    """All of a request that a lasting answer depends on."""
    query = request.META.get("QUERY_STRING", "")
    if len(request.path) + len(query) > LONGEST_ADDRESS:
        return None
    # Django has no public name for the host as it was sent.
    host = request._get_raw_host()  # type: ignore[attr-defined]
    return (str(request.scheme), host, request.get_port(), request.path, query)


def known(request: HttpRequest, now: datetime) -> HttpResponse | None:
    """What is known to be the answer without asking a view; else None.

    It was given to the same question and nothing has changed since, or it is made like one that
    was given to another.
    """
    snapshot: Snapshot | None = getattr(request, BEFORE)
    address = address_of(request)
    if snapshot is None or address is None or not RARE_CONDITIONS.isdisjoint(request.META):
        return None
    has_answer = snapshot.answer(address) is not None
    series = snapshot.series(_series_of(address))
    try:
        given = _again(request, address, snapshot, now) if has_answer else None
        # There may have been no more room for its body.
        if given is None and series:
            given = _anew(request, address, series, snapshot, now)
        return given
    except Error:
        # Whoever answers in its place will say that the database is away.
        reading.forget()
        return None


def _again(
    request: HttpRequest, address: Address, snapshot: Snapshot, now: datetime
) -> HttpResponse | None:
    spell = snapshot.spell(now)
    # The clock may have put an end to it just now.
    answer = snapshot.answer(address)
    if answer is None:
        return None
    moment = answer.moment(request, spell, now) if answer.moment else {}
    if moment is None:
        return None
    is_new = not is_known(request, answer.etag, moment.get("Last-Modified", ""))
    if (is_new and answer.body is None) or not reading.holds(snapshot):
        return None
    return _whole(answer, moment) if is_new else _unchanged(answer.headers, moment)


def _series_of(address: Address) -> Address:
    """The name of the series that an address would belong to."""
    scheme, host, port, path, query = address
    if query:
        return (scheme, host, port, path, OF_A_PART.sub(r"\1", query))
    above, part, rest = path.rpartition("/")[0].rpartition("/")
    # An address ends with a slash and no more than one.
    is_one = bool(part and rest) and path.endswith("/")
    return (scheme, host, port, above if is_one else path, query)


def _anew(
    request: HttpRequest, address: Address, series: Series, snapshot: Snapshot, now: datetime
) -> HttpResponse | None:
    spell = snapshot.spell(now)
    moment = series.moment(request, spell, now) if series.moment else {}
    if moment is None:
        return None
    made = series.make(request, snapshot, now)
    if made is None:
        return None
    etag = etag_of(made.body)
    own = (("ETag", etag), ("Content-Length", str(len(made.body))), *made.headers)
    answer = Answer((*series.headers, *own), etag, made.body, series.moment)
    if not (spell.turn and spell.turn <= timezone.now()):
        snapshot.keep(address, answer)
    is_new = not is_known(request, etag, moment.get("Last-Modified", ""))
    return _whole(answer, moment) if is_new else _unchanged(answer.headers, moment)


def _whole(answer: Answer, moment: Mapping[str, str]) -> HttpResponse:
    response = HttpResponse(answer.body)
    for name, value in (*answer.headers, *moment.items()):
        response.headers[name] = value
    return response


def _unchanged(headers: Any, moment: Mapping[str, str]) -> HttpResponse:
    response = HttpResponseNotModified()
    for name, value in (*headers, *moment.items()):
        if name.lower() not in OF_THE_BODY:
            response.headers[name] = value
    return response


def keep(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The response, which is kept if its view has said that it lasts and it is fit for it."""
    promise: Promise | None = getattr(request, PROMISE, None)
    if promise is None or not isinstance(response, HttpResponse) or not is_fit(response):
        return response
    if "ETag" not in response:
        response["ETag"] = etag_of(response.content)
    spell = spell_of(request)
    if promise.snapshot and spell:
        _keep(request, response, promise, spell)
    if response.status_code == 200 and is_known(
        request, response["ETag"], response.get("Last-Modified", "")
    ):
        return _unchanged(response.items(), {})
    return response


def _keep(request: HttpRequest, response: HttpResponse, promise: Promise, spell: Spell) -> None:
    now, address, snapshot = timezone.now(), address_of(request), promise.snapshot
    if snapshot is None or address is None or (spell.turn and spell.turn <= now):
        return
    anew = (promise.moment and promise.moment(request, spell, now)) or {}
    # Most headers are the same for thousands of answers.
    lasting = tuple(
        (sys.intern(name), sys.intern(value))
        for name, value in response.items()
        if name not in anew
    )
    # A reader who had it already has seen the headers only.
    body = response.content if response.status_code == 200 else None
    snapshot.keep(address, Answer(lasting, response["ETag"], body, promise.moment))
    if promise.make and body:
        shared = tuple(each for each in lasting if each[0].lower() not in OF_ONE)
        snapshot.begin(_series_of(address), Series(shared, promise.moment, promise.make))


def is_fit(response: HttpResponse) -> bool:
    """Whether nothing in an answer is one reader's own, or one form of several."""
    varies = {each.strip().lower() for each in response.get("Vary", "").split(",")}
    control = response.get("Cache-Control", "")
    is_whole = response.status_code == 200 and bool(response.content)
    return (
        (is_whole or (response.status_code == 304 and "ETag" in response))
        and not response.cookies
        and "Content-Encoding" not in response
        and varies <= {"", "accept-encoding"}
        and not any(word in control for word in ("private", "no-store", "no-cache"))
        # A number that is good for one answer.
        and "'nonce-" not in response.get("Content-Security-Policy", "")
    )
