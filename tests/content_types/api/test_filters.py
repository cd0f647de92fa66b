"""Typed filters: what can be asked of each page type, and what cannot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from content_types.models import ApplicationFormPage, County, ProjectPage, StrategyPage
from content_types.vague_dates import to_vague_date
from tests import builders as make

Get = Callable[..., Any]

PROGRAMME, PROJECT = "content_types.ProgrammePage", "content_types.ProjectPage"
NETWORK, STRATEGY = "content_types.NetworkPage", "content_types.StrategyPage"
SCHEME, CALL = "content_types.GrantSchemePage", "content_types.ApplicationFormPage"


def found(get: Get, kind: str, **parameters: str) -> set[int]:
    answer = get("pages/", type=kind, **parameters)
    ids = {item["id"] for item in answer["items"]}
    assert answer["meta"]["total_count"] == len(ids)
    return ids


def at(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


def test_period_by_name_and_by_id(get: Get) -> None:
    old, new = make.make_period(2014, 2020), make.make_period(2021, 2027)
    one = make.make_programme(periods=[make.in_period(old), make.in_period(new)])
    other = make.make_programme(periods=[make.in_period(new)])

    assert found(get, PROGRAMME, period="2014–2020") == {one.pk}
    assert found(get, PROGRAMME, period=str(new.pk)) == {one.pk, other.pk}
    assert found(get, PROGRAMME, period="2014–2020,2021–2027") == {one.pk, other.pk}
    assert found(get, PROGRAMME, period__exclude="2014–2020") == {other.pk}
    assert found(get, PROGRAMME, period="1999–2000") == set()


def test_conditions_on_periods_hold_for_the_same_period(get: Get) -> None:
    old, new = make.make_period(2014, 2020), make.make_period(2021, 2027)
    left = make.make_programme(
        periods=[
            make.in_period(old, status="closed", norway_participates=True),
            make.in_period(new, status="open", norway_participates=False),
        ]
    )
    joined = make.make_programme(
        periods=[make.in_period(new, status="open", norway_participates=True)]
    )

    assert found(get, PROGRAMME, status="open") == {left.pk, joined.pk}
    assert found(get, PROGRAMME, status="open,closed") == {left.pk, joined.pk}
    assert found(get, PROGRAMME, status__exclude="closed") == {joined.pk}
    assert found(get, PROGRAMME, period="2021–2027", norway_participates="true") == {joined.pk}
    assert found(get, PROGRAMME, period="2014–2020", status="open") == set()
    assert get("pages/", 400, type=PROGRAMME, status="ajar")["detail"].startswith("status: ")


def test_a_deadline_lies_between_two_moments(get: Get) -> None:
    make.make_call(
        deadlines=[make.deadline(at("2027-01-15T12:00")), make.deadline(at("2027-12-15T12:00"))]
    )

    within = {"deadline__gte": "2027-03-01", "deadline__lte": "2027-06-01"}

    assert found(get, CALL, **within) == set()


@pytest.mark.parametrize(
    ("kind", "maker"),
    [
        (PROGRAMME, make.make_programme),
        (PROJECT, make.make_project),
        (NETWORK, make.make_network),
        (STRATEGY, make.make_strategy),
        (SCHEME, make.make_scheme),
        (CALL, make.make_call),
    ],
)
def test_theme_of_every_type(get: Get, kind: str, maker: Callable[..., Any]) -> None:
    climate, youth = make.make_theme("klima"), make.make_theme("ungdom")
    both = maker(**make.about(climate, youth))
    one = maker(**make.about(youth))

    # A call lies in a scheme, but only calls are asked for.
    assert found(get, kind, theme="klima") == {both.pk}
    assert found(get, kind, theme="klima,ungdom") == {both.pk, one.pk}
    assert found(get, kind, theme__in=f"{climate.pk}") == {both.pk}
    assert found(get, kind, theme__exclude="klima") == {one.pk}
    assert found(get, kind, theme__isnull="true") == set()


def test_theme_holds_in_every_language(get: Get) -> None:
    theme = make.make_theme("klima")
    english = theme.copy_for_translation(make.locale("en"))
    english.save()
    page = make.make_programme(**make.about(theme))

    assert found(get, PROGRAMME, theme=str(english.pk)) == {page.pk}


def test_county_is_that_county_and_lineage_its_relatives(get: Get) -> None:
    before, after = make.make_county("Viken", "30"), make.make_county("Østfold", "31")
    make.succeed(before, after)
    old, new = (make.make_programme(**make.about(county)) for county in (before, after))

    assert found(get, PROGRAMME, county="31") == {new.pk}
    assert found(get, PROGRAMME, county="30") == {old.pk}
    assert found(get, PROGRAMME, county__lineage="31") == {old.pk, new.pk}
    assert found(get, PROGRAMME, county="99") == set()

    County.objects.filter(pk=before.pk).update(live=False)
    assert found(get, PROGRAMME, county__lineage="31") == {new.pk}


def test_county_of_a_network_is_a_member(get: Get) -> None:
    county = make.make_county("Østfold", "31")
    network = make.make_network(memberships=[make.membership(county)])
    make.make_network()

    assert found(get, NETWORK, county="31") == {network.pk}


def test_status_and_kind_are_choices(get: Get) -> None:
    adopted = make.make_strategy(status=StrategyPage.Status.ADOPTED)
    make.make_strategy(status=StrategyPage.Status.PLANNED)
    status = StrategyPage.Status

    assert found(get, STRATEGY, status="adopted") == {adopted.pk}
    assert found(get, STRATEGY, status__exclude="planned") == {adopted.pk}
    problem = get("pages/", 400, type=STRATEGY, status="sovende")
    assert "sovende" in problem["detail"]
    assert all(value in problem["detail"] for value in status.values)


def test_programme_of_a_project(get: Get) -> None:
    programme = make.make_programme()
    project = make.make_project(programme=programme)
    make.make_project()

    assert found(get, PROJECT, programme=str(programme.pk)) == {project.pk}
    assert found(get, PROJECT, programme="999999") == set()


def test_yes_and_no(get: Get) -> None:
    good, plain = make.make_project(good_example=True), make.make_project()

    assert found(get, PROJECT, good_example="true") == {good.pk}
    assert found(get, PROJECT, good_example="false") == {plain.pk}
    get("pages/", 400, type=PROJECT, good_example="kanskje")


def test_vague_dates_compare_by_their_first_day(get: Get) -> None:
    spring, may = (
        make.make_project(start=to_vague_date(text)) for text in ("2021-03", "2021-05-17")
    )
    make.make_project()

    assert found(get, PROJECT, start__gte="2021-03-01") == {spring.pk, may.pk}
    assert found(get, PROJECT, start__gt="2021-03-01") == {may.pk}
    assert found(get, PROJECT, start__lt="2021-05-17") == {spring.pk}
    assert found(get, PROJECT, start="2021-05-17") == {may.pk}
    get("pages/", 400, type=PROJECT, start="våren")


def test_deadlines_are_compared_in_norwegian_time(get: Get) -> None:
    early, late = (
        make.make_call(deadlines=[make.deadline(at(moment))])
        for moment in ("2027-02-12T12:00", "2027-09-01T12:00")
    )

    assert found(get, CALL, deadline__gte="2027-03-01") == {late.pk}
    assert found(get, CALL, deadline__lte="2027-02-12T12:00") == {early.pk}
    assert found(get, CALL, deadline__lt="2027-02-12T12:00") == set()
    assert found(get, CALL, deadline__lt="2027-02-12T11:00:01Z") == {early.pk}
    assert found(get, CALL, deadline__isnull="false") == {early.pk, late.pk}


@pytest.mark.parametrize("moment", ["fredag", "2027-02-30", "0001-01-01T00:00:00+14:00", ""])
def test_what_is_no_moment_is_refused(get: Get, moment: str) -> None:
    problem = get("pages/", 400, type=CALL, deadline__gte=moment)

    assert problem["detail"].startswith("deadline__gte: ")
    get("pages/", 400, first_published_at=moment)


def test_amounts(get: Get) -> None:
    small, large = (make.make_call(max_amount=Decimal(amount)) for amount in (50_000, 500_000))

    assert found(get, CALL, max_amount__gte="100000") == {large.pk}
    assert found(get, CALL, max_amount__lt="50000.01") == {small.pk}
    for nonsense in ("mye", "NaN", "Infinity", "1e400"):
        get("pages/", 400, type=CALL, max_amount__gte=nonsense)


def test_filters_go_together(get: Get) -> None:
    theme = make.make_theme("klima")
    wanted = make.make_project(title="Havn", good_example=True, **make.about(theme))
    make.make_project(title="Havn", **make.about(theme))
    make.make_project(title="Havn", good_example=True)

    assert found(get, PROJECT, theme="klima", good_example="true", title="Havn") == {wanted.pk}


@pytest.mark.parametrize("model", [ProjectPage, ApplicationFormPage])
def test_a_filter_belongs_to_its_type(get: Get, model: type) -> None:
    name = next(iter(model.api_filters))

    get("pages/", 400, **{name: "1"})
    get("pages/", 400, type=PROGRAMME, **{f"{name}__ukjent": "1"})


def test_columns_that_nothing_typed_declares_are_compared(get: Get) -> None:
    one, two, three = (make.make_project(title=title) for title in ("Havn", "Skog", "Fjell"))
    every = {one.pk, two.pk, three.pk}

    assert found(get, PROJECT, title__in="Havn,Skog") == {one.pk, two.pk}
    assert found(get, PROJECT, title__exclude="Havn,Skog") == {three.pk}
    assert found(get, PROJECT, id__in=f"{one.pk},{three.pk},999999") == {one.pk, three.pk}
    assert found(get, PROJECT, id__gt=str(one.pk), id__lte=str(two.pk)) == {two.pk}
    assert found(get, PROJECT, id__gte=str(two.pk), id__lt=str(three.pk)) == {two.pk}
    # Made without being published through the editor.
    assert found(get, PROJECT, first_published_at__isnull="true") == every
    assert found(get, PROJECT, first_published_at__lte="2999-01-01") == set()
    one.save_revision().publish()
    assert found(get, PROJECT, first_published_at__lte="2999-01-01") == {one.pk}
    key = str(one.translation_key)
    assert found(get, PROJECT, translation_key__exclude=key) == {two.pk, three.pk}


def test_columns_of_snippets_are_compared_too(get: Get) -> None:
    old = make.make_county(name="Viken", number="30", valid_to="2023-12-31")
    new = make.make_county(name="Østfold", number="31")

    def counties(**parameters: str) -> set[int]:
        return {item["id"] for item in get("counties/", **parameters)["items"]}

    assert counties(number__in="30,31") == {old.pk, new.pk}
    assert counties(valid_to__isnull="true") == {new.pk}
    assert counties(valid_to__lt="2024-01-01") == {old.pk}
    assert counties(valid_to__exclude="2023-12-31") == {new.pk}


def test_relations_to_pages_can_be_missing_or_left_out(get: Get) -> None:
    shown, hidden = make.make_programme(), make.make_programme(live=False)
    one, two, three = (make.make_project(programme=each) for each in (shown, hidden, None))

    assert found(get, PROJECT, programme__isnull="false") == {one.pk}
    # What is hidden is as good as nothing.
    assert found(get, PROJECT, programme__isnull="true") == {two.pk, three.pk}
    assert found(get, PROJECT, programme__exclude=str(shown.pk)) == {two.pk, three.pk}
    assert found(get, PROJECT, programme__exclude=str(hidden.pk)) == {one.pk, two.pk, three.pk}


@pytest.mark.parametrize(
    "query",
    [
        {"id__in": "1,x"},
        {"id__in": ""},
        {"id__in": ",".join(map(str, range(51)))},
        {"id__gte": "99999999999999999999"},
        {"title__gte": "a"},
        {"title__isnull": "true"},
        {"first_published_at__isnull": "kanskje"},
        {"first_published_at__in": "i går"},
        {"translation_key__in": "x"},
    ],
)
def test_what_cannot_be_compared_is_refused(get: Get, query: dict[str, str]) -> None:
    get("pages/", 400, type=PROJECT, **query)


def test_a_query_has_a_ceiling(get: Get) -> None:
    make.make_home()
    many = ",".join(map(str, range(50)))
    names = ("id", "sdg", "programme", "id")

    get("pages/", 400, **{f"x{number}": "1" for number in range(31)})
    get("pages/", type=PROJECT, **{f"{name}__in": many for name in names})
    wide = {f"{name}__{suffix}": many for name in names for suffix in ("in", "exclude")}
    assert "200" in get("pages/", 400, type=PROJECT, **wide)["detail"]
