"""Requests to what applicants use: right ones that something was done to, headers and all."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import quote_plus

from .chance import Chance
from .desk import FILES, Case, Desk
from .reading import METHODS, headers, query

KEY = "5c6f3b1e-0000-4000-8000-000000000000"
ADDRESSES = ("kari@example.no", "a@b.no", "kari", "é@é.no", "a" * 250 + "@example.no", "@", "")
LANGUAGES = ("nb", "nn", "en", "xx", "NB", "", "nb\x00")
# How often each is asked for; what draws a page takes ten times as long as the others, what makes
# a PDF a hundred times.
DOORS = (
    ("start", 60), ("enquiry", 80), ("save", 240), ("look", 40), ("submit", 100), ("upload", 120),
    ("file", 30), ("invite", 40), ("carry_over", 40), ("bodiless", 60), ("link", 30),
    ("evaluate", 80), ("forms", 60), ("copy", 5), ("nowhere", 30),
    # The same in a browser.
    ("typed", 70), ("sent_off", 20), ("begun", 20), ("asked", 10), ("opened", 10), ("looked", 10),
)  # fmt: skip
NAMES, WEIGHTS = zip(*DOORS, strict=True)
QUERY = ("locale", "fallback", "search", "fields", "check", "rows", "more", "register")
CONTENT_TYPES = (
    "text/plain", "application/json; charset=klingon", "application/json;;=", "multipart/form-data",
    "application/x-www-form-urlencoded", "multipart/form-data; boundary=", ";", "é",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-16", "utf-32", "latin-1", "utf-8-sig")
JSON_TYPE, TYPED = "application/json", "application/x-www-form-urlencoded"

Asked = dict[str, Any]


class Applying:
    """Requests to the doors for applicants, for programs and for people."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.desk = Desk(chance)

    def request(self) -> Asked:
        """What ``Client.generic`` is to send."""
        chance = self.chance
        (name,) = chance.random.choices(NAMES, WEIGHTS)
        ask: Callable[[], Asked] = getattr(self, name)
        asked = {"content_type": JSON_TYPE, "data": b"", **ask()}
        if chance.odds(0.05):
            asked["method"] = chance.one_of(METHODS)
        if chance.odds(0.06):
            asked["content_type"] = chance.one_of(CONTENT_TYPES)
        if chance.odds(0.15):
            asked["path"] += f"?{query(chance, QUERY)}"
        given = {name: str(value) for name, value in asked.pop("headers", {}).items()}
        # A header that is wrong takes the place of a right one.
        asked["headers"] = given | (headers(chance) if chance.odds(0.25) else {"host": "localhost"})
        return asked | {"REMOTE_ADDR": chance.network()}

    # -- programs --------------------------------------------------------------------------------

    def start(self) -> Asked:
        body = {
            "form": str(self.chance.one_of(self.desk.forms).translation_key),
            "email": self.chance.one_of(ADDRESSES),
            "locale": self.chance.one_of(LANGUAGES),
            "reminders": True,
        }
        return self._api("POST", "", body)

    def enquiry(self) -> Asked:
        body = {
            "form": str(self.desk.enquiry.translation_key),
            "email": "kari@example.no",
            "locale": "nb",
            "answers": self.chance.spoilt(self.desk.answers[self.desk.sendable]),
        }
        return self._api("POST", "", body, **self._key())

    def save(self) -> Asked:
        case = self.desk.case()
        answers = self._answers(case)
        return self._api("PATCH", f"{case.pk}/", {"answers": answers}, case, **self._revision(case))

    def look(self) -> Asked:
        case = self.desk.case()
        path = self.chance.one_of((f"{case.pk}/", "", f"{case.pk}/files/", f"{case.pk}/attempts/"))
        return self._api("GET", path, None, case)

    def submit(self) -> Asked:
        case = self.desk.case()
        body = {} if self.chance.odds(0.7) else {"a": self.chance.value()}
        wishes = self._revision(case) | self._key()
        return self._api("POST", f"{case.pk}/submit/", body, case, **wishes)

    def upload(self) -> Asked:
        case = self.desk.case()
        slot = self.chance.one_of(("plan", "files", "attachments", "title", self.chance.text()))
        asked = self._api("POST", f"{case.pk}/files/", None, case)
        return asked | self._multipart(
            [("slot", "", slot.encode("utf-8", "replace")), self._file()]
        )

    def file(self) -> Asked:
        case = self.desk.case()
        row = case.row
        known = list(row.files.values_list("pk", flat=True)) if row else []
        pk = self.chance.one_of([*known, uuid.UUID(KEY)])
        method = self.chance.one_of(("GET", "HEAD", "DELETE"))
        return self._api(method, f"{case.pk}/files/{pk}/", None, case)

    def invite(self) -> Asked:
        case = self.desk.case()
        path = f"{case.pk}/invitations/"
        if self.chance.odds(0.3):
            return self._api("DELETE", f"{path}{KEY}/", None, case)
        return self._api("POST", path, {"email": self.chance.one_of(ADDRESSES)}, case)

    def carry_over(self) -> Asked:
        case = self.desk.case()
        body = {"version": self.chance.one_of((1, 2, 3, 0, -1))}
        path = f"{case.pk}/carry-over/"
        if self.chance.odds(0.2):
            return self._api("GET", path, None, case)
        return self._api("POST", path, body, case, **self._revision(case))

    def bodiless(self) -> Asked:
        case = self.desk.case()
        action = self.chance.one_of(("withdraw", "reopen", "attempts"))
        return self._api("POST", f"{case.pk}/{action}/", {}, case)

    def link(self) -> Asked:
        return self._api("POST", "link/", {"email": self.chance.one_of(ADDRESSES)})

    def evaluate(self) -> Asked:
        form = self.chance.one_of(self.desk.forms)
        number = self.chance.one_of((1, 1, 1, 2, 0, 2**70))
        answers = self.chance.spoilt(self.desk.answers[form])
        path = f"/api/v2/forms/{form.translation_key}/versions/{number}/evaluate/"
        return {"method": "POST", "path": path, "data": self._json({"answers": answers})}

    def forms(self) -> Asked:
        form = self.chance.one_of(self.desk.forms).translation_key
        door = self.chance.one_of(
            ("", f"{form}/", f"{form}/versions/1/", f"{form}/versions/{10**30}/", "options/themes/",
             "options/countries/", "options/counties/", f"{KEY}/versions/1/evaluate/")
        )  # fmt: skip
        return {"method": "GET", "path": f"/api/v2/forms/{door}?{query(self.chance, QUERY)}"}

    def copy(self) -> Asked:
        case = self.desk.case()
        name = self.chance.one_of(("copy.pdf", "copy.json", "copy.json", "receipt.pdf"))
        return self._api("GET", f"{case.pk}/{name}", None, case)

    def nowhere(self) -> Asked:
        """Addresses that there are not, or that belong to others."""
        case = self.desk.case()
        pk = self.chance.one_of((str(case.pk).upper(), KEY, "0", "..", "%00", "é", "{id}"))
        action = self.chance.one_of(("", "submit/", "files/", "files/1/", "submit", "%2e%2e/"))
        method = self.chance.one_of(("GET", "POST", "PATCH", "DELETE"))
        return self._api(method, f"{pk}/{action}", {"answers": {}}, case, **self._revision(case))

    # -- people ----------------------------------------------------------------------------------

    def typed(self) -> Asked:
        case = self.desk.case()
        number = self.chance.random.randrange(1, case.steps + 1)
        inputs = self._changed(case.inputs(f"{number}/"), extras=True)
        return self._page("POST", case, f"{number}/", self._fields(inputs))

    def sent_off(self) -> Asked:
        case = self.desk.case()
        page = self.chance.one_of(("check/", "newer/", "people/", "attempts/", "withdraw/",
                                   "reopen/", "delete/", "close/", "files/"))  # fmt: skip
        if page == "delete/" and self.chance.odds(0.8):
            page = "check/"
        row = case.row
        known = {"key": ["k"], "revision": [str(row.revision if row else 1)], "version": ["2"],
                 "email": ["kari@example.no"], "take-back": [KEY]}  # fmt: skip
        if page != "people/" or self.chance.odds(0.7):
            known.pop("take-back")
        return self._page("POST", case, page, self._fields(self._changed(known)))

    def begun(self) -> Asked:
        form = self.chance.one_of((*self.desk.forms, self.desk.enquiry, self.desk.enquiry))
        known = {"email": ["kari@example.no"], "website": [""], "begun": ["1:x"], "key": ["k"],
                 "shown": ["title", "summary", "amount", "who", "correct"],
                 "a-title": ["Grønn"], "a-summary": ["Vi"], "a-amount": ["50 000"],
                 "a-who": ["kommune"], "a-correct": ["on"], "add": ["a-title"]}  # fmt: skip
        if self.chance.odds(0.8):
            known.pop("add")
        path = f"/apply/{self.chance.one_of(LANGUAGES[:4])}/{form.translation_key}/"
        return {"method": "POST", "path": path, **self._fields(self._changed(known))}

    def asked(self) -> Asked:
        page = self.chance.one_of(("lost", "deleted", "open"))
        known = {"email": [self.chance.one_of(ADDRESSES)], "code": [self.chance.text()]}
        return {
            "method": "POST",
            "path": f"/apply/nb/{page}/",
            **self._fields(self._changed(known)),
        }

    def opened(self) -> Asked:
        case = self.desk.case()
        known = {"code": [case.secret], "csrfmiddlewaretoken": ["x"]}
        return {"method": "POST", "path": "/apply/nb/open/", **self._fields(self._changed(known))}

    def looked(self) -> Asked:
        case = self.desk.case()
        number = self.chance.one_of((*range(case.steps + 2), 10**20))
        page = self.chance.one_of((f"{number}/", f"{number}/", "", "check/", "receipt/", "newer/",
                                   "people/", f"files/{KEY}/"))  # fmt: skip
        return self._page("GET", case, f"{page}?{query(self.chance, QUERY)}", {})

    # -- what they are made of -------------------------------------------------------------------

    def _api(
        self, method: str, path: str, body: Any, case: Case | None = None, **wishes: Any
    ) -> Asked:
        given = {name.replace("_", "-"): value for name, value in wishes.items()}
        if case is not None:
            secret = case.secret if self.chance.odds(0.95) else self.chance.text()
            given["authorization"] = f"Bearer {secret}".encode("utf-8", "replace").decode("latin-1")
        data = b"" if body is None else self._json(body)
        return {"method": method, "path": f"/api/v2/applications/{path}", "data": data,
                "headers": given}  # fmt: skip

    def _page(self, method: str, case: Case, page: str, fields: Asked) -> Asked:
        cookie = case.cookie if self.chance.odds(0.95) else f"{case.cookie}x"
        path = f"/apply/{case.pk}/{self.chance.one_of(('nb', 'nb', 'en', 'xx'))}/{page}"
        return {"method": method, "path": path, "headers": {"cookie": cookie}, **fields}

    def _answers(self, case: Case) -> Any:
        """Some right answers, most often with something done to one of them."""
        if self.chance.odds(0.05):
            return self.chance.value()
        some = self.chance.random.sample(sorted(case.answers), min(3, len(case.answers)))
        answers = {key: case.answers[key] for key in some}
        return self.chance.spoilt(answers) if self.chance.odds(0.95) else answers

    def _json(self, body: Any) -> bytes:
        if self.chance.odds(0.1):
            body = self.chance.spoilt(body)
        raw = json.dumps(body, ensure_ascii=self.chance.odds(0.7))
        if self.chance.odds(0.03):
            raw = raw.replace(":", ': {"a": ' * self.chance.one_of((5, 40, 2_000)), 1)
        encoded = raw.encode("utf-8", "surrogatepass")
        if self.chance.odds(0.06):
            encoded = raw.encode(self.chance.one_of(ENCODINGS), "replace")
        return self.chance.torn(encoded) if self.chance.odds(0.08) else encoded

    def _revision(self, case: Case) -> dict[str, Any]:
        row = case.row
        if row is None or self.chance.odds(0.06):
            return {"if_match": self.chance.one_of(("", "*", '"0"', '"é"', "W/1", '"1', "9" * 40))}
        return {"if_match": f'"{row.revision}"'}

    def _key(self) -> dict[str, Any]:
        if self.chance.odds(0.1):
            return {"idempotency_key": self.chance.one_of(("", "é", "k" * 300, "\x7f", "k\x00"))}
        return {"idempotency_key": str(self.chance.random.random())}

    def _changed(self, inputs: dict[str, Any], *, extras: bool = False) -> list[tuple[str, str]]:
        """The fields of a page: some typed in, left out, doubled, or called something else."""
        found = [(name, value) for name, values in inputs.items() for value in values]
        for _change in range(self.chance.random.randrange(1, 4)):
            if not found:
                break
            place = self.chance.random.randrange(len(found))
            name, value = found[place]
            kind = self.chance.random.random()
            if kind < 0.6:
                found[place] = (name, self.chance.text())
            elif kind < 0.7:
                del found[place]
            elif kind < 0.8:
                found.append((name, value))
            elif kind < 0.9:
                found[place] = (self._other_name(name), value)
            else:
                found.append((self.chance.text(), self.chance.text()))
        if extras and self.chance.odds(0.3):
            name = self.chance.one_of(("add", "remove", "lookup", "then", "remove-file", "theirs",
                                       "shown", "code"))  # fmt: skip
            choices = ("a-budget_table", "a-costs.0", "a-financing_table.99999", "stay", "overview",
                       "organisation_number", "title", KEY, self.chance.text())  # fmt: skip
            found.append((name, self.chance.one_of(choices)))
        return found

    def _other_name(self, name: str) -> str:
        number = self.chance.one_of(("0", "1", "99999999999999999999", "-1", "²", "x", ""))
        parts = name.split(".")
        if len(parts) > 1 and self.chance.odds(0.8):
            parts[self.chance.random.randrange(1, len(parts))] = number
            return ".".join(parts)
        return f"{name}.{number}"

    def _fields(self, fields: list[tuple[str, str]]) -> Asked:
        if self.chance.odds(0.2):
            parts = [(name, "", _bytes(value)) for name, value in fields]
            return self._multipart([*parts, self._file("a-plan")])
        data = "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in fields).encode()
        if self.chance.odds(0.1):
            data = self.chance.torn(data)
        return {"data": data, "content_type": TYPED}

    def _file(self, name: str = "file") -> tuple[str, str, bytes]:
        content = self.chance.one_of(FILES)
        if self.chance.odds(0.6):
            content = self.chance.torn(content)
        endings = (".pdf", ".docx", ".xlsx", ".odt", ".ods", ".png", ".jpg", "", ".exe")
        word = self.chance.one_of(("plan", "..", "a/b", "é" * 200, self.chance.text()))
        return name, f"{word}{self.chance.one_of(endings)}", content

    def _multipart(self, parts: list[tuple[str, str, bytes]]) -> Asked:
        """A body of these parts: name, name of the file and content."""
        body = b""
        for name, filename, content in parts:
            file = f'; filename="{filename}"' if filename else ""
            body += b"--edge\r\n" + _bytes(f'Content-Disposition: form-data; name="{name}"{file}')
            if self.chance.odds(0.05):
                body += b"\r\nContent-Transfer-Encoding: base64"
            body += b"\r\n\r\n" + content + b"\r\n"
        body += b"--edge--\r\n"
        if self.chance.odds(0.1):
            body = self.chance.torn(body)
        edge = "edge" if self.chance.odds(0.97) else self.chance.one_of(("", "x" * 300, "é"))
        return {"data": body, "content_type": f"multipart/form-data; boundary={edge}"}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _quoted(text: str) -> str:
    return quote_plus(text.encode("utf-8", "surrogateescape"))
