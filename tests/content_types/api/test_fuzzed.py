"""Every operation of the document under schemathesis, with all its checks.

What the document allows is taken, but for reasons that are named here, and of each operation that
is open to all, every parameter is taken at least once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.apps import apps
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, settings
from schemathesis.config import ChecksConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig

from content_types.pages.filters import parameter_schemas
from tests import builders
from tests.contract.document import current
from tests.forms import make_form

# What is well asked for may not be there; applicants' doors need a secret, a state and a revision
# that no document can give. A 400 needs a reason.
SECRETS = ["401", "409", "412", "422", "428", "429"]
ACCEPTED = ["2xx", "302", "400", "404", *SECRETS]

# Why a request may be refused that the document allows.
REASONS = (
    # A whole request has limits beside those of each parameter.
    r"at most \d+ (parameters|values) are allowed",
    # No pattern counts words, or tells letters from signs.
    r"(search|q) has (more than \d+ words|no word in it)",
    # What fields are called depends on the type, and how they are chosen is a grammar.
    r"unknown fields: |fields error: |fields may be nested",
    # Chance goes with neither a place to begin at nor a search.
    r"random ordering|cannot order by '\?' while searching",
    # At the ends of the calendar another zone's hours lie in a year that there is not.
    r"0001-01-01|9999-12-31",
    # Only an enquiry needs it.
    r"Idempotency-Key",
    # Answers are whatever a form's own schema says; some are none in any.
    r"characters that are not valid|a number is too large",
)
# Types of pages have fields, and values of what several have, that others lack.
REASONS_OF_TYPES = (
    *REASONS,
    r"cannot order by .* \(unknown field\)",
    r" (is not one of|er ikke blant disse): ",
)

# Answers give them, and who makes one up is refused; the tests of lists and of the feed go by them.
CURSORS = {"after", "since"}

# Drawn for each operation, beside those that cover its parameters one by one.
EXAMPLES = int(os.environ.get("UTSYN_EXAMPLES", "12"))

CHECKS = ChecksConfig.from_dict({"positive_data_acceptance": {"expected-statuses": ACCEPTED}})
CONFIG = SchemathesisConfig(projects=ProjectsConfig(default=ProjectConfig(checks=CHECKS)))


@cache
def site() -> Any:
    """The site as a server runs it; made late, so that it has the suite's settings."""
    return get_wsgi_application()


schema = schemathesis.openapi.from_dict(current(), config=CONFIG)
schema.app = lambda environ, start_response: site()(environ, start_response)
schema.config.update(base_url="http://localhost/api/v2")


@dataclass
class Asked:
    """One operation, what there is to ask it for, and what it took."""

    # By path, what is there; by name, what parameters of a query can mean here.
    paths: dict[str, dict[str, Any]]
    query: dict[str, Any]
    requests: int = 0
    kept: int = 0
    # Of an operation that is open to all.
    parameters: list[dict[str, Any]] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def never_taken(self) -> set[str]:
        """The parameters of the query that are in no request that was answered."""
        known = {each["name"] for each in self.parameters if each["in"] == "query"}
        return known - self.taken - CURSORS


@pytest.fixture
def asked(record_property: Callable[[str, object], None]) -> Iterator[Asked]:
    """Something of every kind, so that there is more to answer than empty lists."""
    theme = builders.make_theme("klima")
    county = builders.make_county("Østfold", "31")
    page = builders.make_programme(title="Nordsjøen", **builders.about(theme, county))
    builders.make_project(title="Ren havn", **builders.about(theme))
    builders.make_call(opens_at=timezone.now(), deadlines=[builders.deadline(timezone.now())])
    builders.make_redirect("/gammel", redirect_link="/ny")
    form = make_form()
    items = {
        "pages": page,
        "images": builders.make_image(),
        "documents": builders.make_document(),
        "redirects": builders.make_redirect("/gammel/side", redirect_link="/ny/side"),
        "counties": county,
        "municipalities": builders.make_municipality(county),
        "themes": theme,
        "organisations": builders.make_organisation(),
        "contacts": builders.make_contact(),
        "periods": builders.make_period(),
        "calls": form,
    }
    version = {"form": str(form.translation_key), "number": 1}
    found = Asked(
        paths={
            **{f"/{name}/{{id}}/": {"id": item.pk} for name, item in items.items()},
            "/forms/{form}/": {"form": version["form"]},
            "/forms/{form}/versions/{number}/": version,
            "/forms/{form}/versions/{number}/form.pdf": version,
        },
        query={
            "site": "localhost",
            **dict.fromkeys(("child_of", "descendant_of", "translation_of"), "root"),
            "ancestor_of": page.pk,
        },
    )
    # A server closes connections between requests; this one carries the test's transaction.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield found
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    never_taken = found.never_taken()
    record_property(
        "schemathesis", (found.requests, found.requests - found.kept + len(never_taken))
    )
    assert not never_taken


def fit(case: Any, asked: Asked) -> None:
    """Make a request that the document allows one for what there is here.

    No schema says what there is, that a fallback needs a locale, nor which type has which filter.
    """
    case.freeze_metadata()
    query = {name: written(value) for name, value in case.query.items() if name not in CURSORS}
    query |= {name: value for name, value in asked.query.items() if name in query}
    if "fallback" in query:
        query.setdefault("locale", "nb")
    case.query = of_one_type(query, asked.parameters)
    case.path_parameters = asked.paths.get(case.path, case.path_parameters)


def written(value: Any) -> Any:
    """Several values as the document has them written; schemathesis does not within ``anyOf``."""
    return ",".join(map(str, value)) if isinstance(value, list) else value


def of_one_type(query: dict[str, Any], parameters: list[dict[str, Any]]) -> dict[str, Any]:
    """What goes with the first parameter that only some types of pages have, and such a type."""
    types = {
        each["name"]: re.findall(r"\w+\.\w+", each["description"])
        for each in parameters
        if each.get("description", "").startswith("With one of these types: ")
    }
    typed = [name for name in query if name in types]
    if not typed:
        return query
    fitting = [each for each in types[typed[0]] if has(each, typed[0], query[typed[0]])]
    chosen = (fitting or types[typed[0]])[0]
    kept = {name: each for name, each in query.items() if chosen in types.get(name, [chosen])}
    return kept | {"type": chosen}


def has(label: str, name: str, value: Any) -> bool:
    """Whether a type of page has these values of what several types have."""
    own = parameter_schemas(apps.get_model(label)).get(name, {})
    known = own.get("items", {}).get("enum")
    return known is None or set(str(value).split(",")) <= set(known)


# What an answer is held to does not depend on the database, and asking for all takes minutes.
@pytest.mark.sqlite
@pytest.mark.slow
@schema.parametrize()
# The same requests every time: a run that fails can be run again.
@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
def test_every_operation_keeps_its_word(case: Any, asked: Asked) -> None:
    operation = current()["paths"][case.operation.path][case.operation.method]
    is_allowed = case.meta is not None and case.meta.generation.mode.is_positive
    is_open = case.operation.method == "get" and "security" not in operation
    asked.requests += 1
    if is_open:
        asked.parameters = operation["parameters"]
    if is_open and is_allowed:
        fit(case, asked)

    answer = case.call_and_validate()

    if is_allowed and answer.status_code < 400:
        asked.taken |= case.query.keys()
    if is_allowed and answer.status_code == 400:
        reasons = REASONS_OF_TYPES if "type" in case.query else REASONS
        detail = answer.json()["detail"]
        assert any(re.search(each, detail) for each in reasons), f"Refused: {detail}"
    asked.kept += 1
