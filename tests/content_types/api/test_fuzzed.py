"""Every operation of the document under schemathesis, with all its checks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, settings
from schemathesis.config import ChecksConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig

from tests import builders
from tests.contract.document import current

# Which parameters go together no document can say: what is well formed may still be refused,
# and what is well asked for may not be there.
# Applicants' doors need a secret, a state and a revision that no document can give.
SECRETS = ["401", "409", "412", "422", "428", "429"]
ACCEPTED = ["2xx", "302", "400", "404", *SECRETS]

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


@pytest.fixture
def _content() -> Iterator[None]:
    """Something of every kind, so that there is more to answer than empty lists."""
    theme = builders.make_theme("klima")
    county = builders.make_county("Østfold", "31")
    builders.make_programme(title="Nordsjøen", **builders.about(theme, county))
    builders.make_project(title="Ren havn", **builders.about(theme))
    builders.make_call(opens_at=timezone.now(), deadlines=[builders.deadline(timezone.now())])
    builders.make_contact()
    builders.make_organisation()
    builders.make_municipality(county)
    builders.make_redirect("/gammel", redirect_link="/ny")
    # A server closes connections between requests; this one carries the test's transaction.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


# What an answer is held to does not depend on the database, and asking for all takes minutes.
@pytest.mark.sqlite
@pytest.mark.slow
@pytest.mark.usefixtures("_content")
@schema.parametrize()
# The same requests every time: a run that fails can be run again.
@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
def test_every_operation_keeps_its_word(case: Any) -> None:
    case.call_and_validate()
