"""The admin in a real browser: what the content security policy and the probes cannot show."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_administrator_logs_in_and_nothing_is_blocked_or_fetched_from_outside(
    page: Page, live_server: Any
) -> None:
    get_user_model().objects.create_superuser("astrid", "astrid@example.no", "fjord-og-fjell")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))

    page.goto(f"{live_server.url}/cms/")
    page.fill("input[name=username]", "astrid")
    page.fill("input[name=password]", "fjord-og-fjell")
    page.click("button[type=submit]")
    expect(page.get_by_role("link", name="Konto", exact=True)).to_be_attached()
    page.goto(f"{live_server.url}/cms/images/", wait_until="networkidle")
    expect(page.get_by_role("main")).to_be_visible()

    assert [text for text in complaints if "Content Security Policy" in text] == []
    own = (live_server.url, "data:", "blob:")
    assert [url for url in requests if not url.startswith(own)] == []


def test_the_reader_is_in_norway(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/healthz")

    assert page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == "Europe/Oslo"
    assert page.evaluate("navigator.language") == "nb-NO"
