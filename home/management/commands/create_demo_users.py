"""Log-ins for the demo: one for each role, with passwords made up at random."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.users.models import UserProfile

# Easily mistaken for one another on paper: 0 and o, 1, l and i.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


class Person(NamedTuple):
    """One log-in: its name, and the group it is in; none means that it may do everything."""

    username: str
    first_name: str
    group: str | None


PEOPLE = (
    Person("skribent", "Sunniva", "Skribent"),
    Person("redaktor", "Rolf", "Redaktør"),
    Person("saksbehandler", "Samira", "Saksbehandler"),
    Person("administrator", "Astrid", None),
)


class Command(BaseCommand):
    """Creates the log-ins that are missing; existing ones keep their passwords."""

    help = "Creates the demo's log-ins and writes their passwords to a file, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--file", type=Path, required=True, help="where passwords are kept")

    def handle(self, *args: object, file: Path, **options: Any) -> None:
        passwords = self.kept_passwords(file)
        made = [person for person in PEOPLE if person.username not in passwords]
        passwords |= {person.username: new_password() for person in made}
        # The file comes first: a log-in whose password nobody knows would be of no use.
        if made:
            self.keep(file, passwords)
        with transaction.atomic():
            for person in PEOPLE:
                self.ensure(person, passwords[person.username], renew=person in made)
        for person in made:
            self.stdout.write(f"  {person.username:<14} {passwords[person.username]}")

    def kept_passwords(self, file: Path) -> dict[str, str]:
        """The passwords in the file, by user name."""
        if not file.exists():
            return {}
        return dict(line.split() for line in file.read_text().splitlines() if line.strip())

    def keep(self, file: Path, passwords: dict[str, str]) -> None:
        """Writes the file so that only its owner can read it."""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.chmod(0o600)
        lines = (f"{username:<14} {password}\n" for username, password in passwords.items())
        file.write_text("".join(lines))

    def ensure(self, person: Person, password: str, *, renew: bool) -> None:
        """One user in the right group, with Norwegian as the language of the admin."""
        user, created = get_user_model().objects.get_or_create(
            username=person.username,
            defaults={
                "first_name": person.first_name,
                "last_name": "Eksempel",
                "email": f"{person.username}@example.no",
                "is_staff": person.group is None,
                "is_superuser": person.group is None,
            },
        )
        if not (created or renew):
            return
        user.set_password(password)
        user.save()
        if person.group is not None:
            user.groups.set([self.group(person.group)])
        UserProfile.objects.update_or_create(
            user=user, defaults={"preferred_language": "nb", "current_time_zone": "Europe/Oslo"}
        )

    def group(self, name: str) -> Group:
        """The group of that name, which the site's migrations make."""
        group = Group.objects.filter(name=name).first()
        if group is None:
            raise CommandError(f"The group {name} is missing: run the migrations first.")
        return group


def new_password() -> str:
    """Four groups of four letters, easy to copy by hand, hard to guess (79 bits)."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
