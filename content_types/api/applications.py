"""``applications/``: begin a draft, save, look, submit, withdraw – with a secret, no cookies."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import path
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import Application, clock, limits, operations
from content_types.applications.refusals import Invalid
from content_types.questions import Examination, content_hash

from . import copies
from .applicants import ApplicantEndpoint, Refused, languages
from .openapi import Description
from .openapi import applicants as described

MAX_KEY = 200


class ApplicationsEndpoint(ApplicantEndpoint):
    """Where drafts begin, and where the code of a mail tells which application it opens."""

    http_method_names = ["get", "head", "post", "options"]
    model = type("NoModel", (), {})

    def get(self, request: Request) -> Response:
        application = self.application()
        examination = operations.examine_application(application, clock.database_now())
        return Response(as_json(application, examination), headers=_headers(application))

    def post(self, request: Request) -> Response:
        given = self.body("form", "email", "locale", "reminders")
        form, email, language = _checked_start(given)
        reminders = given.get("reminders") is True
        self.form = form
        self._language(language)
        limits.count("starts_per_network", self.network)
        limits.count("starts_per_address", email.lower())
        saved, secret = operations.start(form, email=email, language=language, reminders=reminders)
        body = {"token": secret, **as_json(saved.application, saved.examination)}
        return Response(body, status=201, headers=_headers(saved.application, location=True))

    @classmethod
    def describe(cls, name: str) -> Description:
        return described.applications()

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        one = "<uuid:pk>/"
        return [
            path("", cls.as_view(), name="listing"),
            path("link/", LostLink.as_view(), name="link"),
            path(one, OneApplication.as_view(), name="detail"),
            path(f"{one}submit/", Submit.as_view(), name="submit"),
            path(f"{one}receipt.pdf", copies.ReceiptPDF.as_view(), name="receipt_pdf"),
            path(f"{one}copy.pdf", copies.CopyPDF.as_view(), name="copy_pdf"),
            path(f"{one}copy.json", copies.CopyJSON.as_view(), name="copy_json"),
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
        limits.count("links_per_network", self.network)
        limits.count("links_per_address", email.lower())
        operations.ask_for_link(email)
        return Response(status=202)


class OneApplication(ApplicantEndpoint):
    """A draft, or what was sent."""

    http_method_names = ["get", "head", "patch", "delete", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        examination = operations.examine_application(application, clock.database_now())
        return Response(as_json(application, examination), headers=_headers(application))

    def patch(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        revision = self.revision()
        changes = self.body("answers").get("answers")
        if not isinstance(changes, dict):
            raise Invalid(
                gettext("Send the answers as an object."),
                [
                    {
                        "pointer": "/answers",
                        "code": "type",
                        "message": gettext("An object is needed."),
                    }
                ],
            )
        saved = operations.save(pk, changes, revision=revision)
        return Response(
            as_json(saved.application, saved.examination), headers=_headers(saved.application)
        )

    def delete(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        operations.delete_draft(pk)
        return Response(status=204)


class Submit(ApplicantEndpoint):
    """Sending in."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        key = self._key()
        revision = self.revision()
        # Nothing is asked for in the body; it only tells one request from another.
        body = self.json_object()
        receipt = operations.submit(pk, revision=revision, key=key, request_hash=content_hash(body))
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

    def _key(self) -> str:
        key = self.request.META.get("HTTP_IDEMPOTENCY_KEY", "").strip()
        if not key:
            message = gettext(
                "Send a key of your own making with each submission: Idempotency-Key."
            )
            raise Refused("bad_request", message)
        if len(key) > MAX_KEY or not key.isprintable() or not key.isascii():
            raise Refused("bad_request", gettext("The Idempotency-Key is not valid."))
        return key


class Withdraw(ApplicantEndpoint):
    """Taking back what was sent."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        self.body()
        return _state(operations.withdraw(pk))


class Reopen(ApplicantEndpoint):
    """Making a draft again of what was sent."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
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


def as_json(application: Application, examination: Examination) -> dict[str, Any]:
    """An application as its holder sees it, with the computed state."""
    version = application.form_version
    moment = application.submitted_at
    return {
        "id": str(application.pk),
        "form": str(version.form),
        "version": version.number,
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


def checked_email(given: Any) -> str | None:
    """The address, if it is one."""
    email = given.strip() if isinstance(given, str) else ""
    try:
        validate_email(email)
    except ValidationError:
        return None
    return email if len(email) <= 254 else None
