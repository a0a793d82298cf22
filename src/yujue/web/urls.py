"""Which address leads where."""

from __future__ import annotations

from django.urls import path

from yujue.web.operations import operations
from yujue.web.pages import (
    account,
    admin,
    assets,
    batches,
    between,
    books,
    builds,
    checks,
    diffs,
    looks,
    parts,
    remarks,
    start,
    trail,
    versions,
)

handler400 = "yujue.web.pages.problems.bad"
handler403 = "yujue.web.pages.problems.forbidden"
handler404 = "yujue.web.pages.problems.missing"
handler500 = "yujue.web.pages.problems.failed"

urlpatterns = [
    path("", start.start, name="start"),
    path("checks/", checks.checks, name="checks"),
    path("checks/example/", start.example, name="example"),
    path("checks/<int:number>/", checks.check, name="check"),
    path("checks/<int:number>/again/", checks.again, name="again"),
    path("checks/<int:number>/remarks/", remarks.remarks, name="remarks"),
    path("checks/<int:number>/against/<int:other>/", between.between, name="between"),
    path("checks/<int:number>/decisions/", checks.decisions, name="decisions"),
    path("checks/<int:number>/chunks/<int:at>/", parts.chunk, name="check-chunk"),
    path("checks/<int:number>/paged/", parts.paged, name="check-paged"),
    path("checks/<int:number>/pages/<int:page>/", parts.page_layout, name="check-page"),
    path("checks/<int:number>/pages/<int:page>/image/", parts.page_image, name="check-page-image"),
    path("checks/<int:number>/figures/<slug:name>/", parts.figure, name="check-figure"),
    path("checks/<int:number>/file/<str:form>/", checks.download, name="check-file"),
    path("batches/", batches.announce, name="batches"),
    path("batches/<int:number>/", batches.batch, name="batch"),
    path("batches/<int:number>/state/", batches.state, name="batch-state"),
    path("batches/<int:number>/close/", batches.close, name="batch-close"),
    path("batches/<int:number>/cancel/", batches.cancel, name="batch-cancel"),
    path("batches/<int:number>/summary/", batches.summary, name="batch-summary"),
    path("work/<int:number>/cancel/", checks.cancel, name="cancel"),
    path("work/<int:number>/", checks.state, name="state"),
    path("diffs/example/", start.example_diff, name="example-diff"),
    path("builds/example/", start.example_build, name="example-build"),
    path("diffs/", diffs.diffs, name="diffs"),
    path("diffs/<int:number>/", diffs.diff, name="diff"),
    path("diffs/<int:number>/page/", diffs.page, name="diff-page"),
    path("diffs/<int:number>/file/<str:form>/", diffs.download, name="diff-file"),
    path("look/", looks.looks, name="looks"),
    path("look/example/", looks.example, name="example-look"),
    path("look/<int:number>/", looks.look, name="look"),
    path("look/<int:number>/file/<str:form>/", looks.download, name="look-file"),
    path("look/places/<str:sha256>/", looks.place, name="place"),
    path("builds/", builds.builds, name="builds"),
    path("builds/blank/", builds.blank, name="blank"),
    path("builds/<int:number>/", builds.build, name="build"),
    path("builds/<int:number>/files/<str:name>", builds.file, name="build-file"),
    path("builds/<int:number>/check/<str:name>", builds.check_built, name="check-built"),
    path("books/", books.books, name="books"),
    path("books/<int:number>/", books.book, name="book"),
    path("books/<int:number>/frame/", books.frame, name="book-frame"),
    path("books/<int:number>/workbook/", books.workbook, name="book-workbook"),
    path("books/<int:number>/build/", books.build, name="book-build"),
    path("books/<int:number>/history/", books.history, name="book-history"),
    path("books/<int:number>/versions/", versions.versions, name="versions"),
    path("books/<int:number>/versions/<int:version>/workbook/", versions.workbook, name="version-workbook"),
    path("books/<int:number>/versions/<int:version>/files/<str:name>", versions.file, name="version-file"),
    path("books/<int:number>/versions/<int:version>/since/<int:older>/", versions.since, name="version-since"),
    path("login/", account.login, name="login"),
    path("account/", account.account, name="account"),
    path("admin/", admin.admin, name="admin"),
    path("logout/", account.logout, name="logout"),
    path("journal/", trail.journal, name="journal"),
    path("static/<path:path>", assets.asset),
    path("api/", operations.urls),
]
