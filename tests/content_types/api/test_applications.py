"""The doors for applicants: start, save, submit, withdraw, and everything that is refused."""

from __future__ import annotations

import json
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from content_types.applications import AccessToken, Application, Event, OutboxMessage, Submission
from content_types.models import ApplicationFormPage
from tests import builders
from tests.forms import ANSWERS, condition, make_draft_with_secret, make_form, rule

START = "/api/v2/applications/"


class Applicant:
    """Somebody with a secret, or without one."""

    def __init__(self, client: Client, pk: uuid.UUID, secret: str) -> None:
        self.client, self.address = client, f"{START}{pk}/"
        self.headers = {"host": "localhost"}
        if secret:
            self.headers["authorization"] = f"Bearer {secret}"

    def get(self, path: str = "") -> Any:
        return self.client.get(self.address + path, headers=self.headers)

    def patch(self, answers: Any, revision: int | None = 1, **headers: str) -> Any:
        more = headers | ({"if-match": f'"{revision}"'} if revision is not None else {})
        return self.send("patch", "", {"answers": answers}, more)

    def submit(self, key: str = "key-1", revision: int | None = 1, body: Any = None) -> Any:
        more = {"idempotency-key": key} if key else {}
        more |= {"if-match": f'"{revision}"'} if revision is not None else {}
        return self.send("post", "submit/", body or {}, more)

    def send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        return getattr(self.client, method)(
            self.address + path,
            json.dumps(body),
            content_type="application/json",
            headers=self.headers | headers,
        )


@pytest.fixture
def call() -> ApplicationFormPage:
    return make_form()


@pytest.fixture
def applicant(call: ApplicationFormPage, client: Client) -> Applicant:
    """The holder of an empty draft."""
    application, secret = make_draft_with_secret(call)
    return Applicant(client, application.pk, secret)


def start(client: Client, **body: Any) -> Any:
    return client.post(
        START, json.dumps(body), content_type="application/json", headers={"host": "localhost"}
    )


# Starting -----------------------------------------------------------------------------------------


def test_a_draft_starts_with_an_address(client: Client, call: ApplicationFormPage) -> None:
    answer = start(client, form=str(call.translation_key), email="Kari@example.no", locale="nn")

    body = answer.json()
    assert answer.status_code == 201
    assert (body["state"], body["revision"], body["answers"]) == ("draft", 1, {})
    assert len(body["token"]) >= 43
    assert answer["Cache-Control"] == "private, no-store"
    assert not answer.cookies
    application = Application.objects.get(pk=body["id"])
    assert (application.email, application.locale) == ("Kari@example.no", "nn")


def test_the_secret_is_stored_as_a_hash_only(client: Client, call: ApplicationFormPage) -> None:
    secret = start(client, form=str(call.translation_key), email="a@b.no").json()["token"]

    application = Application.objects.get()
    rows = [*application.tokens.values(), *Application.objects.values()]
    rows += [*OutboxMessage.objects.values(), *Event.objects.values()]
    assert len(rows) == 4
    assert secret not in json.dumps(rows, default=str)


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({}, ["/form", "/email"]),
        ({"form": "x", "email": "no address", "locale": "sv"}, ["/form", "/email", "/locale"]),
        ({"form": 5, "email": ["a@b.no"]}, ["/form", "/email"]),
        ({"form": str(uuid.uuid4()), "email": "a@b.no", "admin": True}, ["/admin"]),
    ],
)
def test_a_malformed_start_is_told_what_is_wrong(
    client: Client, db: None, body: dict[str, Any], pointers: list[str]
) -> None:
    answer = start(client, **body)

    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert [each["pointer"] for each in answer.json()["errors"]] == pointers


def test_an_unknown_form_does_not_start(client: Client) -> None:
    answer = start(client, form=str(uuid.uuid4()), email="a@b.no")

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"closes_at": timezone.now() - timedelta(hours=1)}, "closed"),
        ({"opens_at": timezone.now() + timedelta(hours=1)}, "upcoming"),
        ({"opens_at": None}, "announced"),
    ],
)
def test_a_form_that_is_not_open_does_not_start(
    client: Client, fields: dict[str, Any], status: str
) -> None:
    call = make_form(**fields)

    answer = start(client, form=str(call.translation_key), email="a@b.no")

    assert answer.status_code == 409
    assert (answer.json()["code"], answer.json()["call_status"]) == ("closed", status)


