"""The API's own description, OpenAPI 3.1, made from what serialises, filters and refuses.

An endpoint brings its paths itself: a class method ``describe(name)`` returns a ``Description``, in
which the paths are relative to the endpoint's own address and the schemas are those that nobody
else has. Items, cards, money and the like are there already: name them with ``component``::

    class StampsEndpoint(PublicEndpoint, APIView):
        @classmethod
        def describe(cls, name: str) -> Description:
            stamp = object_with({"id": {"type": "integer"}, "value": component("Money")})
            return Description(
                paths={"": get("stamps", "All stamps", array(component("Stamp")), [LOCALE])},
                schemas={"Stamp": stamp},
            )

Whatever is registered on the router and can describe itself is in the document; that is all there
is to do. An endpoint that takes more than GET writes its operations with ``operation``.
"""

from .document import build
from .operations import (
    FIELDS,
    FORMAT,
    LOCALE,
    Description,
    answer,
    get,
    operation,
    query,
    several,
)

__all__ = [
    "FIELDS",
    "FORMAT",
    "LOCALE",
    "Description",
    "answer",
    "build",
    "get",
    "operation",
    "query",
    "several",
]
