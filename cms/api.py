"""The API of this site: everything the package offers, and problems for everything else."""

from django.urls import path, re_path
from wagtail.api.v2.router import WagtailAPIRouter

from content_types import api
from content_types.api.errors import unknown_path

router = WagtailAPIRouter("api")
api.register(router)

urlpatterns = [
    path("", router.urls),
    re_path(r"^.*$", unknown_path),
]
