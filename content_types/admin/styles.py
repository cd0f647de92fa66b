"""The package's own style sheet in the admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


def admin_style_sheet() -> SafeString:
    """Hook ``insert_global_admin_css``."""
    return format_html('<link rel="stylesheet" href="{}">', static("content_types/admin/admin.css"))
