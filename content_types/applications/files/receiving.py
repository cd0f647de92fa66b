"""Receiving: straight to disk, hashed as it comes, and no further than the limit."""

from __future__ import annotations

import hashlib
from typing import IO, Any

from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext

from content_types import conf
from content_types.applications.refusals import TooMuch
from content_types.questions.types.files import MEGABYTE

# Beside the files there are a form's other fields.
BESIDE = 4 * MEGABYTE


class Received(TemporaryUploadedFile):
    """A file on disk with its hash; ``is_too_large`` if it went on beyond the limit."""

    # Both there by the time that anybody is handed one.
    file: IO[bytes]
    size: int

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.digest = hashlib.sha256()
        self.is_too_large = False


class Receiver(TemporaryFileUploadHandler):
    """Writes each file of a request to disk, and lets pass what is too much of it."""

    file: Received

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        FileUploadHandler.new_file(self, *args, **kwargs)
        self.file = Received(
            self.file_name, self.content_type, 0, self.charset, self.content_type_extra
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) > conf.get("FILE_LIMITS")["bytes_each"]:
            self.file.is_too_large = True
            return
        self.file.digest.update(raw_data)
        super().receive_data_chunk(raw_data, start)


def prepare(request: HttpRequest) -> None:
    """Have the files of a request received this way; before its body is read.

    Raises TooMuch where the request says itself that it is larger than everything together may be.
    """
    length = request.META.get("CONTENT_LENGTH") or "0"
    most = conf.get("FILE_LIMITS")["bytes_per_application"] + BESIDE
    if length.isdigit() and int(length) > most:
        message = gettext("The files together are too large. At most %(size)s can be kept.")
        raise TooMuch(message % {"size": filesizeformat(most - BESIDE)})
    request.upload_handlers = [Receiver(request)]
