"""Tags of the admin's templates."""

from __future__ import annotations

from django import template
from wagtail_localize.models import Translation

from content_types.admin.form_translating import is_of_form
from content_types.translation import operations

register = template.Library()


@register.filter
def translates_form(translation: Translation) -> bool:
    """Whether what is translated has a form, whose faults are told."""
    return is_of_form(translation)


@register.simple_tag
def machine_made(translation: Translation) -> int:
    """How many texts of a translation a machine made and nobody has approved."""
    return operations.machine_made(translation).count()
