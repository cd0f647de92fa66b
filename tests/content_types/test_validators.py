"""Organisation numbers: nine digits, the last of them a check digit."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from content_types.validators import normalised_organisation_number, organisation_number


@pytest.mark.parametrize("number", ["930580694", "930 580 694", "986 515 682", "921693230"])
def test_true_numbers_pass(number: str) -> None:
    organisation_number(number)


@pytest.mark.parametrize(
    "number", ["930580695", "930580964", "93058069", "9305806940", "93058069x", "000000001", "abc"]
)
def test_wrong_numbers_are_refused_with_advice(number: str) -> None:
    with translation.override("nb"), pytest.raises(ValidationError) as refused:
        organisation_number(number)

    (message,) = refused.value.messages
    assert f"«{number}»" in message
    assert "ni siffer" in message


def test_spaces_and_dots_are_taken_away() -> None:
    assert normalised_organisation_number("930 580.694") == "930580694"
    assert normalised_organisation_number("") == ""
