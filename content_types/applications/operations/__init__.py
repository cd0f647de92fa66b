"""What can be done with an application; each verb is one transaction and knows no request."""

from content_types.applications.rows import APPLICANT

from .attempts import mail_attempts
from .carrying_over import carry_over, decline
from .drafts import Saved, delete_draft, examine_application, save, start, why_closed
from .enquiries import send_enquiry
from .extending import extend, extend_all
from .files import Added, add_file, late_files, remove_file
from .filling_in import LookedUp, Outcome, fill_in, look_up
from .inviting import invitations_of, invite, take_back
from .links import ask_for_link
from .submitting import Door, Receipt, reopen, submit, withdraw

__all__ = [
    "APPLICANT",
    "Added",
    "Door",
    "LookedUp",
    "Outcome",
    "Receipt",
    "Saved",
    "add_file",
    "ask_for_link",
    "carry_over",
    "decline",
    "delete_draft",
    "examine_application",
    "extend",
    "extend_all",
    "fill_in",
    "invitations_of",
    "invite",
    "late_files",
    "look_up",
    "mail_attempts",
    "remove_file",
    "reopen",
    "save",
    "send_enquiry",
    "start",
    "submit",
    "take_back",
    "why_closed",
    "withdraw",
]
