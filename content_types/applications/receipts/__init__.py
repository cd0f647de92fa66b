"""What the applicant has in hand: every answer on paper, and as data that proves itself."""

from .blank import blank_pdf
from .copies import Copy, copy_of, receipt_of
from .pdf import as_pdf

__all__ = ["Copy", "as_pdf", "blank_pdf", "copy_of", "receipt_of"]
