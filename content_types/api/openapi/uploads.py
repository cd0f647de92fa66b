"""The files of an application in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from content_types.applications import ApplicationFile
from content_types.questions.types.files import KINDS
from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from .applicants import APPLICATION, COUNT, MOMENT, SECRET, UUID, faults
from .operations import LOCALE, answer, in_path, operation

FILE = in_path("file", UUID, "The file's id")


def paths() -> dict[str, Any]:
    """Listing, sending, fetching and removing them."""
    upload: Schema = {
        "type": "object",
        "properties": {
            "slot": string("The key of the question"),
            "file": {"type": "string", "format": "binary"},
        },
        "required": ["slot", "file"],
    }
    listing = object_with(
        {
            "meta": object_with({"total_count": COUNT}),
            "items": array(component("ApplicationFile")),
        }
    )
    binary: Schema = {"type": "string", "format": "binary"}
    content = {
        "description": "The file, to be saved",
        "content": {kind.content_type: {"schema": binary} for kind in KINDS.values()},
    }
    return {
        "{id}/files/": {
            "get": operation(
                "application_files",
                "The files of an application",
                {"200": answer(listing, "The files")} | faults(401),
                [APPLICATION, LOCALE],
                **SECRET,
            ),
            "post": operation(
                "upload_file",
                "Add a file to a draft, or one that may be sent afterwards; the revision counts on",
                {
                    "201": answer(component("UploadedFile"), "The file"),
                    "200": answer(component("UploadedFile"), "The file was there already"),
                }
                | faults(401, 409, 413, 415, 422, 503),
                [APPLICATION, LOCALE],
                **SECRET,
                requestBody={
                    "required": True,
                    "content": {"multipart/form-data": {"schema": upload}},
                },
            ),
        },
        "{id}/files/{file}/": {
            "get": operation(
                "application_file",
                "One file to be saved; 409 until it is known to be clean",
                {"200": content} | faults(401, 409, 503),
                [APPLICATION, FILE, LOCALE],
                **SECRET,
            ),
            "delete": operation(
                "remove_file",
                "Take a file out of a draft; the revision counts on",
                {"204": answer(None, "It is gone")} | faults(401, 409),
                [APPLICATION, FILE, LOCALE],
                **SECRET,
            ),
        },
    }


def facts() -> dict[str, Schema]:
    """What is told of each."""
    return {
        "id": UUID,
        "slot": string("The key of its question"),
        "name": string(),
        "size": COUNT,
        "sha256": string(),
        "state": {"enum": list(ApplicationFile.State.values)},
        "state_label": string("The state for people"),
        "created_at": MOMENT,
        "sent_at": nullable(MOMENT),
    }