# Saving -------------------------------------------------------------------------------------------


def test_saving_merges_by_question(applicant: Applicant) -> None:
    applicant.patch({"title": "En", "who": "kommune"})

    answer = applicant.patch({"title": "To"}, revision=2)

    assert answer.status_code == 200
    assert answer.json()["answers"] == {"title": "To", "who": "kommune"}
    assert (answer.json()["revision"], answer["ETag"]) == (3, '"3"')


def test_saving_never_fails_on_content(applicant: Applicant) -> None:
    wrong = {
        "title": "x" * 101,
        "summary": ["no text"],
        "amount": "ti tusen",
        "who": "konge",
        "correct": "kanskje",
    }

    answer = applicant.patch(wrong)

    assert answer.status_code == 200
    assert answer.json()["answers"] == wrong
    found = {each["pointer"]: each["code"] for each in answer.json()["warnings"]}
    assert found == {
        "/answers/title": "too_long",
        "/answers/summary": "unreadable",
        "/answers/amount": "unreadable",
        "/answers/who": "not_a_choice",
        "/answers/correct": "unreadable",
    }
    assert applicant.get().json()["answers"] == wrong


def test_saving_reads_answers_as_people_type_them(applicant: Applicant) -> None:
    answer = applicant.patch({"amount": "12\u00a0500,00 kr", "correct": "on", "title": "  A  b "})

    assert answer.json()["answers"] == {"amount": 1_250_000, "correct": True, "title": "A b"}
    assert answer.json()["warnings"] == []


def test_null_takes_an_answer_away(applicant: Applicant) -> None:
    applicant.patch({"title": "En"})

    assert applicant.patch({"title": None}, revision=2).json()["answers"] == {}


def test_saving_without_a_revision_is_refused(applicant: Applicant) -> None:
    assert applicant.patch({"title": "x"}, revision=None).status_code == 428


def test_saving_over_somebody_elses_text_shows_both(applicant: Applicant) -> None:
    applicant.patch({"title": "Hennes", "who": "kommune"})

    answer = applicant.patch({"title": "Mitt"}, revision=1)

    body = answer.json()
    assert (answer.status_code, body["code"], body["revision"]) == (412, "stale", 2)
    assert body["conflicts"] == [{"question": "title", "current": "Hennes", "yours": "Mitt"}]
    assert applicant.get().json()["answers"]["title"] == "Hennes"


@pytest.mark.parametrize("header", ["x", '"-1"', '"1.5"', "*", '"99999999999"'])
def test_a_malformed_revision_is_refused(applicant: Applicant, header: str) -> None:
    assert applicant.patch({}, revision=None, **{"if-match": header}).status_code == 400


def test_an_unknown_question_is_pointed_at(applicant: Applicant) -> None:
    answer = applicant.patch({"titel": "x"})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/answers/titel"


@pytest.mark.parametrize(
    "raw",
    [
        "{",
        "[]",
        '"x"',
        '{"answers": NaN}',
        '{"answers": {"title": "\\u0000"}}',
        '{"answers": {"title": "\\ud800"}}',
        '{"answers": {"amount": 1e999}}',
        f'{{"answers": {{"amount": 1{"0" * 400}}}}}',
        '{"answers": {"amount": ' + "9" * 5_000 + "}}",
        '{"answers": ' + "[" * 5_000 + "]" * 5_000 + "}",
        '{"answers": {"title": [[[[[[[[[[1]]]]]]]]]]}}',
        "\xff\xfe",
    ],
)
def test_what_is_no_plain_json_is_refused(applicant: Applicant, raw: str) -> None:
    answer = applicant.client.patch(
        applicant.address,
        raw.encode("latin-1"),
        content_type="application/json",
        headers=applicant.headers | {"if-match": '"1"'},
    )

    assert answer.status_code == 400, answer.content
    assert answer.json()["code"] == "bad_request"


@pytest.mark.parametrize("answers", [None, [], "x", 5, [["title", "x"]]])
def test_answers_must_be_an_object(applicant: Applicant, answers: Any) -> None:
    assert applicant.patch(answers).status_code == 422


