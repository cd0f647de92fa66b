"""Our parts of the admin in a real browser: no finding of axe, in light and in dark."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page as Tab
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from content_types.pages import ApplicationFormPage, CallDeadline, ProgrammePage, ProgrammePeriod
from content_types.snippets import Period

from .conftest import Tree

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Where somebody wants to look at the screens: a folder for pictures of them.
PICTURES = os.environ.get("SCREENSHOTS")


@pytest.fixture
def filled(tree: Tree, period: Period, editor: User, writer: User) -> None:
    """Something in every panel and listing."""
    now = timezone.now()
    picture = get_image_model().objects.create(
        title="Fjord", file=get_test_image_file(), description="", uploaded_by_user=editor
    )
    page = tree.add(
        ProgrammePage,
        title="Interreg Øresund–Kattegat–Skagerrak",
        review_by=timezone.localdate(),
        expire_at=now + timedelta(days=30),
        image=picture,
    )
    page.periods = [ProgrammePeriod(period=period, status="open", norway_participates=True)]
    page.save()
    tree.add(ProgrammePage, title="Mitt utkast", live=False, owner=editor).save_revision(
        user=editor
    )
    sent = tree.add(ProgrammePage, title="Sendt til godkjenning", live=False, owner=writer)
    sent.save_revision(user=writer)
    sent.get_workflow().start(sent, writer)
    call = tree.add(ApplicationFormPage, title="Forprosjektmidler", opens_at=now)
    call.deadlines = [CallDeadline(closes_at=now + timedelta(days=12))]
    call.save()


def log_in(tab: Tab, address: str, user: User) -> None:
    client = Client()
    client.force_login(user)
    tab.context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": address}
            for name, morsel in client.cookies.items()
        ]
    )


def findings(tab: Tab, inside: str | None) -> list[str]:
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
    results = Axe().run(tab, context=inside, options=options).response
    return [
        f"{found['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for found in results["violations"]
        for node in found["nodes"]
    ]


def picture(tab: Tab, name: str) -> None:
    if PICTURES:
        tab.screenshot(path=Path(PICTURES, f"{name}.png"), full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dashboard_and_listings(
    scheme: Any, page: Tab, live_server: Any, filled: None, editor: User
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 1280, "height": 900})
    log_in(page, live_server.url, editor)
    for name, address, inside in (
        ("dashboard", reverse("wagtailadmin_home"), ".w-dashboard"),
        ("programmes", reverse("programmes:index"), "#listing-results"),
        ("calls", reverse("calls:index"), "#listing-results"),
        ("periods", reverse(Period.snippet_viewset.get_url_name("list")), "#listing-results"),
    ):
        page.goto(live_server.url + address, wait_until="networkidle")
        picture(page, f"{name}-{scheme}")

        assert page.locator(inside).count() == 1
        assert findings(page, inside) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_log_in(scheme: Any, page: Tab, live_server: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(live_server.url + reverse("wagtailadmin_login"), wait_until="networkidle")
    picture(page, f"login-{scheme}")

    assert page.get_by_role("heading", level=1).inner_text().startswith("Utsyn")
    assert findings(page, "main") == []
