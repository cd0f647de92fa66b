"""Files of applications: added, removed, sent with it, sent after it, and never lost or left."""

from __future__ import annotations

import hashlib
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages
from django.db import OperationalError, connection
from django.utils import timezone

from content_types.applications import Application, ApplicationFile, Event, OutboxMessage
from content_types.applications import operations as ops
from content_types.applications.files import store, sweeping
from content_types.applications.receipts import copy_of, receipt_of
from content_types.applications.receipts.pdf import contents
from content_types.applications.refusals import Invalid, Missing, TooMuch, WrongState
from content_types.pages import ApplicationFormPage
from content_types.questions import content_hash
from tests import uploads
from tests.forms import condition, make_draft, make_form, question, rule, step


def places(**settings: Any) -> ApplicationFormPage:
    """A form with a title and two places for files, the second for afterwards."""
    return make_form([
        step(
            question("short_text", "title", "Tittel", required=False),
            question("files", "plan", "Plan", **{"max_files": 2, "required": False} | settings),
            question("files", "later", "Regnskap", later_days=10),
        )
    ])  # fmt: skip


@pytest.fixture
def draft(db: None) -> Application:
    return make_draft(places())


def add(draft: Application, words: str = "a", slot: str = "plan", name: str = "a.pdf") -> Any:
    return ops.add_file(draft, slot, uploads.received(name, uploads.pdf(words)))


def submit(draft: Application) -> Application:
    draft.refresh_from_db()
    ops.submit(draft.pk, revision=draft.revision, key=str(draft.revision), request_hash="h")
    draft.refresh_from_db()
    return draft


def there() -> set[uuid.UUID]:
    """Whose bytes are in the store."""
    return {pk for pk, _place in store.everything()}


@pytest.fixture(autouse=True)
def empty_store() -> None:
    store.remove(there())


def test_a_file_is_part_of_the_answer_and_of_what_is_sent(draft: Application) -> None:
    added = add(draft, name="=Vår plan.PDF")

    facts = {"id": str(added.file.pk), "name": "Vår plan.pdf",
             "size": added.file.size, "sha256": added.file.sha256}  # fmt: skip
    draft.refresh_from_db()
    assert (draft.revision, draft.answers) == (2, {"plan": [facts]})
    submit(draft)
    submission = draft.submissions.get()
    assert submission.answers == {"plan": [facts]}
    assert submission.files == [{"question": "plan", **facts}]
    assert draft.files.get().sent_at == submission.submitted_at
    copy = receipt_of(draft)
    assert copy is not None
    assert content_hash(copy.as_json()["content"]) == copy.hash == submission.hash
    assert copy.content["files"] == [{"question": "plan", **facts}]
    told = str(contents(copy))
    assert "Vår plan.pdf" in told
    assert facts["sha256"] in told


def test_the_bytes_lie_under_a_name_that_tells_nothing(draft: Application) -> None:
    file = add(draft, name="hemmelig.pdf").file

    root = Path(storages["applications"].path(""))
    found = [each.relative_to(root) for each in root.rglob("*") if each.is_file()]
    assert found == [Path(file.pk.hex[:2]) / file.pk.hex]
    assert hashlib.sha256((root / found[0]).read_bytes()).hexdigest() == file.sha256


def test_the_same_bytes_twice_are_one_file(draft: Application) -> None:
    first, again = add(draft), add(draft)

    assert (first.is_new, again.is_new) == (True, False)
    assert first.file.pk == again.file.pk
    assert there() == {first.file.pk}
    draft.refresh_from_db()
    assert draft.revision == 2


def test_one_file_too_many_is_refused_and_nothing_is_left(draft: Application) -> None:
    kept = {add(draft, words).file.pk for words in "ab"}

    with pytest.raises(Invalid) as refused:
        add(draft, "c")

    assert refused.value.facts["errors"][0]["code"] == "too_many_files"
    assert there() == kept


@pytest.mark.parametrize(
    ("limits", "refusal"),
    [
        ({"bytes_each": 100}, Invalid),
        ({"bytes_per_application": 100}, TooMuch),
        ({"files_per_application": 0}, TooMuch),
    ],
)
def test_the_limits_of_the_site_hold(
    draft: Application, settings: Any, limits: dict[str, int], refusal: type[Exception]
) -> None:
    whole = {"bytes_each": 10**7, "bytes_per_application": 10**8, "files_per_application": 40}
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "FILE_LIMITS": whole | limits}

    with pytest.raises(refusal):
        add(draft)

    assert there() == set()


