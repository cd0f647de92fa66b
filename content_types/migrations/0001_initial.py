import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import modelcluster.fields
import wagtail.fields
import wagtail.search.index
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string

import content_types.fields
import content_types.pages.forms
import content_types.pages.origins
import content_types.translation.rules
import content_types.vague_dates
import content_types.validators


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(get_image_model_string()),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FormVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "form",
                    models.UUIDField(
                        help_text="The translation key of the form's page.", verbose_name="form"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("hash", models.CharField(max_length=64, verbose_name="hash")),
                ("definition", models.JSONField(verbose_name="definition")),
                ("published_at", models.DateTimeField(auto_now_add=True, verbose_name="published")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="form_versions",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of a form",
                "verbose_name_plural": "versions of forms",
                "ordering": ["form", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("form", "number"), name="form_version_number_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("answers", models.JSONField(default=dict, verbose_name="answers")),
                ("revision", models.PositiveIntegerField(default=1, verbose_name="revision")),
                ("locale", models.CharField(max_length=12, verbose_name="language")),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail")),
                (
                    "reminders",
                    models.BooleanField(
                        default=False, verbose_name="reminders before the deadline"
                    ),
                ),
                (
                    "extended_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="own deadline"),
                ),
                (
                    "extension_reason",
                    models.CharField(blank=True, max_length=250, verbose_name="reason"),
                ),
                ("round_id", models.UUIDField(blank=True, null=True, verbose_name="round")),
                (
                    "reference",
                    models.CharField(
                        blank=True, max_length=20, null=True, unique=True, verbose_name="reference"
                    ),
                ),
                (
                    "submitted_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="submitted"),
                ),
                ("hash", models.CharField(blank=True, max_length=64, verbose_name="hash")),
                ("created_at", models.DateTimeField(verbose_name="started")),
                ("saved_at", models.DateTimeField(verbose_name="last saved")),
                (
                    "form_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="content_types.formversion",
                        verbose_name="version of the form",
                    ),
                ),
            ],
            options={
                "verbose_name": "application",
                "verbose_name_plural": "applications",
                "ordering": ["-created_at"],
                "permissions": [("export_application", "Can export applications")],
                "indexes": [
                    models.Index(fields=["state", "saved_at"], name="application_by_state")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(
                                ("reference__isnull", False),
                                ("submitted_at__isnull", False),
                                models.Q(("hash", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="what_is_submitted_has_a_receipt",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hash", models.CharField(max_length=64, unique=True, verbose_name="hash")),
                (
                    "role",
                    models.CharField(
                        choices=[("owner", "applicant"), ("member", "invited")],
                        default="owner",
                        max_length=8,
                        verbose_name="role",
                    ),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="revoked")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tokens",
                        to="content_types.application",
                        verbose_name="application",
                    ),
                ),
            ],
            options={
                "verbose_name": "access to an application",
                "verbose_name_plural": "accesses to applications",
                "indexes": [
                    models.Index(
                        django.db.models.functions.text.Upper("email"), name="access_by_email"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ApplicationFormPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "form_kind",
                    models.CharField(
                        choices=[
                            ("application", "application, with draft and receipt"),
                            ("enquiry", "enquiry, sent at once"),
                        ],
                        default="application",
                        max_length=12,
                        verbose_name="kind of form",
                    ),
                ),
                ("steps", content_types.fields.BodyField(blank=True, verbose_name="questions")),
                ("rules", content_types.fields.BodyField(blank=True, verbose_name="rules")),
                (
                    "allowed_origins",
                    models.TextField(
                        blank=True,
                        help_text="One address a line, such as https://example.no.",
                        validators=[content_types.pages.origins.validate_origins],
                        verbose_name="other sites that may carry the form",
                    ),
                ),
                (
                    "notice_email",
                    models.EmailField(
                        blank=True,
                        help_text="The scheme's mailbox, told of everything that is sent in. Never shown.",
                        max_length=254,
                        verbose_name="tell this address",
                    ),
                ),
                (
                    "grace_minutes",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="So long after a deadline the form still takes what is sent.",
                        verbose_name="minutes of grace",
                    ),
                ),
                (
                    "opens_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Empty: the call is only announced.",
                        null=True,
                        verbose_name="opens",
                    ),
                ),
                (
                    "running",
                    models.BooleanField(
                        default=False,
                        help_text="Applications are taken all the time, also between and after deadlines.",
                        verbose_name="running",
                    ),
                ),
                (
                    "announcement",
                    models.CharField(
                        blank=True,
                        help_text="Shown until there is an opening. For example: opens in spring 2027.",
                        max_length=200,
                        verbose_name="what is known so far",
                    ),
                ),
                (
                    "external_url",
                    models.URLField(
                        blank=True,
                        help_text="Only where applications go to another portal.",
                        verbose_name="apply elsewhere",
                    ),
                ),
                (
                    "max_amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="highest amount, kroner",
                    ),
                ),
                (
                    "max_share",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="highest share of the costs, per cent",
                    ),
                ),
                (
                    "own_share",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="lowest own share, per cent",
                    ),
                ),
                (
                    "frame",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="frame of the whole call, kroner",
                    ),
                ),
                (
                    "max_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="longest duration, months"
                    ),
                ),
                (
                    "case_number",
                    models.CharField(
                        blank=True,
                        help_text="The call's case in the archive.",
                        max_length=40,
                        verbose_name="case number",
                    ),
                ),
                (
                    "state_aid",
                    models.CharField(
                        blank=True,
                        help_text="For example: given as de minimis aid.",
                        max_length=250,
                        verbose_name="state aid rules",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "call for applications",
                "verbose_name_plural": "calls for applications",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("max_share__isnull", True),
                                ("max_share__range", (0, 100)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("own_share__isnull", True),
                                ("own_share__range", (0, 100)),
                                _connector="OR",
                            ),
                        ),
                        name="call_shares_are_percentages",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("max_amount__isnull", True),
                                ("max_amount__gte", 0),
                                _connector="OR",
                            ),
                            models.Q(("frame__isnull", True), ("frame__gte", 0), _connector="OR"),
                        ),
                        name="call_amounts_not_negative",
                    ),
                ],
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="CallDeadline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("round_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "closes_at",
                    models.DateTimeField(
                        help_text="The last moment at which an application is in time.",
                        verbose_name="closes",
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "frame",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="frame, kroner",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deadlines",
                        to="content_types.applicationformpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "deadline",
                "verbose_name_plural": "deadlines",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("frame__isnull", True), ("frame__gte", 0), _connector="OR"
                        ),
                        name="deadline_frame_not_negative",
                    )
                ],
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("key", models.BigIntegerField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ClockMark",
            fields=[
                ("work", models.CharField(max_length=20, primary_key=True, serialize=False)),
                ("done_until", models.DateTimeField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                ("name", models.CharField(max_length=160, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=40, verbose_name="short name"),
                ),
                (
                    "organisation_number",
                    models.CharField(
                        blank=True,
                        help_text="Nine digits, for Norwegian bodies.",
                        max_length=11,
                        validators=[content_types.validators.organisation_number],
                        verbose_name="organisation number",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        choices=[
                            ("NO", "Norway"),
                            ("SE", "Sweden"),
                            ("DK", "Denmark"),
                            ("FI", "Finland"),
                            ("IS", "Iceland"),
                            ("FO", "Faroe Islands"),
                            ("GL", "Greenland"),
                            ("DE", "Germany"),
                            ("PL", "Poland"),
                            ("EE", "Estonia"),
                            ("LV", "Latvia"),
                            ("LT", "Lithuania"),
                            ("NL", "Netherlands"),
                            ("BE", "Belgium"),
                            ("LU", "Luxembourg"),
                            ("FR", "France"),
                            ("IE", "Ireland"),
                            ("GB", "United Kingdom"),
                            ("ES", "Spain"),
                            ("PT", "Portugal"),
                            ("IT", "Italy"),
                            ("AT", "Austria"),
                            ("CH", "Switzerland"),
                            ("LI", "Liechtenstein"),
                            ("CZ", "Czechia"),
                            ("SK", "Slovakia"),
                            ("HU", "Hungary"),
                            ("SI", "Slovenia"),
                            ("HR", "Croatia"),
                            ("RO", "Romania"),
                            ("BG", "Bulgaria"),
                            ("GR", "Greece"),
                            ("CY", "Cyprus"),
                            ("MT", "Malta"),
                            ("UA", "Ukraine"),
                            ("MD", "Moldova"),
                            ("RS", "Serbia"),
                            ("BA", "Bosnia and Herzegovina"),
                            ("ME", "Montenegro"),
                            ("MK", "North Macedonia"),
                            ("AL", "Albania"),
                            ("TR", "Türkiye"),
                        ],
                        default="NO",
                        max_length=2,
                        verbose_name="country",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "valid_from",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="under this name from",
                    ),
                ),
                (
                    "valid_to",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="under this name until",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="predecessors",
                        to="content_types.organisation",
                        verbose_name="later name or successor",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("id")), _negated=True),
                        name="organisation_does_not_succeed_itself",
                        violation_error_message="An organisation cannot succeed itself.",
                    )
                ],
                "unique_together": {("translation_key", "locale")},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                ("name", models.CharField(max_length=160, verbose_name="name")),
                (
                    "job_title",
                    models.CharField(blank=True, max_length=120, verbose_name="job title"),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                (
                    "topics",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="answers questions about"
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "portrait",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="portrait",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contacts",
                        to="content_types.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ["name"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="County",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                (
                    "name",
                    models.CharField(
                        help_text="For example Østfold fylkeskommune.",
                        max_length=160,
                        verbose_name="name",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        max_length=2,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{2}$", "A county number has two digits."
                            )
                        ],
                        verbose_name="county number",
                    ),
                ),
                (
                    "organisation_number",
                    models.CharField(
                        blank=True,
                        max_length=11,
                        validators=[content_types.validators.organisation_number],
                        verbose_name="organisation number",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "county",
                "verbose_name_plural": "counties",
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="county_ends_after_it_begins",
                        violation_error_message="The last day comes before the first.",
                    ),
                    models.UniqueConstraint(
                        fields=("number", "locale"),
                        name="county_number_once_per_language",
                        violation_error_message="There is a county with this number already.",
                    ),
                ],
                "unique_together": {("translation_key", "locale")},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="CountySuccession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "county",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="succession_rows",
                        to="content_types.county",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="predecessor_rows",
                        to="content_types.county",
                        verbose_name="successor",
                    ),
                ),
            ],
            options={
                "verbose_name": "successor",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("county", "successor"), name="successor_once_per_county"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("county")), _negated=True),
                        name="county_does_not_succeed_itself",
                        violation_error_message="A county cannot succeed itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("ref", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=40)),
                ("key", models.BigIntegerField()),
                ("version", models.CharField(blank=True, db_index=True, max_length=40)),
                ("gone", models.BooleanField(default=False)),
                ("body", models.TextField(blank=True)),
                ("card", models.TextField(blank=True)),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("kind", "key"), name="entry_once")],
            },
        ),
        migrations.CreateModel(
            name="Dependency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("target", models.CharField(db_index=True, max_length=60)),
                ("in_card", models.BooleanField()),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content_types.entry",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("source", "target"), name="dependency_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("application", models.UUIDField(db_index=True, verbose_name="application")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("started", "started"),
                            ("submitted", "submitted"),
                            ("refused", "tried to submit"),
                            ("withdrawn", "withdrawn"),
                            ("reopened", "reopened"),
                            ("carried_over", "moved to a newer version of the form"),
                            ("extended", "given more time"),
                            ("invited", "invited somebody"),
                            ("link_sent", "asked for a new link"),
                            ("deleted", "draft deleted"),
                            ("expired", "draft expired"),
                            ("read", "read by a caseworker"),
                            ("exported", "exported"),
                        ],
                        max_length=16,
                        verbose_name="what",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("actor", models.CharField(max_length=150, verbose_name="who")),
                ("details", models.JSONField(default=dict, verbose_name="details")),
            ],
            options={
                "verbose_name": "event of an application",
                "verbose_name_plural": "events of applications",
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GlossaryTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "term",
                    models.CharField(
                        help_text="As it stands in the text: large and small letters count.",
                        max_length=120,
                        unique=True,
                        verbose_name="word or name",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the word stays as it is.",
                        max_length=120,
                        verbose_name="in Nynorsk",
                    ),
                ),
            ],
            options={
                "verbose_name": "word for translation",
                "verbose_name_plural": "words for translation",
                "ordering": ["term"],
            },
        ),
        migrations.CreateModel(
            name="GrantIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of grant schemes",
                "verbose_name_plural": "lists of grant schemes",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="GrantSchemePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("under_development", "under development"),
                            ("active", "active"),
                            ("closed", "closed"),
                        ],
                        default="under_development",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "expected",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="expected to open",
                    ),
                ),
                ("purpose", wagtail.fields.RichTextField(blank=True, verbose_name="purpose")),
                (
                    "who_can_apply",
                    wagtail.fields.RichTextField(blank=True, verbose_name="who can apply"),
                ),
                (
                    "supports",
                    wagtail.fields.RichTextField(blank=True, verbose_name="what it supports"),
                ),
                (
                    "does_not_support",
                    wagtail.fields.RichTextField(
                        blank=True, verbose_name="what it does not support"
                    ),
                ),
                ("criteria", wagtail.fields.RichTextField(blank=True, verbose_name="criteria")),
                (
                    "legal_basis",
                    models.CharField(
                        blank=True,
                        help_text="The act, regulation or decision that the scheme rests on.",
                        max_length=250,
                        verbose_name="legal basis",
                    ),
                ),
                (
                    "max_amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="highest amount, kroner",
                    ),
                ),
                (
                    "max_share",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="highest share of the costs, per cent",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "grant scheme",
                "verbose_name_plural": "grant schemes",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("max_share__isnull", True),
                            ("max_share__range", (0, 100)),
                            _connector="OR",
                        ),
                        name="scheme_share_is_a_percentage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("max_amount__isnull", True), ("max_amount__gte", 0), _connector="OR"
                        ),
                        name="scheme_amount_not_negative",
                    ),
                ],
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="InformationPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "information page",
                "verbose_name_plural": "information pages",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                ("name", models.CharField(max_length=160, verbose_name="name")),
                (
                    "number",
                    models.CharField(
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}$", "A municipality number has four digits."
                            )
                        ],
                        verbose_name="municipality number",
                    ),
                ),
                (
                    "county",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipalities",
                        to="content_types.county",
                        verbose_name="county",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="predecessors",
                        to="content_types.municipality",
                        verbose_name="became part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="municipality_ends_after_it_begins",
                        violation_error_message="The last day comes before the first.",
                    ),
                    models.UniqueConstraint(
                        fields=("number", "locale"),
                        name="municipality_number_once_per_language",
                        violation_error_message="There is a municipality with this number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("id")), _negated=True),
                        name="municipality_does_not_succeed_itself",
                        violation_error_message="A municipality cannot become part of itself.",
                    ),
                ],
                "unique_together": {("translation_key", "locale")},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="NetworkIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of networks",
                "verbose_name_plural": "lists of networks",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="NetworkPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("political", "political organisation"),
                            ("professional", "professional network"),
                            ("platform", "platform"),
                            ("office", "office abroad"),
                            ("border_committee", "border committee"),
                            ("bilateral", "bilateral agreement"),
                            ("domestic", "domestic cooperation"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("acronym", models.CharField(blank=True, max_length=40, verbose_name="short name")),
                (
                    "founded",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="founded",
                    ),
                ),
                (
                    "ended",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="ended",
                    ),
                ),
                ("seat", models.CharField(blank=True, max_length=120, verbose_name="seat")),
                (
                    "members",
                    models.CharField(
                        blank=True,
                        help_text="For example: 8 regions and 5 cities in 4 countries.",
                        max_length=200,
                        verbose_name="members",
                    ),
                ),
                (
                    "partner_country",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("NO", "Norway"),
                            ("SE", "Sweden"),
                            ("DK", "Denmark"),
                            ("FI", "Finland"),
                            ("IS", "Iceland"),
                            ("FO", "Faroe Islands"),
                            ("GL", "Greenland"),
                            ("DE", "Germany"),
                            ("PL", "Poland"),
                            ("EE", "Estonia"),
                            ("LV", "Latvia"),
                            ("LT", "Lithuania"),
                            ("NL", "Netherlands"),
                            ("BE", "Belgium"),
                            ("LU", "Luxembourg"),
                            ("FR", "France"),
                            ("IE", "Ireland"),
                            ("GB", "United Kingdom"),
                            ("ES", "Spain"),
                            ("PT", "Portugal"),
                            ("IT", "Italy"),
                            ("AT", "Austria"),
                            ("CH", "Switzerland"),
                            ("LI", "Liechtenstein"),
                            ("CZ", "Czechia"),
                            ("SK", "Slovakia"),
                            ("HU", "Hungary"),
                            ("SI", "Slovenia"),
                            ("HR", "Croatia"),
                            ("RO", "Romania"),
                            ("BG", "Bulgaria"),
                            ("GR", "Greece"),
                            ("CY", "Cyprus"),
                            ("MT", "Malta"),
                            ("UA", "Ukraine"),
                            ("MD", "Moldova"),
                            ("RS", "Serbia"),
                            ("BA", "Bosnia and Herzegovina"),
                            ("ME", "Montenegro"),
                            ("MK", "North Macedonia"),
                            ("AL", "Albania"),
                            ("TR", "Türkiye"),
                        ],
                        max_length=2,
                        verbose_name="partner's country",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="content_types.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "network or agreement",
                "verbose_name_plural": "networks and agreements",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="NetworkMembership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("member", "member"),
                            ("founder", "founding member"),
                            ("observer", "observer"),
                            ("associate", "associate member"),
                            ("through", "member through another body"),
                            ("party", "party to the agreement"),
                        ],
                        default="member",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "start",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="from",
                    ),
                ),
                (
                    "end",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="to",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="note")),
                (
                    "county",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="content_types.county",
                        verbose_name="county",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="content_types.networkpage",
                    ),
                ),
                (
                    "through",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="content_types.organisation",
                        verbose_name="through",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="OutboxMessage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="kind")),
                ("payload", models.JSONField(default=dict, verbose_name="payload")),
                (
                    "idempotency_key",
                    models.CharField(max_length=200, unique=True, verbose_name="key"),
                ),
                (
                    "application",
                    models.UUIDField(
                        blank=True, db_index=True, null=True, verbose_name="application"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("pending", "waiting"), ("done", "done"), ("dead", "given up")],
                        default="pending",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("attempts", models.PositiveIntegerField(default=0, verbose_name="attempts")),
                ("created_at", models.DateTimeField(verbose_name="made")),
                ("next_attempt_at", models.DateTimeField(verbose_name="next attempt")),
                ("give_up_at", models.DateTimeField(verbose_name="given up at")),
                (
                    "lease_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken until"),
                ),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done at")),
                ("last_error", models.TextField(blank=True, verbose_name="last error")),
            ],
            options={
                "verbose_name": "message to be sent",
                "verbose_name_plural": "messages to be sent",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["state", "next_attempt_at"], name="outbox_what_is_due")
                ],
            },
        ),
        migrations.CreateModel(
            name="PageContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="page_rows",
                        to="content_types.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact_rows",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "contact"), name="contact_once_per_page"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PageCounty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "county",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="page_rows",
                        to="content_types.county",
                        verbose_name="county",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="county_rows",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "county",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("page", "county"), name="county_once_per_page")
                ],
            },
        ),
        migrations.CreateModel(
            name="StrategyPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strategy", "strategy"),
                            ("action_plan", "action plan"),
                            ("platform", "platform"),
                        ],
                        default="strategy",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("preparation", "in preparation"),
                            ("consultation", "in consultation"),
                            ("adopted", "adopted"),
                            ("superseded", "superseded"),
                        ],
                        default="planned",
                        max_length=16,
                        verbose_name="status",
                    ),
                ),
                (
                    "first_year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="first year"
                    ),
                ),
                (
                    "last_year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="last year"
                    ),
                ),
                (
                    "adopting_body",
                    models.CharField(blank=True, max_length=120, verbose_name="adopted by"),
                ),
                (
                    "adopted_on",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="adopted on",
                    ),
                ),
                (
                    "case_number",
                    models.CharField(
                        blank=True,
                        help_text="For example PS 101/2022.",
                        max_length=40,
                        verbose_name="case number",
                    ),
                ),
                (
                    "parent_plan",
                    models.CharField(blank=True, max_length=160, verbose_name="part of"),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="replaced_by",
                        to="content_types.strategypage",
                        verbose_name="replaces",
                    ),
                ),
            ],
            options={
                "verbose_name": "strategy",
                "verbose_name_plural": "strategies",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_year__isnull", True),
                            ("last_year__isnull", True),
                            ("last_year__gte", models.F("first_year")),
                            _connector="OR",
                        ),
                        name="strategy_ends_after_it_begins",
                        violation_error_message="The last year comes before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("replaces", models.F("page_ptr")), _negated=True),
                        name="strategy_does_not_replace_itself",
                        violation_error_message="A strategy cannot replace itself.",
                    ),
                ],
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="StrategyGoal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "number",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d+(\\.\\d+){0,2}$", "Write a number such as 1 or 1.2."
                            )
                        ],
                        verbose_name="number",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="goal")),
                ("description", models.TextField(blank=True, verbose_name="description")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="content_types.strategypage",
                    ),
                ),
            ],
            options={
                "verbose_name": "goal",
                "verbose_name_plural": "goals",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="PageGoal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goal_rows",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="page_rows",
                        to="content_types.strategygoal",
                        verbose_name="goal",
                    ),
                ),
            ],
            options={
                "verbose_name": "goal",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("page", "goal"), name="goal_once_per_page")
                ],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        help_text="Used in addresses and filters, the same in all languages.",
                        max_length=60,
                        verbose_name="key",
                    ),
                ),
                (
                    "description",
                    models.CharField(blank=True, max_length=250, verbose_name="description"),
                ),
                (
                    "mappings",
                    content_types.fields.BodyField(
                        blank=True, verbose_name="the same in public vocabularies"
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme",
                "verbose_name_plural": "themes",
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("slug", "locale"),
                        name="theme_slug_once_per_language",
                        violation_error_message="There is a theme with this key already.",
                    )
                ],
                "unique_together": {("translation_key", "locale")},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="PageTheme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="theme_rows",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="page_rows",
                        to="content_types.theme",
                        verbose_name="theme",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("page", "theme"), name="theme_once_per_page")
                ],
            },
        ),
        migrations.CreateModel(
            name="Period",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="For example 2021–2027.", max_length=40, verbose_name="name"
                    ),
                ),
                ("start", models.DateField(verbose_name="first day")),
                ("end", models.DateField(verbose_name="last day")),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "period",
                "verbose_name_plural": "periods",
                "ordering": ["start", "end"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start"))),
                        name="period_ends_after_it_begins",
                        violation_error_message="The period ends before it begins.",
                    ),
                    models.UniqueConstraint(
                        fields=("start", "end", "locale"),
                        name="period_once_per_language",
                        violation_error_message="There is a period with these days already.",
                    ),
                ],
                "unique_together": {("translation_key", "locale")},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="ProgrammePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "family",
                    models.CharField(
                        choices=[
                            ("interreg", "Interreg"),
                            ("eu", "EU programme"),
                            ("eea", "EEA and Norway Grants"),
                            ("nordic", "Nordic programme"),
                            ("other", "other programme"),
                        ],
                        max_length=16,
                        verbose_name="family",
                    ),
                ),
                (
                    "strand",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("a", "A: across a border"),
                            ("b", "B: transnational"),
                            ("c", "C: interregional"),
                        ],
                        max_length=1,
                        verbose_name="Interreg strand",
                    ),
                ),
                ("acronym", models.CharField(blank=True, max_length=40, verbose_name="short name")),
                (
                    "official_name",
                    models.CharField(blank=True, max_length=200, verbose_name="official name"),
                ),
                (
                    "other_names",
                    models.CharField(
                        blank=True,
                        help_text="Separated by commas. Search finds the programme by them.",
                        max_length=250,
                        verbose_name="other and earlier names",
                    ),
                ),
                (
                    "area",
                    models.TextField(
                        blank=True, help_text="Which places take part.", verbose_name="area"
                    ),
                ),
                ("who_can_apply", models.TextField(blank=True, verbose_name="who can apply")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                ("links", content_types.fields.BodyField(blank=True, verbose_name="more links")),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
                (
                    "managing_authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="content_types.organisation",
                        verbose_name="managing authority",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="ProgrammeContactPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        help_text="For example: youth, MEDIA.",
                        max_length=120,
                        verbose_name="for what",
                    ),
                ),
                ("url", models.URLField(blank=True, verbose_name="address")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="content_types.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact_points",
                        to="content_types.programmepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact point",
                "verbose_name_plural": "contact points",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="ProgrammeIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of programmes",
                "verbose_name_plural": "lists of programmes",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="ProgrammePeriod",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("preparation", "in preparation"),
                            ("open", "open"),
                            ("closed", "closed"),
                        ],
                        default="open",
                        max_length=16,
                        verbose_name="status",
                    ),
                ),
                (
                    "norway_participates",
                    models.BooleanField(
                        blank=True,
                        help_text="Leave it unknown where it is not settled.",
                        null=True,
                        verbose_name="Norway takes part",
                    ),
                ),
                ("budget", content_types.fields.BodyField(blank=True, verbose_name="budget")),
                (
                    "eu_rate",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="support for EU partners, per cent",
                    ),
                ),
                (
                    "norwegian_rate",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="support for Norwegian partners, per cent",
                    ),
                ),
                (
                    "county_roles",
                    content_types.fields.BodyField(blank=True, verbose_name="what counties do"),
                ),
                (
                    "priorities",
                    content_types.fields.BodyField(blank=True, verbose_name="priorities"),
                ),
                (
                    "identifiers",
                    content_types.fields.BodyField(blank=True, verbose_name="identifiers"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="periods",
                        to="content_types.programmepage",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programme_rows",
                        to="content_types.period",
                        verbose_name="period",
                    ),
                ),
            ],
            options={
                "verbose_name": "period of a programme",
                "verbose_name_plural": "periods of programmes",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("eu_rate__isnull", True),
                                ("eu_rate__range", (0, 100)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("norwegian_rate__isnull", True),
                                ("norwegian_rate__range", (0, 100)),
                                _connector="OR",
                            ),
                        ),
                        name="programme_rates_are_percentages",
                    ),
                    models.UniqueConstraint(
                        fields=("page", "period"), name="period_once_per_programme"
                    ),
                ],
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="ProgrammeSuccession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="successor_rows",
                        to="content_types.programmepage",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="predecessor_rows",
                        to="content_types.programmepage",
                        verbose_name="successor",
                    ),
                ),
            ],
            options={
                "verbose_name": "successor",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "successor"), name="successor_once_per_programme"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("page")), _negated=True),
                        name="programme_does_not_succeed_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pre_project", "pre-project"),
                            ("main", "main project"),
                            ("small_scale", "small-scale project"),
                            ("mobility", "mobility"),
                        ],
                        default="main",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("acronym", models.CharField(blank=True, max_length=40, verbose_name="short name")),
                (
                    "start",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="start",
                    ),
                ),
                (
                    "end",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="end",
                    ),
                ),
                ("aims", models.TextField(blank=True, verbose_name="aims")),
                ("results", models.TextField(blank=True, verbose_name="results")),
                (
                    "funding_statement",
                    models.CharField(
                        blank=True,
                        help_text="The sentence that those who gave money ask for.",
                        max_length=250,
                        verbose_name="statement about the support",
                    ),
                ),
                (
                    "good_example",
                    models.BooleanField(
                        default=False,
                        help_text="Others can learn from this project.",
                        verbose_name="good example",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "identifiers",
                    content_types.fields.BodyField(blank=True, verbose_name="identifiers"),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
                (
                    "leads_to",
                    models.ForeignKey(
                        blank=True,
                        help_text="The main project that this pre-project led to.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="preceded_by",
                        to="content_types.projectpage",
                        verbose_name="led to",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="content_types.period",
                        verbose_name="period",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="projects",
                        to="content_types.programmepage",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "project",
                "verbose_name_plural": "projects",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("leads_to", models.F("page_ptr")), _negated=True),
                        name="project_does_not_lead_to_itself",
                        violation_error_message="A project cannot lead to itself.",
                    )
                ],
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="ProjectFunding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("total", "total"),
                            ("eu", "EU funding"),
                            ("norwegian", "Norwegian funding"),
                            ("own", "own contribution"),
                            ("grant", "grant from the county"),
                        ],
                        default="total",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=15,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="amount",
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        choices=[
                            ("EUR", "euro (EUR)"),
                            ("NOK", "Norwegian kroner (NOK)"),
                            ("SEK", "Swedish kronor (SEK)"),
                            ("DKK", "Danish kroner (DKK)"),
                        ],
                        default="EUR",
                        max_length=3,
                        verbose_name="currency",
                    ),
                ),
                ("approximate", models.BooleanField(default=False, verbose_name="about")),
                (
                    "source",
                    models.CharField(
                        blank=True, max_length=250, verbose_name="source of the figure"
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funding",
                        to="content_types.projectpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "amount",
                "verbose_name_plural": "amounts",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)), name="funding_not_negative"
                    ),
                    models.UniqueConstraint(
                        fields=("page", "kind", "currency"),
                        name="funding_once_per_kind_and_currency",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of projects",
                "verbose_name_plural": "lists of projects",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="ProjectPartner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("name", models.CharField(max_length=160, verbose_name="name")),
                (
                    "country",
                    models.CharField(
                        choices=[
                            ("NO", "Norway"),
                            ("SE", "Sweden"),
                            ("DK", "Denmark"),
                            ("FI", "Finland"),
                            ("IS", "Iceland"),
                            ("FO", "Faroe Islands"),
                            ("GL", "Greenland"),
                            ("DE", "Germany"),
                            ("PL", "Poland"),
                            ("EE", "Estonia"),
                            ("LV", "Latvia"),
                            ("LT", "Lithuania"),
                            ("NL", "Netherlands"),
                            ("BE", "Belgium"),
                            ("LU", "Luxembourg"),
                            ("FR", "France"),
                            ("IE", "Ireland"),
                            ("GB", "United Kingdom"),
                            ("ES", "Spain"),
                            ("PT", "Portugal"),
                            ("IT", "Italy"),
                            ("AT", "Austria"),
                            ("CH", "Switzerland"),
                            ("LI", "Liechtenstein"),
                            ("CZ", "Czechia"),
                            ("SK", "Slovakia"),
                            ("HU", "Hungary"),
                            ("SI", "Slovenia"),
                            ("HR", "Croatia"),
                            ("RO", "Romania"),
                            ("BG", "Bulgaria"),
                            ("GR", "Greece"),
                            ("CY", "Cyprus"),
                            ("MT", "Malta"),
                            ("UA", "Ukraine"),
                            ("MD", "Moldova"),
                            ("RS", "Serbia"),
                            ("BA", "Bosnia and Herzegovina"),
                            ("ME", "Montenegro"),
                            ("MK", "North Macedonia"),
                            ("AL", "Albania"),
                            ("TR", "Türkiye"),
                        ],
                        default="NO",
                        max_length=2,
                        verbose_name="country",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "lead partner"),
                            ("norwegian_owner", "Norwegian project owner"),
                            ("partner", "partner"),
                            ("associated", "associated partner"),
                        ],
                        default="partner",
                        max_length=16,
                        verbose_name="role",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it is registered here: its website and number follow.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="content_types.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="partners",
                        to="content_types.projectpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="ProjectPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="project_rows",
                        to="content_types.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="place_rows",
                        to="content_types.projectpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "municipality"), name="place_once_per_project"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectSDG",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(17),
                        ],
                        verbose_name="goal number",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sdg_rows",
                        to="content_types.projectpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "sustainable development goal",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__range", (1, 17))), name="sdg_between_1_and_17"
                    ),
                    models.UniqueConstraint(fields=("page", "number"), name="sdg_once_per_page"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SchemeProgramme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("target", "supported"), ("excluded", "not supported")],
                        default="target",
                        max_length=10,
                        verbose_name="supported",
                    ),
                ),
                (
                    "max_amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Only where it differs from what the scheme gives at most.",
                        max_digits=12,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="highest amount, kroner",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=250, verbose_name="note")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="target_programmes",
                        to="content_types.grantschemepage",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scheme_rows",
                        to="content_types.programmepage",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme of a scheme",
                "verbose_name_plural": "programmes of a scheme",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "programme"), name="programme_once_per_scheme"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("max_amount__isnull", True), ("max_amount__gte", 0), _connector="OR"
                        ),
                        name="scheme_programme_amount_not_negative",
                    ),
                ],
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="SiteFacts",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation_name",
                    models.CharField(blank=True, max_length=120, verbose_name="name of the county"),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="phone")),
                ("postal_address", models.TextField(blank=True, verbose_name="postal address")),
                ("website", models.URLField(blank=True, verbose_name="the county's own website")),
                (
                    "footer",
                    content_types.fields.BodyField(
                        blank=True, verbose_name="links at the foot of the page"
                    ),
                ),
                (
                    "home_county",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="content_types.county",
                        verbose_name="home county",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "about the site",
                "verbose_name_plural": "about the site",
            },
        ),
        migrations.CreateModel(
            name="SourceChangeRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        max_length=10,
                        verbose_name="what becomes of its translations",
                    ),
                ),
                (
                    "page_type",
                    models.OneToOneField(
                        limit_choices_to=content_types.translation.rules.page_types,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="page type",
                    ),
                ),
            ],
            options={
                "verbose_name": "rule for changed sources",
                "verbose_name_plural": "rules for changed sources",
                "ordering": ["page_type__model"],
            },
        ),
        migrations.CreateModel(
            name="State",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.CharField(blank=True, max_length=40)),
                ("triggers", models.CharField(blank=True, max_length=40)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="StrategyIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        help_text="Two or three sentences. Shown first on the page and wherever it is listed.",
                        max_length=400,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the image's own description is used.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("body", content_types.fields.BodyField(blank=True, verbose_name="body")),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        help_text="On this day the page appears on the dashboard as due for a look.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "when_source_changes",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "stay as they are"),
                            ("mark", "stay, marked as out of date"),
                            ("unpublish", "are unpublished"),
                        ],
                        help_text="When this page is published with changes, its translations do what is chosen here. Empty: as the rule for the page type says, and marked as out of date where there is none.",
                        max_length=10,
                        verbose_name="translations when this page changes",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of strategies",
                "verbose_name_plural": "lists of strategies",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="StrategyMilestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("start", "start"),
                            ("consultation", "consultation"),
                            ("decision", "decision"),
                            ("review", "review"),
                            ("other", "other step"),
                        ],
                        default="other",
                        max_length=16,
                        verbose_name="step",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="what")),
                (
                    "date",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="when",
                    ),
                ),
                (
                    "until",
                    content_types.vague_dates.VagueDateField(
                        blank=True,
                        help_text="As you would say it: 3 April 2020, spring 2021, 2021.",
                        max_length=17,
                        null=True,
                        verbose_name="until",
                    ),
                ),
                ("done", models.BooleanField(default=False, verbose_name="done")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="content_types.strategypage",
                    ),
                ),
            ],
            options={
                "verbose_name": "milestone",
                "verbose_name_plural": "milestones",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(verbose_name="revision")),
                ("answers", models.JSONField(verbose_name="answers")),
                ("files", models.JSONField(default=list, verbose_name="files")),
                ("totals", models.JSONField(default=dict, verbose_name="totals")),
                ("flags", models.JSONField(default=list, verbose_name="flags")),
                ("hash", models.CharField(max_length=64, verbose_name="hash")),
                ("locale", models.CharField(max_length=12, verbose_name="language")),
                ("round_id", models.UUIDField(null=True, verbose_name="round")),
                (
                    "in_grace",
                    models.BooleanField(default=False, verbose_name="in the minutes of grace"),
                ),
                ("submitted_at", models.DateTimeField(verbose_name="submitted")),
                ("idempotency_key", models.CharField(max_length=200, verbose_name="key")),
                (
                    "request_hash",
                    models.CharField(max_length=64, verbose_name="hash of the request"),
                ),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="content_types.application",
                        verbose_name="application",
                    ),
                ),
                (
                    "form_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="content_types.formversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "submission",
                "verbose_name_plural": "submissions",
                "ordering": ["submitted_at"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("application", "idempotency_key"), name="submission_once_per_key"
                    ),
                    models.UniqueConstraint(
                        fields=("application", "revision"), name="submission_once_per_revision"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TakenOver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("moment", models.DateTimeField()),
                (
                    "translation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="taken_over",
                        to="wagtail_localize.translation",
                    ),
                ),
            ],
        ),
    ]
