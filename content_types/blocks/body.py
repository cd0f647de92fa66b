"""The streams that pages are made of."""

from __future__ import annotations

from wagtail import blocks

from .figures import (
    CountyRoleBlock,
    IdentifierBlock,
    LinkBlock,
    MoneyBlock,
    PriorityBlock,
    VocabularyBlock,
)
from .media import CallToActionBlock, DocumentsBlock, ImageWithCreditBlock, RelatedPagesBlock
from .text import (
    AccordionBlock,
    FactBoxBlock,
    HeadingBlock,
    QuoteBlock,
    TableBlock,
    TextBlock,
    TimelineBlock,
)


class BodyBlock(blocks.StreamBlock):
    """Everything an editor may put into a page's body."""

    heading = HeadingBlock()
    text = TextBlock()
    image = ImageWithCreditBlock()
    fact_box = FactBoxBlock()
    quote = QuoteBlock()
    table = TableBlock()
    call_to_action = CallToActionBlock()
    documents = DocumentsBlock()
    related_pages = RelatedPagesBlock()
    accordion = AccordionBlock()
    timeline = TimelineBlock()


class MoneyStream(blocks.StreamBlock):
    """Amounts of one thing, each of its own kind."""

    amount = MoneyBlock()


class RoleStream(blocks.StreamBlock):
    """Roles of counties, dated."""

    role = CountyRoleBlock()


class PriorityStream(blocks.StreamBlock):
    """Priorities in the programme's own order."""

    priority = PriorityBlock()


class IdentifierStream(blocks.StreamBlock):
    """Numbers in other registers."""

    identifier = IdentifierBlock()


class LinkStream(blocks.StreamBlock):
    """Links out of the site."""

    link = LinkBlock()


class VocabularyStream(blocks.StreamBlock):
    """Terms in public vocabularies that mean the same."""

    term = VocabularyBlock()
