"""The examples in the API's document are answers that the document allows."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema_rs
import pytest
from django.test import Client

from content_types.api.openapi import examples
from tests import builders as make
from tests.contract.document import closed, closed_schemas, current

OPERATIONS = {
    operation["operationId"]: operation
    for operations in current()["paths"].values()
    for operation in operations.values()
}
# What a developer reads first.
TOLD = {"pages_list", "pages_detail", "calls_list", "changes", "search", "forms", "form_version"}


@pytest.mark.parametrize("name", examples.recorded())
def test_an_example_is_what_its_operation_answers(name: str) -> None:
    media = OPERATIONS[name]["responses"]["200"]["content"]["application/json"]

    assert faults(media["schema"], media["examples"]["demo"]["value"]) == []


def faults(schema: dict[str, Any], value: Any) -> list[str]:
    """What is wrong with a value by the document, and as the suite holds answers to it."""
    return [
        f"{error.instance_path}: {error.message}"
        for each, schemas in (
            (schema, current()["components"]["schemas"]),
            (closed(schema), closed_schemas()),
        )
        for error in validator_of(each, schemas).iter_errors(value)
    ]


def validator_of(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:
    return jsonschema_rs.validator_for(schema | {"components": {"schemas": schemas}})


@pytest.mark.parametrize("step", examples.life(), ids=examples.name_of)
def test_a_step_of_an_application_is_what_its_operation_takes_and_answers(
    step: dict[str, Any],
) -> None:
    operation, name = OPERATIONS[step["operation"]], examples.name_of(step)
    answer = operation["responses"][str(step["status"])]

    if step["answer"] is not None:
        media = answer["content"][step["media_type"]]
        assert media["examples"][name]["value"] == step["answer"]
        assert faults(media["schema"], step["answer"]) == []
    if step["body"] is not None:
        (media,) = operation["requestBody"]["content"].values()
        assert media["examples"][name]["value"] == step["body"]
        if step["status"] < 400:
            assert faults(media["schema"], step["body"]) == []


def test_the_life_of_an_application_has_its_errors_and_nothing_real() -> None:
    text = json.dumps(examples.life())

    assert {each["status"] for each in examples.life()} >= {200, 201, 401, 409, 412, 422, 428}
    assert len({examples.name_of(each) for each in examples.life()}) == len(examples.life())
    forms = {each["id"] for each in examples.recorded()["forms"]["answer"]["items"]}
    ids = set(re.findall(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", text)) - forms
    assert all(each.endswith("-0000-0000-0000-000000000000") for each in ids)
    assert set(re.findall(r"Bearer ([\w-]{20,})", text)) == {"made-up-secret-that-opens-nothing-1"}
    # Addresses that belong to nobody, and the file of a command line.
    addresses = set(re.findall(r"@([\w.]+\w)", text))
    assert addresses == {"example.org", "example.no", "plan.pdf"}


def test_what_is_read_first_has_an_example() -> None:
    assert set(examples.recorded()) >= TOLD


def test_an_example_names_nobodys_own_machine() -> None:
    text = json.dumps(examples.recorded())

    assert "127.0.0.1" not in text
    assert "localhost" not in text


def test_an_operation_without_an_example_stays_as_it_is() -> None:
    operation: dict[str, Any] = {"operationId": "nothing", "responses": {}}

    assert examples.shown_in(operation) is operation


@pytest.mark.django_db
def test_the_page_for_people_shows_them(client: Client) -> None:
    make.make_home()

    page = client.get("/api/v2/docs/").content.decode()

    assert page.count("<summary>Example") == len(examples.recorded()) + len(examples.life())
    assert "-H &#x27;If-Match: &quot;1&quot;&#x27;" in page
    assert "/api/v2/calls/?limit=1'\n" in page