def test_another_kind_of_body_is_refused(applicant: Applicant) -> None:
    answer = applicant.client.patch(
        applicant.address,
        "answers=x",
        content_type="application/x-www-form-urlencoded",
        headers=applicant.headers | {"if-match": '"1"'},
    )

    assert answer.status_code == 415


def test_a_body_that_is_too_large_is_refused(applicant: Applicant) -> None:
    assert applicant.patch({"title": "x" * 2_100_000}).status_code == 413


# Secrets ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("secret", ["", "wrong", "x" * 5_000])
def test_without_its_secret_an_application_is_not_there(
    applicant: Applicant, client: Client, secret: str
) -> None:
    stranger = Applicant(client, uuid.UUID(applicant.address.split("/")[-2]), secret)

    answers = [stranger.get(), stranger.patch({}), stranger.submit()]

    assert {each.status_code for each in answers} == {404 if secret else 401}


def test_one_drafts_secret_opens_no_other(client: Client, call: ApplicationFormPage) -> None:
    mine, _secret = make_draft_with_secret(call)
    _theirs, secret = make_draft_with_secret(call)

    answer = Applicant(client, mine.pk, secret).get()
    unknown = Applicant(client, uuid.uuid4(), secret).get()

    assert answer.status_code == 404
    assert answer.content == unknown.content


def test_a_revoked_secret_opens_nothing(client: Client, call: ApplicationFormPage) -> None:
    application, secret = make_draft_with_secret(call)
    application.tokens.update(revoked_at=timezone.now())

    assert Applicant(client, application.pk, secret).get().status_code == 404


def test_an_editors_session_opens_nothing(
    client: Client, call: ApplicationFormPage, admin_user: Any
) -> None:
    application, _secret = make_draft_with_secret(call)
    client.force_login(admin_user)

    assert Applicant(client, application.pk, "").get().status_code == 401


# Submitting ---------------------------------------------------------------------------------------


def test_what_is_submitted_is_frozen_with_a_receipt(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)

    answer = applicant.submit(revision=2)

    body = answer.json()
    assert answer.status_code == 201, body
    assert len(body["reference"]) == 14
    submission = Submission.objects.get()
    assert (submission.answers, submission.hash) == (ANSWERS, body["hash"])
    assert applicant.get().json()["state"] == "submitted"
    assert applicant.patch({"title": "For sent"}, revision=2).json()["code"] == "wrong_state"
    kinds = OutboxMessage.objects.values_list("kind", flat=True)
    assert sorted(kinds) == ["draft_link", "notice", "receipt"]


def test_the_same_key_gives_the_same_answer(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)

    first, again = applicant.submit(revision=2), applicant.submit(revision=2)

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert Submission.objects.count() == 1


def test_another_body_under_the_same_key_is_refused(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)
    applicant.submit(revision=2)

    answer = applicant.submit(revision=2, body={"other": 1})

    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")


def test_another_key_does_not_submit_twice(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)
    reference = applicant.submit(revision=2).json()["reference"]

    answer = applicant.submit(key="key-2", revision=2)

    assert (answer.status_code, answer.json()["reference"]) == (409, reference)


def test_a_submission_names_the_revision_that_was_seen(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)

    assert applicant.submit(revision=1).status_code == 412
    assert applicant.submit(revision=None).status_code == 428
    assert applicant.submit(key="", revision=2).status_code == 400


def test_a_stranger_is_told_nothing_else_of_a_submission_that_lacks_something(
    applicant: Applicant,
) -> None:
    applicant.headers["authorization"] = "Bearer wrong"

    answers = [applicant.submit(), applicant.submit(key=""), applicant.submit(revision=None)]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


@pytest.mark.parametrize("ended", ["revoked_at", "expires_at"])
def test_a_secret_that_has_ended_submits_nothing(applicant: Applicant, ended: str) -> None:
    applicant.patch(ANSWERS)
    AccessToken.objects.update(**{ended: timezone.now()})

    assert applicant.submit(revision=2).status_code == 404

    assert not Submission.objects.exists()


def test_the_secret_of_another_draft_submits_nothing(
    applicant: Applicant, call: ApplicationFormPage
) -> None:
    applicant.patch(ANSWERS)
    _other, secret = make_draft_with_secret(call)
    applicant.headers["authorization"] = f"Bearer {secret}"

    assert applicant.submit(revision=2).status_code == 404

    assert not Submission.objects.exists()


