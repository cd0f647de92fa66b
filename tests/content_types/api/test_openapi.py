"""``openapi.json``: valid, complete, and in step with what was agreed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from openapi_spec_validator import OpenAPIV31SpecValidator
from rest_framework import serializers
from wagtail import blocks
from wagtail.api import APIField

from cms.api import router
from content_types.api import caching
from content_types.api.base import PublicEndpoint
from content_types.blocks import schema_of
from content_types.delivery import bodies, schemas
from content_types.models import InformationPage
from tests import builders
from tests.contract.breaking import breaking_changes
from tests.contract.document import agreed, as_text, closed_schemas, current
from tests.contract.middleware import ContractBroken

Get = Callable[..., Any]


def test_document_is_valid_openapi(get: Get) -> None:
    document = get("openapi.json")

    assert document["openapi"] == "3.1.0"
    assert not list(OpenAPIV31SpecValidator(document).iter_errors())


def test_document_is_the_agreed_one() -> None:
    broken = breaking_changes(agreed(), current())

    assert not broken, "These changes break readers of the API:\n" + "\n".join(broken)
    assert as_text(current()) == as_text(agreed()), "Run: python -m tests.contract"


def test_address_has_no_slash_and_takes_no_other_parameters(client: Client) -> None:
    builders.make_home()

    assert client.get("/api/v2/openapi.json/").status_code == 404
    assert client.get("/api/v2/openapi.json?fields=x").status_code == 400
    assert client.post("/api/v2/openapi.json").status_code == 405
    assert client.get("/api/v2/openapi.json")["Access-Control-Allow-Origin"] == "*"


def test_every_endpoint_has_paths_in_it() -> None:
    beginnings = {path.split("/")[1] for path in current()["paths"]}

    assert beginnings == set(router._endpoints)


def test_an_answer_may_have_members_that_come_later() -> None:
    for where, schema in objects(current()["components"]["schemas"]):
        assert "additionalProperties" not in schema, where


def test_the_suite_knows_of_every_member() -> None:
    for where, schema in objects(closed_schemas()):
        assert schema["additionalProperties"] is False, where


def objects(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        if value.get("type") == "object" or isinstance(value.get("properties"), dict):
            yield where, value
        for key, each in value.items():
            yield from objects(each, f"{where}/{key}")
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from objects(each, f"{where}/{position}")


def test_operations_have_names_of_their_own_and_problems_for_errors() -> None:
    operations = [each for path in current()["paths"].values() for each in path.values()]

    assert len({each["operationId"] for each in operations}) == len(operations)
    for each in operations:
        for status, answer in each["responses"].items():
            if status >= "4":
                assert list(answer["content"]) == ["application/problem+json"], each["operationId"]


def test_field_without_a_schema_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    vague = APIField("depth_in_words", serializer=serializers.CharField(source="get_depth"))
    monkeypatch.setattr(InformationPage, "api_fields", [vague])
    bodies.shape_of.cache_clear()
    try:
        with pytest.raises(TypeError, match=r"InformationPage\.get_depth has no JSON Schema"):
            schemas.item_schema(InformationPage, ["depth_in_words"])
    finally:
        bodies.shape_of.cache_clear()
        bodies._serializer.cache_clear()


def test_block_without_a_schema_is_refused_by_name() -> None:
    class OddBlock(blocks.FieldBlock):
        pass

    with pytest.raises(TypeError, match="OddBlock has no JSON Schema"):
        schema_of(OddBlock())


def test_endpoint_that_says_nothing_of_itself_is_refused_by_name() -> None:
    class SilentEndpoint(PublicEndpoint):
        pass

    with pytest.raises(NotImplementedError, match="SilentEndpoint"):
        SilentEndpoint.describe("silent")


# The suite's own watch ---------------------------------------------------------------------------


def test_answer_with_an_unknown_member_is_seen(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = builders.make_information()
    original = bodies.BodySerializer.to_representation
    monkeypatch.setattr(
        bodies.BodySerializer,
        "to_representation",
        lambda self, item: {**original(self, item), "secret": 1},
    )

    with pytest.raises(ContractBroken, match=rf"/api/v2/pages/{page.pk}/ answers 200.*secret"):
        client.get(f"/api/v2/pages/{page.pk}/")


@pytest.mark.parametrize(
    ("path", "name", "value", "expected"),
    [
        ("redirects/", "ETag", "", "without ETag"),
        ("redirects/", "Last-Modified", "x", "with Last-Modified, which is not in the document"),
        ("export.ndjson", "ETag", '"x"', "with ETag, which is not in the document"),
    ],
)
def test_headers_for_caches_are_those_of_the_document(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    name: str,
    value: str,
    expected: str,
) -> None:
    builders.make_home()
    original = caching.finish

    def changed(*given: Any) -> Any:
        answer = original(*given)
        del answer[name]
        if value:
            answer[name] = value
        return answer

    monkeypatch.setattr(caching, "finish", changed)

    with pytest.raises(ContractBroken, match=expected):
        client.get(f"/api/v2/{path}")


def test_item_without_a_member_is_seen_unless_fields_were_chosen(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = bodies.BodySerializer.to_representation

    def without_title(self: Any, item: Any) -> Any:
        return {key: each for key, each in original(self, item).items() if key != "title"}

    monkeypatch.setattr(bodies.BodySerializer, "to_representation", without_title)
    page = builders.make_information()
    client.get(f"/api/v2/pages/{page.pk}/?fields=_,id")

    with pytest.raises(ContractBroken, match="title"):
        client.get(f"/api/v2/pages/{page.pk}/")
