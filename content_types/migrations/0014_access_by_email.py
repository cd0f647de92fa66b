"""Who has lost the link is found by address, however it is spelled."""

from django.db import migrations, models
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    dependencies = [("content_types", "0013_source_changes")]

    operations = [
        migrations.AddIndex("accesstoken", models.Index(Upper("email"), name="access_by_email"))
    ]
