"""The outbox's queue in Redis: RQ as a backend of django-tasks, and the process that empties it.

What lies in the queue is JSON, not pickles: whoever can write to Redis cannot have code run here,
and whoever can read it learns the numbers of messages only. Start as many as are wanted of

    python -m cms.redis_queue
"""

from __future__ import annotations

import argparse
from functools import cache
from typing import Any

import django
from django.core.exceptions import SuspiciousOperation
from django.db import close_old_connections
from django.utils.module_loading import import_string
from django_tasks import TaskResult, TaskResultStatus, task_backends
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task
from django_tasks.signals import task_enqueued
from redis import Redis
from rq import Queue, SimpleWorker
from rq.serializers import JSONSerializer

NAME = "utsyn"
# How long Redis remembers a failed task; the outbox tells what became of its message.
REMEMBERED = 24 * 60 * 60


@cache
def queue_at(url: str) -> Queue:
    """The queue in the Redis at this address."""
    return Queue(NAME, connection=Redis.from_url(url), serializer=JSONSerializer)


class RQBackend(BaseTaskBackend):
    """Hands tasks to RQ; ``OPTIONS["url"]`` is the address of Redis."""

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        self.validate_task(task)
        job = queue_at(self.options["url"]).enqueue(
            perform,
            args=(task.module_path, list(args), dict(kwargs)),
            result_ttl=0,
            failure_ttl=REMEMBERED,
        )
        result: TaskResult[Any] = TaskResult(
            task=task,
            id=job.id,
            status=TaskResultStatus.READY,
            enqueued_at=job.enqueued_at,
            started_at=None,
            finished_at=None,
            last_attempted_at=None,
            args=list(args),
            kwargs=dict(kwargs),
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
        task_enqueued.send(type(self), task_result=result)
        return result


def perform(path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Do the task at this path; what is none is not done, whoever put it into the queue."""
    task = import_string(path)
    if not isinstance(task, Task):
        raise SuspiciousOperation(f"{path} is no task.")
    close_old_connections()
    try:
        task.call(*args, **kwargs)
    finally:
        close_old_connections()


def main() -> None:
    """Do what lies in the queue, and wait for more."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--burst", action="store_true", help="Stop when the queue is empty.")
    given = parser.parse_args()
    django.setup()
    queue = queue_at(task_backends["outbox"].options["url"])
    worker = SimpleWorker([queue], connection=queue.connection, serializer=JSONSerializer)
    worker.work(burst=given.burst, logging_level="WARNING")


if __name__ == "__main__":
    main()
