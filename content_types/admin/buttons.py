"""Buttons of the admin that change something, so that following a link never does."""

from __future__ import annotations

from wagtail.admin.widgets.button import Button


def posting_button(label: str, address: str, icon: str) -> Button:
    """A button that posts to an address."""
    attrs = {
        "data-controller": "w-action",
        "data-action": "w-action#post:prevent",
        "data-w-action-url-value": address,
    }
    return Button(label, address, attrs=attrs, icon_name=icon, priority=10)
