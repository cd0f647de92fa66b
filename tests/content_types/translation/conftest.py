"""What the tests of translation share."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests import engines


@pytest.fixture
def fake_program(tmp_path: Path, settings: Any) -> engines.FakeProgram:
    """Puts a shell script in Apertium's place."""
    return partial(engines.install, tmp_path, settings)
