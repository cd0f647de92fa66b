"""Filling in: the list of steps, and one step a page."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from content_types.applications.refusals import Invalid, TooMuch, WrongState
from content_types.questions import Examination

from . import totals
from .doors import ApplicationView, SeeOther
from .reading import Posted, input_name, read_posted
from .saving import Clash, keep
from .showing import Page
from .steps import Task, tasks


class Overview(ApplicationView):
    """The steps with their states in words, and the way on."""

    url_name = "content_types_form_overview"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        found = tasks(self.form, self.examination(), self.language)
        first = next((task for task in found if not task.is_ready), None)
        return self.page(
            "overview", tasks=found, ready=sum(task.is_ready for task in found), first=first
        )


class OneStep(ApplicationView):
    """One step: its questions, saved by POST."""

    url_name = "content_types_form_step"

    def get(self, request: HttpRequest, application: uuid.UUID, number: int) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        return self._show(number, checked="check" in request.GET)

    def post(self, request: HttpRequest, application: uuid.UUID, number: int) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        self._task(number, self.examination())
        posted = read_posted(self.form, request.POST, self.surroundings())
        try:
            self.application = keep(self.application, posted, theirs=request.POST.getlist("theirs"))
        except WrongState:
            return SeeOther(self.sister("receipt"))
        except Clash as clash:
            return self._show_clash(number, posted, clash)
        except (Invalid, TooMuch) as refusal:
            return self._show(number, 422, typed=posted.answers, message=refusal.message)
        then = request.POST.get("then", "next")
        if then == "stay":
            return self._show(number)
        return SeeOther(self._next_address(number, posted, then))

    # -- where to go on --------------------------------------------------------------------------

    def _next_address(self, number: int, posted: Posted, then: str) -> str:
        examination = self.examination()
        here = self.sister("step", number=number)
        if table := self._table():
            return f"{here}?rows={table}#q-{input_name(table)}"
        if then == "overview":
            return self.sister("overview")
        visible = [key for key in self._keys(number) if key in examination.visible]
        new = [key for key in visible if key not in posted.answers]
        asked = [key for key in new if key in examination.required]
        if asked:
            return f"{here}?more#q-{input_name(asked[0])}"
        if any(each.question in visible for each in examination.errors):
            return f"{here}?check#errors"
        return self._after(number, tasks(self.form, examination, self.language))

    def _after(self, number: int, found: list[Task]) -> str:
        later = next((task.number for task in found if task.number > number), None)
        return self.sister("step", number=later) if later else self.sister("check")

    def _table(self) -> str:
        """The key of the table in which a row was added or taken away."""
        post = self.request.POST
        key = post.get("add", "") or post.get("remove", "").rpartition(".")[0]
        key = key.removeprefix(input_name(""))
        return key if key in self.form.questions else ""

    def _keys(self, number: int) -> list[str]:
        return [each.key for each in self.form.steps[number - 1].questions]

    # -- what is shown ---------------------------------------------------------------------------

    def _task(self, number: int, examination: Examination) -> Task:
        found = tasks(self.form, examination, self.language)
        for task in found:
            if task.number == number:
                return task
        raise Http404

    def _show_clash(self, number: int, posted: Posted, clash: Clash) -> HttpResponse:
        self.application = clash.application
        theirs = {key: clash.application.answers.get(key) for key in clash.questions}
        return self._show(number, 409, typed=posted.answers, theirs=theirs, message=clash.message)

    def _show(
        self, number: int, status: int = 200, *, message: str = "", **how: Any
    ) -> HttpResponse:
        examination = self.examination()
        found = tasks(self.form, examination, self.language)
        task = self._task(number, examination)
        how.setdefault("extra_row", self.request.GET.get("rows", ""))
        page = Page(self.form, self.language, examination, self.surroundings(), **how)
        questions = page.questions(task.questions)
        problems = [
            (f"#{fault.target}", f"{question.label} – {fault.message}")
            for question in questions
            for fault in question.faults
        ]
        return self.page(
            "step",
            status,
            task=task,
            count=len(found),
            questions=questions,
            problems=problems,
            message=message,
            is_more="more" in self.request.GET,
            sums=totals.of_step(self.form, task.questions, examination, self.language),
            before=next((each for each in reversed(found) if each.number < number), None),
            after=self._after(number, found),
        )
