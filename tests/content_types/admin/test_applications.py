"""What caseworkers see of applications, what everybody else does not, and what is written down."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from content_types.admin.applications.spreadsheets import as_csv, as_xlsx
from content_types.applications import Application, Event, OutboxMessage, operations
from content_types.pages import ApplicationFormPage, ProgrammePage
from tests.forms import ANSWERS, choices, make_draft, make_form, question, step

from .conftest import Tree

AsUser = Callable[[User], Client]


def make_sent(page: ApplicationFormPage | None = None, **answers: Any) -> Application:
    """An application that has been sent in."""
    draft = make_draft(page, **{**ANSWERS, **answers})
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    return Application.objects.get(pk=draft.pk)


def views(application: Application, message: OutboxMessage) -> dict[str, str]:
    """The address of every view."""
    return {
        "list": reverse("utsyn_applications"),
        "results": reverse("utsyn_applications_results"),
        "one": reverse("utsyn_application", args=[application.pk]),
        "receipt": reverse("utsyn_application_receipt", args=[application.pk]),
        "csv": reverse("utsyn_applications_export", args=["csv"]),
        "xlsx": reverse("utsyn_applications_export", args=["xlsx"]),
        "outbox": reverse("utsyn_outbox"),
        "outbox results": reverse("utsyn_outbox_results"),
    }


def logged(kind: str) -> list[tuple[Any, str]]:
    return list(Event.objects.filter(kind=kind).values_list("application", "actor"))


# Doors --------------------------------------------------------------------------------------------


def test_only_caseworkers_come_in(
    as_user: AsUser, caseworker: User, editor: User, writer: User, administrator: User
) -> None:
    application = make_sent()
    addresses = views(application, OutboxMessage.objects.first())
    # Administrators look after mail; they read no application unless they are caseworkers too.
    may = {caseworker: set(addresses), administrator: {"outbox", "outbox results"}}
    for user in (caseworker, editor, writer, administrator):
        client = as_user(user)
        for name, address in addresses.items():
            expected = 200 if name in may.get(user, ()) else 403
            response = client.get(address)
            assert (user.username, name, response.status_code) == (user.username, name, expected)
            if expected == 403:
                assert application.reference not in response.content.decode()

    assert {actor for _pk, actor in logged(Event.Kind.READ)} == {caseworker.username}


def test_without_a_log_in_there_is_nothing(client: Client) -> None:
    application = make_sent()

    for address in views(application, OutboxMessage.objects.first()).values():
        response = client.get(address)
        assert response.status_code == 302
        assert "login" in response["Location"]


def test_a_caseworker_edits_no_page(tree: Tree, as_user: AsUser, caseworker: User) -> None:
    page = tree.add(ProgrammePage)
    client = as_user(caseworker)

    for name in ("edit", "delete", "unpublish", "move"):
        response = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert response.status_code == 302, name
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert ProgrammePage.objects.filter(pk=page.pk).exists()


def test_menus_show_only_what_opens(as_user: AsUser, caseworker: User, editor: User) -> None:
    home = reverse("wagtailadmin_home")
    address = reverse("utsyn_applications")

    assert address in as_user(caseworker).get(home).content.decode()
    assert address not in as_user(editor).get(home).content.decode()


def test_nobody_sees_a_draft_whatever_they_ask(
    as_user: AsUser, caseworker: User, admin_user: User
) -> None:
    draft = make_draft(title="Hemmelig utkast")
    for user in (caseworker, admin_user):
        client = as_user(user)
        address = reverse("utsyn_application", args=[draft.pk])
        assert client.get(address, follow=True).status_code == 404
        listing = reverse("utsyn_applications")
        for query in ("", "?state=draft", "?q=kari"):
            assert str(draft.pk) not in client.get(listing + query).content.decode()
        exported = client.get(reverse("utsyn_applications_export", args=["csv"])).content.decode()
        assert len(exported.strip().splitlines()) == 1


def test_what_is_opened_again_is_seen_as_it_was_sent_last(
    as_user: AsUser, caseworker: User
) -> None:
    page = make_form()
    application, other = make_sent(page, title="Sendt tittel"), make_sent(page)
    operations.reopen(application.pk)
    operations.save(application.pk, {"title": "Usendt tittel"}, revision=3)
    # Whatever the clock says: its deadline may have passed meanwhile.
    page.deadlines.update(closes_at=application.submitted_at)
    client, listing = as_user(caseworker), reverse("utsyn_applications")
    one = reverse("utsyn_application", args=[application.pk])
    pages = {
        address: client.get(address).content.decode()
        for address in (
            one,
            f"{listing}?state=draft",
            reverse("utsyn_applications_export", args=["csv"]),
        )
    }

    for address, shown in pages.items():
        assert application.reference in shown, address
        assert "åpnet igjen, ikke sendt på nytt" in shown, address
        assert "Usendt tittel" not in shown, address
    assert other.reference not in pages[f"{listing}?state=draft"]
    assert "Sendt tittel" in pages[one]
    assert "Det gjelder til søknaden er sendt på nytt" in pages[one]


# List ---------------------------------------------------------------------------------------------


def test_the_list_is_searched_and_filtered(as_user: AsUser, caseworker: User) -> None:
    first, second = make_form(title="Forprosjekt"), make_form(title="Reisestøtte")
    one, two = make_sent(first), make_sent(second)
    operations.withdraw(two.pk)
    client, listing = as_user(caseworker), reverse("utsyn_applications")

    def shown(query: str) -> set[str]:
        page = client.get(listing + query)
        assert page.status_code == 200
        text = page.content.decode()
        return {each.reference for each in (one, two) if each.reference in text}

    both, first_only, second_only = {one.reference, two.reference}, {one.reference}, {two.reference}
    today = one.submitted_at.date().isoformat()
    assert shown("") == both
    assert shown(f"?q={one.reference}") == first_only
    assert shown("?q=reisest") == second_only
    assert shown("?q=kari@example") == both
    assert shown("?q=ingen") == set()
    assert shown("?state=withdrawn") == second_only
    assert shown(f"?call={first.pk}") == first_only
    assert shown(f"?submitted_at_from={today}&submitted_at_to=2999-01-01") == both
    assert shown("?submitted_at_to=2001-01-01") == set()
    # What is wrong narrows nothing and breaks nothing.
    for query in ("?state=x", "?call=99999999999999999999", "?call=x", "?submitted_at_from=x",
                  "?p=x", "?ordering=x", "?q=%00"):  # fmt: skip
        assert client.get(listing + query).status_code == 200, query


def test_the_list_costs_the_same_however_long_it_is(as_user: AsUser, caseworker: User) -> None:
    page, client = make_form(), as_user(caseworker)
    address = reverse("utsyn_applications")
    make_sent(page)
    client.get(address)
    counts = []
    for more in (0, 4):
        for _each in range(more):
            make_sent(page)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address)
        counts.append(len(queries))

    assert counts[0] == counts[1]


# Reading ------------------------------------------------------------------------------------------


def test_the_whole_application_is_read_and_the_reading_is_written_down(
    as_user: AsUser, caseworker: User
) -> None:
    application = make_sent()

    page = as_user(caseworker).get(reverse("utsyn_application", args=[application.pk]))

    text = page.content.decode()
    for words in ("Grønn fjord", "Vi vil finne partnere.", "50 000", "Kommune", "Ja",
                  application.reference, application.hash, "kari@example.no"):  # fmt: skip
        assert words in text.replace("\xa0", " "), words
    assert "no-store" in page["Cache-Control"]
    assert logged(Event.Kind.READ) == [(application.pk, "saksbehandler")]


def test_what_was_sent_is_read_and_what_is_unknown_is_not_there(
    as_user: AsUser, caseworker: User
) -> None:
    client = as_user(caseworker)
    other = reverse("utsyn_application", args=["11111111-1111-4111-8111-111111111111"])

    assert client.get(other, follow=True).status_code == 404
    assert client.post(other).status_code == 405
    assert logged(Event.Kind.READ) == []


def test_markup_in_an_answer_is_text(as_user: AsUser, caseworker: User) -> None:
    application = make_sent(title="<script>alert(1)</script>")

    page = as_user(caseworker).get(reverse("utsyn_application", args=[application.pk]))

    assert b"<script>alert(1)" not in page.content
    assert b"&lt;script&gt;alert(1)" in page.content


# Export -------------------------------------------------------------------------------------------


def csv_rows(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))


def xlsx_cells(body: bytes) -> list[list[Any]]:
    return [list(row) for row in load_workbook(io.BytesIO(body)).active.iter_rows()]


def test_exports_hold_what_the_list_shows_and_are_written_down(
    as_user: AsUser, caseworker: User
) -> None:
    page = make_form(title="Forprosjekt")
    one, _other = make_sent(page), make_sent(make_form(title="Noe annet"))
    client = as_user(caseworker)

    for kind in ("csv", "xlsx"):
        address = reverse("utsyn_applications_export", args=[kind])
        response = client.get(f"{address}?call={page.pk}")
        assert response["Content-Disposition"].startswith("attachment")
        found = (
            csv_rows(response.content)
            if kind == "csv"
            else [[each.value for each in row] for row in xlsx_cells(response.content)]
        )
        heading, *rows = found
        assert "Tittel [title]" in heading
        assert len(rows) == 1
        assert rows[0][0] == one.reference
        assert "Grønn fjord" in rows[0]
        assert one.hash in rows[0]

    assert logged(Event.Kind.EXPORTED) == [(one.pk, "saksbehandler")] * 2
    unknown = reverse("utsyn_applications_export", args=["exe"])
    assert client.get(unknown, follow=True).status_code == 404


def test_two_calls_with_the_same_key_keep_their_columns(as_user: AsUser, caseworker: User) -> None:
    other = step(question("choice", "title", "Hvilken?", choices=choices(a="Aller første")))
    make_sent(make_form(title="Én"))
    draft = make_draft(make_form([other], title="To"), title="a")
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")

    address = reverse("utsyn_applications_export", args=["csv"])
    heading, *rows = csv_rows(as_user(caseworker).get(address).content)

    places = [number for number, name in enumerate(heading) if name.endswith("[title]")]
    assert len(places) == 2
    values = {tuple(row[place] for place in places) for row in rows}
    assert values in ({("Grønn fjord", ""), ("", "Aller første")},
                      {("", "Grønn fjord"), ("Aller første", "")})  # fmt: skip


def test_an_empty_selection_is_a_file_with_a_heading(as_user: AsUser, caseworker: User) -> None:
    response = as_user(caseworker).get(reverse("utsyn_applications_export", args=["csv"]))

    assert len(csv_rows(response.content)) == 1


LEADING = ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠", "|", "%")


@pytest.mark.parametrize("sign", LEADING)
def test_nothing_that_was_written_is_a_formula(sign: str) -> None:
    bad = f"{sign}cmd|' /C calc'!A0"
    rows = [[bad, "Vanlig", 5], ["x", bad, -7]]

    for row in csv_rows(as_csv(rows)):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "@", "＝", "＋", "－", "＠", "|", "%"))
            assert not (cell.startswith("-") and cell != "-7")
    for row in xlsx_cells(as_xlsx(rows)):
        assert {cell.data_type for cell in row} <= {"s", "n"}
    assert csv_rows(as_csv(rows))[1][2] == "-7"
    assert xlsx_cells(as_xlsx(rows))[1][2].value == -7


def test_characters_that_no_spreadsheet_takes_are_left_out() -> None:
    assert xlsx_cells(as_xlsx([["a\x00b\x0bc"]]))[0][0].value == "abc"
    assert len(xlsx_cells(as_xlsx([["x" * 40_000]]))[0][0].value) == 32_767
    assert csv_rows(as_csv([["a\x00b"]])) == [["ab"]]


# Mail ---------------------------------------------------------------------------------------------


def test_what_was_given_up_is_seen_and_tried_again(
    as_user: AsUser, caseworker: User, editor: User
) -> None:
    make_draft()
    message = OutboxMessage.objects.get()
    OutboxMessage.objects.update(
        state="dead", attempts=26, last_error="ConnectionRefusedError: Connection refused"
    )
    listing, retry = reverse("utsyn_outbox"), reverse("utsyn_outbox_retry", args=[message.pk])

    shown = as_user(caseworker).get(listing).content.decode()
    assert "Connection refused" in shown
    assert retry in shown
    assert "kari@example.no" not in shown

    assert as_user(editor).post(retry).status_code == 403
    assert as_user(caseworker).get(retry).status_code == 405
    message.refresh_from_db()
    assert message.state == "dead"

    assert as_user(caseworker).post(retry).status_code == 302
    message.refresh_from_db()
    assert message.state == "pending"
    # A second click finds nothing, and says so.
    followed = as_user(caseworker).post(retry, follow=True)
    assert "ingenting å prøve igjen" in followed.content.decode()
    assert retry not in followed.content.decode()


def test_the_outbox_is_filtered(as_user: AsUser, caseworker: User) -> None:
    make_sent()
    listing = reverse("utsyn_outbox")
    client = as_user(caseworker)

    assert "lenke til utkast" in client.get(f"{listing}?kind=draft_link").content.decode()
    assert client.get(f"{listing}?state=dead&kind=x").status_code == 200
