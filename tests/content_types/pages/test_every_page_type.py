"""Rules that every page type keeps; a new one joins by itself or fails until it has a place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.db import models
from django.forms import BaseForm
from django.test import RequestFactory
from modelcluster.models import get_all_child_relations
from wagtail.admin.panels import InlinePanel, Panel
from wagtail.models import Page, get_page_models
from wagtail.snippets.widgets import AdminSnippetChooser

from content_types.pages import (
    ApplicationFormPage,
    ContentPage,
    GrantIndexPage,
    GrantSchemePage,
    InformationPage,
    NetworkIndexPage,
    NetworkPage,
    ProgrammeIndexPage,
    ProgrammePage,
    ProjectIndexPage,
    ProjectPage,
    StrategyIndexPage,
    StrategyPage,
)
from home.models import HomePage
from tests import builders as make

PageType = type[ContentPage]

MOST_REQUIRED = 5
TYPES: list[PageType] = [model for model in get_page_models() if issubclass(model, ContentPage)]
# What may be made under each.
CHILDREN: dict[PageType, set[PageType]] = {
    HomePage: {
        GrantIndexPage,
        InformationPage,
        NetworkIndexPage,
        ProgrammeIndexPage,
        ProjectIndexPage,
        StrategyIndexPage,
    },
    ProgrammeIndexPage: {ProgrammePage},
    NetworkIndexPage: {NetworkPage},
    StrategyIndexPage: {StrategyPage},
    ProjectIndexPage: {ProjectPage},
    GrantIndexPage: {GrantSchemePage},
    GrantSchemePage: {ApplicationFormPage},
    InformationPage: {InformationPage, ApplicationFormPage},
    ProgrammePage: set(),
    NetworkPage: set(),
    StrategyPage: set(),
    ProjectPage: set(),
    ApplicationFormPage: set(),
}


def names(models_: list[PageType]) -> list[str]:
    return [model.__name__ for model in models_]


def editor_form(model: PageType) -> BaseForm:
    """The form of an empty editor."""
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_active=True)
    page = model(locale=make.locale())
    handler = model.get_edit_handler()
    form = handler.get_form_class()(instance=page)
    bound = handler.get_bound_panel(instance=page, request=request, form=form)
    return bound.form


def panels(panel: Panel) -> Iterator[Panel]:
    """A panel and all panels inside it."""
    yield panel
    for child in getattr(panel, "children", ()):
        yield from panels(child)


@pytest.mark.parametrize("model", TYPES, ids=names(TYPES))
def test_children_are_what_the_tree_allows(model: PageType) -> None:
    allowed = {child for child in TYPES if child in model.allowed_subpage_models()}

    assert allowed == CHILDREN[model]


@pytest.mark.django_db
@pytest.mark.parametrize("model", TYPES, ids=names(TYPES))
def test_at_most_five_fields_are_required_to_publish(model: PageType) -> None:
    form = editor_form(model)
    handler = model.get_edit_handler()

    required = [name for name, field in form.fields.items() if field.required]
    rows = [panel for panel in panels(handler) if isinstance(panel, InlinePanel) and panel.min_num]

    assert 1 <= len(required) <= MOST_REQUIRED, required
    assert rows == []


@pytest.mark.django_db
@pytest.mark.parametrize("model", TYPES, ids=names(TYPES))
def test_what_is_required_comes_on_the_first_tab_or_is_filled_in_by_itself(model: PageType) -> None:
    form = editor_form(model)
    first = model.get_edit_handler().children[0]
    shown = {getattr(panel, "field_name", None) for panel in panels(first)}

    empty = {
        name
        for name, field in form.fields.items()
        if field.required and form.get_initial_for_field(field, name) in (None, "")
    }

    # The editor makes the address from the title.
    assert empty - shown <= {"slug"}


@pytest.mark.django_db
@pytest.mark.parametrize("model", TYPES, ids=names(TYPES))
def test_choosers_offer_only_what_fits(model: PageType) -> None:
    form = editor_form(model)
    row_forms = [formset.empty_form for formset in form.formsets.values()]

    for each in (form, *row_forms):
        for name, field in each.fields.items():
            relation = relation_of(type(each.instance), name)
            if relation is None:
                continue
            target = relation.related_model
            assert target is not Page, f"{name} of {type(each.instance).__name__} takes any page"
            widget = field.widget
            if issubclass(target, Page):
                assert widget.target_models == [target], name
            elif isinstance(widget, AdminSnippetChooser):
                assert widget.model is target, name


def relation_of(model: type[models.Model], name: str) -> models.ForeignKey | None:
    """The foreign key behind a form's field, if there is one that an editor sets."""
    found = {field.name: field for field in model._meta.get_fields() if not field.auto_created}
    field = found.get(name)
    return field if isinstance(field, models.ForeignKey) else None


@pytest.mark.parametrize("model", TYPES, ids=names(TYPES))
def test_rows_of_a_page_have_panels_and_a_name(model: PageType) -> None:
    for relation in get_all_child_relations(model):
        rows = relation.related_model
        if rows.__module__.startswith(("content_types.", "home.")):
            assert rows.panels, rows
            assert str(rows._meta.verbose_name) != rows.__name__, rows


@pytest.mark.django_db
@pytest.mark.parametrize("model", TYPES, ids=names(TYPES))
def test_a_page_with_only_what_is_required_is_published_and_served(
    model: PageType, client: object
) -> None:
    page = make.make_home() if model is HomePage else make.make_page(model, **parent_of(model))

    page.save_revision().publish()

    assert page.__class__.objects.live().filter(pk=page.pk).exists()
    assert client.get(page.get_url()).status_code == 200  # type: ignore[attr-defined]


def parent_of(model: PageType) -> dict[str, Page]:
    return {"parent": make.make_scheme()} if model is ApplicationFormPage else {}
