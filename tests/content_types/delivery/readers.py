"""Readers of what has changed: of the feed, as another site is one, and one that errs."""

from __future__ import annotations

import threading

from django.db import connections
from django.test import Client

from content_types.models import Theme


class Reader:
    """Follows the feed from its beginning, as another site does."""

    def __init__(self) -> None:
        self.client = Client(headers={"host": "localhost"})
        self.cursor, self.seen, self.times = "", set[int](), 0

    def follow(self) -> None:
        """Read on to the end as it is now."""
        while True:
            path = f"/api/v2/changes/?type=content_types.Theme&since={self.cursor}"
            answer = self.client.get(path).json()
            self.seen |= {item["id"] for item in answer["items"]}
            self.cursor = answer["cursor"]
            self.times += 1
            if not answer["more"]:
                return

    def follow_until(self, enough: threading.Event) -> None:
        """Read on and on, and once more when it is enough."""
        try:
            while not enough.is_set():
                self.follow()
            self.follow()
        finally:
            connections.close_all()


class ReaderByKey(Reader):
    """Goes on after the highest key, as if rows came in the order of what the database gave them.

    It misses what others overtook: the fault that positions given after the commit are there for.
    """

    highest = 0

    def follow(self) -> None:
        """Take the rows with higher keys than any so far."""
        found = list(Theme.objects.filter(pk__gt=self.highest).values_list("pk", flat=True))
        self.seen |= set(found)
        self.highest = max(found, default=self.highest)
        self.times += 1
