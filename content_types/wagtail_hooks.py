"""What this package hooks into Wagtail: an index, each line says where the work is done."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from content_types.admin.page_listings import page_viewsets
from content_types.admin.snippet_viewsets import RegistersGroup
from content_types.admin.titles import title_chooser_pages, title_explored_pages

# Listings and choosers
register_snippet(RegistersGroup)
hooks.register("register_admin_viewset", page_viewsets)
hooks.register("construct_page_chooser_queryset", title_chooser_pages)
hooks.register("construct_explorer_page_queryset", title_explored_pages)
