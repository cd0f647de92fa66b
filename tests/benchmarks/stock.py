"""What a stock site declares of the same models: Wagtail's own serializers and endpoints."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from wagtail.api import APIField


class StockConfig(AppConfig):
    """The content package's tables without what it does beside keeping them."""

    name = "content_types"
    label = "content_types"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from content_types import snippets
        from content_types.pages import ProgrammePage, ProjectPage
        from content_types.pages.project import ProjectFunding, ProjectPartner
        from content_types.pages.rows import PageTheme

        for snippet in snippets.ENDPOINTS.values():
            snippet.api_fields = [APIField("name")]
        ProgrammePage.api_fields = [APIField("introduction"), APIField("acronym")]
        ProjectPage.api_fields = project_fields()
        ProjectPage.api_meta_fields = []
        PageTheme.api_fields = [APIField("theme")]
        ProjectPartner.api_fields = [*map(APIField, ("name", "country", "role"))]
        ProjectFunding.api_fields = [
            *map(APIField, ("kind", "amount", "currency", "approximate", "source"))
        ]


def project_fields() -> list[Any]:
    """A project's fields as Wagtail's guide to the API would have them written."""
    from wagtail.images.api.fields import ImageRenditionField

    from content_types.serializers.fields import VagueDateJSON

    plain = ("introduction", "image", "image_alt", "body", "kind", "acronym", "programme")
    plain += ("period", "aims", "results", "funding_statement", "good_example", "website")
    return [
        *map(APIField, plain),
        APIField("image_small", serializer=ImageRenditionField("width-400", source="image")),
        APIField("image_large", serializer=ImageRenditionField("width-800", source="image")),
        APIField("start", serializer=VagueDateJSON()),
        APIField("end", serializer=VagueDateJSON()),
        APIField("theme_rows"),
        APIField("partners"),
        APIField("funding"),
    ]
