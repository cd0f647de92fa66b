"""The admin of this package: listings, registers, dashboard, warnings and guards.

Nothing here is imported by the rooms below; ``wagtail_hooks`` registers all of it.
"""
