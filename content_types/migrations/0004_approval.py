"""The workflow «Godkjenning»: what writers hand in, an editor approves.

It takes the place of Wagtail's own workflow on the root page. Where the host has put another
one there, that one stays, and ours is there to be chosen.
"""

import swapper
from django.db import migrations

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
WORKFLOW = "Godkjenning"
TASK = "Redaktør godkjenner"
EDITOR = "Redaktør"
# Named in Wagtail's migration 0048_add_default_workflows.
OF_WAGTAIL = "Moderators approval"


def root_of(apps):
    return apps.get_model(PAGE_MODEL).objects.filter(depth=1).order_by("path").first()


def create_workflow(apps, schema_editor):
    """Make the workflow and its one task, and put it on the root page."""
    Workflow = apps.get_model("wagtailcore.Workflow")
    GroupApprovalTask = apps.get_model("wagtailcore.GroupApprovalTask")
    WorkflowPage = apps.get_model("wagtailcore.WorkflowPage")

    workflow = Workflow.objects.filter(name=WORKFLOW).order_by("pk").first()
    if workflow is None:
        content_type, _created = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="wagtailcore", model="groupapprovaltask"
        )
        task = GroupApprovalTask.objects.create(name=TASK, content_type=content_type, active=True)
        task.groups.add(apps.get_model("auth.Group").objects.get(name=EDITOR))
        workflow = Workflow.objects.create(name=WORKFLOW, active=True)
        apps.get_model("wagtailcore.WorkflowTask").objects.create(
            workflow=workflow, task=task, sort_order=0
        )

    root = root_of(apps)
    if root is None:
        return
    assigned = WorkflowPage.objects.filter(page=root).first()
    if assigned is None:
        WorkflowPage.objects.create(page=root, workflow=workflow)
    elif assigned.workflow.name == OF_WAGTAIL:
        WorkflowPage.objects.filter(page=root).update(workflow=workflow)


def remove_workflow(apps, schema_editor):
    """Give the root page back to Wagtail's workflow; take ours away where nothing went through it."""
    Workflow = apps.get_model("wagtailcore.Workflow")
    WorkflowPage = apps.get_model("wagtailcore.WorkflowPage")

    ours = Workflow.objects.filter(name=WORKFLOW)
    of_wagtail = Workflow.objects.filter(name=OF_WAGTAIL).order_by("pk").first()
    on_root = WorkflowPage.objects.filter(page=root_of(apps), workflow__in=ours)
    if of_wagtail is None:
        on_root.delete()
    else:
        on_root.update(workflow=of_wagtail)
    used = apps.get_model("wagtailcore.WorkflowState").objects.values("workflow")
    tasks = apps.get_model("wagtailcore.Task").objects.filter(
        name=TASK, workflow_tasks__workflow__in=ours.exclude(pk__in=used)
    )
    apps.get_model("wagtailcore.GroupApprovalTask").objects.filter(
        task_ptr__in=list(tasks.values_list("pk", flat=True))
    ).delete()
    ours.exclude(pk__in=used).delete()


class Migration(migrations.Migration):
    dependencies = [("content_types", "0003_groups")]

    operations = [migrations.RunPython(create_workflow, remove_workflow, elidable=False)]
