"""Wagtail's own test addresses, with the endpoints of this package in place of Wagtail's."""

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.tests.test_pages import Test10411APIViewSet
from wagtail.test.urls import urlpatterns as stock

from content_types import api

PREFIX = "api/main/"

router = WagtailAPIRouter("wagtailapi_v2")
api.register(router)
router.register_endpoint("issue_10411", Test10411APIViewSet)

urlpatterns = [
    path(PREFIX, router.urls),
    *(pattern for pattern in stock if str(pattern.pattern) != PREFIX),
]
