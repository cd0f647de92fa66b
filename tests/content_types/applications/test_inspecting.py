"""What files are taken: a corpus of right and wrong ones, and what becomes of their names."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content_types.applications.files import inspecting, names
from content_types.applications.files.unfit import Unfit
from content_types.questions.types.files import KINDS
from tests import uploads
from tests.malformed.chance import Chance
from tests.uploads import received

# Of each kind; a few hundred find what thousands do.
DAMAGED = 600


def test_every_right_file_is_taken_for_what_it_is() -> None:
    taken = []
    for name, content in uploads.controls():
        kind = inspecting.kind_of(received(name, content).file, name, KINDS)
        assert names.extension_of(name) in KINDS[kind].extensions, name
        taken.append(name)
    assert len(taken) >= 13


def test_no_wrong_file_is_taken() -> None:
    refused, taken = 0, []
    for name, content in uploads.wrong():
        try:
            inspecting.kind_of(received(name, content).file, name, KINDS)
        except Unfit as error:
            assert error.message.endswith("."), name
            refused += 1
        else:
            taken.append(name)
    assert taken == []
    assert refused >= 200


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("png", "jpg")])
def test_a_damaged_file_is_refused_or_taken_and_nothing_else(kind: str) -> None:
    chance, content, outcomes = Chance(kind), uploads.RIGHT[kind](), set()
    name = f"fil.{KINDS[kind].extensions[0]}"

    for _each in range(DAMAGED):
        # Anything but a refusal would be a fault of ours.
        try:
            outcomes.add(inspecting.kind_of(io.BytesIO(chance.torn(content)), name, KINDS))
        except Unfit as refused:
            outcomes.add(refused.code)

    assert {"not_readable", kind} <= outcomes


def test_only_the_kinds_that_a_question_names_are_taken() -> None:
    with pytest.raises(Unfit) as refused:
        inspecting.kind_of(received("a.png", uploads.picture()).file, "a.png", ["pdf"])
    assert refused.value.code == "kind"


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Søknad.pdf", "Søknad.pdf"),
        ("C:\\Users\\Kari\\vedtak.PDF", "vedtak.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("=cmd|'C calc'!A0.pdf", "cmd'C calc'!A0.pdf"),
        ("faktura\u202efdp.exe.pdf", "fakturafdp.exe.pdf"),
        ("a\x00b\nc\u2028d.pdf", "abcd.pdf"),
        ("...pdf", "file.pdf"),
        ("-rf.pdf", "rf.pdf"),
        ("A\u030a.pdf", "Å.pdf"),
        ("uten endelse", "uten endelse.pdf"),
    ],
)
def test_names_become_labels(given_name: str, kept: str) -> None:
    assert names.tidied(given_name, "pdf") == kept


@given(st.text(max_size=300))
def test_no_name_becomes_more_than_a_label(given_name: str) -> None:
    kept = names.tidied(given_name, "docx")

    assert kept.endswith(".docx")
    assert len(kept.encode()) <= 100
    assert kept[0] not in "=+-@./ "
    assert not set(kept) & set("/\\\0\n\r\u202e\u2028")
    assert kept.encode().decode() == kept
