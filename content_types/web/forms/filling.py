"""Filling in: the list of steps, and one step a page."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from content_types.applications import limits, operations
from content_types.applications.carrying_over import left_out, newest_version
from content_types.applications.limits import TooOften
from content_types.applications.operations import Outcome
from content_types.applications.refusals import Invalid, Stale, TooMuch, WrongState
from content_types.applications.register import register
from content_types.questions import Examination, Question, type_of

from . import session, totals
from .doors import ApplicationView, SeeOther, held_back
from .meanwhile import answer, is_meanwhile, table_of
from .reading import Posted, input_name, read_posted
from .saving import Clash, keep
from .showing import Page
from .steps import Task, tasks
from .uploading import ReceivesFiles, fallen, keep_files, places, remove, states


class Overview(ApplicationView):
    """The steps with their states in words, and the way on."""

    url_name = "content_types_form_overview"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        return self.show()

    def show(self) -> HttpResponse:
        """The list."""
        found = tasks(self.form, self.examination(), self.language)
        return self.page(
            "overview",
            tasks=found,
            ready=sum(task.is_ready for task in found),
            first=next((task for task in found if not task.is_ready), None),
            **self._offer(),
            left_out=left_out(self.application, self.surroundings()),
            counting=self.what_counts(),
            deadline=self.deadline(),
        )

    def _offer(self) -> dict[str, bool]:
        """Whether there is a newer form to move to, and whether that is still to be asked."""
        newest = None if self.is_preview else newest_version(self.application)
        is_declined = newest is not None and newest.number == self.application.declined_version
        return {"has_newer": newest is not None, "is_declined": is_declined}


class OneStep(ReceivesFiles):
    """One step: its questions, saved by POST."""

    url_name = "content_types_form_step"

    def get(self, request: HttpRequest, application: uuid.UUID, number: int) -> HttpResponse:
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        return self.show(number, checked="check" in request.GET)

    def post(self, request: HttpRequest, application: uuid.UUID, number: int) -> HttpResponse:
        if is_meanwhile(request):
            return self._save_meanwhile(number)
        if not self.is_draft:
            return SeeOther(self.sister("receipt"))
        self._task(number, self.examination())
        posted = self._read_posted()
        refused: Clash | Invalid | TooMuch | None = None
        try:
            # First what was typed: whatever becomes of the files, it is kept.
            try:
                theirs = request.POST.getlist("theirs")
                self.application = keep(self.application, posted, theirs=theirs, actor=self.actor)
            except (Clash, Invalid, TooMuch) as error:
                refused = error
                if isinstance(error, Clash):
                    self.application = error.application
            wrong = self._keep_files(posted)
        except WrongState:
            return SeeOther(self.sister("receipt"))
        except TooOften as error:
            typed, message = posted.answers if refused else {}, (refused or error).message
            return held_back(self.show(number, 429, typed=typed, message=message), error)
        if isinstance(refused, Clash):
            return self._show_clash(number, posted, refused)
        if refused is not None:
            return self.show(number, 422, typed=posted.answers, message=refused.message)
        if key := request.POST.get("lookup"):
            return self._look_up(number, key)
        then = request.POST.get("then", "next")
        if wrong:
            return self.show(number, 422, checked=True, file_faults=wrong)
        return SeeOther(self._next_address(number, posted, then))

    def _read_posted(self) -> Posted:
        return read_posted(self.form, self.request.POST, self.surroundings())

    def _save_meanwhile(self, number: int) -> HttpResponse:
        """Save while the page stays; what is refused here is shown when the button is pressed."""
        asked, posted = self._task(number, self.examination()).questions, self._read_posted()
        theirs = self.request.POST.getlist("theirs")
        self.application = keep(self.application, posted, theirs=theirs, actor=self.actor)
        examination = self.examination()
        return answer(
            self.request,
            self._questions(asked, examination, checked="check" in self.request.GET),
            asked,
            posted,
            application=self.application,
            sums=totals.of_step(self.form, asked, examination, self.language),
        )

    def _look_up(self, number: int, key: str) -> HttpResponse:
        limits.count_network("lookups_per_network", limits.network_behind(self.request.META))
        try:
            outcome = operations.fill_in(self.application, key, actor=self.actor)
        except Stale as refusal:
            return self.show(number, 409, message=refusal.message)
        here = self.sister("step", number=number)
        return SeeOther(f"{here}?register={outcome}#q-{input_name(key)}")

    def _keep_files(self, posted: Posted) -> dict[str, list[str]]:
        """Keep and remove files; what is wrong with them, by question."""
        asked = places(self.form, list(posted.shown))
        if not asked:
            return {}
        if given := self.request.POST.get("remove-file", ""):
            remove(self.application, given, self.actor)
        wrong = keep_files(self.request, self.application, asked, self.actor)
        self.application.refresh_from_db(fields=["answers", "revision", "state"])
        return wrong

    # -- where to go on --------------------------------------------------------------------------

    def _next_address(self, number: int, posted: Posted, then: str) -> str:
        examination = self.examination()
        here = self.sister("step", number=number)
        if table := self._table():
            return f"{here}?rows={table}#q-{input_name(table)}"
        if "remove-file" in self.request.POST:
            return here
        if then == "overview":
            return self.sister("overview")
        visible = [key for key in self._keys(number) if key in examination.visible]
        new = [key for key in visible if key not in posted.shown]
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
        key = table_of(self.request)
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
        theirs = {key: self.application.answers.get(key) for key in clash.questions}
        return self.show(number, 409, typed=posted.answers, theirs=theirs, message=clash.message)

    def show(
        self, number: int, status: int = 200, *, message: str = "", **how: Any
    ) -> HttpResponse:
        """The page of a step."""
        examination = self.examination()
        found = tasks(self.form, examination, self.language)
        task = self._task(number, examination)
        how.setdefault("extra_row", self.request.GET.get("rows", ""))
        page = self._questions(task.questions, examination, **how)
        slots = page.slots(task.questions)
        questions = [each for _name, each in slots if each]
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
            slots=slots,
            # What two people have changed is settled by the button alone.
            saves=not page.theirs,
            problems=problems,
            message=message,
            seconds=session.SECONDS,
            warn_at=session.WARN_AT,
            has_files=any(type_of(each).uploaded for each in task.questions),
            deadline=self.deadline(),
            is_more="more" in self.request.GET,
            told=dict(Outcome.choices).get(self.request.GET.get("register", ""), ""),
            sums=totals.of_step(self.form, task.questions, examination, self.language),
            before=next((each for each in reversed(found) if each.number < number), None),
            after=self._after(number, found),
        )

    def _questions(self, asked: Sequence[Question], examination: Examination, **how: Any) -> Page:
        """What these questions are shown with."""
        if uploads := places(self.form, [each.key for each in asked]):
            how["file_states"] = states(self.application)
            how["fallen"] = {each.key: fallen(self.application, each.key) for each in uploads}
        earlier = left_out(self.application, self.surroundings())
        how["earlier"] = {each.key: each.words for each in earlier}
        how["has_register"] = register() is not None
        return Page(self.form, self.language, examination, self.surroundings(), **how)
