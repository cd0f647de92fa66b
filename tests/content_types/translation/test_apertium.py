"""The engine: what goes in, what comes back, and programs that fail in every way."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from content_types.demo.catalogue import catalogue
from content_types.demo.spec import Block
from content_types.translation import apertium
from tests.engines import FakeProgram

REPLY = "sed 's/ikke/ikkje/g'"


def test_texts_come_back_each_at_its_place_from_one_call(fake_program: FakeProgram) -> None:
    path = fake_program('echo called >> "$0.calls"; ' + REPLY)

    found = apertium.translate(["Søk ikke", "Ja", "Søk ikke"], {})

    assert found == {"Søk ikke": "Søk ikkje", "Ja": "Ja"}
    assert path.with_name("apertium.calls").read_text().split() == ["called"]


def test_fixed_words_are_never_seen_by_the_program(fake_program: FakeProgram) -> None:
    path = fake_program('tee "$0.seen" | ' + REPLY)
    fixed = {"ikke": "ikke", "Norge": "Noreg"}

    found = apertium.translate(["Norge ikke <b>ikkeno</b>"], fixed)

    assert found == {"Norge ikke <b>ikkeno</b>": "Noreg ikke <b>ikkjeno</b>"}
    assert "Norge" not in path.with_name("apertium.seen").read_text()


def test_a_text_that_lost_its_link_is_left_out(fake_program: FakeProgram) -> None:
    fake_program("""sed 's/<a id="a1">//'""")

    found = apertium.translate(['Se <a id="a1">her</a>', "Hel"], {})

    assert found == {"Hel": "Hel"}


def test_a_missing_program_is_named(settings: Any) -> None:
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "TRANSLATION_PROGRAM": "no-such-program"}

    assert apertium.program() is None
    with pytest.raises(apertium.EngineMissing):
        apertium.translate(["Hei"], {})


def test_a_program_without_the_dictionary_counts_as_missing(fake_program: FakeProgram) -> None:
    path = fake_program(REPLY)
    path.write_text("#!/bin/sh\necho '  swe-dan'\n")

    assert apertium.program() is None


def test_a_hanging_program_is_stopped_with_all_that_it_started(fake_program: FakeProgram) -> None:
    fake_program("cat | (sleep 60; cat)")
    began = time.monotonic()

    with pytest.raises(apertium.EngineTimeout):
        apertium.translate(["Hei"], {})

    assert time.monotonic() - began < 10


@pytest.mark.parametrize("body", ["exit 3", "kill -9 $$", "cat >/dev/null; echo nonsense"])
def test_a_crashing_program_is_an_error(body: str, fake_program: FakeProgram) -> None:
    fake_program(body)

    with pytest.raises(apertium.EngineFailed):
        apertium.translate(["Hei"], {})


# The real program --------------------------------------------------------------------------------


def texts(value: Any) -> Iterator[str]:
    """Every Bokmål text in a piece of demo content."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Block):
        yield from texts(value.value)
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def demo_sentences() -> list[str]:
    """Sentences of the demo that are different in Nynorsk whoever writes it."""
    sure = re.compile(r"\b(ikke|hva|hvordan|fra|noe|være|bare|også|eller|søke|en)\b")
    plain = [
        part.strip()
        for item in catalogue(date(2026, 11, 24))
        for text in texts([*item.values.values(), *item.rows.values()])
        if " " in text
        for part in re.split(r"(?<=[.?!]) ", re.sub(r"<[^>]+>", " ", text))
    ]
    return list(dict.fromkeys(part for part in plain if sure.search(part) and len(part) > 30))[:80]


@pytest.mark.apertium
def test_the_real_program_writes_nynorsk_from_the_demo() -> None:
    sentences = demo_sentences()
    assert len(sentences) >= 60

    found = apertium.translate(sentences, {"Interreg Sverige–Norge": "Interreg Sverige–Norge"})

    assert set(found) == set(sentences)
    changed = [source for source in sentences if found[source] != source]
    assert len(changed) > 0.9 * len(sentences)
    bokmål = re.compile(r"\b(ikke|hva|hvordan|fra|noe|være|kommuner|hvor)\b")
    left = [text for text in found.values() if bokmål.search(text)]
    assert left == []


@pytest.mark.apertium
def test_the_real_program_keeps_markup_and_fixed_words() -> None:
    source = 'Søk <a id="a1">ikke nå</a> &amp; husk <b>Nordens Grønne Belte</b>'

    found = apertium.translate([source], {"Nordens Grønne Belte": "Nordens Grønne Belte"})

    assert found[source] == 'Søk <a id="a1">ikkje no</a> &amp; hugs <b>Nordens Grønne Belte</b>'
