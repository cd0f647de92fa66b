"""A stock Wagtail form page with two fields, as its guide to the form builder has it."""
