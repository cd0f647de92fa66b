"""News that travels upwards between rooms; each signal documents its arguments."""

from django.dispatch import Signal

# Sent when something that readers see was published or changed.
# Arguments: ``sender`` (model class), ``instance``.
content_published = Signal()
