"""What is wrong with a form, told while its editor writes: nothing is saved, the same is judged.

The editor's page sends its fields as they stand whenever somebody leaves one. What comes back is a
list of sentences, each with a link to the block that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.text import capfirst
from django.views.decorators.http import require_POST
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue

from content_types.pages import ApplicationFormPage
from content_types.questions import untranslated

from .form_publishing import impact_of, to_be

STREAMS = ("steps", "rules")


@dataclass(frozen=True)
class Told:
    """One fault: the block it is in by its words, the field there, and what is wrong."""

    block: str
    field: str
    message: str
    # The id of the block's place in the editor; empty where it is the stream itself.
    anchor: str = ""

    def inside(self, block: str, anchor: str) -> Told:
        """The same, told by the block around it if it has no nearer one."""
        if self.anchor:
            return self
        return Told(block, self.field, self.message, anchor)


def problems_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    return [path("forms/<int:page_id>/problems/", problems, name="utsyn_form_problems")]


@require_POST
def problems(request: HttpRequest, page_id: int) -> HttpResponse:
    """The faults of a form as it stands in the editor, as a part of that page."""
    call = get_object_or_404(ApplicationFormPage, pk=page_id, alias_of=None)
    if not call.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    page = call.get_latest_revision_as_object()
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(
        request.POST, instance=page, parent_page=call.get_parent(), for_user=request.user
    )
    try:
        form.is_valid()
        found = [each for name in STREAMS for each in faults(form, name)]
    except (KeyError, ValueError):
        # No editor's page has sent this: its streams tell how many blocks they have.
        return HttpResponseBadRequest()
    missing, impact = [], None
    if not found and len(page.steps):
        impact = impact_of(form.instance)
        definition = to_be(form.instance)
        missing = untranslated(definition, definition["languages"])
    return render(
        request,
        "content_types/admin/form_problems.html",
        {"problems": found, "missing": missing} | (impact or {}),
    )


def faults(form: Any, name: str) -> Iterator[Told]:
    """What is wrong in one of the streams."""
    field = form.fields.get(name)
    if field is None:
        return
    value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    for error in form.errors.as_data().get(name, ()):
        yield from told(error, value, field.label or "")


def told(error: ValidationError, value: Any, label: Any) -> Iterator[Told]:
    """The faults in a value, which may be made of other values."""
    inner = getattr(error, "block_errors", None)
    if inner is None:
        for message in error.messages:
            yield Told("", capfirst(str(label)), message)
        return
    for own in getattr(error, "non_block_errors", None) or ():
        yield Told("", "", str(own))
    for place, each in inner.items():
        if isinstance(value, StreamValue):
            child = value[place]
            anchor = f"block-{child.id}-section" if child.id else ""
            for one in told(each, child.value, child.block.label):
                yield one.inside(_words(child), anchor)
        elif isinstance(value, ListValue):
            child_block = value.list_block.child_block
            yield from told(each, value[place], child_block.label)
        else:
            yield from told(each, value[place], value.block.child_blocks[place].label)


def _words(child: Any) -> str:
    """What an editor knows a block by: the question, the step, or the kind of rule."""
    own = [child.value.get(name) for name in ("label", "title")]
    return str(next((words for words in own if words), child.block.label))
