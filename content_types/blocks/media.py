"""Blocks that show or lead to something: image, documents, related pages, call to action."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .words import Code, Words


class ImageWithCreditBlock(blocks.StructBlock):
    """An image with alternative text, caption and credit."""

    image = ImageChooserBlock(label=_("Image"))
    alt = Words(
        label=_("Alternative text"),
        required=False,
        default="",
        max_length=250,
        help_text=_("Say what the image shows to somebody who cannot see it."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Only decoration"),
        required=False,
        help_text=_("Screen readers skip the image. Use it only where nothing is lost."),
    )
    caption = Words(
        label=pgettext_lazy("under an image", "Caption"), required=False, default="", max_length=250
    )
    credit = Code(
        label=_("Credit"),
        required=False,
        default="",
        max_length=120,
        help_text=_("Who made it. Empty: the credit of the image itself is shown."),
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not value["decorative"] and not value["alt"] and not self.is_deferred_validation:
            described = getattr(value["image"], "description", "")
            if not described:
                message = _("Write an alternative text, or say that the image is only decoration.")
                raise StructBlockValidationError({"alt": ValidationError(message)})
        return value

    class Meta:
        icon = "image"
        label = _("Image")
        template = "content_types/blocks/image.html"
        preview_value = {
            "image": None,
            "alt": "",
            "decorative": True,
            "caption": _("The caption says what the image shows."),
            "credit": "",
        }
        description = _("One image with alternative text, caption and credit.")


class CallToActionBlock(blocks.StructBlock):
    """One clear next step: a button that leads to a page or an address."""

    text = Words(label=_("Text before the button"), required=False, default="")
    label = Words(label=_("Button text"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("or address"), required=False, default="")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if bool(value["page"]) == bool(value["url"]):
            message = _("Choose a page or write an address, one of the two.")
            raise StructBlockValidationError({"url": ValidationError(message)})
        return value

    class Meta:
        icon = "arrow-right"
        label = _("Call to action")
        template = "content_types/blocks/call_to_action.html"
        preview_value = {
            "text": _("The next deadline is Friday 12 February."),
            "label": _("Apply for support"),
            "page": None,
            "url": "https://example.no/",
        }
        description = _("A button that leads to the next step.")


class DocumentsBlock(blocks.StructBlock):
    """A list of documents to download."""

    title = Words(label=_("Title"), required=False, default="", max_length=120)
    documents = blocks.ListBlock(
        DocumentChooserBlock(label=_("Document")), label=_("Documents"), min_num=1
    )

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        template = "content_types/blocks/documents.html"
        preview_value = {"title": _("Documents"), "documents": []}
        description = _("Files to download, with size and kind.")


class RelatedPagesBlock(blocks.StructBlock):
    """Pages worth reading next, in the editor's order."""

    title = Words(label=_("Title"), required=False, default="", max_length=120)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=12
    )

    class Meta:
        icon = "doc-empty"
        label = _("Related pages")
        template = "content_types/blocks/related_pages.html"
        preview_value = {"title": _("Read more"), "pages": []}
        description = _("Other pages on this site, in the order you choose.")
