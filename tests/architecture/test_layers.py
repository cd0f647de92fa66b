"""Who may import whom: rooms only look down, and the wheel knows nothing of the site."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "content_types"

RANKS = {
    "alphabet": 0, "ready": 0,
    "circles": 0, "conf": 0, "enums": 0, "fields": 0, "networks": 0, "panels": 0, "refs": 0,
    "signals": 0, "statements": 0, "translatable": 0, "unique_rows": 0, "validators": 0,
    "vague_dates": 0,
    "serializers": 1,
    "blocks": 2,
    "questions": 3, "snippets": 3,
    "entries": 4, "pages": 4,
    "applications": 5, "delivery": 5, "translation": 5,
    "demo": 6,
    "api": 7, "web": 7,
    "admin": 8,
    "apps": 9, "checks": 9, "management": 9, "receivers": 9, "templatetags": 9, "urls": 9,
    "wagtail_hooks": 9,
    # The index of tables stands outside: only Django and hosts read it.
    "models": 10, "migrations": 10,
}  # fmt: skip
# Foundation modules may build on one another, wiring may name wiring.
FREE_AMONG_THEMSELVES = {0, 9, 10}
SITE = {"cms", "home", "search", "tests"}


def room_of(file: Path) -> str:
    """The first name below the package that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[tuple[int, str, bool]]:
    """Line, absolute module name and whether the import hides in a function, of each import."""
    tree = ast.parse(file.read_text())
    hidden = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
    }
    package = (*file.relative_to(REPOSITORY).with_suffix("").parts[:-1],)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name, id(node) in hidden
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield node.lineno, module, id(node) in hidden
            for name in node.names:
                yield node.lineno, f"{module}.{name.name}", id(node) in hidden


def violations(file: Path) -> Iterator[str]:
    """What a file imports that its room may not."""
    room = room_of(file)
    where = file.relative_to(REPOSITORY)
    for line, module, is_hidden in imports(file):
        top, _dot, rest = module.partition(".")
        if top in SITE:
            yield f"{where}:{line} imports {module}: the wheel knows nothing of the site"
        if top != "content_types" or not rest:
            continue
        other = rest.partition(".")[0]
        if other not in RANKS:
            continue
        if is_hidden and room != "apps":
            yield f"{where}:{line} hides an import of {module} in a function"
        if other == "models" and room != "models":
            yield f"{where}:{line} imports the index of tables"
        rank, other_rank = RANKS[room], RANKS[other]
        sideways = rank == other_rank and room != other and rank not in FREE_AMONG_THEMSELVES
        if other_rank > rank or sideways:
            yield f"{where}:{line} ({room}, {rank}) imports {other} ({other_rank})"


def python_files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*.py") if "migrations" not in file.parts]


def test_every_room_has_a_rank() -> None:
    rooms = {room_of(file) for file in python_files(PACKAGE)} - {"__init__"}

    assert rooms <= set(RANKS), f"Give a rank to: {sorted(rooms - set(RANKS))}"


def test_rooms_import_only_downwards() -> None:
    found = [
        problem
        for file in python_files(PACKAGE)
        if room_of(file) != "__init__"
        for problem in violations(file)
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("app", "forbidden"),
    [("home", {"cms", "search", "tests"}), ("search", {"cms", "home", "tests"})],
)
def test_the_sites_apps_do_not_know_each_other(app: str, forbidden: set[str]) -> None:
    found = [
        f"{file.relative_to(REPOSITORY)}:{line} imports {module}"
        for file in python_files(REPOSITORY / app)
        for line, module, _hidden in imports(file)
        if module.partition(".")[0] in forbidden
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("room", "code", "expected"),
    [
        ("blocks", "from content_types.pages import base", "imports pages"),
        ("api", "from content_types.web import context", "imports web"),
        ("pages", "from home.models import HomePage", "knows nothing of the site"),
        ("pages", "def f():\n    from content_types.blocks import base", "hides an import"),
        ("pages", "from content_types.models import Theme", "index of tables"),
        ("delivery", "from ..api import errors", "imports api"),
    ],
)
def test_the_check_sees_what_it_is_for(
    room: str, code: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "content_types" / room / "planted.py"
    file.parent.mkdir(parents=True)
    file.write_text(code)
    monkeypatch.setitem(globals(), "REPOSITORY", tmp_path)
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path / "content_types")

    assert any(expected in problem for problem in violations(file))
