"""A hundred clicks on one button: one application, one receipt, one mail.

The figures are printed. ``UTSYN_UNLOCKED=1`` takes the locks away: on PostgreSQL the test must fail
then (once 91 answers of 201 and 9 of 500, for the database itself refuses a second submission; with
the locks 100 of 201). SQLite lets one write at a time in any case.
"""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from content_types.applications import Application, OutboxMessage, Submission
from tests import smtp
from tests.forms import make_form

from .applicants import Applicant
from .processes import Answer, running

CLICKS = 100


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_hundred_parallel_posts_of_one_submit_are_one_application_and_one_mail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = make_form().translation_key
    with smtp.running() as mail, running(tmp_path, mail.server_address[1], workers=2) as site:
        applicant = Applicant(site.port, form)
        applicant.start()
        applicant.fill_in()
        answers: list[Answer] = []
        begin = threading.Barrier(CLICKS)

        def click() -> None:
            begin.wait()
            answers.append(applicant.submit())

        threads = [threading.Thread(target=click) for _each in range(CLICKS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        end = time.monotonic() + 60
        while OutboxMessage.objects.exclude(state="done").exists() and time.monotonic() < end:
            # The worker is another process: there is nothing here to wait on.
            time.sleep(0.2)

    with capsys.disabled():
        print(
            f"\n{CLICKS} posts at once: {dict(Counter(each.status for each in answers))}, "
            f"{Application.objects.filter(reference__isnull=False).count()} applications, "
            f"{Submission.objects.count()} submissions, {len(mail.mails)} mails"
        )
    assert [answer.status for answer in answers] == [201] * CLICKS
    assert len({answer.body for answer in answers}) == 1
    reference = json.loads(answers[0].body)["reference"]
    assert Application.objects.get().reference == reference
    assert Submission.objects.count() == 1
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"done"}
    assert len(mail.about(reference)) == 1
    assert len(mail.mails) == 2, "the link and the receipt; this scheme has no mailbox"
