"""Short items as they leave, kept for other answers that show the same of them.

Searches with other words find much the same items. They leave alike for whoever is answered in the
same language at the same site, as long as the snapshot holds; that is for the answer to confirm.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from content_types.refs import Ref, ref_to

from .audience import Audience
from .languages import OF_ALL

# A longer one takes more room than it saves time.
LONGEST = 1_500
# What of a meta is told of an item itself.
OF_ITSELF = frozenset({"detail_url", "html_url", *OF_ALL})


class Finished(NamedTuple):
    """An item in which nothing is shown of any other one."""

    ref: Ref
    text: bytes


def finished(
    model: type[Any], keys: Sequence[int], audience: Audience, names: Collection[str]
) -> dict[int, Finished]:
    """Which of the items with these keys are there with these fields."""
    if audience.snapshot is None:
        return {}
    around, known = _around(audience, names), {}
    for key in keys:
        ref = ref_to(model, key)
        text = ref and audience.snapshot.finished((ref, around))
        if ref and text:
            known[key] = Finished(ref, text)
    return known


def finish(items: Iterable[tuple[Any, bytes]], audience: Audience, names: Collection[str]) -> None:
    """Keep items with these fields, each with its text, in which nothing is shown of any other."""
    if audience.snapshot is None:
        return
    around = _around(audience, names)
    short = [(ref_to(type(item), item.pk), text) for item, text in items if len(text) <= LONGEST]
    audience.snapshot.finish({(ref, around): text for ref, text in short if ref})


def _around(audience: Audience, names: Collection[str]) -> Any:
    """All but the item that makes a difference to what leaves of it."""
    site = audience.site and audience.site.pk
    return (site, audience.router, audience.language, audience.asked_language, frozenset(names))
