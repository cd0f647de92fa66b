"""Asks the stranger's site what its visitors would ask, and prints the answers as JSON."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from django.test import Client  # noqa: E402 (Django must be set up first)

client = Client(HTTP_HOST="localhost")
programmes = client.get("/api/v2/pages/?type=content_types.ProgrammePage&fields=*&locale=nb")
images = client.get("/api/v2/images/?limit=1&fields=*")
document = client.get("/api/v2/openapi.json").json()
first = programmes.json()["items"][0]
page = client.get("/nb/" + first["meta"]["html_url"].split("/nb/", 1)[1])
text = page.content.decode()
print(
    json.dumps(
        {
            "programmes": programmes.json(),
            "images": images.json(),
            "schemas": sorted(document["components"]["schemas"]),
            "page": {"status": page.status_code, "has_title": first["title"] in text},
            "admin": client.get("/admin/", follow=True).status_code,
        }
    )
)
