"""The groups Skribent, Redaktør, Administrator and Saksbehandler, with what each may do.

A group of one of these names that is there already is the host's own and stays as it is; the
host's other groups are not touched. Page and collection permissions are given on the roots.
Caseworkers read and export applications, look after their mail and edit no page; administrators
look after mail too, and who is to read applications is added to the group.
"""

import swapper
from django.apps import apps as installed
from django.conf import settings
from django.db import migrations

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
# Wagtail asks for the permissions of its own models, whichever the host has put in their place.
IMAGE_MODEL = "wagtailimages.Image"
DOCUMENT_MODEL = "wagtaildocs.Document"
EVERY = ("add", "change", "delete")
REGISTERS = ("County", "Municipality", "Theme", "Organisation", "Contact", "Period")
# Writers draft these as they need them; the other registers are kept by those who publish.
OF_WRITERS = ("Organisation", "Contact")

WRITER, EDITOR, ADMINISTRATOR = "Skribent", "Redaktør", "Administrator"
CASEWORKER = "Saksbehandler"

# What a group may do with all items of a model.
TRANSLATING = {"wagtail_localize.Translation": ("submit",)}
MAIL = {"content_types.OutboxMessage": ("view", "change")}
OF_EDITORS = {
    **TRANSLATING,
    **{f"content_types.{name}": (*EVERY, "publish") for name in REGISTERS},
    "content_types.GlossaryTerm": EVERY,
    "content_types.SourceChangeRule": EVERY,
    "content_types.SiteFacts": ("change",),
    "wagtailredirects.Redirect": EVERY,
}
MODEL_PERMISSIONS = {
    WRITER: {**TRANSLATING, **{f"content_types.{name}": ("add", "change") for name in OF_WRITERS}},
    EDITOR: OF_EDITORS,
    ADMINISTRATOR: {
        **OF_EDITORS,
        **MAIL,
        settings.AUTH_USER_MODEL: (*EVERY, "view"),
        "auth.Group": (*EVERY, "view"),
        "wagtailcore.Site": EVERY,
        "wagtailcore.Locale": EVERY,
        "wagtailcore.Workflow": EVERY,
        "wagtailcore.Task": EVERY,
    },
    CASEWORKER: {**MAIL, "content_types.Application": ("view", "export")},
}
# What it may do with pages anywhere in the tree.
EDITING = ("add", "change", "publish", "lock", "unlock", "bulk_delete")
PAGE_PERMISSIONS = {WRITER: ("add", "change"), EDITOR: EDITING, ADMINISTRATOR: EDITING}
# And in all collections; who may only add may still change what is their own.
FILES = {model: ("add", "change", "choose") for model in (IMAGE_MODEL, DOCUMENT_MODEL)}
COLLECTION_PERMISSIONS = {
    WRITER: {model: ("add", "choose") for model in (IMAGE_MODEL, DOCUMENT_MODEL)},
    EDITOR: {**FILES, "wagtailcore.Collection": EVERY},
    ADMINISTRATOR: {**FILES, "wagtailcore.Collection": EVERY},
}


def permission(apps, model, action):
    """The permission, made where ``migrate`` has not come to making it; None without the model."""
    try:
        options = installed.get_model(model)._meta
    except LookupError:
        return None
    content_type, _created = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=options.app_label, model=options.model_name
    )
    found, _created = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{action}_{options.model_name}",
        defaults={"name": f"Can {action} {options.verbose_name_raw}"[:255]},
    )
    return found


def give(apps, group):
    """Everything that the group of this name may do."""
    access = apps.get_model("auth.Permission").objects.get(
        content_type__app_label="wagtailadmin", codename="access_admin"
    )
    group.permissions.add(access)
    for model, actions in MODEL_PERMISSIONS[group.name].items():
        found = (permission(apps, model, action) for action in actions)
        group.permissions.add(*filter(None, found))
    root = apps.get_model(PAGE_MODEL).objects.filter(depth=1).order_by("path").first()
    if root is not None:
        for action in PAGE_PERMISSIONS.get(group.name, ()):
            apps.get_model("wagtailcore.GroupPagePermission").objects.get_or_create(
                group=group, page=root, permission=permission(apps, PAGE_MODEL, action)
            )
    collections = apps.get_model("wagtailcore.Collection").objects.filter(depth=1)
    for model, actions in COLLECTION_PERMISSIONS.get(group.name, {}).items():
        for action in actions:
            for collection in collections:
                apps.get_model("wagtailcore.GroupCollectionPermission").objects.get_or_create(
                    group=group, collection=collection, permission=permission(apps, model, action)
                )


def create_groups(apps, schema_editor):
    """Make the groups that are missing."""
    for name in MODEL_PERMISSIONS:
        group, created = apps.get_model("auth.Group").objects.get_or_create(name=name)
        if created:
            give(apps, group)


def remove_unused_groups(apps, schema_editor):
    """Take away those groups that nobody is a member of; the others are in use."""
    groups = apps.get_model("auth.Group").objects.filter(name__in=MODEL_PERMISSIONS)
    members = apps.get_model(settings.AUTH_USER_MODEL).groups.through.objects
    groups.exclude(pk__in=members.values("group")).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0002_frozen_rows"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        # These two give a permission to every group that is there, and stumble over what exists.
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [migrations.RunPython(create_groups, remove_unused_groups, elidable=False)]
