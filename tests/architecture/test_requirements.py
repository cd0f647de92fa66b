"""The wheel declares what it imports, and nothing else."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
# What a distribution is imported as, where the names differ.
IMPORT_NAMES = {
    "django-modelcluster": "modelcluster",
    "djangorestframework": "rest_framework",
    "python-stdnum": "stdnum",
    "django-taggit": "taggit",
    "django-tasks": "django_tasks",
    "django-filter": "django_filters",
    "django-treebeard": "treebeard",
    "pillow": "PIL",
    "wagtail-localize": "wagtail_localize",
}


def declared() -> set[str]:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    names = {re.split(r"[<>=\[ ]", line)[0].lower() for line in project["dependencies"]}
    return {IMPORT_NAMES.get(name, name) for name in names}


def imported() -> set[str]:
    found = set()
    for file in (REPOSITORY / "content_types").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                found |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(str(node.module).partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"content_types"}


def test_the_wheel_requires_exactly_what_it_imports() -> None:
    assert imported() == declared()
