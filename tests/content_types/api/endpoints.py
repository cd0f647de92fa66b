"""Every endpoint with one item of its own, so that a new one joins what all of them must do."""

from __future__ import annotations

from cms.api import router
from content_types.delivery import numbering
from content_types.snippets import ENDPOINTS
from tests import builders

ITEMS = {
    "pages": builders.make_information,
    "images": builders.make_image,
    "documents": builders.make_document,
    "redirects": lambda: builders.make_redirect("/gammel", redirect_link="https://example.no/"),
    "counties": builders.make_county,
    "municipalities": builders.make_municipality,
    "themes": builders.make_theme,
    "organisations": builders.make_organisation,
    "contacts": builders.make_contact,
    "periods": builders.make_period,
}
SITE_WIDE = ("menus", "settings", "forms", "calls", "search", "changes")
# The document about the API takes no parameters.
DOCUMENT = "openapi.json"
NAMES = (*ITEMS, *SITE_WIDE)
# Doors that open with a secret only; they have rules of their own.
SECRET = "applications"

# They give no JSON, or many: a calendar, feeds and a page for people, with tests of their own.
TEXTS = ("calls.ics", "pages.atom", "docs", "export.ndjson")

assert set(router._endpoints) == {*NAMES, DOCUMENT, SECRET, *TEXTS}, (
    "Teach this table the new endpoint."
)
assert set(ENDPOINTS) <= set(ITEMS)


def addresses() -> list[str]:
    """One address of every kind the API has, each with something behind it."""
    builders.make_home()
    found = [DOCUMENT, *(f"{name}/" for name in NAMES)]
    for name, make in ITEMS.items():
        item = make()
        found += [f"{name}/{item.pk}/", f"{name}/find/?id={item.pk}"]
    numbering.number()
    return [
        *found,
        "pages/find/?html_path=/",
        "pages/by-path/?path=/",
        "redirects/find/?html_path=/gammel",
    ]


def all_addresses() -> list[str]:
    """The same, and those that give no JSON."""
    return [*addresses(), *(each if "." in each else f"{each}/" for each in TEXTS)]
