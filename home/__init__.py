"""This site's own front page and image model, its first migration and its demo loader."""
