"""Wagtail-localize's way to bring translations in step, which lets the engine's errors through."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.urls import URLPattern, path
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance
from wagtail_localize.views.update_translations import UpdateTranslationsView

from content_types.translation import apertium
from content_types.translation.machine import serves

from .translating import machine_translate


def update_urls() -> list[URLPattern]:
    """The address of wagtail-localize's own view, which this one stands before."""
    return [path("localize/update/<int:translation_source_id>/", Update.as_view())]


class Update(UpdateTranslationsView):
    """The engine is asked outside the transaction; what it cannot do is said and not published."""

    def get_form(self) -> Any:
        form = super().get_form()
        if not self._served() or apertium.program() is None:
            form.fields.pop("use_machine_translation", None)
        return form

    def _served(self) -> list[Translation]:
        """The translations that the engine could make."""
        enabled = self.object.translations.filter(enabled=True)
        return [
            each
            for each in enabled.select_related("source__locale", "target_locale")
            if serves(self.object.locale, each.target_locale)
        ]

    def form_valid(self, form: Any) -> HttpResponse:
        # A box that is not shown, or no longer, is not ticked.
        if form.cleaned_data.pop("use_machine_translation", False):
            for each in self._served():
                if not user_can_edit_instance(self.request.user, each.get_target_instance()):
                    raise PermissionDenied
            with transaction.atomic():
                self.object.update_from_db()
            done = [machine_translate(self.request, each) for each in self._served()]
            if not all(done):
                form.cleaned_data["publish_translations"] = False
        return super().form_valid(form)
