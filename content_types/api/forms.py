"""``forms/``: published forms as JSON Schema, UI schema and rules, for any frontend to draw."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Max
from django.http import Http404
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Site

from content_types.applications import clock
from content_types.applications.sources import SOURCES, PublicOptions
from content_types.applications.surroundings import surroundings_at
from content_types.pages import ApplicationFormPage, FormVersion, Visibility
from content_types.pages.calls import CallStatus
from content_types.pages.form_versions import source_page
from content_types.questions import (
    Form,
    examine,
    in_language,
    json_schema,
    rules_in_language,
    ui_schema,
)

from .applicants import ApplicantEndpoint, Refused
from .openapi import Description
from .openapi import applicants as described
from .parameters import MAX_ID
from .site import SiteEndpoint

FOREVER = "public, max-age=31536000, immutable"
SHOWN = (CallStatus.OPEN, CallStatus.UPCOMING)


class Visible:
    """Mixin: which forms the public may see."""

    request: Request

    def pages(self) -> dict[uuid.UUID, ApplicationFormPage]:
        """The source pages of the forms that the public may see, by form."""
        site = Site.find_for_request(self.request._request)
        visible = Visibility.of(site, timezone.now()).pages(ApplicationFormPage.objects.all())
        pages = visible.filter(alias_of=None).select_related("locale")
        found: dict[uuid.UUID, list[ApplicationFormPage]] = {}
        for page in pages.prefetch_related("deadlines"):
            found.setdefault(page.translation_key, []).append(page)
        return {form: source_page(group) for form, group in found.items()}

    def page(self, form: uuid.UUID) -> ApplicationFormPage:
        """The source page of one form that the public may see."""
        found = self.pages().get(form)
        if found is None:
            raise Http404
        return found

    def version(self, form: uuid.UUID, number: int | None = None) -> FormVersion:
        """A version of a form that the public may see, the newest by default."""
        self.page(form)
        versions = FormVersion.objects.filter(form=form)
        if number is not None:
            versions = versions.filter(number=min(number, MAX_ID))
        found = versions.order_by("-number").first()
        if found is None:
            raise Http404
        return found


class FormsEndpoint(Visible, SiteEndpoint):
    """Forms that are open, and those that will open."""

    model = type("NoModel", (), {})

    @classmethod
    def describe(cls, name: str) -> Description:
        return described.forms()

    def get(self, request: Request) -> Response:
        language = self.locale()
        now = clock.database_now()
        pages = self.pages()
        newest = dict(
            FormVersion.objects.filter(form__in=pages)
            .order_by()
            .values("form")
            .annotate(newest=Max("number"))
            .values_list("form", "newest")
        )
        found = []
        for version in FormVersion.objects.filter(form__in=newest):
            page = pages[version.form]
            standing = clock.standing_of(page, now)
            if version.number == newest[version.form] and standing.status in SHOWN:
                found.append(summary(version, page, standing, language))
        found.sort(key=lambda item: (item["deadline"] or "9", item["title"]))
        return Response({"meta": {"total_count": len(found)}, "items": found})

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        one = "<uuid:form>/"
        version = f"{one}versions/<int:number>/"
        return [
            path("", cls.as_view(), name="listing"),
            path("options/<slug:source>/", SourceOptions.as_view(), name="options"),
            path(one, FormDetail.as_view(), name="detail"),
            path(version, VersionDetail.as_view(), name="version"),
            path(f"{version}evaluate/", Evaluation.as_view(), name="evaluate"),
        ]


class FormDetail(Visible, SiteEndpoint):
    """One form as it is now: its newest version, and whether it is open."""

    def get(self, request: Request, form: uuid.UUID) -> Response:
        language = self.locale()
        version = self.version(form)
        page = self.page(form)
        standing = clock.standing_of(page, clock.database_now())
        return Response(summary(version, page, standing, language) | documents(version, language))


class VersionDetail(Visible, SiteEndpoint):
    """One version of a form: never changes."""

    def get(self, request: Request, form: uuid.UUID, number: int) -> Response:
        language = self.locale()
        version = self.version(form, number)
        tag = f'"{version.hash}"'
        headers = {"ETag": tag}
        if request.META.get("HTTP_IF_NONE_MATCH", "").removeprefix("W/") == tag:
            return Response(status=304, headers=headers)
        facts = {"id": str(form), "version": version.number, "hash": version.hash}
        return Response(facts | documents(version, language), headers=headers)

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code in (200, 304):
            response["Cache-Control"] = FOREVER
        return response


class SourceOptions(SiteEndpoint):
    """The alternatives of questions that name a source in place of writing them out."""

    def get(self, request: Request, source: str) -> Response:
        language = self.locale("search")
        if source not in SOURCES:
            raise Http404
        words = request.GET.get("search", "").casefold().split()
        options = PublicOptions(clock.database_now(), self.audience.visible)
        found = [
            {"key": key, "label": label}
            for key, label in options.choices(source, language)
            if all(word in label.casefold() for word in words)
        ]
        return Response({"meta": {"total_count": len(found)}, "items": found})


class Evaluation(Visible, ApplicantEndpoint):
    """What a form says of answers that nobody keeps."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, form: uuid.UUID, number: int) -> Response:
        version = self.version(form, number)
        answers = self.body("answers").get("answers", {})
        if not isinstance(answers, dict):
            raise Refused(
                "invalid",
                gettext("Send the answers as an object."),
                errors=[
                    {
                        "pointer": "/answers",
                        "code": "type",
                        "message": gettext("An object is needed."),
                    }
                ],
            )
        surroundings = surroundings_at(clock.database_now(), self.language)
        return Response(examine(version.read(), answers, surroundings).as_json())


def summary(
    version: FormVersion, page: ApplicationFormPage, standing: clock.Standing, language: str
) -> dict[str, Any]:
    """The facts of a form that change: is it open, until when."""
    form = version.read()
    return {
        "id": str(version.form),
        "title": in_language(form.title, language),
        "kind": form.kind,
        "version": version.number,
        "hash": version.hash,
        "languages": list(form.languages),
        "status": standing.status,
        "opens_at": page.opens_at.isoformat() if page.opens_at else None,
        "deadline": standing.deadline.isoformat() if standing.deadline else None,
        "running": page.running,
        "grace_minutes": page.grace_minutes,
    }


def documents(version: FormVersion, language: str) -> dict[str, Any]:
    """The three documents by which a frontend draws and judges a version, in one language."""
    form: Form = version.read()
    identity = f"urn:uuid:{version.form}#{version.number}"
    return {
        "locale": language,
        "schema": json_schema(form, language, identity),
        "ui_schema": ui_schema(form, language),
        "rules": rules_in_language(form, language),
        "call": form.call,
    }
