"""Log-ins of the demo: made once, kept private, in the right groups."""

from __future__ import annotations

import stat
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


@pytest.fixture
def logins(tmp_path: Path) -> Path:
    return tmp_path / "var" / "demo-logins.txt"


def create(file: Path) -> str:
    output = StringIO()
    call_command("create_demo_users", file=file, stdout=output)
    return output.getvalue()


def passwords(file: Path) -> dict[str, str]:
    return dict(line.split() for line in file.read_text().splitlines())


def test_every_log_in_works_and_has_its_place(logins: Path) -> None:
    create(logins)

    users = {name: authenticate(username=name, password=p) for name, p in passwords(logins).items()}
    assert list(users) == ["skribent", "redaktor", "saksbehandler", "administrator"]
    assert [group.name for group in users["skribent"].groups.all()] == ["Skribent"]
    assert [group.name for group in users["redaktor"].groups.all()] == ["Redaktør"]
    assert not users["redaktor"].is_superuser
    assert users["administrator"].is_superuser


def test_everybody_may_enter_the_admin_and_reads_it_in_norwegian(logins: Path) -> None:
    create(logins)

    for user in get_user_model().objects.filter(username__in=passwords(logins)):
        assert user.has_perm("wagtailadmin.access_admin")
        assert user.wagtail_userprofile.get_preferred_language() == "nb"


def test_passwords_are_printed_once_and_kept_for_the_owner_only(logins: Path) -> None:
    first, second = create(logins), create(logins)

    assert all(password in first for password in passwords(logins).values())
    assert second == ""
    assert stat.S_IMODE(logins.stat().st_mode) == 0o600


def test_passwords_differ_between_people_and_installations(logins: Path, tmp_path: Path) -> None:
    create(logins)
    create(tmp_path / "other.txt")

    both = [*passwords(logins).values(), *passwords(tmp_path / "other.txt").values()]
    assert len(set(both)) == 8


def test_repeating_leaves_a_changed_password_alone(logins: Path) -> None:
    create(logins)
    user = get_user_model().objects.get(username="redaktor")
    user.set_password("a password of my own")
    user.save()

    create(logins)

    assert authenticate(username="redaktor", password="a password of my own")


def test_a_lost_file_gives_new_passwords(logins: Path) -> None:
    create(logins)
    old = passwords(logins)
    logins.unlink()

    create(logins)

    assert authenticate(username="skribent", password=passwords(logins)["skribent"])
    assert not authenticate(username="skribent", password=old["skribent"])


def test_a_lost_database_gets_the_passwords_of_the_file(logins: Path) -> None:
    create(logins)
    get_user_model().objects.all().delete()

    assert create(logins) == ""
    assert authenticate(username="skribent", password=passwords(logins)["skribent"])


def test_a_missing_group_is_named(logins: Path) -> None:
    Group.objects.filter(name="Redaktør").delete()

    with pytest.raises(CommandError, match="Redaktør"):
        create(logins)
