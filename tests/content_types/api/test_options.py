"""Alternatives from the site's registers, as any frontend asks for them."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from content_types.applications.sources import SOURCES
from content_types.models import Organisation, StrategyGoal, StrategyPage
from tests import builders
from tests.content_types.web.test_form import Visitor
from tests.forms import make_draft_with_secret, make_form, question, step
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

OPTIONS = "/api/v2/forms/options/"


def found(client: Client, path: str) -> list[tuple[str, str]]:
    answer = client.get(OPTIONS + path)
    assert answer.status_code == 200, answer.content
    return [(each["key"], each["label"]) for each in answer.json()["items"]]


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_every_source_answers_also_when_it_is_empty(client: Client, source: str) -> None:
    builders.make_home()

    assert isinstance(found(client, f"{source}/"), list)


def test_municipalities_in_force_are_found_by_their_words(client: Client) -> None:
    builders.make_municipality(name="Halden", number="3101")
    builders.make_municipality(name="Hobøl", number="0138", valid_to=date(2019, 12, 31))
    builders.make_municipality(name="Sarpsborg", number="3105")

    assert found(client, "municipalities/") == [("3101", "Halden"), ("3105", "Sarpsborg")]
    assert found(client, "municipalities/?search=HALD") == [("3101", "Halden")]
    assert found(client, "municipalities/?search=ingen") == []


def test_names_that_two_have_are_told_apart(client: Client) -> None:
    builders.make_municipality(name="Våler", number="3114")
    builders.make_municipality(name="Våler", number="3419")

    assert [label for _key, label in found(client, "municipalities/")] == [
        "Våler (3114)", "Våler (3419)",
    ]  # fmt: skip


def test_a_programme_keeps_its_key_in_every_language(client: Client) -> None:
    page = builders.make_programme(title="Kreativt Europa", slug="kreativt-europa")
    english = builders.translate(page, "en")
    english.title, english.slug = "Creative Europe", "creative-europe"
    english.save_revision().publish()

    assert found(client, "programmes/?locale=en") == [("kreativt-europa", "Creative Europe")]
    assert found(client, "programmes/?locale=nn") == [("kreativt-europa", "Kreativt Europa")]


def test_what_the_public_may_not_see_is_no_alternative(client: Client) -> None:
    builders.make_programme(title="Hemmelig", live=False)
    builders.make_theme(name="Utkast", live=False)
    goal = StrategyGoal(number="1", title="Ikke vedtatt")
    builders.make_strategy(goals=[goal], status=StrategyPage.Status.CONSULTATION)

    for source in ("programmes", "themes", "goals"):
        assert found(client, f"{source}/") == [], source


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("konger/", 404),
        ("themes/?tull=1", 400),
        ("themes/?locale=xx", 400),
        ("themes/?limit=101", 400),
        ("themes/?limit=x", 400),
        ("themes/?limit=-1", 400),
    ],
)
def test_wrong_questions_are_refused(client: Client, path: str, status: int) -> None:
    assert client.get(OPTIONS + path).status_code == status
    assert client.post(OPTIONS + "themes/").status_code == 405


def cost(client: Client, address: str) -> int:
    """How many questions the database is asked."""

    def ask() -> None:
        assert client.get(address).status_code == 200

    return queries_of(ask)


def test_three_thousand_alternatives_are_searched_and_cost_no_more_questions(
    client: Client,
) -> None:
    builders.make_home()
    builders.make_organisation("Første virksomhet")
    call = make_form([step(question("lookup", "who", "Hvem", source="organisations"))])
    application, secret = make_draft_with_secret(call)
    visitor = Visitor(client, application)
    visitor.open(secret)
    addresses = [f"{OPTIONS}organisations/", visitor.address("1/")]
    few = [cost(client, address) for address in addresses]

    language = builders.locale()
    names = [f"Virksomhet nummer {number}" for number in range(1, 3000)]
    rows = Organisation.objects.bulk_create(
        Organisation(name=each, locale=language) for each in names
    )

    assert [cost(client, address) for address in addresses] == few
    assert len(found(client, "organisations/")) == 3000
    assert found(client, "organisations/?search=2999 virksom") == [
        (str(rows[-1].translation_key), "Virksomhet nummer 2999")
    ]
    part = client.get(f"{OPTIONS}organisations/?search=virksomhet&limit=20")
    assert (len(part.json()["items"]), part.json()["meta"]["total_count"]) == (20, 3000)
    assert len(part.content) < 2_500
    # A page is about as large as a picture, once; its list needs no scripts and no more requests.
    assert len(visitor.get("1/").content) < 200_000
    visitor.fill(1, who="virksomhet  NUMMER 2999")
    assert visitor.stored().answers == {"who": str(rows[-1].translation_key)}
    assert "Virksomhet nummer 2999" in visitor.inputs("1/")["a-who"]
