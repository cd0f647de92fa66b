"""Who may open the views about applications: others get 403, not a page that leads elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.defaults import permission_denied
from django.views.generic import View
from wagtail.admin.menu import MenuItem

from content_types.applications import Application, Event, clock

READ = "content_types.view_application"
EXPORT = "content_types.export_application"
EXTEND = "content_types.extend_application"
SEE_MESSAGES = "content_types.view_outboxmessage"
RETRY = "content_types.change_outboxmessage"


if TYPE_CHECKING:
    _AnyView = View
else:
    _AnyView = object


class Guarded(_AnyView):
    """Mixin for views: the permission that is needed before anything is looked up."""

    permission = READ

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(self.permission):
            return permission_denied(request, PermissionDenied())
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        return response


class GuardedMenuItem(MenuItem):
    """Shown to those whom the view behind it lets in."""

    def __init__(self, *args: Any, permission: str, **kwargs: Any) -> None:
        self.permission = permission
        super().__init__(*args, **kwargs)

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.permission)


def note(request: HttpRequest, kind: str, applications: list[Application], **details: Any) -> None:
    """A line in each application's history that this user has read or exported it."""
    now, who = clock.database_now(), request.user.get_username()
    Event.objects.bulk_create(
        Event(application=each.pk, kind=kind, at=now, actor=who, details=details)
        for each in applications
    )
