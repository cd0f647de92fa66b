"""What requests to the API go without, and what they keep."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import builders

pytestmark = pytest.mark.django_db

OF_PAGES = ("session", "_messages")


def test_the_api_knows_no_session_or_message_and_pages_do() -> None:
    builders.make_home()
    for path, knows in (("/api/v2/pages/", False), ("/nb/", True), ("/cms/login/", True)):
        response = Client().get(path)

        assert response.status_code == 200
        assert [hasattr(response.wsgi_request, each) for each in OF_PAGES] == [knows] * 2, path


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/api/v2/applications/", "/api/v2/nothing/"])
def test_an_answer_of_the_api_has_the_headers_of_any_other(path: str) -> None:
    builders.make_home()
    page, answer = Client().get("/nb/"), Client().get(path)

    for name in ("Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options"):
        assert answer[name] == page[name], name
    assert not answer.cookies
