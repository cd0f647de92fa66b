"""How an editor's button and the saving that goes on behind it keep out of each other's way."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


def wait_for_autosave() -> SafeString:
    """Hook ``insert_editor_js``."""
    return format_html('<script src="{}" defer></script>', static("content_types/admin/saving.js"))
