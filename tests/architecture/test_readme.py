"""What the README tells a host to write is what the stranger's site of the tests runs on."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
HOST = REPOSITORY / "tests" / "foreign_host" / "host"


def assigned(code: str) -> dict[str, Any]:
    """The settings in a piece of Python by name; what is not plain data is left out."""
    found = {}
    for node in ast.parse(code).body:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    try:
                        found[target.id] = ast.literal_eval(node.value)
                    except ValueError:
                        continue
    return found


def of_the_readme(beginning: str) -> str:
    """The Python in the README that begins so."""
    blocks = re.findall(r"```python\n(.*?)```", (REPOSITORY / "README.md").read_text(), re.DOTALL)
    (found,) = (block for block in blocks if block.startswith(beginning))
    return found


def test_the_strangers_settings_are_those_of_the_readme() -> None:
    told = assigned(of_the_readme("INSTALLED_APPS"))
    host = assigned((HOST / "settings.py").read_text())

    assert len(told) >= 9
    for name, value in told.items():
        if name in {"INSTALLED_APPS", "MIDDLEWARE"}:
            assert {each for each in value if each is not ...} <= set(host[name]), name
        else:
            assert host[name] == value, name


def test_the_strangers_addresses_are_those_of_the_readme() -> None:
    lines = of_the_readme("# urls.py").splitlines()
    host = {line.strip() for line in (HOST / "urls.py").read_text().splitlines()}

    told = [line.strip() for line in lines if not line.strip().startswith(("#", "..."))]
    assert [line for line in told if line not in host] == []
