"""A listing of one page type takes as many queries for twenty pages as for one."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content_types.snippets import County, Period

from .conftest import Tree
from .test_page_listings import LISTINGS, AsUser, fill


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("query", ["", "?q=side"])
def test_query_count_is_the_same_for_one_and_twenty(
    name: str,
    query: str,
    tree: Tree,
    period: Period,
    county: County,
    as_user: AsUser,
    editor: User,
) -> None:
    client, address = as_user(editor), reverse(f"{name}:index") + query
    fill(tree, LISTINGS[name], period, county)
    client.get(address)

    with CaptureQueriesContext(connection) as one:
        assert len(client.get(address).context["object_list"]) == 1
    for _number in range(19):
        fill(tree, LISTINGS[name], period, county)
    with CaptureQueriesContext(connection) as twenty:
        assert len(client.get(address).context["object_list"]) == 20

    assert len(twenty) == len(one)
