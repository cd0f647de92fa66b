"""The address that leads back to an application: its secret stands after ``#``.

What stands there is never sent to a server, so that it reaches no log, proxy or Referer.
"""

from __future__ import annotations

from urllib.parse import urlencode

from content_types.applications.forms import page_of
from content_types.applications.rows import Application
from content_types.pages import ApplicationFormPage


def resume_link(application: Application, secret: str) -> str:
    """The form's page in the applicant's language, with what opens the application after ``#``."""
    page = page_in_language(application)
    opens = urlencode({"application": str(application.pk), "token": secret})
    address = page.get_full_url()
    return f"{address}#{opens}" if address else ""


def page_in_language(application: Application) -> ApplicationFormPage:
    """The form's page in the applicant's language, or the source where that is not live."""
    source = page_of(application.form_version)
    if source.locale.language_code == application.locale:
        return source
    others = ApplicationFormPage.objects.filter(
        translation_key=source.translation_key, locale__language_code=application.locale, live=True
    )
    return others.first() or source