@pytest.mark.django_db(transaction=True)
def test_bytes_go_with_the_row_of_a_file_a_draft_and_a_hidden_answer() -> None:
    shows = rule("show", questions=_keys("plan"), conditions=condition("title", values="ja"))
    draft = make_draft(make_form(
        [step(question("short_text", "title", "Tittel", required=False),
              question("files", "plan", "Plan", required=False))],
        [shows],
    ), title="ja")  # fmt: skip
    hidden = add(draft).file
    removed = add(draft, "b").file
    ops.remove_file(draft.pk, removed.pk)
    assert there() == {hidden.pk}
    draft.refresh_from_db()
    ops.save(draft.pk, {"title": "nei"}, revision=draft.revision)
    submit(draft)
    assert draft.submissions.get().files == []
    assert there() == set()

    other = make_draft(places())
    add(other)
    ops.delete_draft(other.pk)
    assert there() == set()


def _keys(*keys: str) -> list[Any]:
    return [{"type": "item", "id": str(uuid.uuid4()), "value": key} for key in keys]


def test_what_was_sent_survives_reopening_and_removing(draft: Application) -> None:
    file = add(draft).file
    submit(draft)
    ops.reopen(draft.pk)

    ops.remove_file(draft.pk, file.pk)
    submit(draft)

    first, second = draft.submissions.all()
    assert (len(first.files), len(second.files)) == (1, 0)
    assert there() == {file.pk}


def test_a_sent_application_takes_nothing_more_where_nothing_may_come_later(
    draft: Application,
) -> None:
    file = add(draft).file
    submit(draft)

    with pytest.raises(WrongState):
        add(draft, "b")
    with pytest.raises(WrongState):
        ops.remove_file(draft.pk, file.pk)


def test_what_may_come_later_comes_until_its_date(draft: Application) -> None:
    submit(draft)
    added = add(draft, slot="later")

    assert added.file.sent_at is not None
    assert [each.pk for each in ops.late_files(draft)] == [added.file.pk]
    assert Event.objects.filter(application=draft.pk, kind="file_sent").count() == 1
    kinds = set(OutboxMessage.objects.values_list("kind", flat=True))
    assert {"late_file", "late_file_notice"} <= kinds
    assert "a.pdf" in str(contents(copy_of(draft)))

    past = timezone.now() - timedelta(days=30)
    draft.form_version.page.specific.deadlines.update(closes_at=past)
    Application.objects.filter(pk=draft.pk).update(submitted_at=past)
    draft.refresh_from_db()
    with pytest.raises(WrongState):
        add(draft, "b", slot="later")


def test_what_came_later_is_an_answer_when_it_is_reopened(draft: Application) -> None:
    submit(draft)
    file = add(draft, slot="later").file

    ops.reopen(draft.pk)
    submit(draft)

    assert [each["id"] for each in draft.submissions.last().files] == [str(file.pk)]
    assert ops.late_files(draft) == []


@pytest.mark.django_db
def test_a_required_file_stands_in_the_way_until_it_is_there() -> None:
    draft = make_draft(places(required=True))

    with pytest.raises(Invalid) as refused:
        submit(draft)
    assert [each["question"] for each in refused.value.facts["errors"]] == ["plan"]
    add(draft)
    submit(draft)


@pytest.mark.parametrize("key", ["title", "nothing"])
def test_only_places_for_files_take_files(draft: Application, key: str) -> None:
    with pytest.raises(Invalid):
        add(draft, slot=key)


def test_files_are_not_written_as_answers(draft: Application) -> None:
    file = add(draft).file

    with pytest.raises(Invalid) as refused:
        ops.save(draft.pk, {"plan": []}, revision=2)

    assert refused.value.facts["errors"][0]["code"] == "uploaded"
    draft.refresh_from_db()
    assert draft.answers["plan"][0]["id"] == str(file.pk)


@pytest.mark.django_db(transaction=True)
def test_bytes_stay_when_the_answer_to_a_commit_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = make_draft(places())
    commit = connection.commit

    def commit_and_lose_the_answer() -> None:
        commit()
        monkeypatch.undo()
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(connection, "commit", commit_and_lose_the_answer)
    with pytest.raises(OperationalError):
        add(draft)

    file = ApplicationFile.objects.get()
    assert hashlib.sha256(store.open_file(file.pk).read()).hexdigest() == file.sha256
    again = add(draft)
    assert (again.file.pk, again.is_new) == (file.pk, False)
    assert there() == {file.pk}


def test_nobody_removes_the_file_of_another(draft: Application) -> None:
    file = add(make_draft(places())).file

    with pytest.raises(Missing):
        ops.remove_file(draft.pk, file.pk)


def test_bytes_without_a_row_are_swept_after_48_hours(
    draft: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, left = add(draft).file.pk, uuid.uuid4()
    store.write(left, uploads.received("a.pdf", b"x"))

    assert sweeping.sweep() == 0
    later = timezone.now() + timedelta(hours=49)
    monkeypatch.setattr("content_types.applications.clock.database_now", lambda: later)
    assert sweeping.sweep() == 1

    assert there() == {kept}
