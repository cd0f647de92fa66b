"""Filling in the admin's forms as a browser would, from the page it was sent."""

from __future__ import annotations

from typing import Any

from django.test import Client
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import querydict_from_html


def fill_in(client: Client, address: str, form_id: str, model: type, **changes: Any) -> Any:
    """Open the form, change what is named, send it; ``action-…`` names press a button."""
    shown = client.get(address)
    assert shown.status_code == 200, shown.status_code
    data = querydict_from_html(shown.content.decode(), form_id=form_id).dict()
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            # Scripts draw the stream; an empty one is what they would send.
            data.setdefault(f"{field.name}-count", "0")
    data.update(
        {
            name.replace("_", "-") if name.startswith("action_") else name: value
            for name, value in changes.items()
        }
    )
    return client.post(address, data, follow=True)
