"""The test database itself: what tests commit is undone, what migrations wrote comes back."""

from __future__ import annotations

from django.test import TransactionTestCase
from wagtail.models import Locale, Page


def test_migrated_state_comes_back_after_a_test_that_commits(transactional_db: None) -> None:
    languages = Locale.objects.count()
    Page.objects.all().delete()
    Locale.objects.create(language_code="se")

    TransactionTestCase._fixture_teardown(None)

    assert Page.objects.filter(depth=1).count() == 1
    assert Locale.objects.count() == languages
