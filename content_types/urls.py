"""Addresses that the package serves beside Wagtail's pages and the API."""

from django.urls import URLPattern, URLResolver, include, path

from content_types.web import views
from content_types.web.language_choice import keep_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("apply/", include("content_types.web.forms.urls")),
    path("language/<slug:code>/", keep_language, name="content_types_language"),
    path("sitemap.xml", views.sitemap, name="content_types_sitemap"),
    path("robots.txt", views.robots, name="content_types_robots"),
]
