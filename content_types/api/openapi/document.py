"""The whole document, put together from what every endpoint of a router says of itself."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import translation
from wagtail.api.v2.router import WagtailAPIRouter

from content_types.delivery.schemas import item_components

from . import examples
from .operations import Description, problem_schema

# Goes up by one in front when something is taken away, behind when something is added.
VERSION = "2.0"
ABOUT = """\
Programmes, networks, strategies, projects, grant schemes and calls of a county's international \
work. What is public is open, without keys and without cookies; everything else is absent, as if \
it did not exist.

Errors are problems (RFC 9457). An unknown parameter is an error. New fields, paths and values may \
come at any time: ignore what you do not know. What is here is not taken away without twelve \
months' notice.
"""


def build(router: WagtailAPIRouter, server: str) -> dict[str, Any]:
    """The document of everything on a router, whose addresses begin with ``server``."""

    def addressed(model: type[models.Model]) -> bool:
        return router.get_model_endpoint(model) is not None

    # The document has one language, whatever the catalogues say.
    with translation.override("en"):
        schemas = item_components(addressed) | {"Problem": problem_schema()}
        paths: dict[str, Any] = {}
        for name, endpoint in router._endpoints.items():
            if not hasattr(endpoint, "describe"):
                continue
            described: Description = endpoint.describe(name)
            start = f"/{name}" if "." in name else f"/{name}/"
            for path, operations in described.paths.items():
                paths[f"{start}{path}"] = _tagged(operations, name)
            schemas |= described.schemas
        return {
            "openapi": "3.1.0",
            "info": {
                "title": "Utsyn",
                "version": VERSION,
                "description": ABOUT,
                "license": {"name": "BSD-3-Clause", "identifier": "BSD-3-Clause"},
            },
            "servers": [{"url": server.rstrip("/")}],
            "paths": paths,
            "components": {
                "schemas": dict(sorted(schemas.items())),
                "securitySchemes": {"applicationSecret": {"type": "http", "scheme": "bearer"}},
            },
        }


def _tagged(operations: dict[str, Any], name: str) -> dict[str, Any]:
    return {
        method: {**examples.shown_in(each), "tags": [name]} for method, each in operations.items()
    }
