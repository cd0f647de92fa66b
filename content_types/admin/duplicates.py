"""A word of warning when something of the same name is there already; saving is never stopped."""

from __future__ import annotations

import unicodedata

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, TranslatableMixin

from content_types.pages import NetworkPage, ProgrammePage, ProjectPage
from content_types.snippets import Contact, Organisation

PAGES = (NetworkPage, ProgrammePage, ProjectPage)
SNIPPETS = (Contact, Organisation)
SHOWN = 3


def plain(name: str) -> str:
    """A name as people mean it: without case, punctuation and extra spaces.

    «Interreg: Nordsjøen» and «interreg Nordsjøen» are the same; letters and digits all count.
    """
    kept = (
        character if unicodedata.category(character)[0] in "LMN" else " "
        for character in unicodedata.normalize("NFKC", name)
    )
    return " ".join("".join(kept).casefold().split())


def same_name(item: TranslatableMixin) -> list[Model]:
    """Others of the item's kind and language that go by the same name; aliases do not count."""
    others: QuerySet = type(item)._default_manager.filter(locale=item.locale_id).exclude(pk=item.pk)
    columns = ["name"]
    if isinstance(item, Page):
        columns = ["title", "draft_title"]
        others = others.filter(alias_of=None)
    mine = plain(getattr(item, columns[0]))
    keys = [key for key, *names in others.values_list("pk", *columns) if mine in map(plain, names)]
    return list(others.filter(pk__in=keys).order_by("pk"))


def warn(request: HttpRequest, item: TranslatableMixin) -> None:
    """Tell the editor of others with the same name, with links to those he or she may open."""
    # The editor's automatic saving asks for JSON; the message belongs to saving by hand.
    if not request.accepts("text/html"):
        return
    found = same_name(item)
    if not found:
        return
    finder = AdminURLFinder(request.user)
    buttons = [
        messages.button(address, _("Open “%(name)s”") % {"name": other})
        for other in found[:SHOWN]
        if (address := finder.get_edit_url(other))
    ]
    text = _("There is already something called “%(name)s” of the same kind. Is it the same?")
    messages.warning(request, text % {"name": found[0]}, buttons=buttons)


def warn_of_page(request: HttpRequest, page: Page) -> None:
    """Hooks ``after_create_page`` and ``after_edit_page``."""
    if isinstance(page, PAGES):
        warn(request, page)


def warn_of_snippet(request: HttpRequest, snippet: Model) -> None:
    """Hooks ``after_create_snippet`` and ``after_edit_snippet``."""
    if isinstance(snippet, SNIPPETS):
        warn(request, snippet)
