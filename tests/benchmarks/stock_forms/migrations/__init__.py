"""Migrations of the form page."""
