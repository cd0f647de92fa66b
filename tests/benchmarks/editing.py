"""An editor's browser at a large programme: the form is opened, and sent back as it was."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.blocks import RichTextBlock, StreamValue
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from content_types.models import ProgrammePage


class Editor:
    """An administrator who edits one programme."""

    def __init__(self, programme: ProgrammePage) -> None:
        self.programme = programme
        name = "benchmark"
        users = get_user_model().objects
        user = users.filter(username=name).first() or users.create_superuser(username=name)
        self.client = Client(headers={"host": "127.0.0.1"})
        self.client.force_login(user)
        self.address = reverse("wagtailadmin_pages:edit", args=[programme.pk])
        self._form: dict[str, Any] | None = None

    def open(self) -> str:
        """The page with the form."""
        shown = self.client.get(self.address)
        if shown.status_code != 200:
            raise RuntimeError(f"The form was answered with {shown.status_code}.")
        return shown.content.decode()

    def save(self) -> None:
        """Publish what the form holds."""
        self._form = self._form or self._filled()
        answer = self.client.post(self.address, self._form | {"action-publish": "1"})
        if answer.status_code != 302:
            raise RuntimeError("The form was not accepted.")

    def _filled(self) -> dict[str, Any]:
        data = querydict_from_html(self.open(), form_id="page-edit-form").dict()
        # Scripts draw the streams; of rows they are empty here.
        for name in _streams(ProgrammePage):
            data[f"{name}-count"] = "0"
        rows = ProgrammePage._meta.get_field("periods").related_model
        for number in range(int(data["periods-TOTAL_FORMS"])):
            data |= {f"periods-{number}-{name}-count": "0" for name in _streams(rows)}
        return data | nested_form_data({"body": _blocks(self.programme.body)})


def _streams(model: type[Any]) -> list[str]:
    return [field.name for field in model._meta.get_fields() if isinstance(field, StreamField)]


def _blocks(stream: StreamValue) -> dict[str, Any]:
    return streamfield(
        [
            (
                child.block_type,
                rich_text(child.value.source)
                if isinstance(child.block, RichTextBlock)
                else dict(child.value),
            )
            for child in stream
        ]
    )
