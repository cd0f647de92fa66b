"""The public API: Wagtail's v2 grammar under one visibility rule."""

from wagtail.api.v2.router import WagtailAPIRouter

from .applications import ApplicationsEndpoint
from .calls import CallsEndpoint
from .changes import ChangesEndpoint
from .contract import OpenAPIEndpoint
from .docs import DocsEndpoint
from .export import ExportEndpoint
from .feeds import AtomEndpoint, CalendarEndpoint
from .files import DocumentsEndpoint, ImagesEndpoint
from .forms import FormsEndpoint
from .pages import PagesEndpoint
from .redirects import RedirectsEndpoint
from .router import Router
from .site import MenusEndpoint, SettingsEndpoint
from .snippets import endpoints


def register(router: WagtailAPIRouter) -> None:
    """Put every endpoint of this package on a router; pages first, because the first that fits
    a model gives its addresses."""
    router.register_endpoint("pages", PagesEndpoint)
    router.register_endpoint("images", ImagesEndpoint)
    router.register_endpoint("documents", DocumentsEndpoint)
    router.register_endpoint("redirects", RedirectsEndpoint)
    for name, endpoint in endpoints().items():
        router.register_endpoint(name, endpoint)
    router.register_endpoint("calls", CallsEndpoint)
    router.register_endpoint("calls.ics", CalendarEndpoint)
    router.register_endpoint("pages.atom", AtomEndpoint)
    router.register_endpoint("menus", MenusEndpoint)
    router.register_endpoint("settings", SettingsEndpoint)
    router.register_endpoint("forms", FormsEndpoint)
    router.register_endpoint("applications", ApplicationsEndpoint)
    router.register_endpoint("changes", ChangesEndpoint)
    router.register_endpoint("export.ndjson", ExportEndpoint)
    router.register_endpoint("openapi.json", OpenAPIEndpoint)
    router.register_endpoint("docs", DocsEndpoint)


__all__ = ["Router", "register"]
