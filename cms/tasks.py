"""Doing the tasks that lie in the database's queue; any number of workers may do so side by side.

The outbox holds the truth: a task that a killed worker had begun is never done again, but what it
was about is claimed anew when its lease is over.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

OUTBOX = "outbox"
# Older ones say nothing any more, however they ended.
KEPT = timedelta(days=1)


def run_queued(keep_on: Callable[[], bool]) -> int:
    """Do the outbox's tasks one by one until none is left or ``keep_on`` says no; how many."""
    forget()
    worker, done = get_random_string(32), 0
    ready = DBTaskResult.objects.ready().filter(backend_name=OUTBOX)
    while keep_on() and ready.exists():
        Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name=OUTBOX,
            startup_delay=False,
            max_tasks=1,
            worker_id=worker,
        ).run()
        done += 1
    return done


def forget() -> None:
    """Take away the rows of tasks that are long over."""
    DBTaskResult.objects.filter(backend_name=OUTBOX, enqueued_at__lt=timezone.now() - KEPT).delete()
