"""Takes from errors what Wagtail's do not have, so that its tests can compare the words."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from content_types.api.errors import CONTENT_TYPE


class MessagesOnly:
    """Middleware: leaves of a problem document only the member that Wagtail's errors have."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.get("Content-Type") == CONTENT_TYPE:
            response.content = json.dumps({"message": json.loads(response.content)["message"]})
            response["Content-Type"] = "application/json"
        return response
