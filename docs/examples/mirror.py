"""A mirror of a site's public content: one JSON file per item, kept in step with the site.

    python mirror.py https://county.example/api/v2/ folder
    python mirror.py https://county.example/api/v2/ folder --every 30
    python mirror.py https://county.example/api/v2/ folder --locale nb

It needs Python 3.11 and nothing else. ``folder/state.json`` names the folder with the items and
the cursor up to which they are in step. It is the last thing written, in one piece: whoever is
stopped at any moment begins again where the last whole step ended, and doing a step twice does no
harm.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

TIMEOUT = 60
# When the site is busy and does not say for how long.
PATIENCE = 10
ATTEMPTS = 5
BUSY = {429, 502, 503, 504}


class Answer(Protocol):
    """What is read of an answer: its status and its body, line by line or whole."""

    status: int

    def read(self) -> bytes: ...
    def __iter__(self) -> Iterator[bytes]: ...


Fetch = Callable[[str], Answer]


class CannotGoOn(Exception):
    """The site says something that this program does not understand."""


def fetch(url: str) -> Answer:
    """Ask the site; where it is busy, wait as long as it says and ask again."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return urllib.request.urlopen(url, timeout=TIMEOUT)  # noqa: S310 (the user's own address)
        except urllib.error.HTTPError as error:
            if error.code not in BUSY or attempt == ATTEMPTS:
                error.status = error.code
                return error
            said = error.headers.get("Retry-After", "")
            time.sleep(int(said) if said.isdigit() else PATIENCE * attempt)
    raise AssertionError("the last attempt has returned")


@dataclass
class State:
    """How far the mirror has come."""

    cursor: str
    items: str
    # Told of as there, but gone when they were asked for: asked for again until it is clear.
    unclear: dict[str, str] = field(default_factory=dict)


class Mirror:
    """The folder with the items, and how it is brought in step."""

    def __init__(
        self, api: str, folder: Path, choice: dict[str, str], fetch: Fetch = fetch
    ) -> None:
        self.api, self.folder, self.choice, self.fetch = api, folder, choice, fetch
        self.state_file = folder / "state.json"
        folder.mkdir(parents=True, exist_ok=True)

    def update(self) -> None:
        """Bring the mirror in step; where there is none, or that cannot be done, start anew."""
        state = self.state()
        if state is None or not self.follow(state):
            self.follow(self.start())

    def state(self) -> State | None:
        """What the last whole step has left; None where there is none."""
        if not self.state_file.exists():
            return None
        return State(**json.loads(self.state_file.read_text()))

    @property
    def items(self) -> Path:
        """The folder in which the items are now."""
        state = self.state()
        return self.folder / (state.items if state else "")

    # Starting ---------------------------------------------------------------------------------

    def start(self) -> State:
        """Fetch everything into a new folder, and use it once it is complete."""
        items = self.folder / f"items-{time.time_ns()}"
        items.mkdir()
        lines = iter(self.ask("export.ndjson", **self.choice))
        first = json.loads(next(lines))
        count = 0
        for line in lines:
            item = json.loads(line)
            if "meta" not in item:
                break
            self.keep(items, line.rstrip(b"\n"))
            count += 1
        else:
            raise CannotGoOn("the export was cut off")
        if item["count"] != count:
            raise CannotGoOn(f"the export has {count} items and says {item['count']}")
        state = State(first["as_of"], items.name)
        self.write_state(state)
        for older in self.folder.glob("items-*"):
            if older != items:
                shutil.rmtree(older)
        return state

    # Following --------------------------------------------------------------------------------

    def follow(self, state: State) -> bool:
        """Do all that has happened since; False where the cursor is no good any more."""
        items = self.folder / state.items
        if not items.is_dir():
            return False
        again, state.unclear = state.unclear, {}
        for name, url in again.items():
            self.fetch_item(items, name, url, state)
        while True:
            answer = self.ask("changes/", since=state.cursor, **self.choice)
            if answer.status == 410:
                return False
            page = json.loads(answer.read())
            for change in page["items"]:
                self.apply(items, change, state)
            state.cursor = page["cursor"]
            self.write_state(state)
            if not page["more"]:
                return True

    def apply(self, items: Path, change: dict[str, Any], state: State) -> None:
        """Do what one change says."""
        name = file_name(change["type"], change["id"])
        state.unclear.pop(name, None)
        if change["op"] == "delete":
            (items / name).unlink(missing_ok=True)
        else:
            self.fetch_item(items, name, change["detail_url"], state)

    def fetch_item(self, items: Path, name: str, url: str, state: State) -> None:
        """Keep an item as it is now."""
        answer = self.fetch(url)
        if answer.status == 200:
            self.keep(items, answer.read())
        elif answer.status == 404:
            # It went away meanwhile. A later change will tell, or it comes back untold.
            (items / name).unlink(missing_ok=True)
            state.unclear[name] = url
        else:
            raise CannotGoOn(f"{url} answers {answer.status}")

    # Files ------------------------------------------------------------------------------------

    def keep(self, items: Path, body: bytes) -> None:
        """Write an item as the site gave it, byte for byte."""
        item = json.loads(body)
        write(items / file_name(item["meta"]["type"], item["id"]), body)

    def write_state(self, state: State) -> None:
        """Say how far the mirror has come."""
        write(self.state_file, json.dumps(asdict(state), indent=1).encode())

    def ask(self, path: str, **parameters: str) -> Answer:
        """An answer of the API to be worked with: what was asked for, or that it is gone."""
        query = urllib.parse.urlencode(parameters)
        url = f"{self.api}{path}{'?' if query else ''}{query}"
        answer = self.fetch(url)
        if answer.status not in {200, 410}:
            raise CannotGoOn(f"{url} answers {answer.status}: {answer.read()[:500]!r}")
        return answer


def file_name(type_: str, id_: int) -> str:
    """The name of an item's file; an id is unique among items of one type."""
    if not re.fullmatch(r"\w+\.\w+", type_):
        raise CannotGoOn(f"{type_!r} is no type of an item")
    return f"{type_}-{id_}.json"


def write(file: Path, body: bytes) -> None:
    """Put a file in place in one piece."""
    unfinished = file.with_suffix(".unfinished")
    with unfinished.open("wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(file)


def main(arguments: Iterable[str]) -> None:
    """Run from the command line: once, or again and again."""
    parser = argparse.ArgumentParser(description="Mirror a site's public content.")
    parser.add_argument("api", help="such as https://county.example/api/v2/")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--locale", help="only items in this language")
    parser.add_argument("--type", help="only items of these types, with commas between")
    parser.add_argument("--every", type=float, metavar="SECONDS", help="go on until it is stopped")
    given = parser.parse_args(list(arguments))
    choice = {name: value for name in ("locale", "type") if (value := getattr(given, name))}
    mirror = Mirror(f"{given.api.rstrip('/')}/", given.folder, choice)
    while True:
        try:
            mirror.update()
        except (CannotGoOn, urllib.error.URLError, TimeoutError) as problem:
            if given.every is None:
                sys.exit(str(problem))
            sys.stderr.write(f"{problem}\n")
        if given.every is None:
            return
        time.sleep(given.every)


if __name__ == "__main__":
    main(sys.argv[1:])
