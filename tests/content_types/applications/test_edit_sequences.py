"""Editors change the form while people fill it in, in any order: no answer is ever lost."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from content_types.applications import Application, operations
from content_types.applications.carrying_over import newest_version
from content_types.applications.receipts import copy_of
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import sections
from content_types.pages.form_versions import publish_version
from tests.forms import make_form, question, step

SEQUENCES = int(os.environ.get("UTSYN_SEQUENCES", "15"))
KEYS = ("a", "b", "c", "d")
WORDS = st.text("abcæøå 1", min_size=1, max_size=12).map(str.strip).filter(bool)

# What an editor does to the questions, and what an applicant does with a draft.
EDITS = st.one_of(
    st.tuples(st.just("add"), st.sampled_from(KEYS)),
    st.tuples(st.just("remove"), st.sampled_from(KEYS)),
    st.tuples(st.just("demand"), st.sampled_from(KEYS)),
    st.tuples(st.just("turn round"), st.just("")),
    st.tuples(st.just("begin"), st.just("")),
    st.tuples(st.just("answer"), st.tuples(st.integers(0, 5), st.sampled_from(KEYS), WORDS)),
    st.tuples(st.just("send"), st.integers(0, 5)),
    st.tuples(st.just("move"), st.integers(0, 5)),
)


class World:
    """One form and its drafts, and beside them what their answers must be."""

    def __init__(self) -> None:
        self.asked: dict[str, bool] = {"a": False}
        self.page = make_form(self.steps())
        self.expected: dict[Any, dict[str, str]] = {}

    def steps(self) -> list[Any]:
        """At least one question is always there: an empty form is none."""
        asked = self.asked or {"a": False}
        return [
            step(*(question("short_text", key, max_length=50, required=required)
                   for key, required in asked.items()))
        ]  # fmt: skip

    def publish(self) -> None:
        self.page.steps = self.page.steps.stream_block.to_python(self.steps())
        self.page.save()
        publish_version(self.page)

    def application(self, number: int) -> Application | None:
        found = list(self.expected)
        return Application.objects.get(pk=found[number % len(found)]) if found else None

    def do(self, verb: str, what: Any) -> None:
        if verb in ("add", "demand"):
            self.asked[what] = verb == "demand"
        elif verb == "remove":
            self.asked.pop(what, None)
        elif verb == "turn round":
            self.asked = dict(reversed(self.asked.items()))
        elif verb == "begin":
            self.begin()
        elif verb == "answer":
            self.answer(*what)
        elif verb == "send":
            self.send(what)
        elif verb == "move":
            self.move(what)
        if verb in ("add", "demand", "remove", "turn round"):
            self.publish()

    def begin(self) -> None:
        saved, _secret = operations.start(
            self.page.translation_key, email="kari@example.no", language="nb"
        )
        self.expected[saved.application.pk] = {}

    def answer(self, number: int, key: str, words: str) -> None:
        application = self.application(number)
        if application is None or application.state != Application.State.DRAFT:
            return
        if key in application.form_version.read().questions:
            operations.save(application.pk, {key: words}, revision=application.revision)
            self.expected[application.pk][key] = " ".join(words.split())

    def send(self, number: int) -> None:
        application = self.application(number)
        if application is None or application.state != Application.State.DRAFT:
            return
        examination = operations.examine_application(application, application.saved_at)
        if not examination.errors:
            operations.submit(
                application.pk, revision=application.revision, key="k", request_hash="h"
            )

    def move(self, number: int) -> None:
        """Take the offer of a newer version, where there is one."""
        application = self.application(number)
        newest = newest_version(application) if application is not None else None
        if application is not None and newest is not None:
            operations.carry_over(
                application.pk, version=newest.number, revision=application.revision
            )

    def check(self) -> None:
        """Every answer is stored as it was given, and stands in the applicant's own copy."""
        for pk, expected in self.expected.items():
            application = Application.objects.get(pk=pk)
            if application.state == Application.State.DRAFT:
                assert application.answers == expected
            else:
                # What is sent is what is asked; what is not asked any more was set aside.
                asked = application.form_version.read().questions
                kept = {each["question"]: each["answer"] for each in application.set_aside}
                unasked = {key: words for key, words in expected.items() if key not in asked}
                assert unasked.items() <= kept.items()
                expected = {key: words for key, words in expected.items() if key in asked}
                assert application.answers == expected
            copy = copy_of(application)
            surroundings = surroundings_at(copy.moment, "nb")
            found = sections(copy.version.read(), copy.answers, surroundings)
            words = {row.key: row.words for row in copy.left_out}
            words |= {row.key: row.words for section in found for row in section.rows}
            assert {key: words.get(key) for key in expected} == expected


@pytest.mark.slow
class TestNoAnswerIsLost(TestCase):
    @settings(
        max_examples=SEQUENCES,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(edits=st.lists(EDITS, min_size=5, max_size=25))
    def test_whatever_editors_and_applicants_do(self, edits: list[tuple[str, Any]]) -> None:
        world = World()
        world.begin()

        for verb, what in edits:
            world.do(verb, what)

        world.check()
