"""Addresses of the views about applications, below the admin's own."""

from __future__ import annotations

from django.urls import URLPattern, path

from .exports import ExportApplications
from .listing import Applications
from .messages import Messages, Retry
from .reading import ReadApplication, ReadReceipt


def admin_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    return [
        path("applications/", Applications.as_view(), name="utsyn_applications"),
        path(
            "applications/results/",
            Applications.as_view(results_only=True),
            name="utsyn_applications_results",
        ),
        path("applications/<uuid:pk>/", ReadApplication.as_view(), name="utsyn_application"),
        path(
            "applications/<uuid:pk>/receipt.pdf",
            ReadReceipt.as_view(),
            name="utsyn_application_receipt",
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
