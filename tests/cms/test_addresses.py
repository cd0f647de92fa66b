"""What an address answers before any content is asked: hosts, languages, headers, errors, media."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from wagtail.models import Site
from wagtail.users.models import UserProfile

from cms import urls as site
from cms.language import LanguageMiddleware
from tests import builders as make

PROBLEM = "application/problem+json"


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("hunter2")


def away(request: HttpRequest) -> HttpResponse:
    raise OperationalError("connection to hunter2 refused")


class FailingUrls:
    """The site with addresses that fail, by themselves or for want of a database."""

    urlpatterns = [
        path("api/v2/menus/", fail),
        path("fail/", fail),
        path("nn/fail/", fail),
        path("en/fail/", fail),
        path("api/v2/settings/", away),
        path("away/", away),
        *site.urlpatterns,
    ]
    handler400, handler403 = site.handler400, site.handler403
    handler404, handler500 = site.handler404, site.handler500


# Hosts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/", "/nb/", "/healthz", "/cms/login/", "/no-such-page/"])
@pytest.mark.django_db
def test_unknown_host_is_refused(client: Client, address: str) -> None:
    response = client.get(address, headers={"host": "evil.example.com"})

    assert response.status_code == 400
    assert "evil.example.com" not in response.content.decode()


@pytest.mark.django_db
def test_unknown_host_is_a_problem_in_the_api(client: Client) -> None:
    response = client.get("/api/v2/pages/", headers={"host": "evil.example.com"})

    assert response.status_code == 400
    assert response["Content-Type"].startswith(PROBLEM)
    assert response.json()["status"] == 400


# Languages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/api/v2/pages/", "/api/v2/nothing/", "/healthz", "/readyz"])
@pytest.mark.django_db
def test_machines_get_one_answer_whatever_language_they_prefer(
    client: Client, address: str
) -> None:
    english = client.get(address, headers={"accept-language": "en"})
    nynorsk = client.get(address, headers={"accept-language": "nn", "cookie": "django_language=nn"})

    assert english.status_code == nynorsk.status_code != 302
    assert english.content == nynorsk.content
    assert "accept-language" not in english.get("Vary", "").lower()
    assert "cookie" not in english.get("Vary", "").lower()
    assert not english.cookies


@pytest.mark.django_db
def test_reader_at_the_root_is_sent_to_a_language_of_their_own(client: Client) -> None:
    make.translate(make.make_home(), "nn")
    response = client.get("/", headers={"accept-language": "nn"})

    assert response.status_code == 302
    assert response["Location"] == "/nn/"
    assert "Accept-Language" in response["Vary"]


@pytest.mark.django_db
def test_admin_is_norwegian_until_its_user_chooses_another_language(
    client: Client, admin_user: User
) -> None:
    english = {"accept-language": "en"}
    assert 'lang="nb"' in client.get("/cms/login/", headers=english).content.decode()
    client.force_login(admin_user)

    assert "Innstillinger" in client.get("/cms/", headers=english).content.decode()

    UserProfile.objects.create(user=admin_user, preferred_language="en")
    assert "Settings" in client.get("/cms/", headers=english).content.decode()


def test_language_of_one_request_does_not_stay_for_the_next() -> None:
    def language(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.LANGUAGE_CODE)

    middleware = LanguageMiddleware(language)

    assert middleware(RequestFactory().get("/nn/")).content == b"nn"
    assert middleware(RequestFactory().get("/api/v2/pages/")).content == b"nb"


# Headers -----------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_public_policy_allows_nothing_inline(client: Client) -> None:
    policy = client.get("/no-such-page/")["Content-Security-Policy"]

    directives = policy.split("; ")
    assert "default-src 'none'" in directives
    assert "script-src 'self'" in directives
    assert "style-src 'self'" in directives
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_only_the_admin_may_run_its_inline_scripts(client: Client) -> None:
    policy = client.get("/cms/login/")["Content-Security-Policy"]

    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "unsafe-eval" not in policy


@pytest.mark.django_db
def test_policy_of_the_admin_does_not_leak_into_the_next_answer(client: Client) -> None:
    client.get("/cms/login/")

    assert "unsafe" not in client.get("/no-such-page/")["Content-Security-Policy"]


@pytest.mark.django_db
def test_answers_carry_the_usual_protection(client: Client) -> None:
    response = client.get("/cms/login/")

    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"


# Errors ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/api/", "/api/v1/", "/api/v2/nothing/", "/api/v2/pages/x/"])
@pytest.mark.django_db
def test_unknown_address_in_the_api_is_a_problem(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert response["Content-Type"].startswith(PROBLEM)


@pytest.mark.parametrize("address", ["/nb/finnes-ikke/", "/nn/finst-ikkje/", "/en/nothing/"])
@pytest.mark.django_db
def test_unknown_page_is_a_page_in_the_readers_language(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert f'lang="{address[1:3]}"' in response.content.decode()


@override_settings(ROOT_URLCONF=FailingUrls)
@pytest.mark.parametrize(
    ("address", "kind"), [("/api/v2/menus/", PROBLEM), ("/fail/", "text/html")]
)
@pytest.mark.django_db
def test_failure_is_told_without_its_reason(address: str, kind: str) -> None:
    client = Client(raise_request_exception=False)

    response = client.get(address)

    assert response.status_code == 500
    assert response["Content-Type"].startswith(kind)
    assert b"hunter2" not in response.content


@override_settings(ROOT_URLCONF=FailingUrls)
@pytest.mark.parametrize(
    ("address", "language", "words"),
    [
        ("/fail/", "nb", "Noe gikk galt hos oss"),
        ("/nn/fail/", "nn", "Noko gjekk gale hos oss"),
        ("/en/fail/", "en", "Something went wrong on our side"),
    ],
)
@pytest.mark.django_db
def test_failure_is_told_in_the_readers_language(address: str, language: str, words: str) -> None:
    text = Client(raise_request_exception=False).get(address).content.decode()

    assert f'<html lang="{language}">' in text
    assert f"<h1>{words}</h1>" in text


@override_settings(ROOT_URLCONF=FailingUrls)
@pytest.mark.parametrize(
    ("address", "kind"), [("/api/v2/settings/", PROBLEM), ("/away/", "text/html")]
)
def test_without_a_database_the_site_says_when_to_come_back(address: str, kind: str) -> None:
    # No database mark: a query would fail this test.
    answer = Client(raise_request_exception=False).get(address)

    assert answer.status_code == 503
    assert answer["Content-Type"].startswith(kind)
    assert int(answer["Retry-After"]) > 0
    assert answer["Cache-Control"] == "no-store"
    assert b"hunter2" not in answer.content


# Media -------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_images_are_served_to_be_kept(client: Client, uploads_folder: Path) -> None:
    (uploads_folder / "images").mkdir(exist_ok=True)
    (uploads_folder / "images" / "fjord.width-400.webp").write_bytes(b"RIFF")

    response = client.get("/media/images/fjord.width-400.webp")

    assert response.status_code == 200
    assert response.getvalue() == b"RIFF"
    assert response["Cache-Control"] == "public, max-age=31536000"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["documents/secret.pdf", "images/../documents/secret.pdf"])
@pytest.mark.django_db
def test_documents_cannot_be_had_past_the_view_that_asks(
    client: Client, uploads_folder: Path, name: str
) -> None:
    (uploads_folder / "documents").mkdir(exist_ok=True)
    (uploads_folder / "documents" / "secret.pdf").write_bytes(b"%PDF")

    assert client.get(f"/media/{name}").status_code in {400, 404}


@pytest.mark.django_db
def test_preview_may_be_framed_by_the_admin_and_by_nobody_else(admin_client: Client) -> None:
    front_page = Site.objects.get().root_page

    response = admin_client.get(f"/cms/pages/{front_page.pk}/edit/preview/")

    assert response.status_code == 200
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"].split("; ")
