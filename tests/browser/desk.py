"""The admin as a person at a desk uses it: what is pressed, chosen and typed, in Bokmål."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import translation
from playwright.sync_api import BrowserContext, Locator, Page, expect

from content_types.blocks import BodyBlock

# Milliseconds: uploads and saving take their time on a busy machine.
PATIENCE = 60_000
PASSWORD = "fjord-og-fjell"
LAPTOP = {"width": 1280, "height": 800}


def in_bokmal(text: Any) -> str:
    """A lazy text as the admin shows it."""
    with translation.override("nb"):
        return str(text)


class Desk:
    """One person's browser, logged in through the log-in page."""

    def __init__(self, context: BrowserContext, address: str, name: str, group: str) -> None:
        user = User.objects.create_user(name, f"{name}@example.no", PASSWORD)
        user.groups.add(Group.objects.get(name=group))
        self.address = address
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(f"{address}/cms/")
        self.page.fill("input[name=username]", name)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("button[type=submit]")
        expect(self.page).to_have_url(f"{address}/cms/")

    def asked_outside(self) -> list[str]:
        """What this browser has asked of others than the site itself."""
        assert len(self.requests) > 20, "the requests were not seen"
        own = (f"{self.address}/", "data:", f"blob:{self.address}/")
        return [url for url in self.requests if not url.startswith(own)]

    def open(self, path: str) -> None:
        """Go to an address of the admin and wait until its scripts have drawn it."""
        self.page.goto(f"{self.address}{path}", wait_until="networkidle")

    def tab(self, name: Any) -> None:
        """Open one of the editor's tabs."""
        self.page.get_by_role("tab", name=in_bokmal(name)).click()

    def add_block(self, name: str) -> Locator:
        """Add a block at the end of the body through the block picker, and return it."""
        label = in_bokmal(BodyBlock().child_blocks[name].label)
        body = self.page.locator("[data-contentpath=body]")
        body.locator(":scope .c-sf-add-button").last.click()
        options = self.page.locator(".w-combobox__option")
        options.filter(has=self.page.get_by_text(label, exact=True)).click()
        block = body.locator("[data-streamfield-child]").last
        expect(block.get_by_text(label, exact=True).first).to_be_visible()
        return block

    def choose(self, opener: Locator, title: str) -> None:
        """Pick what has this title in the dialog that the button opens."""
        opener.click()
        dialog = self.page.locator(".modal-content")
        dialog.get_by_role("link", name=title, exact=True).click()
        expect(dialog).to_be_hidden()

    def upload_image(self, opener: Locator, file: dict[str, Any], description: str) -> None:
        """Upload an image in the chooser that the button opens, and take it."""
        opener.click()
        dialog = self.page.locator(".modal-content")
        dialog.get_by_role("tab", name="Last opp").click()
        dialog.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
        # Wagtail makes a title of the file's name, but perhaps not before the button is pressed.
        dialog.locator("input[name$=-title]").fill(description)
        dialog.locator("[name$=-description]").fill(description)
        dialog.get_by_role("tabpanel").get_by_role("button", name="Last opp").click()
        expect(dialog).to_be_hidden()

    def press(self, name: str) -> None:
        """Press a button of the editor's menu at the foot of the page."""
        button = self.page.get_by_role("button", name=name, exact=True)
        if not button.is_visible():
            self.page.get_by_role("button", name="Flere handlinger").click()
        self.send(button)

    def send(self, button: Locator) -> None:
        """Press what leads on, and wait for the page that answers."""
        # The page that is left may be idle already: only the next one tells that it is done.
        with self.page.expect_navigation(wait_until="networkidle", timeout=PATIENCE):
            button.click()
