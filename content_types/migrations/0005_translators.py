"""Who may translate: all three groups; and those who publish registers publish the new drafts.

A group of one of these names that may not add our contacts is the host's own and stays as it is.
"""

from importlib import import_module

from django.db import migrations

groups = import_module("content_types.migrations.0002_groups")

NOW_DRAFTABLE = ("County", "Municipality", "Period", "Theme")


def permissions(apps, name):
    """What the group of this name is given."""
    yield groups.permission(apps, "wagtail_localize.Translation", "submit")
    if name != groups.WRITER:
        for model in NOW_DRAFTABLE:
            yield groups.permission(apps, f"content_types.{model}", "publish")


def our_groups(apps):
    names = (groups.WRITER, groups.EDITOR, groups.ADMINISTRATOR)
    return apps.get_model("auth.Group").objects.filter(
        name__in=names,
        permissions__content_type__app_label="content_types",
        permissions__codename="add_contact",
    )


def give(apps, schema_editor):
    for group in our_groups(apps):
        group.permissions.add(*filter(None, permissions(apps, group.name)))


def take(apps, schema_editor):
    for group in our_groups(apps):
        group.permissions.remove(*filter(None, permissions(apps, group.name)))


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0004_draft_registers"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
    ]

    operations = [migrations.RunPython(give, take, elidable=False)]
