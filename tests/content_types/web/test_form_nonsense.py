"""Whatever a program stores as an answer, every page and copy of the draft can still be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.test import Client

from content_types.questions import Question, type_of
from content_types.questions.types.parts import Parts
from tests import builders
from tests.content_types.api.test_applications import Applicant
from tests.content_types.web.test_form import Visitor
from tests.forms import make_draft_with_secret, make_form, step, version_of
from tests.questions import SAMPLES, form_of, one_of_each

pytestmark = pytest.mark.django_db

# Files are uploaded, never written.
WRITTEN = [name for name in SAMPLES if name != "files"]
NONSENSE: dict[str, Any] = {
    "true": True,
    "large number": 2**53 - 1,
    "fraction": -1.5,
    "text": "x",
    "long text": "å" * 1_000,
    "digits": "9" * 400,
    "list": [],
    "object": {},
    "list of nothing": [None],
    "mixed list": ["a", 1, None, {"a": []}],
    "nested object": {"a": {"b": [1, {"c": None}]}},
    "long list": ["a"] * 300,
    "rows with one id": [{"id": "r1"}, {"id": "r1"}, {"id": {"a": 1}}, {"id": 7}],
}


def inner(question: Question) -> tuple[Question, ...]:
    """The questions that an answer to this one consists of."""
    kind = type_of(question)
    return tuple(kind.parts(question)) if isinstance(kind, Parts) else question.columns


def spread(questions: Iterable[Question], nonsense: Any) -> Iterator[tuple[str, Any]]:
    """The nonsense as every answer; where there are two of a type, in each cell of the second."""
    for question in questions:
        filled = {each.key: nonsense for each in inner(question)}
        in_cells = filled if isinstance(type_of(question), Parts) else [filled, {"id": []} | filled]
        yield question.key, in_cells if question.key.endswith("_cells") else nonsense


@pytest.mark.parametrize("nonsense", NONSENSE.values(), ids=NONSENSE)
def test_what_cannot_be_read_is_stored_and_everything_is_drawn(
    client: Client, nonsense: Any
) -> None:
    builders.make_municipality(name="Halden", number="3101")
    with_cells = [each for each in WRITTEN if inner(form_of(SAMPLES[each][0]).questions["q"])]
    call = make_form([step(*one_of_each(WRITTEN), *one_of_each(with_cells, "_cells"))])
    application, secret = make_draft_with_secret(call)
    applicant, visitor = Applicant(client, application.pk, secret), Visitor(client, application)
    visitor.open(secret)
    questions = version_of(call).read().questions.values()

    assert applicant.patch(dict(spread(questions, nonsense))).status_code == 200
    for page in ("", "1/?check", "check/"):
        assert visitor.get(page).status_code == 200, page
    for path in ("", "copy.json", "copy.pdf"):
        assert applicant.get(path).status_code == 200, path
    # Sent as it stands, the page is taken or its faults are shown.
    assert visitor.post("1/", **visitor.inputs("1/")).status_code in (303, 422)
    assert visitor.get("1/").status_code == 200


@pytest.mark.parametrize("number", [10**400, -(10**400), 1e308, 2**53])
def test_a_number_that_no_reader_keeps_is_refused(client: Client, number: float) -> None:
    application, secret = make_draft_with_secret()
    applicant = Applicant(client, application.pk, secret)

    answer = applicant.patch({"amount": number})

    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert applicant.get().json()["answers"] == {}
