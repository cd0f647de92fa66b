"""Two probes: ``/healthz`` says that the process lives, ``/readyz`` that it can do its work."""

from __future__ import annotations

import logging
import tempfile
import uuid
from collections.abc import Callable
from pathlib import Path

from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, Storage, default_storage, storages
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


def database() -> None:
    """Asks the database for one row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()


def cached_value() -> None:
    """Writes a value and reads it back."""
    key, value = f"readyz:{uuid.uuid4()}", uuid.uuid4().hex
    cache.set(key, value, timeout=10)
    if cache.get(key) != value:
        raise ConnectionError("The cache forgot a value at once.")
    cache.delete(key)


def storage() -> None:
    """Asks for a place for uploads, and for applicants' files, which lie apart."""
    for each in (default_storage, storages["applications"]):
        _take(each)


def _take(place: Storage) -> None:
    """Writes where files go (a folder), or asks for a name there (a bucket)."""
    if isinstance(place, FileSystemStorage):
        folder = Path(place.location)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"ready?")
            file.flush()
    else:
        place.exists("readyz")


CHECKS: dict[str, Callable[[], None]] = {
    "database": database,
    "cache": cached_value,
    "storage": storage,
}


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers at all."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when database, cache and file store all work, else 503; the reason is in the log only."""
    results = {name: _works(name, check) for name, check in CHECKS.items()}
    ready = all(results.values())
    return JsonResponse(
        {name: "ok" if works else "failed" for name, works in results.items()},
        status=200 if ready else 503,
    )


def _works(name: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception:
        logger.exception("Readiness: %s failed", name)
        return False
    return True
