"""Records what the demo's site answers, for the API's document: ``make examples``.

Asks the prepared demo (``make demo`` once before) everything that is only read, in the smallest
words: one item of a list, and that item by itself. Then an application lives from start to end.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from cms.bootstrap import say

# What the examples say instead of the demo's own address.
ADDRESS = "https://county.example"
# What is longer tells nobody more.
LONGEST = 25_000
# What is asked of an operation, where one item of the list in English would not do.
QUERIES = {
    "pages_list": {"type": "content_types.ProgrammePage", "locale": "en", "limit": "1"},
    "pages_by_path": {"path": "/en/about/"},
    "changes": {"limit": "2"},
    "form_options": {"limit": "2"},
    "forms": {},
    "menus": {"locale": "en"},
    "search": {"q": "coast", "locale": "en", "limit": "1"},
    "search_suggest": {"q": "inter", "locale": "en"},
    "settings": {"locale": "en"},
}
ONE = {"limit": "1"}


def main() -> None:
    """Asks, and writes the file that the document reads."""
    import django

    django.setup()

    from django.test import override_settings

    from content_types.api.openapi.examples import FILE, LIFE

    with override_settings(ALLOWED_HOSTS=["*"]):
        found, life = dict(answers()), steps()
    for file, content in ((FILE, found), (LIFE, life)):
        file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")
    say(f"Written: {len(found)} examples, and {len(life)} steps of an application")


def steps() -> list[dict[str, Any]]:
    """The life of an application to the demo's open call."""
    from cms import life
    from content_types.applications import clock
    from content_types.pages import ApplicationFormPage, FormVersion

    now = clock.database_now()
    published = FormVersion.objects.values("page")
    calls = ApplicationFormPage.objects.filter(pk__in=published, form_kind="application")
    page = next(each for each in calls if clock.standing_of(each, now).is_open)
    return life.recorded(page, _client())


def answers() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation that is only read and answers in JSON, with its example."""
    from django.conf import settings
    from wagtail.models import Site

    from cms.api import router
    from content_types.api import openapi

    site = Site.objects.get(is_default_site=True)
    client = _client()
    known = defaultdict(str, source="counties")
    for path, operations in openapi.build(router, "/api/v2/")["paths"].items():
        operation = operations.get("get")
        if not operation or set(operation["responses"].get("200", {}).get("content", ())) != {
            "application/json"
        }:
            continue
        name = operation["operationId"]
        asked = path.format_map(known)
        takes = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        usual = ONE if "limit" in takes else {}
        answer = client.get(f"/api/v2{asked}", QUERIES.get(name, usual))
        if answer.status_code != 200:
            # What asks for a secret, or is not in the demo.
            continue
        body = answer.content.decode()
        for own in (settings.SITE_URL, site.root_url):
            body = body.replace(own, ADDRESS)
        content = json.loads(body)
        items = content.get("items") or [{}]
        if "id" in items[-1]:
            # The last one: of the forms it is the shortest.
            known["id"] = known["form"] = str(items[-1]["id"])
        if "version" in content:
            known["number"] = str(content["version"])
        if len(body) <= LONGEST:
            query = "&".join(f"{key}={value}" for key, value in QUERIES.get(name, usual).items())
            yield name, {"request": f"{asked}?{query}".rstrip("?"), "answer": content}


def _client() -> Any:
    from django.test import Client
    from wagtail.models import Site

    site = Site.objects.get(is_default_site=True)
    return Client(headers={"host": f"{site.hostname}:{site.port}"})


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    main()
