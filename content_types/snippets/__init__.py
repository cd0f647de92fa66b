"""Snippets: things that many pages point at."""

from .base import DraftableSnippet, Snippet
from .people import Contact, Organisation
from .places import County, CountySuccession, Municipality
from .vocabulary import Period, Theme

# In the order in which the admin's menu and the API list them, with the endpoint of each.
ENDPOINTS: dict[str, type[Snippet]] = {
    "counties": County,
    "municipalities": Municipality,
    "themes": Theme,
    "organisations": Organisation,
    "contacts": Contact,
    "periods": Period,
}

__all__ = [
    "ENDPOINTS",
    "Contact",
    "County",
    "CountySuccession",
    "DraftableSnippet",
    "Municipality",
    "Organisation",
    "Period",
    "Snippet",
    "Theme",
]
