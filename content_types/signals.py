"""News that travels upwards: lower rooms send it, higher ones listen."""

from django.dispatch import Signal

# A page was copied into another language because one under it was translated.
# Arguments: source, target.
parent_copied = Signal()

# A call has opened, closed, come near its deadline or moved on to the next one because time went
# by. Sent by ApplicationFormPage inside the clock's transaction, once for each call and round,
# with ``call``, ``before`` and ``after`` (both a CallState), and ``at`` (the moment).
call_state_changed = Signal()
