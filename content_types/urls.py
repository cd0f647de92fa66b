"""Addresses that the package serves beside Wagtail's pages and the API."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
