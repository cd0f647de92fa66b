"""Addresses of the form. Those of one application lie together, so that its cookie reaches
them and nothing else."""

from django.urls import URLPattern, path

from . import copies, enquiring, entering, filling, inviting, lost, newer, sending, uploading

ONE = "<uuid:application>/<str:language>/"

urlpatterns: list[URLPattern] = [
    path("<str:language>/open/", entering.Open.as_view(), name="content_types_form_open"),
    path("<str:language>/lost/", lost.LostLink.as_view(), name="content_types_form_lost"),
    path("<str:language>/deleted/", sending.Deleted.as_view(), name="content_types_form_deleted"),
    path("<str:language>/<uuid:form>/", enquiring.begin, name="content_types_form_start"),
    path(
        "<str:language>/<uuid:form>/form.pdf",
        copies.BlankPDF.as_view(),
        name="content_types_form_blank",
    ),
    path("<uuid:application>/", entering.door, name="content_types_form_door"),
    path(ONE, filling.Overview.as_view(), name="content_types_form_overview"),
    path(f"{ONE}<int:number>/", filling.OneStep.as_view(), name="content_types_form_step"),
    path(f"{ONE}newer/", newer.Newer.as_view(), name="content_types_form_newer"),
    path(f"{ONE}check/", sending.Check.as_view(), name="content_types_form_check"),
    path(f"{ONE}attempts/", sending.Attempts.as_view(), name="content_types_form_attempts"),
    path(f"{ONE}receipt/", sending.Receipt.as_view(), name="content_types_form_receipt"),
    path(f"{ONE}receipt.pdf", copies.ReceiptPDF.as_view(), name="content_types_form_receipt_pdf"),
    path(f"{ONE}copy.pdf", copies.CopyPDF.as_view(), name="content_types_form_copy_pdf"),
    path(f"{ONE}copy.json", copies.CopyJSON.as_view(), name="content_types_form_copy_json"),
    path(f"{ONE}files/", uploading.SendLater.as_view(), name="content_types_form_later"),
    path(f"{ONE}files/<uuid:file>/", uploading.Download.as_view(), name="content_types_form_file"),
    path(f"{ONE}withdraw/", sending.Withdraw.as_view(), name="content_types_form_withdraw"),
    path(f"{ONE}reopen/", sending.Reopen.as_view(), name="content_types_form_reopen"),
    path(f"{ONE}delete/", sending.Delete.as_view(), name="content_types_form_delete"),
    path(f"{ONE}people/", inviting.People.as_view(), name="content_types_form_people"),
    path(f"{ONE}close/", entering.Close.as_view(), name="content_types_form_close"),
]
