"""Several people on one draft: invited, told by mail, let in, and taken back."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

import pytest
from django.test import Client, override_settings

from content_types.applications import (
    Application,
    Event,
    Invitation,
    OutboxMessage,
    access,
    dispatching,
    operations,
)
from content_types.applications.operations import inviting
from tests import builders, smtp
from tests.forms import ANSWERS, make_draft_with_secret

pytestmark = pytest.mark.django_db


def mailed() -> list[tuple[str, smtp.EmailMessage]]:
    with smtp.running() as server:
        dispatching.dispatch()
    return server.mails


def secret_in(mail: smtp.EmailMessage) -> str:
    found = re.search(r"/open/#(\S+)", smtp.parts(mail)[0])
    assert found is not None
    return found.group(1)


class Api:
    """The doors of one application, by one secret."""

    def __init__(self, application: Application, secret: str) -> None:
        self.address, self.client = f"/api/v2/applications/{application.pk}/", Client()
        self.headers = {"host": "localhost", "authorization": f"Bearer {secret}"}

    def __call__(self, method: str, path: str = "", body: Any = None, **headers: str) -> Any:
        return getattr(self.client, method)(
            self.address + path,
            json.dumps(body or {}),
            content_type="application/json",
            headers=self.headers | headers,
        )

    def invite(self, email: Any) -> Any:
        return self("post", "invitations/", {"email": email})

    def invited(self) -> list[dict[str, Any]]:
        answer = self.client.get(f"{self.address}invitations/", headers=self.headers)
        assert answer.status_code == 200
        return answer.json()["items"]


@pytest.fixture
def kari() -> Api:
    """The applicant, with a draft of which the first mail is long sent."""
    builders.make_home()
    application, secret = make_draft_with_secret(title="Hemmelig tittel")
    OutboxMessage.objects.update(state="done")
    return Api(application, secret)


def per_of(kari: Api) -> Api:
    """Somebody who is invited, with the secret out of the mail."""
    assert kari.invite("per@example.no").status_code == 201
    ((reader, mail),) = mailed()
    assert reader == "per@example.no"
    return Api(Application.objects.get(), secret_in(mail))


def test_an_invited_person_gets_a_mail_with_a_link_of_their_own(kari: Api) -> None:
    answer = kari.invite("per@example.no")

    assert answer.status_code == 201
    ((reader, mail),) = mailed()
    text, html = smtp.parts(mail)
    secret = secret_in(mail)
    assert reader == "per@example.no"
    assert "kari@example.no" in text
    assert "Hemmelig" not in text + html + mail["Subject"]
    assert mail["Content-Language"] == "nb"
    assert access.find(secret).invitation_id == uuid.UUID(answer.json()["id"])
    rows = [*OutboxMessage.objects.values(), *Invitation.objects.values()]
    assert secret not in json.dumps(rows, default=str)
    assert [each["email"] for each in kari.invited()] == ["per@example.no"]
    assert Event.objects.get(kind=Event.Kind.INVITED).details == {"invitation": answer.json()["id"]}


def test_both_fill_in_and_neither_writes_over_the_other(kari: Api) -> None:
    per = per_of(kari)

    first = per("patch", body={"answers": {"summary": "Fra Per"}}, if_match='"2"')
    late = kari("patch", body={"answers": {"summary": "Fra Kari"}}, if_match='"2"')

    assert (first.status_code, first.json()["role"]) == (200, "member")
    assert (late.status_code, late.json()["current"]["summary"]) == (412, "Fra Per")
    assert Application.objects.get().answers["summary"] == "Fra Per"


def test_who_is_invited_may_send_but_not_withdraw_reopen_delete_or_invite(kari: Api) -> None:
    per = per_of(kari)
    refused = [
        per("delete"),
        per.invite("ola@example.no"),
        per("delete", f"invitations/{kari.invited()[0]['id']}/"),
        per.client.get(f"{per.address}invitations/", headers=per.headers),
    ]
    per("patch", body={"answers": ANSWERS}, if_match='"2"')
    sent = per("post", "submit/", if_match='"3"', idempotency_key="k")
    refused += [per("post", "withdraw/"), per("post", "reopen/")]

    assert {(each.status_code, each.json()["code"]) for each in refused} == {
        (403, "applicant_only")
    }
    assert sent.status_code == 201
    invitation = Invitation.objects.get()
    assert Event.objects.get(kind=Event.Kind.SUBMITTED).actor == f"invited:{invitation.pk}"
    # The receipt goes to the applicant.
    assert [reader for reader, _mail in mailed()] == ["kari@example.no"]
    assert kari("post", "withdraw/").status_code == 200


def test_taken_back_it_opens_nothing_and_gives_no_new_link(kari: Api) -> None:
    per = per_of(kari)
    page = Client()
    page.post("/apply/nb/open/", {"code": per.headers["authorization"].split()[1]})
    own = f"/apply/{Application.objects.get().pk}/nb/"
    assert page.get(own).status_code == 200
    (invitation,) = kari.invited()

    assert kari("delete", f"invitations/{invitation['id']}/").status_code == 204

    assert per("patch", body={"answers": {}}, if_match='"2"').status_code == 404
    assert page.get(own).status_code == 403
    operations.ask_for_link("per@example.no")
    assert mailed() == []
    assert kari.invited() == []
    for gone in (invitation["id"], uuid.uuid4()):
        assert kari("delete", f"invitations/{gone}/").status_code == 404
    assert Event.objects.filter(kind=Event.Kind.UNINVITED).count() == 1


def test_an_invitation_that_is_taken_back_before_its_mail_is_sent_sends_none(kari: Api) -> None:
    invitation = kari.invite("per@example.no").json()["id"]
    kari("delete", f"invitations/{invitation}/")

    assert mailed() == []


def test_the_answer_is_the_same_whatever_address_is_given(kari: Api) -> None:
    other, _secret = make_draft_with_secret()
    Application.objects.filter(pk=other.pk).update(email="kjent@example.no")

    answers = [kari.invite(each) for each in ("kjent@example.no", "ukjent@example.no")]

    assert {each.status_code for each in answers} == {201}
    assert {tuple(each.json()) for each in answers} == {("id", "email", "invited_at", "has_opened")}


def test_inviting_somebody_again_mails_a_new_link_and_is_no_second_invitation(kari: Api) -> None:
    first, again = (kari.invite(each).json() for each in ("per@example.no", "PER@example.no"))

    assert first == again
    assert len(kari.invited()) == 1
    assert len(mailed()) == 2


@pytest.mark.parametrize(
    "email", ["", "x", "Kari@example.no", None, ["a@b.no"], "a@b.no\nBcc: c@d.no", "x" * 300]
)
def test_what_is_no_address_of_another_is_refused(kari: Api, email: Any) -> None:
    answer = kari.invite(email)

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/email")
    assert not Invitation.objects.exists()


def test_only_drafts_get_more_people_and_only_so_many(kari: Api) -> None:
    application = Application.objects.get()
    for number in range(inviting.MOST):
        operations.invite(application.pk, f"n{number}@example.no")
    full = kari.invite("en-til@example.no")
    operations.take_back(application.pk, uuid.UUID(kari.invited()[0]["id"]))
    operations.invite(application.pk, "en-til@example.no")
    Application.objects.update(state="withdrawn", reference="X", submitted_at="2026-01-01T00Z",
                               hash="h")  # fmt: skip
    late = kari.invite("en-annen@example.no")

    assert (full.status_code, full.json()["code"]) == (413, "too_large")
    assert (late.status_code, late.json()["code"]) == (409, "wrong_state")


@override_settings(CONTENT_TYPES={"APPLICANT_LIMITS": {"invitations_per_address": (2, 3600)}})
def test_nobody_is_bombed_with_invitations(kari: Api) -> None:
    statuses = [kari.invite("per@example.no").status_code for _each in range(3)]

    assert statuses == [201, 201, 429]


def test_who_is_both_applicant_and_invited_gets_the_applicants_link() -> None:
    builders.make_home()
    application, _secret = make_draft_with_secret()
    OutboxMessage.objects.update(state="done")
    operations.invite(application.pk, "per@example.no")
    mailed()
    Application.objects.update(email="per@example.no")
    access.issue(Application.objects.get(), "per@example.no")
    access.issue(Application.objects.get(), "per@example.no", Invitation.objects.get())

    operations.ask_for_link("per@example.no")

    ((_reader, mail),) = mailed()
    assert access.find(secret_in(mail)).is_applicants


# On the pages -------------------------------------------------------------------------------------


def test_the_applicant_invites_and_takes_back_on_the_forms_pages(client: Client, kari: Api) -> None:
    application = Application.objects.get()
    client.post("/apply/nb/open/", {"code": kari.headers["authorization"].split()[1]})
    people = f"/apply/{application.pk}/nb/people/"
    assert people in client.get(f"/apply/{application.pk}/nb/").content.decode()

    wrong = [client.post(people, {"email": each}) for each in ("", "per", "kari@example.no")]
    done = client.post(people, {"email": "per@example.no"})
    shown = client.get(done["Location"]).content.decode()
    invitation = Invitation.objects.get()
    back = client.post(people, {"take-back": str(invitation.pk)})
    twice = client.post(people, {"take-back": str(invitation.pk)})

    assert [each.status_code for each in wrong] == [422] * 3
    assert all('href="#id_email"' in each.content.decode() for each in wrong)
    assert (done.status_code, "per@example.no" in shown) == (303, True)
    assert "per@example.no" not in client.get(back["Location"]).content.decode()
    assert (twice.status_code, client.post(people, {"take-back": "x"}).status_code) == (303, 303)


def test_who_is_invited_sees_whom_they_work_with_and_not_what_is_the_applicants(
    client: Client, kari: Api
) -> None:
    per = per_of(kari)
    application = Application.objects.get()
    client.post("/apply/nn/open/", {"code": per.headers["authorization"].split()[1]})
    own = f"/apply/{application.pk}/nn/"

    overview = client.get(own).content.decode()
    refused = [client.get(f"{own}people/"), client.get(f"{own}delete/")]
    refused += [client.post(f"{own}{page}/") for page in ("delete", "withdraw", "reopen")]

    assert "kari@example.no" in overview
    assert "delete/" not in overview
    assert "people/" not in overview
    assert {each.status_code for each in refused} == {403}
    assert own in refused[0].content.decode()
    assert Application.objects.get().state == "draft"
