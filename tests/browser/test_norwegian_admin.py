"""The admin in Bokmål: an editor's everyday screens in a browser, with what unfolds on them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from tests.browser.showcase import showcase
from tests.english import english_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

# Names of things; a button of the date picker and an empty counter that are never shown; «be» is
# a Norwegian word too.
ALLOWED = ["English", "Interreg in English", "Save Selected", "None", "Be om endringer"]

FACTS = ("content_types", "sitefacts")

# Every text and every label that is read out, also in what is folded away until it is asked for.
TEXTS = """() => {
  const unseen = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "SVG"]);
  const spoken = ["aria-label", "title", "placeholder", "alt", "aria-description"];
  const found = [];
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent);
    if (![Node.ELEMENT_NODE, Node.DOCUMENT_FRAGMENT_NODE].includes(node.nodeType)) return;
    if (unseen.has(node.nodeName.toUpperCase())) return;
    for (const name of spoken) if (node.getAttribute?.(name)) found.push(node.getAttribute(name));
    if (node.nodeName === "TEMPLATE") look(node.content);
    if (node.nodeName === "INPUT" && node.type === "submit") found.push(node.value);
    node.childNodes.forEach(look);
  };
  look(document.documentElement);
  return found.filter((text) => text.trim());
}"""


@pytest.fixture
def admin(page: Tab, live_server: Any) -> Tab:
    """A browser in which an administrator, who sees all that an editor does, has logged in."""
    user = get_user_model().objects.create_superuser("astrid", "astrid@example.no", "fjord")
    client = Client()
    client.force_login(user)
    page.context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": live_server.url}
            for name, morsel in client.cookies.items()
        ]
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def english(tab: Tab) -> list[str]:
    """What is in English on the screen as it is now."""
    return english_in(tab.evaluate(TEXTS), ALLOWED)


def screens(programme: Page) -> dict[str, str]:
    """The screens by a name for each."""
    image = get_image_model().objects.first()
    document = get_document_model().objects.first()
    page = [programme.pk]
    found = {
        "dashboard": reverse("wagtailadmin_home"),
        "root": reverse("wagtailadmin_explore_root"),
        "explorer": reverse("wagtailadmin_explore", args=[programme.get_parent().pk]),
        "kinds of pages": reverse(
            "wagtailadmin_pages:add_subpage", args=[programme.get_site().root_page.pk]
        ),
        "page search": reverse("wagtailadmin_pages:search") + "?q=kyst",
        "page deletion": reverse("wagtailadmin_pages:delete", args=page),
        "page withdrawal": reverse("wagtailadmin_pages:unpublish", args=page),
        "page move": reverse("wagtailadmin_pages:move", args=page),
        "page copy": reverse("wagtailadmin_pages:copy", args=page),
        "page history": reverse("wagtailadmin_pages:history", args=page),
        "page usage": reverse("wagtailadmin_pages:usage", args=page),
        "page approvals": reverse("wagtailadmin_pages:workflow_history", args=page),
        "comparison": reverse(
            "wagtailadmin_pages:revisions_compare", args=[*page, "live", "latest"]
        ),
        "programmes": reverse("programmes:index"),
        "calls": reverse("calls:index"),
        "images": reverse("wagtailimages:index"),
        "image upload": reverse("wagtailimages:add_multiple"),
        "image": reverse("wagtailimages:edit", args=[image.pk]),
        "image deletion": reverse("wagtailimages:delete", args=[image.pk]),
        "image usage": reverse("wagtailimages:image_usage", args=[image.pk]),
        "documents": reverse("wagtaildocs:index"),
        "document upload": reverse("wagtaildocs:add_multiple"),
        "document": reverse("wagtaildocs:edit", args=[document.pk]),
        "document deletion": reverse("wagtaildocs:delete", args=[document.pk]),
        "snippets": reverse("wagtailsnippets:index"),
        "workflows": reverse("wagtailadmin_workflows:index"),
        "pages in approval": reverse("wagtailadmin_reports:workflow"),
        "approval tasks": reverse("wagtailadmin_reports:workflow_tasks"),
        "site history": reverse("wagtailadmin_reports:site_history"),
        "account": reverse("wagtailadmin_account"),
        "translations by page": reverse("utsyn_translation_report"),
        "facts about the site": reverse("wagtailsettings:edit", args=FACTS),
    }
    for model in get_snippet_models():
        views, item = model.snippet_viewset, model._default_manager.first()
        found[f"{model.__name__} list"] = reverse(views.get_url_name("list"))
        found[f"{model.__name__} new"] = reverse(views.get_url_name("add"))
        if item:
            for view in ("edit", "delete", "usage", "history"):
                found[f"{model.__name__} {view}"] = reverse(
                    views.get_url_name(view), args=[item.pk]
                )
    return found


def test_everyday_screens_have_no_word_of_english(admin: Tab, live_server: Any) -> None:
    programme = showcase()["programme"]
    programme.save_revision()
    found = defaultdict(list)

    for name, path in screens(programme).items():
        response = admin.goto(live_server.url + path, wait_until="networkidle")
        assert response is not None and response.status == 200, name
        for text in english(admin):
            found[text].append(name)

    assert found == {}


def test_nothing_that_unfolds_in_the_editor_is_in_english(admin: Tab, live_server: Any) -> None:
    programme = showcase()["programme"]
    programme.save_revision()
    found = {}

    def look(name: str) -> None:
        admin.wait_for_load_state("networkidle")
        if words := english(admin):
            found[name] = words

    admin.goto(
        live_server.url + reverse("wagtailadmin_pages:edit", args=[programme.pk]),
        wait_until="networkidle",
    )
    look("editor")
    for tab in admin.get_by_role("tab").all():
        tab.click()
    look("tabs")
    for button in admin.locator("[data-side-panel-toggle]").all():
        if button.is_visible():
            button.click()
            look(f"side panel {button.get_attribute('data-side-panel-toggle')}")
            button.click()
    admin.get_by_role("button", name="Flere handlinger").click()
    look("publish menu")
    admin.keyboard.press("Escape")
    admin.get_by_role("tab").first.click()
    admin.locator(".c-sf-add-button").first.click()
    look("kinds of blocks")
    admin.keyboard.press("Escape")
    admin.locator("[data-chooser-action-choose]:visible").first.click()
    expect(admin.locator(".modal-content")).to_be_visible()
    look("chooser")

    assert found == {}


def test_answers_to_saving_and_publishing_are_in_bokmål(admin: Tab, live_server: Any) -> None:
    programme = showcase()["bare programme"]
    edit = live_server.url + reverse("wagtailadmin_pages:edit", args=[programme.pk])
    admin.goto(edit, wait_until="networkidle")

    admin.locator("input[name=title]").fill("")
    with admin.expect_navigation(wait_until="networkidle"):
        admin.get_by_role("button", name="Lagre utkast").click()
    refused = english(admin)
    admin.locator("input[name=title]").fill("Nesten ferdig")
    with admin.expect_navigation(wait_until="networkidle"):
        admin.get_by_role("button", name="Lagre utkast").click()
    saved = english(admin)

    assert refused == []
    assert saved == []
    assert "Nesten ferdig" in admin.title()


def test_dialogs_of_the_approval_are_in_bokmål(admin: Tab, live_server: Any) -> None:
    programme = showcase()["bare programme"]
    programme.save_revision()
    writer = get_user_model().objects.create_user("sara", "sara@example.no", "fjord")
    programme.get_workflow().start(programme, writer)
    edit = live_server.url + reverse("wagtailadmin_pages:edit", args=[programme.pk])
    found = {}

    for name in ("Be om endringer", "Godkjenn med kommentar og publiser"):
        admin.goto(edit, wait_until="networkidle")
        button = admin.get_by_role("button", name=name, exact=True)
        if not button.is_visible():
            admin.get_by_role("button", name="Flere handlinger").click()
        button.click()
        expect(admin.locator(".modal-content textarea")).to_be_visible()
        if words := english(admin):
            found[name] = words

    assert found == {}
