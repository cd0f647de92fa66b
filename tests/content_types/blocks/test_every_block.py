"""Every block of every stream: its API value fits its JSON Schema, and its template draws it.

A new stream or block joins by itself, or fails until there is an example of it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.utils import translation
from jsonschema import Draft202012Validator, ValidationError
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from cms.api import router
from content_types.blocks import (
    BodyBlock,
    IdentifierStream,
    LinkStream,
    MoneyStream,
    PriorityStream,
    RoleStream,
    VocabularyStream,
    represent_stream,
    schema_of,
)
from content_types.delivery import Audience
from content_types.delivery.resolver import resolve
from content_types.pages.site_facts import FooterStream, NamesStream
from content_types.questions.rule_blocks import RulesBlock
from content_types.questions.step_blocks import StepsBlock
from tests import builders as make
from tests.browser.showcase import body
from tests.contract.document import closed, closed_schemas

pytestmark = pytest.mark.django_db

MONEY = {
    "kind": "eu",
    "amount": "47200000",
    "currency": "EUR",
    "approximate": True,
    "source": "keep.eu",
}


def examples() -> dict[type[StreamBlock], list[dict[str, Any]]]:
    """Raw values in which every block of each stream stands once or more."""
    image, document, page = make.make_image(), make.make_document(), make.make_information()
    county = make.make_county()
    role = {"county": county.pk, "role": "secretariat", "start": "våren 2020", "end": "2023"}
    link = ("link", {"label": "Les mer", "url": "https://example.no/"})
    term = {"vocabulary": "los", "code": "kultur", "uri": "https://psi.norge.no/los/tema/kultur"}
    return {
        BodyBlock: body(image, document, page),
        MoneyStream: make.stream(("amount", MONEY)),
        RoleStream: make.stream(("role", role)),
        PriorityStream: make.stream(("priority", {"title": "Grønt", "text": "<p>Klima.</p>"})),
        IdentifierStream: make.stream(("identifier", {"scheme": "cci", "value": "2021TC"})),
        LinkStream: make.stream(link),
        VocabularyStream: make.stream(("term", term)),
        FooterStream: make.stream(("page", page.pk), link),
        NamesStream: make.stream(("name", {"language": "en", "name": "Østfold County Council"})),
    }


# They leave as the definition of a form version, whose tests hold them to its own schemas.
COMPILED = {StepsBlock, RulesBlock}


def streams() -> Iterator[StreamBlock]:
    """The stream of every StreamField of this project, each kind once."""
    seen: set[type[StreamBlock]] = set(COMPILED)
    for model in apps.get_models():
        if model.__module__.startswith(("content_types.", "home.")):
            for field in model._meta.get_fields():
                if isinstance(field, StreamField) and type(field.stream_block) not in seen:
                    seen.add(type(field.stream_block))
                    yield field.stream_block


STREAMS = list(streams())
IDS = [type(stream).__name__ for stream in STREAMS]
# Streams whose blocks an editor sees on the page; the others are lists of facts.
DRAWN = [(BodyBlock, name) for name in BodyBlock().child_blocks]


def validator(stream: StreamBlock) -> Draft202012Validator:
    """The stream's schema, beside the cards and values that the API's document describes."""
    components = {"schemas": closed_schemas()}
    return Draft202012Validator(closed(schema_of(stream)) | {"components": components})


@pytest.mark.parametrize("stream", STREAMS, ids=IDS)
def test_every_block_has_an_example(stream: StreamBlock) -> None:
    found = examples()[type(stream)]

    assert {block["type"] for block in found} == set(stream.child_blocks)


@pytest.mark.parametrize("stream", STREAMS, ids=IDS)
def test_what_the_api_gives_fits_the_schema(stream: StreamBlock, rf: Any) -> None:
    value = stream.to_python(examples()[type(stream)])

    (shown,) = resolve([represent_stream(value)], Audience.of(rf.get("/"), router))

    assert [block["type"] for block in shown] == [block.block_type for block in value]
    validator(stream).validate(shown)


@pytest.mark.parametrize("stream", STREAMS, ids=IDS)
def test_the_schema_refuses_what_it_does_not_name(stream: StreamBlock) -> None:
    nonsense = [{"type": "finnes ikke", "value": None, "id": None}]

    with pytest.raises(ValidationError):
        validator(stream).validate(nonsense)


@pytest.mark.parametrize(("stream", "name"), DRAWN, ids=[name for _stream, name in DRAWN])
def test_every_block_of_the_body_is_drawn_described_and_previewed(
    stream: type[BodyBlock], name: str
) -> None:
    block = stream().child_blocks[name]
    with translation.override("nb"):
        label, description = str(block.label), str(block.get_description())

    assert block.meta.template
    assert label
    assert description
    assert block.is_previewable
    with translation.override("en"):
        assert description != str(block.get_description()), "not translated"


def test_every_block_of_a_page_is_on_the_page(client: Any) -> None:
    image, document, page = make.make_image(), make.make_document(), make.make_information()
    shown = make.make_information(body=body(image, document, page))

    html = client.get(shown.get_url()).content.decode()

    for words in (
        "Slik går du fram",
        "innsatsområdene",
        "Ved sjøen",
        "Kort om støtten",
        "Vi fant partnerne våre.",
        "<caption",
        "https://example.no",
        document.title,
        page.title,
        "Kan vi søke?",
        "Veien",
    ):
        assert words in html, words
