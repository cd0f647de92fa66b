"""Settings: ``base`` is safe for production; ``dev`` and ``test`` loosen it.

``production`` adds that the values nobody can guess must have been given.
"""
