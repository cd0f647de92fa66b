"""An answer is given once more only while nothing has changed that it was made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from threading import Thread
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from content_types.api import items
from content_types.api.pages import PagesEndpoint
from content_types.delivery import reading, upkeep
from content_types.delivery.snapshot import MOST_ANSWERS, MOST_KEPT, Address, Answer, Snapshot
from content_types.entries import Entry
from content_types.models import ProjectPage, Theme
from tests import builders as make

from .conftest import Reader

pytestmark = pytest.mark.django_db

FILTER = PagesEndpoint.filter_queryset
LIST = "pages/?type=content_types.ProjectPage&fields=*"


@pytest.fixture
def project() -> Any:
    make.make_home()
    return make.make_project(title="Grønn fjord", **make.about(make.make_theme("hav")))


def ask(reader: Reader, path: str) -> tuple[bytes, int]:
    """The answer, and how many queries it took."""
    with CaptureQueriesContext(connection) as queries:
        status, body = reader.get(path)
    assert status == 200
    return body, len(queries)


def looks_for_projects(reader: Reader, path: str) -> bool:
    """Whether the items of an answer are found anew."""
    with CaptureQueriesContext(connection) as queries:
        reader.get(path)
    return any("content_types_projectpage" in each["sql"] for each in queries)


@pytest.mark.parametrize("path", [LIST, "pages/{pk}/", "themes/?fields=*", "pages/by-path/"])
def test_the_same_question_takes_one_query(reader: Reader, project: Any, path: str) -> None:
    if "by-path" in path:
        path += f"?path={project.get_url()}"
    path = path.format(pk=project.pk)
    upkeep.catch_up()
    first, _several = ask(reader, path)

    again, one = ask(reader, path)

    assert (again, one) == (first, 1)


CHANGES: dict[str, Callable[[Any], object]] = {
    "unpublished": lambda project: project.unpublish(),
    "unpublished past every signal": lambda project: Page.objects.filter(pk=project.pk).update(
        live=False
    ),
    "restricted": lambda project: make.restrict(project),
    "restricted above": lambda project: make.restrict(project.get_parent()),
    "renamed": lambda project: Page.objects.filter(pk=project.pk).update(title="Blå fjord"),
    "its theme renamed": lambda project: Theme.objects.update(name="Fjell"),
    "deleted": lambda project: project.delete(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_nobody_gets_the_old_answer(
    reader: Reader, project: Any, change: str
) -> None:
    upkeep.catch_up()
    before = [reader.get(path) for path in (LIST, f"pages/{project.pk}/") for _ in range(2)][::2]

    CHANGES[change](project)

    after = [reader.get(path) for path in (LIST, f"pages/{project.pk}/")]
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert after == [reader.live(path) for path in (LIST, f"pages/{project.pk}/")]


def test_the_clock_ends_what_was_kept(reader: Reader, project: Any) -> None:
    end = datetime(2026, 11, 2, 12, tzinfo=UTC)
    with time_machine.travel(end - timedelta(seconds=1), tick=False):
        ProjectPage.objects.filter(pk=project.pk).update(expire_at=end)
        upkeep.catch_up()
        before = [ask(reader, f"pages/{project.pk}/")[0] for _ in range(2)]
    with time_machine.travel(end, tick=False):
        after, _body = reader.get(f"pages/{project.pk}/")

    assert before[0] == before[1]
    assert after == 404


def test_what_a_card_shows_ends_by_the_clock_too(reader: Reader, project: Any) -> None:
    end = datetime(2026, 11, 2, 12, tzinfo=UTC)
    with time_machine.travel(end - timedelta(seconds=1), tick=False):
        Theme.objects.update(expire_at=end)
        upkeep.catch_up()
        before = [ask(reader, f"pages/{project.pk}/")[0] for _ in range(2)]
    with time_machine.travel(end, tick=False):
        after, _queries = ask(reader, f"pages/{project.pk}/")

    assert b'"Hav"' in before[1]
    assert b'"Hav"' not in after


def test_chance_is_asked_each_time(reader: Reader, project: Any) -> None:
    upkeep.catch_up()
    path = f"{LIST}&order=random"
    ask(reader, path)

    assert looks_for_projects(reader, path)


def test_a_search_is_kept_until_something_is_indexed(reader: Reader, project: Any) -> None:
    path = f"{LIST}&search=fjord"
    upkeep.catch_up()
    first, _several = ask(reader, path)
    again, one = ask(reader, path)
    other = make.make_project(title="Blå fjord")
    with_other = [ask(reader, path)[0] for _ in range(2)]

    get_search_backend().delete(other)

    assert (again, one) == (first, 1)
    assert b"fjord" in with_other[1]
    assert with_other[1].count(b"fjord") > first.count(b"fjord")
    assert ask(reader, path)[0] == first


def test_a_search_is_made_once_for_all_its_parts(reader: Reader, project: Any) -> None:
    make.make_project(title="Blå fjord")
    upkeep.catch_up()
    path = f"{LIST}&search=fjord&locale=nb&limit=1"
    first, _several = ask(reader, path)

    with CaptureQueriesContext(connection) as queries:
        _status, second = reader.get(f"{path}&offset=1")

    assert b"fjord" in second
    assert second != first
    assert not [each for each in queries if "indexentry" in each["sql"]]
    # The page that is new, its other languages and its cards; the locale is not asked for again.
    assert len(queries) <= 3


def test_a_part_of_a_known_search_is_judged_like_the_first(reader: Reader, project: Any) -> None:
    upkeep.catch_up()
    path = f"{LIST}&search=fjord"
    ask(reader, path)

    for wrong in ("limit=-1", "offset=a", "fields=nothing", "offset=1&after=x", "locale=xx"):
        assert reader.get(f"{path}&{wrong}")[0] in {400, 404}
    status, body = reader.get(f"{path}&offset=500")
    assert (status, b'"items":[]' in body) == (200, True)


@pytest.mark.parametrize("more", ["", "&locale=nb", "&acronym__exclude=x", "&order=-title"])
def test_a_part_of_a_known_list_is_judged_like_the_first(
    reader: Reader, project: Any, more: str
) -> None:
    for number in range(3):
        make.make_project(title=f"Fjord {number}")
    upkeep.catch_up()
    path = f"{LIST}{more}"
    ask(reader, f"{path}&limit=1")

    with patch.object(PagesEndpoint, "filter_queryset", side_effect=AssertionError):
        for part in ("limit=1&offset=1&fields=*", "limit=2", "offset=500", "fields=title"):
            known = f"{path.replace('&fields=*', '')}&{part}"
            given = reader.get(known)
            assert given[0] == 200
            with patch.object(PagesEndpoint, "filter_queryset", FILTER):
                assert given == reader.live(known)
    for wrong in ("limit=-1", "offset=a", "fields=nothing", "offset=1&after=x", "x=1"):
        assert reader.get(f"{path}&{wrong}")[0] == 400


def test_the_clock_ends_what_was_known_of_a_list(reader: Reader, project: Any) -> None:
    end = datetime(2026, 11, 2, 12, tzinfo=UTC)
    other = make.make_project(title="Blå fjord")
    with time_machine.travel(end - timedelta(seconds=1), tick=False):
        ProjectPage.objects.filter(pk=other.pk).update(expire_at=end)
        upkeep.catch_up()
        before, _queries = ask(reader, f"{LIST}&limit=2")
    with time_machine.travel(end, tick=False):
        after, _queries = ask(reader, f"{LIST}&limit=3")

    assert b'"total_count":2' in before
    assert b'"total_count":1' in after


def test_searches_elsewhere_are_asked_each_time(reader: Reader, project: Any) -> None:
    path = f"{LIST}&search=fjord"
    upkeep.catch_up()
    with patch.object(items, "index_is_watched", lambda: False):
        ask(reader, path)

        assert looks_for_projects(reader, path)


def test_a_rebuilt_store_is_read_anew(reader: Reader, project: Any) -> None:
    upkeep.catch_up()
    path = f"pages/{project.pk}/"
    right = ask(reader, path)[0]
    entry = Entry.objects.filter(kind="page", key=project.pk)
    entry.update(body=entry.get().body.replace("Grønn", "Rød"))
    reading._kept = None
    wrong = [ask(reader, path)[0] for _ in range(2)]

    call_command("delivery", "rebuild", stdout=StringIO())

    assert wrong[1] != right
    assert ask(reader, path)[0] == right


def test_there_is_an_end_to_what_is_kept() -> None:
    snapshot = Snapshot("token", timezone.now(), None)

    def keep(name: object, size: int) -> Address:
        address = ("http", "localhost", "80", f"/{name}", "")
        snapshot.keep(address, Answer((), "etag", b"x" * size))
        return address

    large = keep("too large", MOST_KEPT)
    addresses = [keep(number, MOST_KEPT // 20) for number in range(50)]

    found = {address: snapshot.answer(address) for address in (large, *addresses)}
    # Of the others it is still known that they have not changed.
    assert all(found.values())
    kept = [address for address, answer in found.items() if answer and answer.body]
    assert large not in kept
    assert addresses[-1] in kept
    assert len(kept) <= 20

    for number in range(MOST_ANSWERS):
        keep(f"small {number}", 1)
    assert snapshot.answer(addresses[-1]) is None


@pytest.mark.django_db(transaction=True)
def test_what_one_thread_has_written_another_one_runs(reader: Reader, project: Any) -> None:
    upkeep.catch_up()
    paths = (f"pages/{project.pk}/", "pages/", "pages/?fields=*")
    first = [ask(reader, path)[0] for path in paths]
    statuses: list[int] = []

    def read_in_another_thread() -> None:
        # The same questions and new ones.
        for path in (*paths, "themes/?fields=*", f"{LIST}&limit=1"):
            statuses.append(Reader().get(path)[0])
        connection.close()

    thread = Thread(target=read_in_another_thread)
    thread.start()
    thread.join()

    assert statuses == [200] * 5
    assert [ask(reader, path)[0] for path in paths] == first
