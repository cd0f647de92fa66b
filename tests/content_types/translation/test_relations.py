"""Relations lead to versions in an item's own language, once they are written."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content_types.pages import ProgrammePage, ProjectPage
from tests import builders as make

pytestmark = pytest.mark.django_db

# How relations ask for the other versions of what they lead to.
OTHER_VERSIONS = '"translation_key" IN (SELECT'


@pytest.fixture
def programme() -> ProgrammePage:
    return make.make_programme()


@pytest.fixture
def project(programme: ProgrammePage) -> ProjectPage:
    """A project in Nynorsk that leads to the programme in Bokmål, as long as there is no other."""
    project = make.translate(make.make_project(programme=programme), "nn")
    assert project.programme_id == programme.pk
    return project


def test_a_saved_draft_is_led_to_its_own_language_when_it_is_published(
    programme: ProgrammePage, project: ProjectPage
) -> None:
    in_nynorsk = make.translate(programme, "nn")
    project = ProjectPage.objects.get(pk=project.pk)
    project.programme = programme

    revision = project.save_revision()
    revision.publish()

    project.refresh_from_db()
    assert project.programme_id == in_nynorsk.pk


def test_to_save_a_draft_asks_for_no_other_versions(project: ProjectPage) -> None:
    with CaptureQueriesContext(connection) as queries:
        project.save_revision()

    assert [each["sql"] for each in queries if OTHER_VERSIONS in each["sql"]] == []


def test_a_relation_that_is_saved_alone_is_led_as_well(
    programme: ProgrammePage, project: ProjectPage
) -> None:
    in_nynorsk = make.translate(programme, "nn")
    project.programme = programme

    with CaptureQueriesContext(connection) as queries:
        project.save(update_fields=["programme"])

    project.refresh_from_db()
    assert project.programme_id == in_nynorsk.pk
    assert [each for each in queries if OTHER_VERSIONS in each["sql"]]
