"""Published forms: which page a version is on."""

from __future__ import annotations

from functools import cache

from content_types.pages import ApplicationFormPage, CallDeadline, FormVersion
from content_types.ready import Ready


def page_of(version: FormVersion) -> ApplicationFormPage:
    """The page of a version with its deadlines, live or not; its texts are read when asked for."""
    found: list[ApplicationFormPage] = _by_key().fetch([version.page_id])
    if not found:
        raise ApplicationFormPage.DoesNotExist
    found[0].deadlines.set(_deadlines_of().fetch([version.page_id]))
    return found[0]


# No page has this key.
MARK = -1


@cache
def _by_key() -> Ready:
    pages = ApplicationFormPage.objects.filter(pk=MARK).order_by()
    return Ready(pages.defer("steps", "rules", "body"), MARK)


@cache
def _deadlines_of() -> Ready:
    return Ready(CallDeadline.objects.filter(page_id=MARK), MARK)
