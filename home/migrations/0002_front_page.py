import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models

import content_types.fields
import content_types.pages.forms


class Migration(migrations.Migration):
    dependencies = [
        ("content_types", "0001_initial"),
        ("home", "0001_images"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HomePage",
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
                        to="home.siteimage",
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "front page",
                "verbose_name_plural": "front pages",
            },
            bases=(content_types.pages.forms.RowRules, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="FeaturedProject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content_types.projectpage",
                        verbose_name="project",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="featured_projects",
                        to="home.homepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "featured project",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "project"), name="project_featured_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FeaturedProgramme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content_types.programmepage",
                        verbose_name="programme",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="featured_programmes",
                        to="home.homepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "featured programme",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "programme"), name="programme_featured_once"
                    )
                ],
            },
        ),
    ]
