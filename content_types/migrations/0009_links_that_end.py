import content_types.applications.rows
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0008_invitations"),
    ]

    operations = [
        migrations.AddField(
            model_name="accesstoken",
            name="asked_for",
            field=models.BooleanField(default=False, verbose_name="asked for"),
        ),
        migrations.AddField(
            model_name="accesstoken",
            name="expires_at",
            field=models.DateTimeField(
                default=content_types.applications.rows.when_unused, verbose_name="ends"
            ),
        ),
        migrations.AddField(
            model_name="accesstoken",
            name="used_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="first used"),
        ),
    ]
