"""Every registered question type keeps an answer whole on every way it can go."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import QueryDict
from django.utils import translation
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from content_types.questions import Form, all_types, examine, json_schema, type_of
from content_types.questions.problems import Unreadable
from tests.forms import sent
from tests.questions import SAMPLES, TODAY, form_of

ANSWERED = [name for name, kind in all_types().items() if kind.answered]


def typed_in_a_browser(field: Any, stored: Any, question: Any) -> Any:
    """What comes back when the form is drawn, and sent again as it stands."""
    html = f'<form class="form">{field.widget.render("a-q", field.prepare_value(stored))}</form>'
    data = QueryDict(mutable=True)
    for name, values in sent(html.encode()).items():
        data.setlist(name, values)
    return field.to_python(field.widget.value_from_datadict(data, {}, "a-q"))


def test_every_type_has_samples() -> None:
    assert set(SAMPLES) == set(ANSWERED)


@pytest.mark.parametrize("name", ANSWERED)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_an_answer_survives_every_way(name: str, data: st.DataObject) -> None:
    raw, answers = SAMPLES[name]
    form = form_of(raw)
    question = form.questions["q"]
    kind = type_of(question)
    value = kind.read(question, data.draw(answers))
    if value is None:
        return

    # JSON and both databases.
    stored = json.loads(json.dumps(value))
    assert kind.read(question, stored) == value
    # Judged as right, here and by its schema.
    examination = examine(form, {"q": stored}, TODAY)
    assert examination.answers == {"q": value}
    assert examination.warnings == ()
    # A row of blanks is a draft; the schema is that of a complete answer.
    assume(not examination.missing)
    Draft202012Validator(json_schema(form, "nb")).validate({"q": stored})
    with translation.override("nb"):
        # The HTML form.
        field = kind.form_field(question, "nb", TODAY.options)
        assert field.to_python(field.prepare_value(stored)) == value
        # Files go up one by one; the page that has them sends none of it back.
        assert kind.uploaded or typed_in_a_browser(field, stored, question) == value
        # Receipt and export.
        assert kind.words(question, value, TODAY).strip()
        columns = [key for key, _heading in kind.export_columns(question, "nb")]
        cells = kind.export_cells(question, value, TODAY)
        assert set(cells) <= set(columns)
        assert any(cell != "" for cell in cells.values())


@pytest.mark.parametrize("name", ANSWERED)
@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=30)
        | st.floats(-1e6, 1e6),
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=8,
    )
)  # fmt: skip
def test_nonsense_is_never_more_than_a_warning(name: str, value: Any) -> None:
    raw, _answers = SAMPLES[name]
    form = form_of(raw)
    kind = type_of(form.questions["q"])

    examination = examine(form, {"q": value}, TODAY)

    json.dumps(examination.as_json())
    try:
        read = kind.read(form.questions["q"], value)
    except Unreadable:
        assert examination.answers == {"q": value}
        return
    assert read is None or examination.answers == {"q": read}
    # Reading what was read gives the same again.
    assert read is None or kind.read(form.questions["q"], read) == read


def test_a_form_knows_its_questions_in_order() -> None:
    form = form_of(SAMPLES["short_text"][0])

    assert isinstance(form, Form)
    assert list(form.questions) == ["q"]
