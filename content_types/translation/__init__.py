"""Translations: drafts in other languages, how they keep step, and how far they have come."""
