"""News that travels upwards: lower rooms send it, higher ones listen."""

from django.dispatch import Signal

# A page was copied into another language because one under it was translated.
# Arguments: source, target.
parent_copied = Signal()
