from django.db import migrations

TABLE = "wagtailsearch_indexentry"
HEAD = """
CREATE OR REPLACE FUNCTION search_entries(words tsquery, types integer[])
RETURNS TABLE (entry bigint, key bigint)
LANGUAGE {language} STABLE ROWS 10000 SET enable_seqscan = off AS $$
"""
FOUND = f"""
    SELECT id::bigint, object_id::bigint FROM {TABLE}
    WHERE (title || body) @@ words AND content_type_id = ANY (types)
"""  # noqa: S608 – a name of our own
# A function in SQL is planned at each call, which takes longer than to find a few entries.
PLANNED_ONCE = f"{HEAD.format(language='plpgsql')} BEGIN RETURN QUERY {FOUND}; END $$"
AS_BEFORE = f"{HEAD.format(language='sql')} {FOUND} $$"


def create(apps, schema_editor):
    """Let a connection plan once how entries are found by words."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(PLANNED_ONCE)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(AS_BEFORE)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_entries_by_words")]
    operations = [migrations.RunPython(create, drop)]
