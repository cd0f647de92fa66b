"""Addresses of the stock site: Wagtail's API v2 and admin."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import BaseAPIViewSet, PagesAPIViewSet
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.images.api.v2.views import ImagesAPIViewSet

from content_types.snippets import Period, Theme


class ThemesEndpoint(BaseAPIViewSet):
    """Themes, and their names wherever a page shows one."""

    model = Theme
    nested_default_fields = [*BaseAPIViewSet.nested_default_fields, "name"]


class PeriodsEndpoint(BaseAPIViewSet):
    """Periods, likewise."""

    model = Period
    nested_default_fields = [*BaseAPIViewSet.nested_default_fields, "name"]


router = WagtailAPIRouter("api")
router.register_endpoint("pages", PagesAPIViewSet)
router.register_endpoint("images", ImagesAPIViewSet)
router.register_endpoint("themes", ThemesEndpoint)
router.register_endpoint("periods", PeriodsEndpoint)

urlpatterns = [
    path("api/v2/", router.urls),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("content_types.urls")),
]
