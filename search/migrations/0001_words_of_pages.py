from django.db import migrations

TABLE, NAME = "wagtailsearch_indexentry", "search_words_of_pages"


def create(apps, schema_editor):
    """Index what the search engine compares: it has indexes on title and body, not on both."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE INDEX {NAME} ON {TABLE} USING gin ((title || body))")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {NAME}")


class Migration(migrations.Migration):
    dependencies = [("wagtailsearch", "0010_add_text_fields")]
    operations = [migrations.RunPython(create, drop)]
