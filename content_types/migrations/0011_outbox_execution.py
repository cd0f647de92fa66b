"""When a message was done, and until when it is tried; what waits is given its 72 hours."""

from datetime import timedelta

from django.db import migrations, models
from django.db.models import F


def give_up_after_72_hours(apps, schema_editor):
    messages = apps.get_model("content_types", "OutboxMessage").objects
    messages.update(give_up_at=F("created_at") + timedelta(hours=72))


class Migration(migrations.Migration):
    dependencies = [("content_types", "0010_frozen_rows")]

    operations = [
        migrations.AddField(
            "outboxmessage",
            "done_at",
            models.DateTimeField(blank=True, null=True, verbose_name="done at"),
        ),
        migrations.AddField(
            "outboxmessage",
            "give_up_at",
            models.DateTimeField(null=True, verbose_name="given up at"),
        ),
        migrations.RunPython(give_up_after_72_hours, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            "outboxmessage", "give_up_at", models.DateTimeField(verbose_name="given up at")
        ),
    ]
