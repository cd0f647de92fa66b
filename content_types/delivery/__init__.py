"""Phase two, the only door out: references become cards, or null where the public may not see.

``deliver`` turns items into what a reader gets, for the API and the HTML templates alike.
"""

from .audience import Audience
from .bodies import Shape, shape_of
from .items import deliver, deliver_one
from .resolver import resolve

__all__ = ["Audience", "Shape", "deliver", "deliver_one", "resolve", "shape_of"]
