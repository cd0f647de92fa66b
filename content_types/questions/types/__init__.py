"""The question types that come with the package; importing this registers them."""

from . import text  # isort: skip
from . import choices  # isort: skip
from . import numbers  # isort: skip
from . import dates  # isort: skip
from . import contact  # isort: skip
from . import parts  # isort: skip
from . import sources  # isort: skip
from . import tables  # isort: skip
from . import grants  # isort: skip
from . import files  # isort: skip

# In the order in which editors are offered them.
__all__ = [
    "choices",
    "contact",
    "dates",
    "files",
    "grants",
    "numbers",
    "parts",
    "sources",
    "tables",
    "text",
]
