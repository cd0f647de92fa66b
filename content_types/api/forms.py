"""``forms/``: published forms as JSON Schema, UI schema and rules, for any frontend to draw."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import Max
from django.http import Http404, HttpResponse
from django.urls import path
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Site

from content_types.applications import clock
from content_types.applications.receipts import blank_pdf
from content_types.applications.register import register
from content_types.applications.sources import BY_THE_DAY, SOURCES, PublicOptions
from content_types.applications.surroundings import surroundings_at
from content_types.delivery.kept import lasts
from content_types.delivery.languages import language_order
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

from . import caching
from .applicants import ApplicantEndpoint, Refused
from .openapi import Description
from .openapi import forms as described
from .parameters import MAX_ID, MOST_OPTIONS
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


class FormEndpoint(Visible, SiteEndpoint):
    """Base of what says something about forms in one language."""

    def wishes(self) -> tuple[str, str]:
        """The language asked for, and the one for forms that do not have it."""
        asked = self.locale("fallback")
        fallback = self.request.GET.get("fallback", asked)
        if fallback not in language_order():
            raise BadRequestError(f"fallback must be one of: {', '.join(language_order())}")
        return asked, fallback

    def standings(self, pages: Iterable[ApplicationFormPage]) -> dict[int, clock.Standing]:
        """How each of these forms stands by the database's clock, by the page's key.

        The answer ends by this process's own, so it lasts only where the two say the same.
        """
        pages, now, ours = list(pages), clock.database_now(), self.audience.now
        found = {page.pk: clock.standing_of(page, now) for page in pages}
        if found == {page.pk: clock.standing_of(page, ours) for page in pages}:
            lasts(self.request._request, ours, moment=caching.at_each_time)
        return found


class FormsEndpoint(FormEndpoint):
    """Forms that are open, and those that will open."""

    model = type("NoModel", (), {})
    listed_kinds = (ApplicationFormPage._meta.label,)

    @classmethod
    def describe(cls, name: str) -> Description:
        return described.forms()

    def get(self, request: Request) -> Response:
        wishes = self.wishes()
        pages = self.pages()
        standings = self.standings(pages.values())
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
            standing = standings[page.pk]
            if version.number == newest[version.form] and standing.status in SHOWN:
                found.append(summary(version, page, standing, wishes))
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
            path(f"{version}form.pdf", BlankForm.as_view(), name="blank"),
            path(f"{version}evaluate/", Evaluation.as_view(), name="evaluate"),
        ]


class FormDetail(FormEndpoint):
    """One form as it is now: its newest version, and whether it is open."""

    listed_kinds = (ApplicationFormPage._meta.label,)

    def get(self, request: Request, form: uuid.UUID) -> Response:
        wishes = self.wishes()
        version = self.version(form)
        page = self.page(form)
        standing = self.standings([page])[page.pk]
        facts = summary(version, page, standing, wishes) | documents(version, wishes)
        language = spoken(version.read(), wishes)
        pdf = f"versions/{version.number}/form.pdf?locale={language}"
        own = {
            "pdf": request.build_absolute_uri(request.path + pdf),
            "has_register": register() is not None,
        }
        return Response(facts | own)


class VersionDetail(FormEndpoint):
    """One version of a form: never changes."""

    follows_the_clock = False

    def get(self, request: Request, form: uuid.UUID, number: int) -> Response:
        wishes = self.wishes()
        version = self.version(form, number)
        headers = kept_forever(version) | {"ETag": f'"{validator(version, wishes)}"'}
        return Response(definition(version, wishes), headers=headers)


def kept_forever(version: FormVersion) -> dict[str, str]:
    """What caches are told of something that is made of one version alone."""
    published = http_date(version.published_at.timestamp())
    return {"Cache-Control": FOREVER, "Last-Modified": published}


def validator(version: FormVersion, wishes: tuple[str, str]) -> str:
    """The version's hash with the language asked for, and the one given where it is another."""
    return "-".join(dict.fromkeys([version.hash, wishes[0], spoken(version.read(), wishes)]))


class BlankForm(VersionDetail):
    """A version without answers, to read or print before one begins."""

    def get(self, request: Request, form: uuid.UUID, number: int) -> HttpResponse:
        wishes = self.wishes()
        version = self.version(form, number)
        language = spoken(version.read(), wishes)
        return HttpResponse(
            blank_pdf(version, language),
            content_type="application/pdf",
            headers={
                **kept_forever(version),
                "Content-Disposition": f'inline; filename="{version.form}-{version.number}.pdf"',
            },
        )


class SourceOptions(SiteEndpoint):
    """The alternatives of questions that name a source in place of writing them out."""

    def is_watched(self) -> bool:
        return self.kwargs["source"] not in BY_THE_DAY

    def get(self, request: Request, source: str) -> Response:
        language = self.locale("search", "limit")
        if source not in SOURCES:
            raise Http404
        limit = request.GET.get("limit", "")
        if limit and not (limit.isascii() and limit.isdigit() and int(limit) <= MOST_OPTIONS):
            raise BadRequestError(f"limit must be a whole number up to {MOST_OPTIONS}")
        words = request.GET.get("search", "").casefold().split()
        options = PublicOptions(clock.database_now(), self.audience.visible)
        found = [
            {"key": key, "label": label}
            for key, label in options.choices(source, language)
            if all(word in label.casefold() for word in words)
        ]
        shown = found[: int(limit)] if limit else found
        return Response({"meta": {"total_count": len(found)}, "items": shown})


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
    version: FormVersion,
    page: ApplicationFormPage,
    standing: clock.Standing,
    wishes: tuple[str, str],
) -> dict[str, Any]:
    """The facts of a form that change: is it open, until when."""
    form = version.read()
    return {
        "id": str(version.form),
        "title": in_language(form.title, spoken(form, wishes)),
        "kind": form.kind,
        "version": version.number,
        "hash": version.hash,
        "languages": list(form.languages),
        **language_facts(form, wishes),
        "status": standing.status,
        "opens_at": page.opens_at.isoformat() if page.opens_at else None,
        "deadline": standing.deadline.isoformat() if standing.deadline else None,
        "running": page.running,
        "grace_minutes": page.grace_minutes,
    }


def spoken(form: Form, wishes: tuple[str, str]) -> str:
    """The language that a form is given in: the first wish it can meet, else its own first."""
    return next((code for code in (*wishes, *form.languages) if code in form.languages), wishes[0])


def language_facts(form: Form, wishes: tuple[str, str]) -> dict[str, Any]:
    """What was asked for, and what the texts are written in."""
    language, asked = spoken(form, wishes), wishes[0]
    return {"locale": asked, "content_language": language, "is_fallback": language != asked}


def definition(version: FormVersion, wishes: tuple[str, str]) -> dict[str, Any]:
    """A version as ``versions/<n>/`` gives it."""
    facts = {"id": str(version.form), "version": version.number, "hash": version.hash}
    return facts | documents(version, wishes)


def documents(version: FormVersion, wishes: tuple[str, str]) -> dict[str, Any]:
    """The three documents by which a frontend draws and judges a version, in one language."""
    form: Form = version.read()
    language = spoken(form, wishes)
    identity = f"urn:uuid:{version.form}#{version.number}"
    return {
        **language_facts(form, wishes),
        "schema": json_schema(form, language, identity),
        "ui_schema": ui_schema(form, language),
        "rules": rules_in_language(form, language),
        "call": form.call,
    }