def test_a_secret_counts_as_used_by_a_submission_that_is_refused(applicant: Applicant) -> None:
    AccessToken.objects.update(used_at=None)

    assert applicant.submit(revision=7).status_code == 412

    assert AccessToken.objects.get().used_at is not None


def test_every_fault_stands_at_its_question(applicant: Applicant) -> None:
    applicant.patch({"title": "x" * 101, "amount": -100})

    answer = applicant.submit(revision=2)

    found = [(each["pointer"], each["code"]) for each in answer.json()["errors"]]
    assert answer.status_code == 422
    assert found == [
        ("/answers/title", "too_long"),
        ("/answers/summary", "required"),
        ("/answers/amount", "too_small"),
        ("/answers/who", "required"),
        ("/answers/correct", "required"),
    ]


def test_messages_are_in_the_applicants_language(client: Client) -> None:
    rules = [rule("stop", match="all", conditions=condition("who", "one_of", "bedrift"),
                  message="Bedrifter kan ikke søke.", at="who")]  # fmt: skip
    call = make_form(rules=rules)
    builders.translate(call, "nn")
    application, secret = make_draft_with_secret(call, **ANSWERS | {"who": "bedrift"})

    answer = Applicant(client, application.pk, secret).submit(revision=2)

    assert [each["message"] for each in answer.json()["errors"]] == ["Bedrifter kan ikke søke."]


def test_after_the_deadline_nothing_is_taken(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)
    row = ApplicationFormPage.objects.get().deadlines.get()
    row.closes_at = timezone.now() - timedelta(seconds=5)
    row.save()

    answer = applicant.submit(revision=2)

    assert (answer.status_code, answer.json()["code"]) == (409, "closed")
    assert applicant.get().json()["state"] == "draft"


def test_an_unpublished_form_takes_nothing_and_keeps_drafts(
    applicant: Applicant, call: ApplicationFormPage
) -> None:
    applicant.patch(ANSWERS)
    call.unpublish()

    assert applicant.submit(revision=2).json()["code"] == "closed"
    assert applicant.get().json()["answers"] == ANSWERS


def test_a_draft_can_be_drawn_by_a_form_that_nobody_else_sees(
    applicant: Applicant, call: ApplicationFormPage, client: Client
) -> None:
    version = f"/api/v2/forms/{call.translation_key}/versions/1/?locale=nb"
    public = client.get(version, headers={"host": "localhost"}).json()
    call.unpublish()

    own = applicant.get("form/?locale=nb")

    assert client.get(version, headers={"host": "localhost"}).status_code == 404
    assert (own.status_code, own.json()) == (200, public)
    assert own["Cache-Control"] == "private, no-store"
    address = own.request["PATH_INFO"]
    assert client.get(address, headers={"authorization": "Bearer x"}).status_code == 404
    assert client.get(address).status_code == 401


def test_withdrawing_keeps_what_was_sent(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)
    applicant.submit(revision=2)

    answer = applicant.send("post", "withdraw/", {}, {})

    assert (answer.status_code, answer.json()["state"]) == (200, "withdrawn")
    assert Submission.objects.get().answers == ANSWERS


def test_a_draft_cannot_be_withdrawn(applicant: Applicant) -> None:
    assert applicant.send("post", "withdraw/", {}, {}).status_code == 409


def test_reopening_keeps_the_reference_and_what_was_sent(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)
    first = applicant.submit(revision=2).json()

    reopened = applicant.send("post", "reopen/", {}, {}).json()
    applicant.patch({"title": "Ny tittel"}, revision=reopened["revision"])
    second = applicant.submit(key="key-2", revision=reopened["revision"] + 1).json()

    assert second["reference"] == first["reference"]
    assert [each.answers["title"] for each in Submission.objects.all()] == [
        "Grønn fjord",
        "Ny tittel",
    ]


def test_a_draft_can_be_deleted_for_good(applicant: Applicant) -> None:
    applicant.patch(ANSWERS)

    answer = applicant.send("delete", "", {}, {})

    assert answer.status_code == 204
    assert not Application.objects.exists()
    assert not OutboxMessage.objects.exists()
    assert [each.kind for each in Event.objects.all()] == ["started", "deleted"]


