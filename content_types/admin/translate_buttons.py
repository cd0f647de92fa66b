"""Buttons that lead to translation, in listings without a query for every row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.admin.utils import quote
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import TranslatableMixin
from wagtail_localize import wagtail_hooks as stock


def leave_out_stock_buttons() -> None:
    """Take wagtail-localize's own listing buttons away: each asks the database for every row."""
    _leave_out("register_snippet_listing_buttons", stock.register_snippet_listing_buttons)
    _leave_out("register_page_listing_more_buttons", stock.page_listing_more_buttons)


def _leave_out(hook: str, function: Callable[..., Any]) -> None:
    # Wagtail has a door for adding a hook, none for taking one away.
    kept = [(each, order) for each, order in hooks._hooks[hook] if each is not function]
    hooks._hooks[hook] = kept


def snippet_buttons(
    snippet: Model, user: AbstractBaseUser, next_url: str | None = None
) -> Iterator[Button]:
    """The way to a snippet's translation."""
    if isinstance(snippet, TranslatableMixin) and may_translate(user):
        options = snippet._meta
        yield Button(
            _("Translate"),
            reverse(
                "wagtail_localize:submit_snippet_translation",
                args=[options.app_label, options.model_name, quote(snippet.pk)],
            ),
            attrs={"aria-label": _("Translate “%(title)s”") % {"title": snippet}},
            icon_name="wagtail-localize-language",
            priority=100,
        )


def may_translate(user: Any) -> bool:
    """Whether a user may begin translations at all."""
    return user.has_perm("wagtail_localize.submit_translation")
