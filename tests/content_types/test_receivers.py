"""Image sizes are made when something is published, and again when a file is replaced."""

from __future__ import annotations

import pytest
from wagtail.images.tests.utils import get_test_image_file

from content_types.models import Contact
from home.models import Rendition
from tests.builders import make_contact, make_image, make_information, make_programme

pytestmark = pytest.mark.django_db(transaction=True)


def test_publishing_a_page_makes_the_sizes_of_all_its_images() -> None:
    lead, inside, unused = (make_image(size=(640, 480)) for _ in range(3))
    page = make_programme(image=lead)
    page.body = [("image", {"image": inside, "alt": "Et bilde"})]
    Rendition.objects.all().delete()

    page.save_revision().publish()

    made = set(Rendition.objects.values_list("image_id", "filter_spec"))
    assert {image for image, _spec in made} == {lead.pk, inside.pk}
    assert (lead.pk, "width-400|format-webp") in made
    assert (lead.pk, "width-640|format-jpeg") in made
    assert unused.pk not in {image for image, _spec in made}


def test_publishing_a_snippet_makes_the_sizes_of_its_image() -> None:
    contact = make_contact(portrait=make_image())
    Rendition.objects.all().delete()

    Contact.objects.get(pk=contact.pk).save_revision().publish()

    assert Rendition.objects.filter(image=contact.portrait).exists()


def test_a_draft_makes_nothing() -> None:
    page = make_information()
    page.image = make_image()
    Rendition.objects.all().delete()

    page.save_revision()

    assert not Rendition.objects.exists()


def test_a_new_file_gets_new_sizes_where_the_image_is_used() -> None:
    image = make_image()
    make_programme(image=image).save_revision().publish()

    image.file = get_test_image_file(filename="ny.png", size=(900, 600))
    image.renditions.all().delete()
    image.save()

    widths = set(Rendition.objects.filter(image=image).values_list("width", flat=True))
    assert 800 in widths or 900 in widths
