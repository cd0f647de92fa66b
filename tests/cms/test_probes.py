"""The two probes, and what they say when a part of the site is down."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.files.storage import default_storage
from django.test import Client, override_settings

from cms import health
from tests.redis import RedisServer


def test_healthz_answers_without_a_database(client: Client) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.content == b"ok\n"
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_readyz_names_every_part_that_works(client: Client) -> None:
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"database": "ok", "cache": "ok", "storage": "ok"}
    assert not response.cookies


@pytest.mark.parametrize("part", ["database", "cache", "storage"])
@pytest.mark.django_db
def test_readyz_is_503_when_one_part_fails(
    client: Client, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def fail() -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setitem(health.CHECKS, part, fail)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json()[part] == "failed"
    assert b"hunter2" not in response.content


@pytest.mark.django_db
def test_readyz_notices_that_uploads_cannot_be_written(client: Client, tmp_path: Path) -> None:
    (tmp_path / "media").write_text("a file where the folder should be")

    with override_settings(MEDIA_ROOT=tmp_path / "media"):
        assert default_storage.location == str(tmp_path / "media")
        response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json() == {"database": "ok", "cache": "ok", "storage": "failed"}


@pytest.mark.redis
@pytest.mark.django_db
def test_readyz_follows_a_redis_server_up_and_down(
    client: Client, redis_server: RedisServer
) -> None:
    with override_settings(CACHES={"default": redis_server.cache_setting()}):
        up = client.get("/readyz")
        redis_server.stop()
        down = client.get("/readyz")
        caches["default"].close()

    assert (up.status_code, up.json()["cache"]) == (200, "ok")
    assert (down.status_code, down.json()["cache"]) == (503, "failed")


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_probes_only_read(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
