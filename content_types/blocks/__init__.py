"""StreamField blocks by kind; each declares its API shape and JSON Schema beside it."""

from .base import schema_of
from .body import (
    BodyBlock,
    IdentifierStream,
    LinkStream,
    MoneyStream,
    PriorityStream,
    RoleStream,
    VocabularyStream,
)
from .represent import represent, represent_stream

__all__ = [
    "BodyBlock",
    "IdentifierStream",
    "LinkStream",
    "MoneyStream",
    "PriorityStream",
    "RoleStream",
    "VocabularyStream",
    "represent",
    "represent_stream",
    "schema_of",
]
