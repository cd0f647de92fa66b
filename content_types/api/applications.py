"""``applications/``: begin a draft, save, look, submit, withdraw – with a secret, no cookies."""

from __future__ import annotations

import uuid
from typing import Any

from django.urls import path
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import AccessToken, Application, access, clock, limits, operations
from content_types.applications.carrying_over import newest_version
from content_types.applications.refusals import Invalid, Missing
from content_types.questions import Examination, content_hash

from . import attempts, carrying_over, copies, invitations, lookups, uploads
from .applicants import ApplicantEndpoint, Refused, checked_email, languages
from .openapi import Description
from .openapi import applications as described

Role = AccessToken.Role


class ApplicationsEndpoint(ApplicantEndpoint):
    """Where drafts begin, and where the code of a mail tells which application it opens."""

    http_method_names = ["get", "head", "post", "options"]
    model = type("NoModel", (), {})

    def get(self, request: Request) -> Response:
        application = self.application()
        examination = operations.examine_application(application, clock.database_now())
        body = as_json(application, examination, self.access.role)
        return Response(body, headers=_headers(application))

    def post(self, request: Request) -> Response:
        given = self.body("form", "email", "locale", "reminders", "answers")
        form, email, language = _checked_start(given)
        reminders = given.get("reminders") is True
        self.form = form
        self._language(language)
        limits.count_network("starts_per_network", self.network)
        limits.count("starts_per_address", email.lower())
        if "answers" in given:
            return self._send_enquiry(form, email, language, given)
        saved, secret = operations.start(form, email=email, language=language, reminders=reminders)
        body = {"token": secret, **as_json(saved.application, saved.examination)}
        return Response(body, status=201, headers=_headers(saved.application, location=True))

    def _send_enquiry(
        self, form: uuid.UUID, email: str, language: str, given: dict[str, Any]
    ) -> Response:
        sent, secret = operations.send_enquiry(
            form,
            checked_answers(given),
            email=email,
            language=language,
            key=self.idempotency_key(),
            request_hash=content_hash(given),
        )
        body = {"token": secret, **as_json(sent.application, sent.examination)}
        return Response(body, status=201, headers=_headers(sent.application, location=True))

    @classmethod
    def describe(cls, name: str) -> Description:
        return described.applications()

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        one = "<uuid:pk>/"
        return [
            path("", cls.as_view(), name="listing"),
            path(f"{one}submit/", Submit.as_view(), name="submit"),
            path(one, OneApplication.as_view(), name="detail"),
            path("link/", LostLink.as_view(), name="link"),
            path(f"{one}attempts/", attempts.Attempts.as_view(), name="attempts"),
            path(f"{one}receipt.pdf", copies.ReceiptPDF.as_view(), name="receipt_pdf"),
            path(f"{one}form/", copies.OwnForm.as_view(), name="own_form"),
            path(f"{one}copy.pdf", copies.CopyPDF.as_view(), name="copy_pdf"),
            path(f"{one}copy.json", copies.CopyJSON.as_view(), name="copy_json"),
            path(f"{one}files/", uploads.FilesEndpoint.as_view(), name="files"),
            path(f"{one}files/<uuid:file>/", uploads.OneFile.as_view(), name="file"),
            path(f"{one}invitations/", invitations.Invitations.as_view(), name="invitations"),
            path(
                f"{one}invitations/<uuid:invitation>/",
                invitations.OneInvitation.as_view(),
                name="invitation",
            ),
            path(f"{one}register/", lookups.LookUp.as_view(), name="register"),
            path(f"{one}carry-over/", carrying_over.CarryOver.as_view(), name="carry_over"),
            path(f"{one}carry-over/decline/", carrying_over.Declined.as_view(), name="decline"),
            path(f"{one}withdraw/", Withdraw.as_view(), name="withdraw"),
            path(f"{one}reopen/", Reopen.as_view(), name="reopen"),
        ]


class LostLink(ApplicantEndpoint):
    """New links by mail for those who have lost theirs: one answer, known address or not."""

    http_method_names = ["post", "options"]

    def post(self, request: Request) -> Response:
        email = checked_email(self.body("email").get("email"))
        if email is None:
            message = gettext("Write an e-mail address, such as name@example.no.")
            fault = {"pointer": "/email", "code": "email", "message": message}
            raise Invalid(gettext("Nothing could be sent."), [fault])
        limits.count_network("links_per_network", self.network)
        limits.count("links_per_address", email.lower())
        operations.ask_for_link(email)
        return Response(status=202)


