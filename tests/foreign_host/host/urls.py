"""The stranger's addresses, as the README tells a host to write them."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from content_types import api

router = api.Router("api")
api.register(router)

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v2/", router.urls),
    path("", include("content_types.urls")),
    *i18n_patterns(path("", include(wagtail_urls))),
]
