"""The package's settings: one dict, ``CONTENT_TYPES``, read when used, never at import."""

from __future__ import annotations

from typing import Any

from django.conf import settings

DEFAULTS: dict[str, Any] = {
    # County number of the county whose site this is, such as "31"; "" where there is none.
    "HOME_COUNTY": "",
    # Callable ``(page, request) -> dict`` that gives a page's template its context.
    "PAGE_CONTEXT": "content_types.web.context.page_context",
    # Callables ``(page) -> modes`` and ``(page, request, mode) -> response``: the form in the
    # editor's preview.
    "FORM_PREVIEW_MODES": "content_types.web.forms.preview.preview_modes",
    "FORM_PREVIEW": "content_types.web.forms.preview.form_preview",
    # Widths in pixels of the renditions in every srcset.
    "IMAGE_WIDTHS": (400, 800, 1600),
    # The program that translates from Bokmål to Nynorsk, and how long it may take for a page.
    "TRANSLATION_PROGRAM": "apertium",
    "TRANSLATION_SECONDS": 30,
    # How often the doors for applicants open: name to (times, seconds); None lifts a limit.
    "APPLICANT_LIMITS": {
        "starts_per_network": (600, 3_600),
        "starts_per_address": (30, 3_600),
        "links_per_network": (20, 3_600),
        "links_per_address": (3, 3_600),
        "invitations_per_network": (60, 3_600),
        "invitations_per_application": (30, 86_400),
        "invitations_per_address": (5, 3_600),
        # Whoever holds a draft is counted by the draft: many fill in behind one address.
        "requests_per_network": (6_000, 600),
        "requests_per_application": (3_000, 600),
        "uploads_per_network": (600, 3_600),
        "lookups_per_network": (60, 3_600),
    },
    # So many seconds a form must lie before whoever sends it for the first time; 0 lifts it.
    "MINIMUM_SECONDS": 2,
    # The storage in ``settings.STORAGES`` that applicants' files are kept in: outside MEDIA_ROOT.
    "FILES_STORAGE": "applications",
    # The most that is kept of one application, and of one file, whatever its question allows.
    "FILE_LIMITS": {
        "bytes_each": 25 * 1024 * 1024,
        "bytes_per_application": 100 * 1024 * 1024,
        "files_per_application": 40,
    },
    # Address of ClamAV's daemon, such as "tcp://127.0.0.1:3310" or "unix:///run/clamav/clamd.ctl";
    # "" where there is no scanner and files are judged by their bytes and structure only.
    "CLAMAV_URL": "",
    # How long the daemon may take for one file.
    "CLAMAV_SECONDS": 60,
    # Header that a trusted proxy sets to the visitor's address, such as "HTTP_X_FORWARDED_FOR";
    # "" where visitors come straight to the web process.
    "ADDRESS_HEADER": "",
    # How many such proxies there are one after another.
    "ADDRESS_HOPS": 1,
    # Address of Enhetsregisteret's API, "https://data.brreg.no/enhetsregisteret/api", and how long
    # it may take; "" where nothing is looked up outside the site.
    "ORGANISATION_REGISTER": "",
    "ORGANISATION_SECONDS": 3,
    # How often one network may ask the public API: (times, seconds); None lifts the limit.
    "API_LIMIT": (6_000, 60),
    # Which of ``settings.TASKS`` sends mail: the immediate one lets the worker do it itself.
    "OUTBOX_BACKEND": "default",
    # Path of what does the tasks that lie in that backend's queue, called by the worker with a
    # function that says whether to go on; "" where others empty the queue, or there is none.
    "OUTBOX_RUNNER": "",
    # After so long a message that a killed worker had taken is free again.
    "OUTBOX_LEASE_SECONDS": 180,
    # So many days after something was taken away other sites can still learn of it.
    "FEED_DAYS": 400,
}


def get(name: str) -> Any:
    """The value of one setting; a name that is not in ``DEFAULTS`` is a KeyError."""
    default = DEFAULTS[name]
    return getattr(settings, "CONTENT_TYPES", {}).get(name, default)


def unknown_names() -> list[str]:
    """The names in ``CONTENT_TYPES`` that mean nothing to this package."""
    return sorted(set(getattr(settings, "CONTENT_TYPES", {})) - set(DEFAULTS))
