"""Content security policy: strict for the public, relaxed for Wagtail's admin only."""

from __future__ import annotations

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property

# Of an answer that asks for nothing of its own.
USUAL = PolicyParts()


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Adds what Wagtail's admin needs to the policy, under the admin's own addresses."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        is_exempt = getattr(response, "_csp_exempt", False)
        if settings.DEBUG or is_exempt or self.get_policy_parts(request, response) != USUAL:
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self._usual_policy)
        return response

    @cached_property
    def _usual_policy(self) -> str:
        """The header of nearly every answer; to put it together takes longer than to route it."""
        return build_policy()

    @cached_property
    def _admin(self) -> str:
        return reverse("wagtailadmin_home")

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and request.path_info.startswith(self._admin):
            parts.update = {**(parts.update or {}), **settings.ADMIN_CONTENT_SECURITY_POLICY}
        return parts
