"""Search over the content; no models, and one index on a table of Wagtail's."""
