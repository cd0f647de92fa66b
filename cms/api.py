"""The API of this site: everything the package offers, and problems for everything else."""

from django.urls import path, re_path

from content_types import api
from content_types.api.errors import unknown_path
from search.api import SearchEndpoint

router = api.Router("api")
api.register(router)
router.register_endpoint("search", SearchEndpoint)

urlpatterns = [
    path("", router.urls),
    re_path(r"^.*$", unknown_path),
]