class OneApplication(ApplicantEndpoint):
    """A draft, or what was sent."""

    http_method_names = ["get", "head", "patch", "delete", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        examination = operations.examine_application(application, clock.database_now())
        body = as_json(application, examination, self.access.role)
        return Response(body, headers=_headers(application))

    def patch(self, request: Request, pk: uuid.UUID) -> Response:
        self.let_in(pk)
        revision = self.revision()
        changes = checked_answers(self.body("answers"))
        saved = operations.save(pk, changes, revision=revision, actor=self.access.actor)
        body = as_json(saved.application, saved.examination, self.access.role)
        return Response(body, headers=_headers(saved.application))

    def delete(self, request: Request, pk: uuid.UUID) -> Response:
        self.applicants_own(pk)
        operations.delete_draft(pk)
        return Response(status=204)


class Submit(ApplicantEndpoint):
    """Sending in."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        secret = self.secret()
        try:
            asked = self._asked()
        except Refused:
            # Whoever may not ask is told that first; whoever may, in the application's language.
            self.let_in(pk)
            asked = self._asked()
        try:
            receipt = operations.submit(pk, **asked, door=operations.Door(secret, self.enter))
        except Missing:
            limits.count_network("requests_per_network", self.network)
            raise
        finally:
            # By itself, for what is refused is undone, and it was used all the same.
            if hasattr(self, "access"):
                access.use(self.access)
        return Response(
            {
                "id": str(pk),
                "state": Application.State.SUBMITTED,
                "reference": receipt.reference,
                "submitted_at": receipt.submitted_at.isoformat(),
                "hash": receipt.hash,
            },
            status=201,
        )

    def _asked(self) -> dict[str, Any]:
        key, revision = self.idempotency_key(), self.revision()
        # Nothing is asked for in the body; it only tells one request from another.
        return {"key": key, "revision": revision, "request_hash": content_hash(self.json_object())}


class Withdraw(ApplicantEndpoint):
    """Taking back what was sent."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.applicants_own(pk)
        self.body()
        return _state(operations.withdraw(pk))


class Reopen(ApplicantEndpoint):
    """Making a draft again of what was sent."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.applicants_own(pk)
        self.body()
        return _state(operations.reopen(pk))


def _state(application: Application) -> Response:
    body = {
        "id": str(application.pk),
        "state": application.state,
        "revision": application.revision,
        "reference": application.reference,
    }
    return Response(body, headers=_headers(application))


def _headers(application: Application, *, location: bool = False) -> dict[str, str]:
    headers = {"ETag": f'"{application.revision}"'}
    return headers | ({"Location": f"{application.pk}/"} if location else {})


def as_json(
    application: Application, examination: Examination, role: str = Role.OWNER.value
) -> dict[str, Any]:
    """An application as its holder sees it, with the computed state."""
    version = application.form_version
    newest = newest_version(application) or version
    moment = application.submitted_at
    return {
        "id": str(application.pk),
        "form": str(version.form),
        "version": version.number,
        "role": role,
        "newest_version": newest.number,
        "declined_version": application.declined_version,
        "state": application.state,
        "revision": application.revision,
        "locale": application.locale,
        "answers": application.answers,
        "reference": application.reference,
        "submitted_at": moment.isoformat() if moment else None,
        "hash": application.hash or None,
        "saved_at": application.saved_at.isoformat(),
        **examination.as_json(),
    }


def _checked_start(given: dict[str, Any]) -> tuple[uuid.UUID, str, str]:
    """Form, e-mail and language as they were sent; raises Invalid with every fault."""
    problems = []

    def fault(name: str, code: str, message: str) -> None:
        problems.append({"pointer": f"/{name}", "code": code, "message": message})

    form, email = given.get("form"), given.get("email")
    language = given.get("locale", languages()[0])
    try:
        form = uuid.UUID(form) if isinstance(form, str) else None
    except ValueError:
        form = None
    if form is None:
        fault("form", "form", gettext("Name the form by its id."))
    email = checked_email(email)
    if email is None:
        fault("email", "email", gettext("Write an e-mail address, such as name@example.no."))
    if language not in languages():
        fault("locale", "locale", gettext("The form is not in that language."))
    if given.get("reminders", False) not in (True, False):
        fault("reminders", "type", gettext("Say true or false."))
    if problems or form is None or email is None:
        raise Invalid(gettext("The draft could not be started."), problems)
    return form, email, language


def checked_answers(given: dict[str, Any]) -> dict[str, Any]:
    """The answers of a body; raises Invalid if they are no object."""
    answers = given.get("answers")
    if isinstance(answers, dict):
        return answers
    message = gettext("An object is needed.")
    fault = {"pointer": "/answers", "code": "type", "message": message}
    raise Invalid(gettext("Send the answers as an object."), [fault])
