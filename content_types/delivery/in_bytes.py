"""Text of the database in bytes, for most of what is kept leaves as it lies there."""

from __future__ import annotations

from typing import Any

from django.db.models import BinaryField, Func


class InBytes(Func):
    """A text in UTF-8; to make a string of it and bytes again takes longer than to fetch it."""

    function = "convert_to"
    template = "%(function)s(%(expressions)s, 'UTF8')"
    output_field = BinaryField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="CAST(%(expressions)s AS BLOB)")
