"""Addresses of the views about applications, below the admin's own."""

from __future__ import annotations

from django.urls import URLPattern, path

from .exports import ExportApplications
from .extending import Extend, FailedAttempts
from .listing import Applications
from .messages import Messages, Retry
from .more_time import MoreTime
from .reading import ReadApplication, ReadFile, ReadReceipt


def admin_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    return [
        path("applications/", Applications.as_view(), name="utsyn_applications"),
        path(
            "applications/results/",
            Applications.as_view(results_only=True),
            name="utsyn_applications_results",
        ),
        path("applications/attempts/", FailedAttempts.as_view(), name="utsyn_attempts"),
        path("applications/more-time/", MoreTime.as_view(), name="utsyn_more_time"),
        path("applications/<uuid:pk>/extend/", Extend.as_view(), name="utsyn_extend"),
        path("applications/<uuid:pk>/", ReadApplication.as_view(), name="utsyn_application"),
        path(
            "applications/<uuid:pk>/receipt.pdf",
            ReadReceipt.as_view(),
            name="utsyn_application_receipt",
        ),
        path(
            "applications/<uuid:pk>/files/<uuid:file>/",
            ReadFile.as_view(),
            name="utsyn_application_file",
        ),
        path(
            "applications/export.<str:kind>",
            ExportApplications.as_view(),
            name="utsyn_applications_export",
        ),
        path("reports/outbox/", Messages.as_view(), name="utsyn_outbox"),
        path(
            "reports/outbox/results/",
            Messages.as_view(results_only=True),
            name="utsyn_outbox_results",
        ),
        path("reports/outbox/<int:pk>/retry/", Retry.as_view(), name="utsyn_outbox_retry"),
    ]
