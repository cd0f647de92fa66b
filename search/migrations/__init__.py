"""No tables of its own: an index on one of Wagtail's."""
