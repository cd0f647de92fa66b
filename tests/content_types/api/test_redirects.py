"""Where old addresses lead, for those whose target the public may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client
from wagtail.models import Site

from tests import builders as make

Get = Callable[..., Any]


def test_to_a_page_and_to_another_site(get: Get) -> None:
    page = make.make_information()
    here = make.make_redirect("/gammel", redirect_page=page)
    there = make.make_redirect("/ut", redirect_link="https://example.no/x", is_permanent=False)

    body = get(f"redirects/{here.pk}/")

    assert (body["old_path"], body["is_permanent"]) == ("/gammel", True)
    assert body["location"] == get(f"pages/{page.pk}/")["meta"]["html_url"].rstrip("/") + "/"
    assert get(f"redirects/{there.pk}/")["location"] == "https://example.no/x"
    assert get("redirects/")["meta"]["total_count"] == 2


def test_one_is_found_by_its_path_however_it_is_written(get: Get, client: Client) -> None:
    redirect = make.make_redirect("/gammel/side", redirect_link="https://example.no/")

    for path in ("/gammel/side", "/gammel/side/", "gammel/side"):
        assert [item["id"] for item in get("redirects/", html_path=path)["items"]] == [redirect.pk]
        answer = client.get("/api/v2/redirects/find/", {"html_path": path})
        assert answer.status_code == 302
        assert f"/api/v2/redirects/{redirect.pk}/?" in answer["Location"]


def test_to_something_hidden_or_nowhere_or_elsewhere_does_not_exist(get: Get) -> None:
    other = make.make_other_site()
    hidden = [
        make.make_redirect("/a", redirect_page=make.make_information(live=False)),
        make.make_redirect("/b"),
        make.make_redirect("/c", redirect_link="https://example.no/", site=other),
    ]

    assert get("redirects/")["items"] == []
    for redirect in hidden:
        get(f"redirects/{redirect.pk}/", 404)


def test_one_of_this_site_goes_before_one_of_all_sites(get: Get, client: Client) -> None:
    make.make_home()
    make.make_redirect("/to", redirect_link="https://example.no/alle")
    own = make.make_redirect(
        "/to", redirect_link="https://example.no/her", site=Site.objects.get(is_default_site=True)
    )

    answer = client.get("/api/v2/redirects/find/", {"html_path": "/to"})

    assert f"/api/v2/redirects/{own.pk}/?" in answer["Location"]


def test_what_is_malformed_is_refused(get: Get) -> None:
    get("redirects/", 400, html_path="http://[")
    get("redirects/", 400, fields="old_path")
    get("redirects/0/", 404)
    get("redirects/find/", 404)
