"""Start-up: names the kinds of things, connects receivers, registers checks."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentTypesConfig(AppConfig):
    name = "content_types"
    label = "content_types"
    verbose_name = _("International work")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.documents import get_document_model
        from wagtail.images import get_image_model
        from wagtail.models import Page

        from . import checks, receivers
        from .refs import register_kind

        register_kind(Page, "page")
        register_kind(get_image_model(), "image")
        register_kind(get_document_model(), "document")
        checks.register()
        receivers.connect()
