"""The kinds of mail in words, for those who look after them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KINDS = {
    "draft_link": _("link to a draft"),
    "lost_link": _("new links"),
    "reminder": _("reminder of a deadline"),
    "expiry_warning": _("warning before a draft is deleted"),
    "receipt": _("receipt"),
    "withdrawn": _("receipt of a withdrawal"),
    "notice": _("notice to the mailbox"),
    "withdrawal_notice": _("notice of a withdrawal"),
}
