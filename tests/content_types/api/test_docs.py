"""The API's page for people, and ``docs/api.md``, in which every command does what it says."""

from __future__ import annotations

import re
import shlex
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from content_types.models import ProgrammePage
from tests import builders
from tests.contract.document import current

GUIDE = (Path(__file__).parents[3] / "docs" / "api.md").read_text()
COMMANDS = [
    line
    for block in re.findall(r"```bash\n(.*?)```", GUIDE, re.DOTALL)
    for line in block.splitlines()
]


def address_of(command: str) -> str:
    """The path and query that a curl command asks for."""
    program, *words = shlex.split(command)
    assert program == "curl"
    (url,) = [word for word in words if word.startswith("http://127.0.0.1:8000/")]
    return url.removeprefix("http://127.0.0.1:8000")


@pytest.fixture
def _content() -> None:
    builders.make_programme(
        title="Interreg Øresund",
        family=ProgrammePage.Family.INTERREG,
        periods=[builders.in_period()],
    )
    builders.make_project(good_example=True)
    builders.translate(builders.make_information(), "nn")
    builders.make_county()
    builders.make_call(
        opens_at=timezone.now(),
        deadlines=[builders.deadline(timezone.now() + timedelta(days=30))],
    )


def test_the_guide_has_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.usefixtures("_content")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_answers_with_something(client: Client, command: str) -> None:
    answer = client.get(address_of(command))

    if "-i" in shlex.split(command):
        assert answer.status_code == 400
        assert answer["Content-Type"] == "application/problem+json"
        return
    assert answer.status_code == 200, answer.content
    if urlsplit(address_of(command)).path.endswith(".ndjson"):
        assert len(answer.getvalue().splitlines()) > 2
        return
    if urlsplit(address_of(command)).path.endswith((".ics", ".atom")):
        assert b"BEGIN:VEVENT" in answer.content or b"<entry" in answer.content
        return
    body = answer.json()
    assert body.get("items", body)


@pytest.mark.usefixtures("_content")
def test_calendar_of_the_guide_is_a_calendar(client: Client) -> None:
    (command,) = [each for each in COMMANDS if ".ics" in each]

    assert Calendar.from_ical(client.get(address_of(command)).content).walk("VEVENT")


def test_page_has_every_address_and_parameter(client: Client) -> None:
    builders.make_home()

    text = client.get("/api/v2/docs/").content.decode()

    for path, operations in current()["paths"].items():
        for method, operation in operations.items():
            assert f"{method.upper()} {path}</code>" in text
            for parameter in operation["parameters"]:
                assert f"<code>{parameter['name']}</code>" in text
    assert "http://localhost/api/v2/calls/?locale=nb&amp;status=open" in text


def test_page_loads_nothing_from_elsewhere_and_runs_no_script(client: Client) -> None:
    builders.make_home()

    answer = client.get("/api/v2/docs/")
    text = answer.content.decode()

    assert "<script" not in text
    assert "style=" not in text
    assert all(url.startswith("/static/") for url in re.findall(r'<link[^>]*href="([^"]*)"', text))
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]


def test_page_takes_no_parameters_and_no_other_methods(client: Client) -> None:
    builders.make_home()

    assert client.get("/api/v2/docs/?x=1").status_code == 400
    assert client.post("/api/v2/docs/").status_code == 405


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [360, 1280])
def test_page_is_accessible(live_server: Any, page: Any, width: int) -> None:
    builders.make_home()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{live_server.url}/api/v2/docs/")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    found = Axe().run(page).response["violations"]

    assert not found, [(each["id"], each["nodes"][0]["html"][:200]) for each in found]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
