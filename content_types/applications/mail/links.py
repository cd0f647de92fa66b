"""The address that leads back to an application: its secret stands after ``#``.

What stands there is never sent to a server, so that it reaches no log, proxy or Referer.
"""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from content_types.applications.forms import page_of
from content_types.applications.rows import Application


def resume_link(application: Application, secret: str) -> str:
    """The door of the form in the applicant's language, with the code that opens it after ``#``."""
    site = page_of(application.form_version).get_site()
    root = site.root_url if site else settings.WAGTAILADMIN_BASE_URL
    path = reverse("content_types_form_open", kwargs={"language": application.locale})
    return f"{root}{path}#{secret}"
