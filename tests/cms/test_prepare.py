"""Preparing the demo: what stands in the way is said in one sentence."""

from __future__ import annotations

import errno
import os

import pytest
from django.core.management import CommandError
from django.db import OperationalError

from cms import prepare
from cms.bootstrap import FULL_DISK

ENOSPC = os.strerror(errno.ENOSPC)


def failing(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the first step fail."""

    def step() -> None:
        raise error

    monkeypatch.setattr(prepare.messages, "compile_changed", step)


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, ENOSPC, "var/media/x.png"),
        OperationalError("database or disk is full"),
        OperationalError(f'could not extend file "base/5/1259": {ENOSPC}'),
    ],
    ids=["file", "SQLite", "PostgreSQL"],
)
def test_a_disk_that_fills_up_is_told_in_one_sentence(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(error, monkeypatch)

    with pytest.raises(SystemExit) as caught:
        prepare.main()

    assert caught.value.code == FULL_DISK


def test_what_a_command_refuses_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(CommandError("There is no default site."), monkeypatch)

    with pytest.raises(SystemExit) as caught:
        prepare.main()

    assert caught.value.code == "There is no default site."


def test_any_other_fault_of_the_database_is_shown_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(OperationalError("no such table"), monkeypatch)

    with pytest.raises(OperationalError, match="no such table"):
        prepare.main()
