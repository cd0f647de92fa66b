"""PostgreSQL weighs words in titles without measuring every title of the site each time."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from tests import builders as make

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]


def norm(page: Page) -> float:
    return IndexEntry.objects.get(object_id=str(page.pk)).title_norm


def test_one_item_is_weighed_by_what_was_measured_of_all() -> None:
    long = make.make_information(title="Havn og kyst og fjord og fjell")
    short = make.make_information(title="Havn")
    backend = get_search_backend()
    backend.get_index_for_model(Page)._refresh_title_norms(full=True)
    before = norm(long), norm(short)

    with CaptureQueriesContext(connection) as queries:
        backend.add(short)

    assert (norm(long), norm(short)) == pytest.approx(before)
    assert norm(short) > norm(long)
    assert not [each for each in queries if "AVG" in each["sql"]]
