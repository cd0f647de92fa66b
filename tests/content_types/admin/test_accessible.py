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
from playwright.sync_api import expect
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from content_types.applications import Application, OutboxMessage, operations
from content_types.pages import ApplicationFormPage, CallDeadline, ProgrammePage, ProgrammePeriod
from content_types.snippets import Period
from tests import uploads
from tests.content_types.admin.test_extending import too_late
from tests.content_types.translation.test_source_changes import (
    change,
    public_in_both,
    translation_of,
)
from tests.forms import (
    ANSWERS,
    condition,
    five_questions,
    make_draft,
    make_form,
    question,
    rule,
    step,
)

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


def an_application_of_every_kind() -> Application:
    """One that was sent twice, with a file and something for the caseworker to see to."""
    files = question("files", "plan", "Plan", max_files=2, required=False)
    look = rule("flag", match="all", message="Se nøyere på.", at="",
                conditions=condition("who", "one_of", "kommune"))  # fmt: skip
    draft = make_draft(make_form([*five_questions(), step(files, title="Vedlegg")], [look]))
    operations.add_file(draft, "plan", uploads.received("plan.pdf", uploads.pdf()))
    operations.save(draft.pk, ANSWERS, revision=2)
    operations.submit(draft.pk, revision=3, key="a", request_hash="h")
    operations.reopen(draft.pk)
    operations.submit(draft.pk, revision=4, key="b", request_hash="h")
    OutboxMessage.objects.filter(kind="notice").update(state="dead", last_error="KeyError")
    return Application.objects.get(pk=draft.pk)


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
def test_applications(scheme: Any, page: Tab, live_server: Any, caseworker: User) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 1280, "height": 900})
    late = too_late()
    application = an_application_of_every_kind()
    log_in(page, live_server.url, caseworker)
    for name, address in (
        ("applications", reverse("utsyn_applications")),
        ("application", reverse("utsyn_application", args=[application.pk])),
        ("outbox", reverse("utsyn_outbox")),
        ("attempts", reverse("utsyn_attempts")),
        ("extend", reverse("utsyn_extend", args=[late.pk])),
    ):
        page.goto(live_server.url + address, wait_until="networkidle")
        picture(page, f"{name}-{scheme}")

        assert findings(page, "main") == []


def a_changed_form(*, faulty: bool = False) -> ApplicationFormPage:
    """A published form that somebody fills in; its draft asks one question more."""
    page = make_form(title="Forprosjekt 2027")
    make_draft(page, title="Grønn fjord")
    key = "title" if faulty else "new"
    added = question("short_text", key, "Nytt spørsmål", max_length=50)
    page.steps = page.steps.stream_block.to_python([*five_questions(), step(added, title="Mer")])
    page.save_revision(clean=False)
    return page


@pytest.mark.slow
def test_translations_and_changed_forms(page: Tab, live_server: Any, editor: User) -> None:
    source = public_in_both()
    change(source, introduction="Gå likevel.")
    faulty, changed = a_changed_form(faulty=True), a_changed_form()
    page.set_viewport_size({"width": 1280, "height": 900})
    log_in(page, live_server.url, editor)
    found = {}

    def look(name: str, inside: str) -> None:
        expect(page.locator(inside)).to_have_count(1)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            picture(page, f"{name}-{scheme}")
            if problems := findings(page, inside):
                found[f"{name}, {scheme}"] = problems

    def open_page(address: str) -> None:
        page.goto(live_server.url + address, wait_until="networkidle")

    open_page(reverse("utsyn_translation_report"))
    look("translation report", "main")
    open_page(reverse("utsyn_changes", args=[translation_of(source).pk]))
    expect(page.locator(".addition").first).to_be_visible()
    look("changes", "main")
    open_page(reverse("wagtailadmin_pages:edit", args=[faulty.pk]))
    expect(page.locator("[data-form-problems] a").first).to_be_attached()
    for tab in page.get_by_role("tab").all():
        if not page.locator("[data-form-problems]").is_visible():
            tab.click()
    look("form problems", "[data-form-problems]")
    open_page(reverse("wagtailadmin_pages:edit", args=[changed.pk]))
    page.get_by_role("button", name="Flere handlinger").click()
    page.get_by_role("button", name="Publiser", exact=True).click()
    expect(page.get_by_role("heading", name="Nye spørsmål")).to_be_visible()
    look("form impact", "main")

    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_log_in(scheme: Any, page: Tab, live_server: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(live_server.url + reverse("wagtailadmin_login"), wait_until="networkidle")
    picture(page, f"login-{scheme}")

    assert page.get_by_role("heading", level=1).inner_text().startswith("Utsyn")
    assert findings(page, "main") == []
