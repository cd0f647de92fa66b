"""Drafts in the admin's preview, and blocks in its block picker, through the site's templates."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, get_page_models

from content_types.blocks import BodyBlock
from content_types.pages import ContentPage
from content_types.pages.index_page import IndexPage
from tests import builders as make

pytestmark = pytest.mark.django_db

TYPES = sorted(
    (model for model in get_page_models() if issubclass(model, ContentPage)),
    key=lambda model: model.__name__,
)


def parent_for(model: type[Page]) -> Page:
    """Where a page of the type could be written next."""
    parents = {each.__name__ for each in model.allowed_parent_page_models()}
    if "GrantSchemePage" in parents:
        return make.make_scheme()
    if issubclass(model, IndexPage) or "HomePage" in parents:
        return make.make_home()
    if "Page" in parents:
        return Page.get_first_root_node()
    return make.make_index(model)


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_page_that_was_never_saved_can_be_previewed(model: type[Page], rf: object) -> None:
    parent = parent_for(model)
    draft = model(title="Et utkast", introduction="Slik blir det.", locale=make.locale("nn"))
    draft.depth = parent.depth + 1
    draft.path = parent.path + "00ZZ"
    draft.set_url_path(parent)

    response = draft.make_preview_request()
    response.render() if hasattr(response, "render") else None

    text = response.content.decode()
    assert response.status_code == 200
    assert "Et utkast" in text
    assert '<html lang="nn">' in text


def test_draft_is_previewed_as_it_stands_while_the_public_page_stays(client: Client) -> None:
    programme = make.make_programme(title="Slik det er")
    programme.title = "Slik det blir"
    programme.save_revision()

    draft = programme.get_latest_revision_as_object().make_preview_request()

    assert "Slik det blir" in draft.content.decode()
    assert "Slik det blir" not in client.get(programme.get_url()).content.decode()


BLOCKS = BodyBlock().child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_has_a_preview_in_the_picker(name: str, admin_client: Client) -> None:
    response = admin_client.get(
        reverse("wagtailadmin_block_preview"), {"id": BLOCKS[name].definition_prefix}
    )

    text = response.content.decode()
    assert response.status_code == 200
    main = text.partition("<main")[2].partition(">")[2].partition("</main>")[0]
    assert len(main.strip()) > 20
    assert "content_types/blocks.css" in text
