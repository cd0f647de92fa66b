"""Makes Wagtail's welcome page the front page, where nobody has touched it.

The row stays the same page: only its type and words change, so that the site, permissions and
workflows that point at it still do.
"""

import swapper
from django.db import migrations

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
# As Wagtail's migration 0002_initial_data leaves it.
WELCOME = "Welcome to your new Wagtail site!"
TITLE = "Internasjonalt arbeid"
INTRODUCTION = "Her kommer fylkets internasjonale arbeid."


def content_type(apps, app_label, model):
    found, _created = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    return found


def type_of_pages(apps):
    app_label, name = PAGE_MODEL.split(".")
    return content_type(apps, app_label, name.lower())


def root_of_default_site(apps):
    site = apps.get_model("wagtailcore.Site").objects.filter(is_default_site=True).first()
    return apps.get_model(PAGE_MODEL).objects.filter(pk=site.root_page_id).first() if site else None


def create_front_page(apps, schema_editor):
    """Turn the untouched welcome page into a front page; leave any other root as it is."""
    page = root_of_default_site(apps)
    is_untouched = (
        page is not None
        and page.title == WELCOME
        and page.content_type_id == type_of_pages(apps).pk
        and page.numchild == 0
        and page.latest_revision_id is None
    )
    if not is_untouched:
        return
    HomePage = apps.get_model("home.HomePage")
    front = HomePage(page_ptr_id=page.pk, introduction=INTRODUCTION)
    for field in page._meta.concrete_fields:
        setattr(front, field.attname, getattr(page, field.attname))
    front.title = front.draft_title = TITLE
    front.content_type = content_type(apps, "home", "homepage")
    front.save()


def restore_welcome_page(apps, schema_editor):
    """Turn the front page back; refuse where that would lose what somebody wrote."""
    page = root_of_default_site(apps)
    HomePage = apps.get_model("home.HomePage")
    if page is None or not HomePage.objects.filter(pk=page.pk).exists():
        return
    if page.numchild or page.latest_revision_id is not None:
        raise RuntimeError(
            "The front page has been edited or has pages under it. "
            "Remove them first: manage.py load_demo_site --remove takes the demo content away."
        )
    HomePage.objects.filter(pk=page.pk)._raw_delete(schema_editor.connection.alias)
    page.title = page.draft_title = WELCOME
    page.content_type_id = type_of_pages(apps).pk
    page.save()


class Migration(migrations.Migration):
    dependencies = [("home", "0002_front_page")]

    operations = [migrations.RunPython(create_front_page, restore_welcome_page, elidable=False)]
