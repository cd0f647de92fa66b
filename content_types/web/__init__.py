"""The HTML side: what templates are given."""
