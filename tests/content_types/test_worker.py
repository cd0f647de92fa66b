"""The worker does what the clock asks, alone, and survives what goes wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from content_types.management.commands import worker
from tests.builders import make_information

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.django_db(transaction=True)
def test_a_page_appears_and_goes_when_its_time_comes() -> None:
    page = make_information()
    page.expire_at = timezone.now() - timedelta(seconds=1)
    page.save_revision().publish()
    Page.objects.filter(pk=page.pk).update(live=True, expired=False)

    call_command("worker", "--once")

    page.refresh_from_db()
    assert not page.live
    assert page.expired


@pytest.mark.django_db(transaction=True)
def test_a_failing_round_is_logged_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with patch.object(worker, "call_command", side_effect=ValueError("broken page")) as publish:
        call_command("worker", "--once")
        call_command("worker", "--once")

    assert publish.call_count == 2
    assert "A round of the worker failed" in caplog.text


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_workers_do_not_do_the_same_work() -> None:
    settings = connection.settings_dict
    other = psycopg.connect(
        dbname=settings["NAME"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        host=settings["HOST"],
        port=settings["PORT"],
    )
    with other, patch.object(worker, "call_command") as publish:
        other.execute("SELECT pg_advisory_lock(%s)", [worker.LOCK])
        call_command("worker", "--once")
        assert not publish.called

        other.execute("SELECT pg_advisory_unlock(%s)", [worker.LOCK])
        call_command("worker", "--once")
        assert publish.called


@pytest.mark.sqlite
def test_the_worker_stops_when_it_is_told_to(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "DATABASE_URL": f"sqlite:///{tmp_path}/worker.sqlite3",
    }
    command = [sys.executable, "manage.py", "worker", "--interval", "60"]
    with subprocess.Popen(
        command, cwd=REPOSITORY, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        # Without tables the first round fails and says so: then it is waiting for the next.
        for line in process.stderr:
            if "A round of the worker failed" in line:
                break
        time.sleep(0.2)  # the handler is set before the round, the wait begins right after it
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)

    assert process.returncode == 0
