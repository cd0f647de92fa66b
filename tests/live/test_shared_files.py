"""Two web servers and a worker over one store of files: what came in at one goes out at all."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from content_types.applications import ApplicationFile
from tests import buckets, clamd, smtp, uploads
from tests.forms import five_questions, make_form, question, step
from tests.postgres import free_port

from .applicants import START, Applicant
from .processes import Answer, Site, ask, running

PATIENCE = 120
Names = Callable[[], set[str]]


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[dict[str, str], Names]]:
    """Where files are kept: the environment that says so, and what tells their names."""
    if request.param == "bucket":
        with buckets.running() as found:
            yield found.environment, found.names
        return
    folder = tmp_path / "shared"
    yield (
        {"APPLICATIONS_ROOT": str(folder)},
        lambda: {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()},
    )


def fetch(applicant: Applicant, file: str) -> Answer:
    secret = f"Bearer {applicant.token}"
    return ask(applicant.port, "GET", f"{START}{applicant.id}/files/{file}/", Authorization=secret)


def scanned(applicant: Applicant, count: int) -> list[str]:
    """The ids of the files, once there are so many and each is known to be clean."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        states = list(ApplicationFile.objects.order_by("created_at").values_list("pk", "state"))
        if len(states) == count and {state for _pk, state in states} == {"clean"}:
            return [str(pk) for pk, _state in states]
        # The worker is another process: there is nothing here to wait on.
        time.sleep(0.2)
    raise TimeoutError(f"Not scanned: {states}")


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_file_that_came_in_at_one_web_server_is_there_at_the_other(
    tmp_path: Path, place: tuple[dict[str, str], Names]
) -> None:
    environment, names = place
    plan = step(question("files", "plan", "Plan", max_files=2), title="Vedlegg")
    form = make_form([*five_questions(), plan]).translation_key
    with ExitStack() as stack:
        mail = stack.enter_context(smtp.running())
        environment["CLAMAV_URL"] = stack.enter_context(clamd.running()).url
        port = mail.server_address[1]
        site: Site = stack.enter_context(running(tmp_path, port, environment=environment))
        ports = site.port, free_port()
        stack.callback(site.serve(ports[1]).kill)
        site.wait(ports[1])

        applicant = Applicant(ports[0], form, uploads.plain_pdf())
        applicant.start()
        applicant.upload()
        applicant.port, applicant.file = ports[1], uploads.pdf()
        applicant.upload()
        kept, removed = scanned(applicant, 2)
        at_both = []
        for applicant.port in ports:
            at_both.append((fetch(applicant, kept).body, fetch(applicant, removed).body))
        applicant.port = ports[0]
        gone = applicant.send("DELETE", f"{applicant.id}/files/{removed}/", None)
        left = names()
        applicant.port = ports[1]
        missing = fetch(applicant, removed)
        applicant.revision += 1
        applicant.fill_in()
        sent = applicant.submit()
        applicant.port = ports[0]
        after = fetch(applicant, kept)

    assert at_both == [(uploads.plain_pdf(), uploads.pdf())] * 2
    assert (gone.status, missing.status) == (204, 404)
    assert left == {f"{kept[:2]}/{kept.replace('-', '')}"}
    assert sent.status == 201, sent.body
    assert (after.status, after.body) == (200, uploads.plain_pdf())
    assert json.loads(sent.body)["reference"] == applicant.receipt["reference"]
