"""The group Saksbehandler: reads and exports applications, looks after their mail, edits no page.

A group of that name that is there already is the host's own and stays as it is. Our administrators
look after mail; who is to read applications is added to the group.
"""

from importlib import import_module

from django.conf import settings
from django.db import migrations

groups = import_module("content_types.migrations.0002_groups")

CASEWORKER = "Saksbehandler"
OUTBOX = "content_types.OutboxMessage"
LOOKS_AFTER_MAIL = ((OUTBOX, "view"), (OUTBOX, "change"))
OF_CASEWORKERS = (
    ("content_types.Application", "view"),
    ("content_types.Application", "export"),
    *LOOKS_AFTER_MAIL,
)


def our_administrators(apps):
    return apps.get_model("auth.Group").objects.filter(
        name=groups.ADMINISTRATOR,
        permissions__content_type__app_label="content_types",
        permissions__codename="add_contact",
    )


def give(apps, schema_editor):
    mail = [groups.permission(apps, *each) for each in LOOKS_AFTER_MAIL]
    for group in our_administrators(apps):
        group.permissions.add(*mail)
    group, created = apps.get_model("auth.Group").objects.get_or_create(name=CASEWORKER)
    if created:
        access = apps.get_model("auth.Permission").objects.get(
            content_type__app_label="wagtailadmin", codename="access_admin"
        )
        group.permissions.add(access, *(groups.permission(apps, *each) for each in OF_CASEWORKERS))


def take(apps, schema_editor):
    mail = apps.get_model("auth.Permission").objects.filter(
        content_type__app_label="content_types", content_type__model="outboxmessage"
    )
    for group in our_administrators(apps):
        group.permissions.remove(*mail)
    # A group with members is in use.
    members = apps.get_model(settings.AUTH_USER_MODEL).groups.through.objects
    unused = apps.get_model("auth.Group").objects.filter(name=CASEWORKER)
    unused.exclude(pk__in=members.values("group")).delete()


class Migration(migrations.Migration):
    dependencies = [("content_types", "0011_outbox_execution")]

    operations = [
        migrations.AlterModelOptions(
            "application",
            {
                "ordering": ["-created_at"],
                "permissions": [("export_application", "Can export applications")],
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
        ),
        migrations.RunPython(give, take, elidable=False),
    ]
