"""Images and documents that lie in no private collection."""

from __future__ import annotations

from django.db.models import QuerySet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from .items import ItemEndpoint


class ImagesEndpoint(ItemEndpoint):
    """Images with their srcset, focal point, alternative text and credit."""

    name = "images"
    model = get_image_model()
    listing_default_fields = [*ItemEndpoint.listing_default_fields, "tags", "download_url"]

    def get_queryset(self) -> QuerySet:
        return self.audience.visible.files(self.model.objects.order_by("id"))


class DocumentsEndpoint(ItemEndpoint):
    """Documents with the address to fetch them from."""

    name = "documents"
    model = get_document_model()
    listing_default_fields = [*ItemEndpoint.listing_default_fields, "tags", "download_url"]

    def get_queryset(self) -> QuerySet:
        return self.audience.visible.files(self.model.objects.order_by("id"))
