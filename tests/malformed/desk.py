"""Forms with every question type, and applications in every state, for requests that go wrong."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from content_types.applications import Application, operations
from content_types.applications.surroundings import surroundings_at
from content_types.models import ApplicationFormPage
from content_types.pages.form_versions import publish_version
from content_types.questions import ready_made
from content_types.web.forms import session
from content_types.web.forms.reading import read_posted
from tests import builders, uploads
from tests.content_types.web.test_pre_project import NAME, pages
from tests.forms import (
    ANSWERS,
    condition,
    five_questions,
    listed,
    make_form,
    question,
    rule,
    sent,
    step,
    version_of,
)
from tests.questions import SAMPLES

from .chance import Chance

# One right answer to a question of each type; files are uploaded.
RIGHT: dict[str, Any] = {
    "short_text": "Grønn fjord",
    "long_text": "Vi vil finne partnere.",
    "number": 12.5,
    "percentage": 50,
    "money": 5_000_000,
    "choice": "a",
    "choices": ["a", "b"],
    "yes_no": True,
    "declaration": True,
    "date": "2026-11-24",
    "month": "2026-11",
    "date_range": {"from": "2026-11-24", "to": "2027-01-31"},
    "email": "kari@example.no",
    "phone": "+4769117000",
    "web_address": "https://example.no/",
    "organisation_number": "974760673",
    "address": {"street": "Rådhusgata 1", "postcode": "1771", "city": "Halden"},
    "contact_person": {"name": "Kari", "email": "kari@example.no", "phone": "+4769117000"},
    "municipality": "3101",
    "county": "31",
    "programme": "other",
    "period": "2021-2027",
    "lookup": "klima",
    "themes": ["klima"],
    "strategy_goals": ["1"],
    "sustainability_goals": ["4", "14"],
    "country": "SE",
    "repeating_group": [{"name": "Kari", "sum": 100, "day": "2026-11-24", "kind": "a"}],
    "partner_list": [{"name": "Kommun", "country": "SE", "type": "public",
                      "confirmation": "intent"}],
    "activity_plan": [{"type": "travel", "what": "Møte", "from": "2026-11-24",
                       "to": "2026-11-25", "who": "Kari"}],
    "budget_table": [{"category": "travel", "text": "Tog", "amount": 6_000_000, "year": 2026},
                     {"category": "staff", "text": "Ledelse", "hours": 10, "rate": 60_000}],
    "financing_table": [{"source_type": "private", "name": "Fond", "amount": 6_600_000,
                         "status": "planned"}],
}  # fmt: skip
assert {*RIGHT, "files"} == set(SAMPLES), "Teach this table the new type."

RULES = (
    rule("show", questions=listed("long_text"), match="all",
         conditions=condition("choice", values="a")),
    rule("require", questions=listed("phone"), match="any",
         conditions=condition("number", "more_than", "5")),
    rule("warn", match="all", conditions=condition("money", "at_least", "100"), message="Se"),
    rule("total", name="costs", label="Kostnader", of=listed({"of": "budget_table.amount"})),
    rule("total", name="means", label="Midler", of=listed({"of": "financing_table.amount"})),
    rule("equal", left="costs", right="means"),
    rule("share", part="money", whole="costs", kind="at_most", limit="50"),
)  # fmt: skip
QUESTIONS_A_STEP = 8
FILES = [make() for make in uploads.RIGHT.values()]


@dataclass
class Case:
    """One application with a secret that opens it, as whoever holds it goes on with it."""

    pk: uuid.UUID
    secret: str
    # What a browser sends that has it open.
    cookie: str
    answers: dict[str, Any]
    steps: int
    # What the pages of the form hold, by page: the same for all who have answered alike.
    pages: dict[str, dict[str, Any]]

    @property
    def row(self) -> Application | None:
        """What is stored; None once the draft is deleted."""
        return Application.objects.filter(pk=self.pk).first()

    def inputs(self, page: str) -> dict[str, Any]:
        """What the form on one of its pages would send if nothing were touched."""
        if page not in self.pages:
            client = Client(headers={"host": "localhost", "cookie": self.cookie})
            answer = client.get(f"/apply/{self.pk}/nb/{page}")
            if answer.status_code != 200:
                return {}
            self.pages[page] = sent(answer.content)
        return self.pages[page]


class Desk:
    """Open forms, and a few cases at a time that others take the place of."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        builders.make_municipality(name="Halden", number="3101")
        builders.make_programme(title="Erasmus+", slug="erasmus-plus")
        self.every_type = make_form(every_question(), list(RULES), max_amount=100_000)
        self.sendable = make_form([
            *five_questions(),
            step(question("files", "plan", "Plan", send_later=True, required=False), title="Filer"),
        ])  # fmt: skip
        self.enquiry = make_form(
            five_questions(), form_kind=ApplicationFormPage.Kind.ENQUIRY, deadlines=[]
        )
        self.pre_project = make_form(
            ready_made.raw_steps(NAME, "nb"), ready_made.raw_rules(NAME, "nb"),
            max_amount=100_000, max_share=50, own_share=50, max_months=12,
        )  # fmt: skip
        # What asks registers takes longest to judge, and what is short can be sent.
        self.forms = (self.every_type, self.sendable, self.sendable, self.pre_project)
        self.answers = {
            self.every_type: RIGHT,
            self.sendable: ANSWERS,
            self.pre_project: typed_answers(self.pre_project),
        }
        self.pages: dict[ApplicationFormPage, dict[str, dict[str, Any]]] = {
            form: {} for form in self.forms
        }
        self.cases = [self.begin(form) for form in self.forms]
        # Half of the drafts have an older version of their form than the newest.
        more = step(question("short_text", "more", required=False), title="Mer")
        raw = [*self.sendable.steps.get_prep_value(), more]
        self.sendable.steps = self.sendable.steps.stream_block.to_python(raw)
        self.sendable.save()
        publish_version(self.sendable)
        self.cases += [self.begin(form) for form in self.forms]

    def begin(self, form: ApplicationFormPage) -> Case:
        """A draft in which everything is answered."""
        saved, secret = operations.start(
            form.translation_key, email="kari@example.no", language="nb"
        )
        answers = self.answers[form]
        operations.save(saved.application.pk, answers, revision=1)
        steps = len(version_of(form).read().steps)
        token = saved.application.tokens.latest("pk")
        cookie = f"{session.cookie_name()}={signing.dumps(token.pk, salt=session.SALT)}"
        return Case(saved.application.pk, secret, cookie, answers, steps, self.pages[form])

    def case(self) -> Case:
        """One of the cases; now and then a new one has come in its place."""
        place = self.chance.random.randrange(len(self.cases))
        if self.chance.odds(0.02):
            self.cases[place] = self.begin(self.chance.one_of(self.forms))
        return self.cases[place]


def every_question() -> list[Any]:
    """Steps with one question of every type, its key the type's name."""
    raw = [
        question(kind, kind.replace("_", "-"), **{**made["value"], "key": kind})
        for kind, (made, _answers) in SAMPLES.items()
    ]
    return [
        step(*raw[start : start + QUESTIONS_A_STEP], title=f"Steg {start}")
        for start in range(0, len(raw), QUESTIONS_A_STEP)
    ]


def typed_answers(form: ApplicationFormPage) -> dict[str, Any]:
    """The answers that somebody gives who types in the whole pre-project form."""
    read = version_of(form).read()
    data = QueryDict(mutable=True)
    data.setlist("shown", list(read.questions))
    for page in pages("1"):
        for name, value in page.items():
            data.setlist(f"a-{name}", value if isinstance(value, list) else [value])
    posted = read_posted(read, data, surroundings_at(timezone.now(), "nb"))
    return {key: value for key, value in posted.answers.items() if value is not None}
