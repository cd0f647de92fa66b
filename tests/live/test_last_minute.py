"""Two hundred applicants in the last seconds: each is told the truth, and it is what was stored."""

from __future__ import annotations

import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from content_types.applications import Application, Submission, clock, operations
from content_types.pages import ApplicationFormPage
from content_types.pages.calls import after_deadline
from tests import smtp
from tests.forms import ANSWERS, make_form

from .applicants import Applicant
from .processes import Answer, running

APPLICANTS, AT_ONCE, TOO_LATE = 200, 40, 10
# How long before the deadline they begin to press the button.
LAST_SECONDS = 12


def applicant_with_draft(port: int, page: ApplicationFormPage) -> Applicant:
    """Somebody who has filled in everything."""
    form = page.translation_key
    saved, secret = operations.start(form, email="kari@example.no", language="nb")
    found = Applicant(port, form)
    found.id, found.token = str(saved.application.pk), secret
    found.revision = operations.save(saved.application.pk, ANSWERS, revision=1).application.revision
    return found


def timed(applicant: Applicant) -> tuple[Applicant, Answer, float]:
    began = time.monotonic()
    answer = applicant.submit()
    return applicant, answer, time.monotonic() - began


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_whoever_is_acknowledged_was_in_time_and_whoever_is_not_keeps_the_draft(
    tmp_path: Path,
) -> None:
    page = make_form()
    with smtp.running() as mail, running(tmp_path, mail.server_address[1]) as site:
        applicants = [applicant_with_draft(site.port, page) for _each in range(APPLICANTS)]
        late, in_time = applicants[:TOO_LATE], applicants[TOO_LATE:]
        deadline = clock.database_now() + timedelta(seconds=LAST_SECONDS)
        page.deadlines.update(closes_at=deadline)
        too_late = after_deadline(deadline)
        random.Random(1).shuffle(in_time)  # noqa: S311 (no secret)
        with ThreadPoolExecutor(AT_ONCE) as threads:
            began = time.monotonic()
            told = list(threads.map(timed, in_time))
            seconds = time.monotonic() - began
            while clock.database_now() < too_late:
                # Only the database's clock decides.
                time.sleep(0.1)
            told += threads.map(timed, late)

    statuses = [answer.status for _applicant, answer, _seconds in told]
    assert set(statuses) == {201, 409}
    assert statuses[-TOO_LATE:] == [409] * TOO_LATE
    for applicant, answer, _seconds in told:
        body = json.loads(answer.body)
        if answer.status == 201:
            assert datetime.fromisoformat(body["submitted_at"]) < too_late
        else:
            assert body["code"] == "closed"
            draft = Application.objects.get(pk=applicant.id)
            assert (draft.state, draft.answers) == (Application.State.DRAFT, ANSWERS)
    acknowledged = {json.loads(a.body)["reference"] for _who, a, _s in told if a.status == 201}
    stored = Submission.objects.values_list("application__reference", flat=True)
    assert sorted(stored) == sorted(acknowledged)
    waits = sorted(seconds for _who, _answer, seconds in told)
    print(
        f"{len(acknowledged)} of {len(in_time)} in time, {len(in_time) / seconds:.0f} a second, "
        f"95 % within {waits[int(len(waits) * 0.95)]:.2f} s"
    )
