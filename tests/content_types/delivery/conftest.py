"""A reader of the API who can also be answered as if there were no store."""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.test import Client
from wagtail.models import Page

from content_types.api import items
from content_types.delivery import kept, reading
from content_types.snippets import ENDPOINTS


class Reader:
    """Asks for everything twice, from the store and without it."""

    def __init__(self) -> None:
        self.client = Client(headers={"host": "localhost"})

    def get(self, path: str) -> tuple[int, bytes]:
        answer = self.client.get(f"/api/v2/{path}")
        return answer.status_code, answer.content

    def live(self, path: str) -> tuple[int, bytes]:
        """The answer as it would be without the store."""
        without_store = patch.object(items, "snapshots", lambda: iter([None]))
        with without_store, patch.object(kept, "known", lambda *_args: None):
            return self.get(path)

    def addresses(self) -> Iterator[str]:
        """Every list, with all that its items have, and every page, whether it is seen or not."""
        for name in ("images", "documents", *ENDPOINTS):
            yield f"{name}/?fields=*&limit=20"
        yield "pages/?limit=20"
        yield "pages/?type=content_types.ProjectPage&fields=*&order=-title&limit=20"
        for key in Page.objects.values_list("pk", flat=True):
            yield f"pages/{key}/"

    def differences(self) -> list[str]:
        """The addresses whose answer from the store is not the one without it."""
        found = []
        for path in dict.fromkeys(self.addresses()):
            stored, live = self.get(path), self.live(path)
            if stored != live:
                found.append(f"{path}\n  stored {stored}\n  live   {live}")
        return found


@pytest.fixture
def reader() -> Iterator[Reader]:
    reading._kept = None
    yield Reader()
    reading._kept = None
