from django.db import migrations

TABLE, KEY = "wagtailsearch_indexentry", "wagtailsearch_indexentry_pkey"
# What it returns can be counted without a look at any text. Left to choose, PostgreSQL reads and
# unpacks every text for a common word: it does not know what that costs.
FUNCTION = f"""
CREATE OR REPLACE FUNCTION search_entries(words tsquery, types integer[])
RETURNS TABLE (entry bigint, key bigint)
LANGUAGE sql STABLE ROWS 10000 SET enable_seqscan = off AS $$
    SELECT id, object_id::bigint FROM {TABLE}
    WHERE (title || body) @@ words AND content_type_id = ANY (types)
$$
"""  # noqa: S608 – names of our own


def create(apps, schema_editor):
    """Find entries by the index only, and let their texts lie apart from them."""
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute(FUNCTION)
    schema_editor.execute(f"ALTER TABLE {TABLE} SET (toast_tuple_target = 256)")
    # What is there already is written anew.
    schema_editor.execute(f"CLUSTER {TABLE} USING {KEY}")
    schema_editor.execute(f"ALTER TABLE {TABLE} SET WITHOUT CLUSTER")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER TABLE {TABLE} RESET (toast_tuple_target)")
        schema_editor.execute("DROP FUNCTION search_entries(tsquery, integer[])")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_words_of_pages")]
    operations = [migrations.RunPython(create, drop)]
