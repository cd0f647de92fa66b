"""What readers get of images and documents, and what private collections keep to themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images import get_image_model

from content_types.delivery import renditions, shape_of
from content_types.delivery.bodies import render
from content_types.pages import ProjectPage
from content_types.refs import collect
from content_types.serializers.images import make_renditions
from tests import builders as make
from tests.browser.showcase import showcase

Get = Callable[..., Any]
HOST = "http://testserver"


def shown(image: Any) -> None:
    """Make the image's sizes, as publishing a page that shows it does."""
    make_renditions([image])


def test_an_image_comes_in_webp_and_jpeg_at_every_width_it_can_fill(get: Get) -> None:
    words = {"description": "Ei ferje legg til kai", "credit": "Kari Eksempel"}
    image = make.make_image("Havna", size=(1000, 500), **words)
    shown(image)

    body = get(f"images/{image.pk}/")

    assert (body["title"], body["alt"]) == ("Havna", "Ei ferje legg til kai")
    assert body["credit"] == "Kari Eksempel"
    assert (body["width"], body["height"]) == (1000, 500)
    assert [source["type"] for source in body["sources"]] == ["image/webp", "image/jpeg"]
    for source in body["sources"]:
        widths = [size["width"] for size in source["srcset"]]
        assert widths == sorted(set(widths))
        assert widths[-1] == 1000
        assert all(size["height"] * 2 == size["width"] for size in source["srcset"])


def test_every_address_of_an_image_is_absolute_and_leads_to_a_file(get: Get) -> None:
    image = make.make_image(size=(400, 300))
    shown(image)

    body = get(f"images/{image.pk}/")

    sizes = [size["url"] for source in body["sources"] for size in source["srcset"]]
    for address in [body["src"], body["meta"]["download_url"], *sizes]:
        assert address.startswith(f"{HOST}/media/")
        assert default_storage.exists(address.removeprefix(f"{HOST}/media/"))


def test_a_focal_point_is_given_as_shares(get: Get) -> None:
    point = {"focal_point_x": 100, "focal_point_y": 300}
    image = make.make_image(size=(400, 400), focal_point_width=20, focal_point_height=20, **point)

    assert get(f"images/{image.pk}/")["focal_point"] == {"x": 0.25, "y": 0.75}
    assert get(f"images/{make.make_image().pk}/")["focal_point"] is None


def test_a_reader_never_makes_a_size(get: Get) -> None:
    image = make.make_image(size=(400, 300))

    assert get(f"images/{image.pk}/")["sources"] == []
    assert image.renditions.count() == 0


def test_publishing_makes_the_sizes_of_what_a_page_shows(get: Get) -> None:
    top, within = make.make_image(), make.make_image()
    page = make.make_information(
        image=top,
        body=make.stream(
            (
                "image",
                {"image": within.pk, "alt": "Kart", "decorative": False, "credit": "Fylket"},
            )
        ),
    )
    renditions.for_items([page])

    body = get(f"pages/{page.pk}/")

    (block,) = body["body"]
    for card in (body["image"], block["value"]["image"]):
        assert [source["type"] for source in card["sources"]] == ["image/webp", "image/jpeg"]
    assert (block["value"]["alt"], block["value"]["credit"]) == ("Kart", "Fylket")


def test_publishing_makes_the_sizes_of_all_that_any_page_shows() -> None:
    pages = [page.specific for page in showcase().values()]
    shown = {
        ref.key
        for page in pages
        for ref in collect(render([page], shape_of(type(page)).names))
        if ref.kind == "image"
    }
    get_image_model().get_rendition_model().objects.all().delete()

    renditions.for_items(pages)

    made = get_image_model().objects.filter(renditions__isnull=False)
    assert shown
    assert {image.pk for image in made} == shown


def test_publishing_reads_no_relation_without_an_image_for_its_sizes() -> None:
    project = make.make_project(**make.about(make.make_theme(), make.make_county()))

    with CaptureQueriesContext(connection) as queries:
        renditions.for_items([ProjectPage.objects.get(pk=project.pk)])

    assert queries
    of_themes = ProjectPage.theme_rows.rel.related_model._meta.db_table
    assert [each["sql"] for each in queries if of_themes in each["sql"]] == []


def test_a_document_says_where_to_fetch_it(get: Get, client: Client) -> None:
    document = make.make_document("Søknadsrettleiing")

    body = get(f"documents/{document.pk}/")

    assert body["title"] == "Søknadsrettleiing"
    address = body["meta"]["download_url"]
    assert address.startswith(f"{HOST}/documents/")
    answer = client.get(address.removeprefix(HOST))
    assert b"".join(answer.streaming_content) == b"tekst"


def test_what_lies_in_a_private_collection_does_not_exist(get: Get) -> None:
    private = make.make_private_collection()
    image = make.make_image(collection=private)
    document = make.make_document(collection=private)
    page = make.make_information(image=image)

    assert get("images/")["meta"]["total_count"] == 0
    assert get("documents/")["meta"]["total_count"] == 0
    get(f"images/{image.pk}/", 404)
    get(f"documents/{document.pk}/", 404)
    assert get(f"pages/{page.pk}/")["image"] is None


def test_tags_are_shown_and_images_are_searched_by_title(get: Get) -> None:
    ferry, fort = make.make_image("Ferja"), make.make_image("Festninga")
    ferry.tags.add("sjø")
    get_image_model().objects.get(pk=ferry.pk).save()

    assert get(f"images/{ferry.pk}/")["meta"]["tags"] == ["sjø"]
    assert [item["id"] for item in get("images/", search="Festninga")["items"]] == [fort.pk]
