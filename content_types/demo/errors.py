"""The one error of this room: something stands in the way, and the message says what."""


class DemoError(Exception):
    """The demo content could not be loaded or removed."""
