"""What caseworkers see of applications: never a draft, and every reading leaves a line."""

from .listing import menu_item
from .messages import report_item
from .urls import admin_urls

__all__ = ["admin_urls", "menu_item", "report_item"]
