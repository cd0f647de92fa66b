"""The form as a person fills it in: one step a page, complete without JavaScript.

What is kept, checked and sent goes through ``applications.operations``, as for the API.
"""
