import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0007_files"),
    ]

    operations = [
        migrations.AlterField(
            model_name="event",
            name="kind",
            field=models.CharField(
                choices=[
                    ("started", "started"),
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
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail")),
                ("created_at", models.DateTimeField(verbose_name="made")),
                (
                    "revoked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken back"),
                ),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="content_types.application",
                        verbose_name="application",
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation to an application",
                "verbose_name_plural": "invitations to applications",
                "ordering": ["created_at"],
            },
        ),
        migrations.AddField(
            model_name="accesstoken",
            name="invitation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="tokens",
                to="content_types.invitation",
                verbose_name="invitation",
            ),
        ),
        migrations.AddConstraint(
            model_name="accesstoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("invitation__isnull", True), ("role", "owner")),
                    models.Q(("invitation__isnull", False), ("role", "member")),
                    _connector="OR",
                ),
                name="access_of_the_invited_has_its_invitation",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(
                models.F("application"),
                django.db.models.functions.text.Upper("email"),
                condition=models.Q(("revoked_at", None)),
                name="invited_once_at_a_time",
            ),
        ),
    ]
