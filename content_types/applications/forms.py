"""Published forms: which there are, which version is the newest, which page a form is on."""

from __future__ import annotations

import uuid

from content_types.pages import ApplicationFormPage, FormVersion
from content_types.pages.form_versions import pages_of_form, source_page


def live_page(form: uuid.UUID) -> ApplicationFormPage | None:
    """The page whose call facts and deadlines a form goes by, if it is live."""
    pages = pages_of_form(ApplicationFormPage, form)
    return source_page(pages) if pages else None


def page_of(version: FormVersion) -> ApplicationFormPage:
    """The page of a version with its deadlines, live or not."""
    pages = ApplicationFormPage.objects.prefetch_related("deadlines")
    return pages.get(pk=version.page_id)
