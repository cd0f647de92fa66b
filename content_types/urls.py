"""Addresses that the package serves beside Wagtail's pages and the API."""

from django.urls import URLPattern, path

from content_types.web import views

urlpatterns: list[URLPattern] = [
    path("sitemap.xml", views.sitemap, name="content_types_sitemap"),
    path("robots.txt", views.robots, name="content_types_robots"),
]
