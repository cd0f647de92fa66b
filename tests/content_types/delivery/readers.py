"""A reader of the feed, as another site is one."""

from __future__ import annotations

import threading

from django.db import connections
from django.test import Client


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
