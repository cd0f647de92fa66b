"""A draft with a question of every type keeps its answers on every way that they can go."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation
from hypothesis import assume, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from content_types.applications.sources import SOURCES
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import in_words
from content_types.questions import Form, type_of
from tests.content_types.api.test_applications import Applicant
from tests.content_types.api.test_uploads import upload
from tests.content_types.applications.test_receipts import squeezed, words_of
from tests.content_types.web.test_form import Visitor
from tests.forms import make_draft_with_secret, make_form, step, version_of
from tests.questions import SAMPLES, ThreeOptions, one_of_each

pytestmark = pytest.mark.django_db

# Files are uploaded, never written.
WRITTEN = {name: answers for name, (_raw, answers) in SAMPLES.items() if name != "files"}


def somebody(client: Client, call: Any) -> tuple[Applicant, Visitor]:
    """Somebody with a new draft, who goes to it by the API and in a browser."""
    application, secret = make_draft_with_secret(call)
    visitor = Visitor(client, application)
    visitor.open(secret)
    return Applicant(client, application.pk, secret), visitor


def lacking(form: Form, answers: dict[str, Any], text: str) -> list[str]:
    """The lines of answers, in words, that a text does not have."""
    found = []
    for key, answer in answers.items():
        question = form.questions[key]
        with translation.override("nb"):
            surroundings = surroundings_at(timezone.now(), "nb")
            lines = in_words(question, answer, surroundings).splitlines()
        for line in lines:
            # Marks may combine and lines may break; letters and digits stay in their order.
            certain = [each for each in line if ord(each) < 0x250 and each.isalnum()]
            rest = iter(text)
            if not all(each in rest for each in certain):
                found.append(line)
    return found


def test_answers_of_every_type_are_the_same_wherever_they_come_out(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | {"APPLICANT_LIMITS": {}}
    for name in SOURCES:
        monkeypatch.setitem(SOURCES, name, lambda _options, _language: ThreeOptions.rows)
    call = make_form([step(*one_of_each())])
    form = version_of(call).read()
    path = f"/api/v2/forms/{call.translation_key}/versions/1/"
    schema = Draft202012Validator(client.get(path, headers={"host": "localhost"}).json()["schema"])

    @hypothesis_settings(max_examples=4, deadline=None, derandomize=True, database=None)
    @given(answers=st.fixed_dictionaries(WRITTEN))
    def survive(answers: dict[str, Any]) -> None:
        applicant, visitor = somebody(client, call)
        assert upload(applicant, slot="files").status_code == 201

        saved = applicant.patch(answers, revision=2)

        assert saved.status_code == 200
        assume(not saved.json()["missing"])
        stored = applicant.get().json()["answers"]
        assert set(stored) == {*answers, "files"}
        for key, value in answers.items():
            question = form.questions[key]
            assert stored[key] == type_of(question).read(question, value), key
        schema.validate(stored)

        # The page as it is shown, sent as it stands; and all of it typed into an empty draft.
        page = visitor.inputs("1/")
        assert visitor.post("1/", **page).status_code == 303
        assert applicant.get().json()["answers"] == stored
        other, typist = somebody(client, call)
        typed = {name: each for name, each in page.items() if not name.startswith("base-")}
        assert typist.post("1/", **(typist.inputs("1/") | typed)).status_code == 303
        assert other.get().json()["answers"] | {"files": stored["files"]} == stored

        sent = applicant.submit(revision=applicant.get().json()["revision"])
        assert sent.status_code == 201, sent.content
        assert applicant.get("copy.json").json()["content"]["answers"] == stored
        assert lacking(form, stored, squeezed(words_of(applicant.get("receipt.pdf").content))) == []

    survive()
