"""Caseworkers may give an applicant a deadline of their own."""

from django.db import migrations

CASEWORKER = "Saksbehandler"
EXTEND = "extend_application"


def permission(apps):
    """The permission, made where ``migrate`` has not come to making it."""
    content_type, _created = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="content_types", model="application"
    )
    found, _created = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type,
        codename=EXTEND,
        defaults={"name": "Can give applicants a deadline of their own"},
    )
    return found


def give(apps, schema_editor):
    """A host may have taken the group away."""
    for group in apps.get_model("auth.Group").objects.filter(name=CASEWORKER):
        group.permissions.add(permission(apps))


def take_away(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name=CASEWORKER):
        group.permissions.remove(permission(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0009_links_that_end"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="application",
            options={
                "ordering": ["-created_at"],
                "permissions": [
                    ("export_application", "Can export applications"),
                    ("extend_application", "Can give applicants a deadline of their own"),
                ],
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
        ),
        migrations.RunPython(give, take_away, elidable=False),
    ]
