"""One endpoint for each kind of snippet."""

from __future__ import annotations

from django.db.models import QuerySet

from content_types.delivery.bodies import ETAG
from content_types.delivery.languages import OF_ALL
from content_types.snippets import ENDPOINTS, Snippet

from .filters import FieldsFilter, TranslationKeyFilter
from .items import ItemEndpoint
from .languages import LanguageFilter
from .ordering import OrderingFilter


class SnippetsEndpoint(ItemEndpoint):
    """The published snippets of one kind, in every language."""

    model: type[Snippet]
    filter_backends = [
        FieldsFilter,
        OrderingFilter,
        TranslationKeyFilter,
        LanguageFilter,
    ]
    known_query_parameters = ItemEndpoint.known_query_parameters | {
        "locale",
        "translation_key",
        "fallback",
    }

    def get_base_queryset(self) -> QuerySet:
        """Every snippet of this kind that the public may see."""
        return self.audience.visible.snippets(self.model.objects.all())

    def get_queryset(self) -> QuerySet:
        return self.get_base_queryset().order_by("id")

    @classmethod
    def get_listing_default_fields(cls, model: type[Snippet]) -> list[str]:
        meta = ["id", "type", "detail_url", "locale", "translation_key", *OF_ALL, ETAG]
        return [*meta, *model.api_card_fields]


def endpoints() -> dict[str, type[SnippetsEndpoint]]:
    """A class of endpoint for each kind of snippet, by its name in the address."""
    return {
        name: type(f"{model.__name__}Endpoint", (SnippetsEndpoint,), {"name": name, "model": model})
        for name, model in ENDPOINTS.items()
    }
