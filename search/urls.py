"""The search page's address, in the language of the site it is on."""

from django.urls import URLPattern, path, re_path
from django.utils.functional import lazy
from django.utils.translation import get_language

from . import views

WORDS = {"nb": "sok", "nn": "sok"}


def own_word() -> str:
    """The last part of the address in the active language, English where nothing else is said."""
    return f"{WORDS.get(get_language() or '', 'search')}/"


urlpatterns: list[URLPattern] = [
    path(lazy(own_word, str)(), views.search, name="search"),
    re_path(r"^(?:sok|search)/$", views.to_own_word, name="search_elsewhere"),
]
