"""What this package hooks into Wagtail: an index, each line says where the work is done."""

from wagtail import hooks
from wagtail.contrib.settings.registry import register_setting
from wagtail.snippets.models import register_snippet

from content_types.admin import applications
from content_types.admin.dashboard import add_panels
from content_types.admin.duplicates import warn_of_page, warn_of_snippet
from content_types.admin.form_approving import approving_urls
from content_types.admin.form_beginnings import form_buttons, form_urls
from content_types.admin.form_problems import problems_urls
from content_types.admin.form_protection import (
    refuse_bulk_deletion_of_forms_in_use,
    refuse_deletion_of_forms_in_use,
)
from content_types.admin.form_publishing import (
    publishing_urls,
    refuse_bulk_publishing_of_forms_in_use,
    show_impact,
)
from content_types.admin.form_translating import guard_publishing, translating_urls
from content_types.admin.goals import offer_goals_by_strategy
from content_types.admin.page_listings import page_viewsets
from content_types.admin.protection import refuse_deletion_of_used_snippets
from content_types.admin.saving import wait_for_autosave
from content_types.admin.snippet_viewsets import RegistersGroup
from content_types.admin.source_changes import (
    SourceChangeRuleViewSet,
    change_urls,
    tell_of_changes,
)
from content_types.admin.styles import admin_style_sheet
from content_types.admin.titles import title_chooser_pages, title_explored_pages
from content_types.admin.translate_buttons import leave_out_stock_buttons, snippet_buttons
from content_types.admin.translating import GlossaryViewSet, admin_urls, header_buttons
from content_types.admin.translation_report import report_menu_item, report_urls
from content_types.admin.updating import update_urls
from content_types.pages.site_facts import SiteFacts
from content_types.web.serving import refuse_hidden

# Listings and choosers
register_snippet(RegistersGroup)
register_setting(SiteFacts, icon="info-circle")
offer_goals_by_strategy()
hooks.register("register_admin_viewset", page_viewsets)
hooks.register("construct_page_chooser_queryset", title_chooser_pages)
hooks.register("construct_explorer_page_queryset", title_explored_pages)

# Forms
hooks.register("register_admin_urls", form_urls)
hooks.register("register_page_header_buttons", form_buttons)
hooks.register("register_admin_urls", publishing_urls)
hooks.register("register_admin_urls", approving_urls)
hooks.register("register_admin_urls", problems_urls)
hooks.register("before_publish_page", show_impact)
hooks.register("register_admin_urls", translating_urls)
hooks.register("before_edit_page", guard_publishing, order=-1)
hooks.register("before_bulk_action", refuse_bulk_publishing_of_forms_in_use)

# Translation
leave_out_stock_buttons()
hooks.register("register_snippet_listing_buttons", snippet_buttons)
hooks.register("register_page_header_buttons", header_buttons)
hooks.register("register_admin_urls", admin_urls, order=-1)
hooks.register("register_admin_urls", update_urls, order=-1)
hooks.register("register_admin_urls", change_urls)
# Before wagtail-localize puts its own editor in the place of the page's.
hooks.register("before_edit_page", tell_of_changes, order=-1)
register_snippet(GlossaryViewSet)
register_snippet(SourceChangeRuleViewSet)
hooks.register("register_admin_urls", report_urls)
hooks.register("register_reports_menu_item", report_menu_item)

# Saving and deleting
hooks.register("insert_editor_js", wait_for_autosave)
hooks.register("after_create_page", warn_of_page)
hooks.register("after_edit_page", warn_of_page)
hooks.register("after_create_snippet", warn_of_snippet)
hooks.register("after_edit_snippet", warn_of_snippet)
hooks.register("before_delete_snippet", refuse_deletion_of_used_snippets)
hooks.register("before_delete_page", refuse_deletion_of_forms_in_use)
hooks.register("before_bulk_action", refuse_bulk_deletion_of_forms_in_use)

# Applications
hooks.register("register_admin_urls", applications.admin_urls)
hooks.register("register_admin_menu_item", applications.menu_item)
hooks.register("register_reports_menu_item", applications.report_item)

# Serving
hooks.register("before_serve_page", refuse_hidden)

# The admin's front page and looks
hooks.register("construct_homepage_panels", add_panels)
hooks.register("insert_global_admin_css", admin_style_sheet)
