"""PostgreSQL finds words by an index, also where they may stand in title or text."""

from __future__ import annotations

import pytest
from django.db import connection
from wagtail.models import Page

from search.backend import InLanguage
from tests import builders as make

COMPARED = '"wagtailsearch_indexentry"."title" || "wagtailsearch_indexentry"."body"'


@pytest.mark.postgresql
@pytest.mark.django_db
def test_words_are_looked_up_in_an_index() -> None:
    make.make_programme(title="Havn")
    found = Page.objects.search(InLanguage("havn", "nb")).get_queryset()
    # What the search compares is what the index is of.
    assert f"({COMPARED}) @@" in str(found.query)
    with connection.cursor() as cursor:
        # With so few rows a scan is always cheaper.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            f"EXPLAIN SELECT id FROM wagtailsearch_indexentry WHERE ({COMPARED}) @@ %s::tsquery",  # noqa: S608 – a constant
            ["havn"],
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "search_words_of_pages" in plan
    assert found.count() == 1