# Other sites --------------------------------------------------------------------------------------


def test_only_the_forms_own_sites_may_read_answers(client: Client) -> None:
    call = make_form(allowed_origins="https://nabo.example\n")
    make_form(allowed_origins="https://annen.example")
    application, secret = make_draft_with_secret(call)
    address = f"{START}{application.pk}/"

    def origin(method: str, name: str) -> Any:
        headers = {"host": "localhost", "authorization": f"Bearer {secret}", "origin": name}
        return getattr(client, method)(address, headers=headers).get("Access-Control-Allow-Origin")

    assert origin("get", "https://nabo.example") == "https://nabo.example"
    assert origin("get", "https://annen.example") is None
    assert origin("get", "https://evil.example") is None
    # The preflight carries no secret and cannot know the form.
    assert origin("options", "https://annen.example") == "https://annen.example"
    assert origin("options", "https://evil.example") is None


def test_no_answer_may_be_kept_by_a_cache(applicant: Applicant) -> None:
    for answer in (applicant.get(), applicant.patch({}), applicant.submit()):
        assert answer["Cache-Control"] == "private, no-store"
        assert "Access-Control-Allow-Credentials" not in answer
        assert not answer.cookies


def test_too_many_starts_from_one_network_are_refused(
    client: Client, call: ApplicationFormPage, settings: Any
) -> None:
    limits = {"APPLICANT_LIMITS": {"starts_per_network": (2, 3_600)}}
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | limits
    client.defaults["REMOTE_ADDR"] = "195.88.54.16"

    answers = [
        start(client, form=str(call.translation_key), email=f"{number}@example.no")
        for number in range(3)
    ]

    assert [each.status_code for each in answers] == [201, 201, 429]
    assert int(answers[2]["Retry-After"]) > 0


def test_the_holder_of_a_draft_is_counted_by_it_and_not_by_the_network(
    applicant: Applicant, settings: Any
) -> None:
    limits = {"requests_per_network": (0, 600), "requests_per_application": (2, 600)}
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | {"APPLICANT_LIMITS": limits}
    applicant.client.defaults["REMOTE_ADDR"] = "195.88.54.16"

    answers = [applicant.patch({"title": "x"}, revision=1 + each) for each in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert Application.objects.get().revision == 3
    applicant.headers["authorization"] = "Bearer wrong"
    assert applicant.get().status_code == 429


def test_saving_and_submitting_take_few_queries(
    applicant: Applicant, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(7):
        applicant.patch(ANSWERS)
    with django_assert_max_num_queries(8):
        applicant.submit(revision=2)


# Copies -------------------------------------------------------------------------------------------


def test_the_receipt_and_the_copy_are_for_the_holder_of_the_secret(
    applicant: Applicant, client: Client
) -> None:
    paths = ("receipt.pdf", "copy.pdf", "copy.json")
    applicant.patch(ANSWERS)
    assert [applicant.get(path).status_code for path in paths] == [409, 200, 200]
    applicant.submit(revision=2)

    for path in paths:
        answer = applicant.get(path)
        assert answer.status_code == 200
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Content-Disposition"].startswith("attachment")
        if path.endswith("pdf"):
            assert answer["Content-Type"] == "application/pdf"
            assert answer.content.startswith(b"%PDF-1.")
        for secret, status in (("", 401), ("x" * 43, 404)):
            pk = uuid.UUID(applicant.address.rstrip("/").rpartition("/")[2])
            assert Applicant(client, pk, secret).get(path).status_code == status
        assert applicant.send("post", path, {}, {}).status_code == 405
    found = applicant.get("copy.json").json()
    assert found["content"]["answers"] == ANSWERS
    assert found["hash"] == applicant.get().json()["hash"]


def test_a_code_alone_tells_which_application_it_opens(
    applicant: Applicant, client: Client
) -> None:
    found = client.get(START, headers=applicant.headers)

    assert found.status_code == 200
    assert found.json() == applicant.get().json()
    assert found["Cache-Control"] == "private, no-store"
    assert client.get(START, headers={"host": "localhost"}).status_code == 401
    unknown = applicant.headers | {"authorization": f"Bearer {'x' * 43}"}
    assert client.get(START, headers=unknown).status_code == 404
