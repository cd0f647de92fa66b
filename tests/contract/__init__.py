"""The API's contract: every answer of the suite is held to the document, the document to its past.

``python -m tests.contract`` writes the document to ``tests/snapshots/openapi.json`` and says what
it would break for those who read the API.
"""
