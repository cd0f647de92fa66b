"""Compiles the wheel's message catalogues while it is built; the rest stands in pyproject.toml."""

from pathlib import Path

import polib
from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithCatalogues(build_py):
    """Adds a ``.mo`` beside every ``.po``, so that neither gettext nor built files are needed."""

    def run(self) -> None:
        for source in Path("content_types").glob("locale/*/LC_MESSAGES/*.po"):
            polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
        super().run()


setup(cmdclass={"build_py": BuildWithCatalogues})
