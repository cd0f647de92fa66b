"""Words that people write in different ways become one token, endings gone."""

from __future__ import annotations

import threading

import pytest

from search.analysis import fold, stems, telling, words


@pytest.mark.parametrize(
    "written", ["Øresund", "øresund", "Oresund", "Oeresund", "ØRESUND", "Öresund"]
)
def test_the_sound_by_any_keyboard(written: str) -> None:
    assert words(written) == ["oresund"]


def test_every_norwegian_letter_and_foreign_marks() -> None:
    assert words("Håndværk på Ås") == words("Haandvaerk paa Aas") == ["handvaerk", "pa", "as"]
    assert fold("Västra Götaland, Société") == "vastra gotaland, societe"


def test_signs_end_a_word() -> None:
    assert words("EU-forprosjekter (2021–2027), «Grønn»!") == [
        "eu", "forprosjekter", "2021", "2027", "gronn",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("nb", ["prosjekt", "prosjektet", "prosjekter", "prosjektene"]),
        ("nn", ["søknad", "søknaden", "søknadar", "søknadane"]),
        ("en", ["project", "projects"]),
    ],
)
def test_the_forms_of_a_word_are_one_in_its_language(language: str, forms: list[str]) -> None:
    assert len({tuple(stems(form, language)) for form in forms}) == 1


def test_an_unknown_language_keeps_words_whole() -> None:
    assert stems("projekten", "sv") == ["projekten"]


def test_little_words_go_unless_there_are_no_others() -> None:
    assert telling(words("samarbeid på Skagerrak")) == ["samarbeid", "skagerrak"]
    assert telling(["og", "i"]) == ["og", "i"]


def test_threads_do_not_take_each_others_words() -> None:
    wanted = [stems(f"prosjektene{number}er", "nb") for number in range(300)]
    stems.__globals__["stem"].cache_clear()
    wrong: list[object] = []

    def ask() -> None:
        for number in range(300):
            if stems(f"prosjektene{number}er", "nb") != wanted[number]:
                wrong.append(number)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []
