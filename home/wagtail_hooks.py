"""The looks of this site's admin; what the package adds to any admin it adds itself."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


def site_colours() -> SafeString:
    """Our colours and wordmark, through Wagtail's own variables."""
    return format_html('<link rel="stylesheet" href="{}">', static("home/admin.css"))


hooks.register("insert_global_admin_css", site_colours)
