"""Wagtail's own tests of its v2 API, run against the endpoints of this package.

They need Wagtail's test settings and models and therefore a process of their own.
"""
