"""The kinds of mail in words, for those who look after them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KINDS = {
    "draft_link": _("link to a draft"),
    "lost_link": _("new links"),
    "attempts": _("proof of attempts to send"),
    "extended": _("own deadline"),
    "invitation": _("invitation to fill in a draft"),
    "reminder": _("reminder of a deadline"),
    "expiry_warning": _("warning before a draft is deleted"),
    "receipt": _("receipt"),
    "reopened": _("notice that an application is open again"),
    "reopening_notice": _("notice to the mailbox that an application is open again"),
    "withdrawn": _("receipt of a withdrawal"),
    "notice": _("notice to the mailbox"),
    "late_file": _("receipt of a file sent afterwards"),
    "late_file_notice": _("notice of a file sent afterwards"),
    "infected_file": _("warning of a virus in a file"),
    "scan": _("virus scan of a file"),
    "withdrawal_notice": _("notice of a withdrawal"),
}
