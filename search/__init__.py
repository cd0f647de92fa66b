"""Search over the content; no models."""
