"""Who saved a draft last, and which newer version of its form it is not to move to."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0011_set_aside"),
    ]

    operations = [
        migrations.AddField(
            model_name="application",
            name="declined_version",
            field=models.PositiveIntegerField(
                blank=True, null=True, verbose_name="version declined"
            ),
        ),
        migrations.AddField(
            model_name="application",
            name="saved_by",
            field=models.CharField(default="applicant", max_length=150, verbose_name="saved by"),
        ),
        migrations.AlterField(
            model_name="event",
            name="kind",
            field=models.CharField(
                choices=[
                    ("started", "started"),
                    ("filled_in", "filled in"),
                    ("submitted", "submitted"),
                    ("refused", "tried to submit"),
                    ("withdrawn", "withdrawn"),
                    ("reopened", "reopened"),
                    ("carried_over", "moved to a newer version of the form"),
                    ("extended", "given more time"),
                    ("invited", "invited somebody"),
                    ("uninvited", "took an invitation back"),
                    ("link_sent", "asked for a new link"),
                    ("deleted", "draft deleted"),
                    ("expired", "draft expired"),
                    ("file_sent", "sent a file afterwards"),
                    ("read", "read by a caseworker"),
                    ("exported", "exported"),
                ],
                max_length=16,
                verbose_name="what",
            ),
        ),
    ]
