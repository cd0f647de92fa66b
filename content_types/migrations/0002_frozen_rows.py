"""Rows that never change: the database itself refuses, whoever asks."""

from django.db import migrations

FROZEN = ("content_types_formversion", "content_types_submission", "content_types_event")

POSTGRESQL_FUNCTION = """
CREATE FUNCTION content_types_refuse_change() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % never change.', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$ LANGUAGE plpgsql
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION content_types_refuse_change()
"""
SQLITE_TRIGGER = """
CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'Rows of {table} never change.'); END
"""


def freeze(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(POSTGRESQL_FUNCTION, params=None)
    statements = {"postgresql": POSTGRESQL_TRIGGER, "sqlite": SQLITE_TRIGGER}
    for table in FROZEN:
        # Elsewhere the code alone keeps the promise.
        if vendor in statements:
            schema_editor.execute(statements[vendor].format(table=table), params=None)


def thaw(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for table in FROZEN:
        if vendor == "postgresql":
            schema_editor.execute(f"DROP TRIGGER {table}_frozen ON {table}")
        elif vendor == "sqlite":
            schema_editor.execute(f"DROP TRIGGER {table}_frozen")
    if vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION content_types_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("content_types", "0001_initial")]

    operations = [migrations.RunPython(freeze, thaw)]
