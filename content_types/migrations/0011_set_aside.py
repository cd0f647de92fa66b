from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0010_own_deadlines"),
    ]

    operations = [
        migrations.AddField(
            model_name="application",
            name="set_aside",
            field=models.JSONField(blank=True, default=list, verbose_name="answers set aside"),
        ),
    ]
