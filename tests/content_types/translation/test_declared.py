"""Every field and every block says what happens to it in translation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    Page,
    TranslatableMixin,
    get_translatable_models,
)
from wagtail_localize.fields import SynchronizedField, TranslatableField

from content_types.blocks.words import NeverTranslated, Translated
from content_types.translatable import OwnField, declared

# Kept by Wagtail and its tree, never typed by an editor.
OF_WAGTAIL = {
    "id", "path", "depth", "numchild", "translation_key", "locale", "live", "url_path", "locked",
    "has_unpublished_changes", "content_type", "expired", "draft_title", "last_published_at",
    "latest_revision", "live_revision", "alias_of", "locked_at", "locked_by", "page_ptr",
    "latest_revision_created_at", "first_published_at", "sort_order",
}  # fmt: skip


def models_with_text() -> list[type[models.Model]]:
    """Page types, snippets and rows that are translated, wherever they are registered."""
    translated = get_translatable_models(include_subclasses=True)
    return [model for model in translated if model._meta.app_label != "wagtailcore"]


def undeclared(model: type[models.Model]) -> set[str]:
    names = {
        field.name
        for field in model._meta.concrete_fields
        if field.editable and not isinstance(field, ParentalKey)
    }
    if issubclass(model, ClusterableModel):
        names |= {
            relation.get_accessor_name()
            for relation in get_all_child_relations(model)
            if relation.get_accessor_name() != COMMENTS_RELATION_NAME
            and relation.related_model._meta.app_label != "wagtailcore"
        }
    return names - set(declared(model)) - OF_WAGTAIL


def leaves(block: blocks.Block, path: str) -> Iterator[tuple[str, blocks.Block]]:
    if isinstance(block, blocks.StreamBlock | blocks.StructBlock | TypedTableBlock):
        for name, child in block.child_blocks.items():
            yield from leaves(child, f"{path}.{name}")
    elif isinstance(block, blocks.ListBlock):
        yield from leaves(block.child_block, f"{path}[]")
    else:
        yield path, block


def is_declared(block: blocks.Block) -> bool:
    if isinstance(block, Translated | NeverTranslated):
        return True
    # What these hold says itself what it is: words, an address, a figure, a choice, a file.
    if isinstance(block, blocks.ChooserBlock):
        is_page = issubclass(block.model_class, Page)
        return is_page or not issubclass(block.model_class, TranslatableMixin)
    return isinstance(
        block,
        blocks.RichTextBlock
        | blocks.URLBlock
        | blocks.ChoiceBlock
        | blocks.MultipleChoiceBlock
        | blocks.BooleanBlock
        | blocks.DecimalBlock
        | blocks.IntegerBlock,
    )


@pytest.mark.parametrize("model", models_with_text(), ids=lambda model: model.__name__)
def test_every_field_says_what_happens_to_it(model: type[models.Model]) -> None:
    assert undeclared(model) == set()


@pytest.mark.parametrize("model", models_with_text(), ids=lambda model: model.__name__)
def test_no_rule_is_for_a_field_that_is_not_there(model: type[models.Model]) -> None:
    for name in declared(model):
        model._meta.get_field(name)


@pytest.mark.parametrize("model", models_with_text(), ids=lambda model: model.__name__)
def test_only_words_are_translated(model: type[models.Model]) -> None:
    for name, rule in declared(model).items():
        field = model._meta.get_field(name)
        if not isinstance(rule, TranslatableField) or not isinstance(field, models.Field):
            continue
        assert isinstance(field, models.CharField | models.TextField | StreamField), name
        assert not field.choices, f"{name} is a choice"
        assert not isinstance(field, models.URLField | models.EmailField), name


@pytest.mark.parametrize("model", models_with_text(), ids=lambda model: model.__name__)
def test_streams_without_words_are_not_translated(model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        if isinstance(field, StreamField):
            kinds = [block for _path, block in leaves(field.stream_block, field.name)]
            has_words = any(isinstance(each, Translated | blocks.RichTextBlock) for each in kinds)
            is_translated = isinstance(declared(model)[field.name], TranslatableField)
            assert is_translated == has_words, field.name


@pytest.mark.parametrize("model", models_with_text(), ids=lambda model: model.__name__)
def test_every_block_says_what_happens_to_it(model: type[models.Model]) -> None:
    bare = [
        path
        for field in model._meta.concrete_fields
        if isinstance(field, StreamField)
        for path, block in leaves(field.stream_block, f"{model.__name__}.{field.name}")
        if not is_declared(block)
    ]

    assert bare == []


@pytest.mark.parametrize("model", models_with_text(), ids=lambda model: model.__name__)
def test_optional_text_blocks_are_never_none(model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        if isinstance(field, StreamField):
            for path, block in leaves(field.stream_block, field.name):
                if isinstance(block, blocks.CharBlock | blocks.TextBlock) and not block.required:
                    assert block.get_default() == "", path


def test_the_test_sees_a_bare_text_block() -> None:
    assert not is_declared(blocks.CharBlock())
    assert not is_declared(blocks.TextBlock())


def test_codes_money_dates_and_keys_are_shared_by_all_languages() -> None:
    rules = {
        f"{model.__name__}.{name}": type(rule)
        for model in models_with_text()
        for name, rule in declared(model).items()
    }

    for name in (
        "ProgrammePage.family", "ProgrammePeriod.budget", "ProgrammePeriod.identifiers",
        "CallDeadline.closes_at", "StrategyGoal.number", "Theme.slug", "County.number",
        "ApplicationFormPage.max_amount", "ProjectPage.programme", "NetworkPage.founded",
    ):  # fmt: skip
        assert rules[name] is SynchronizedField, name
    assert rules["ProgrammePage.slug"] is TranslatableField
    assert rules["ProgrammePage.review_by"] is OwnField
