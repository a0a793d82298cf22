"""The JSON API: the same work as the pages, described by `/api/openapi.json`."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import File, Form, NinjaAPI, Schema, Status, UploadedFile
from ninja.errors import ValidationError

from yujue import __version__, api
from yujue.api import UnusableFileError
from yujue.web import downloads
from yujue.web.accounts import visible
from yujue.web.accounts.errors import AccountError, UnknownError
from yujue.web.desk import RefusedError, begin, decide
from yujue.web.models import Job
from yujue.web.operations.account import router as account
from yujue.web.operations.batches import router as batches
from yujue.web.operations.books import router as books
from yujue.web.operations.common import ERRORS, JobOut, job_json, newest, optional
from yujue.web.operations.indicators import router as indicators
from yujue.web.operations.looks import router as looks
from yujue.web.operations.organisations import router as organisations
from yujue.web.operations.reviews import router as reviews
from yujue.web.operations.trail import router as trail
from yujue.web.operations.users import router as users
from yujue.web.pages.common import done_job, job_of
from yujue.web.pages.parts import explained
from yujue.web.uploads import take_in

operations = NinjaAPI(
    title="预决 Yujue",
    version=__version__,
    description="检查、对比、编制部门预算和决算公开文件，管用户和机构。默认只在本机监听；"
    "要登录的，请求带 Authorization: Bearer 令牌。一次上传先得到编号，做完后再取结果。",
    docs_url="/docs",
    openapi_url="/openapi.json",
)
operations.add_router("/look", looks)
operations.add_router("/indicators", indicators)
operations.add_router("", reviews)
operations.add_router("/books", books)
operations.add_router("/batches", batches)
operations.add_router("/account", account)
operations.add_router("/journal", trail)
operations.add_router("/admin", organisations)
operations.add_router("/admin", users)


class CheckOut(JobOut):
    """A check with its report (yujue.check/1) when it is done."""

    report: dict[str, Any] | None


class DiffOut(JobOut):
    """A comparison with its result (yujue.diff/1) when it is done."""

    comparison: dict[str, Any] | None


class BuildOut(JobOut):
    """A build with its outcome (yujue.build/1) when it is done; `files` are addresses to fetch."""

    outcome: dict[str, Any] | None
    files: list[str]


class DecisionIn(Schema):
    """`finding` is a finding's id in the report (f1); `verdict` true | false | accepted, "" takes it back."""

    finding: str
    verdict: str
    reason: str = ""


class EditionOut(Schema):
    """A set of forms; `build` tells whether a whole document can be built of it."""

    name: str
    title: str
    kind: str
    build: bool


@operations.post("/check", response={202: JobOut, **ERRORS}, summary="检查一份文件，可连同上年的")
def check(
    request: HttpRequest,
    file: File[UploadedFile],
    previous: File[UploadedFile | None] = None,
    more: File[list[UploadedFile] | None] = None,
) -> Any:
    """Take in a document and begin to check it, against last year's; with `more` files as one disclosure."""
    del request
    first, *rest = dict.fromkeys(take_in(one.name or "", one) for one in (file, *(more or ())))
    return Status(202, job_json(begin("check", first, optional(previous), more=rest)))


@operations.get("/checks", response=list[JobOut], summary="检查的历史，新的在前")
def checks(request: HttpRequest, sha256: str = "", before: int | None = None, limit: int = 50) -> list[dict[str, Any]]:
    """List up to `limit` (200) checks, of one document when `sha256` is given; `before` an id the older ones."""
    del request
    jobs = visible(Job.objects.filter(kind="check")).select_related("document")
    chosen = jobs.filter(document__sha256=sha256) if sha256 else jobs
    return [job_json(job) for job in newest(chosen, limit, before)]


@operations.get("/checks/{number}", response={200: CheckOut, **ERRORS}, summary="一次检查，做完后带报告")
def one_check(request: HttpRequest, number: int) -> dict[str, Any]:
    """Give a check."""
    del request
    job = job_of("check", number)
    return {**job_json(job), "report": downloads.check_json(job) if job.status == "done" else None}


@operations.get("/checks/{number}/figures/{figure}", response={200: dict[str, Any], **ERRORS}, summary="说明一个数")
def figure(request: HttpRequest, number: int, figure: str) -> dict[str, Any]:
    """Explain a figure of a checked document (yujue.explain/1); `figure` is its id: `cell-TABLE-ROW-COLUMN`."""
    del request
    return explained(done_job("check", number), figure)


@operations.post("/checks/{number}/decisions", response={200: CheckOut, **ERRORS}, summary="裁定一条发现")
def decisions(request: HttpRequest, number: int, decision: DecisionIn) -> dict[str, Any]:
    """Decide a finding; later checks of the same document keep the decision."""
    del request
    job = done_job("check", number)
    findings = {each["id"]: each for each in downloads.read_json(job, "report.json")["findings"]}
    if decision.finding not in findings:
        raise RefusedError("这份检查里没有这条发现")
    report = api.report_from_json(downloads.read_json(job, "report.json"))
    key = next(api.fingerprint(each) for each in report.findings if each.id == decision.finding)
    decide(job, key, decision.verdict, decision.reason)
    return {**job_json(job), "report": downloads.check_json(job)}


@operations.post("/diff", response={202: JobOut, **ERRORS}, summary="对比两份文件")
def diff(request: HttpRequest, old: File[UploadedFile], new: File[UploadedFile]) -> Any:
    """Take in two documents and begin to compare them."""
    del request
    return Status(202, job_json(begin("diff", take_in(new.name or "", new), take_in(old.name or "", old))))


@operations.get("/diffs/{number}", response={200: DiffOut, **ERRORS}, summary="一次对比，做完后带结果")
def one_diff(request: HttpRequest, number: int) -> dict[str, Any]:
    """Give a comparison."""
    del request
    job = job_of("diff", number)
    return {**job_json(job), "comparison": downloads.read_json(job, "diff.json") if job.status == "done" else None}


@operations.post("/build", response={202: JobOut, **ERRORS}, summary="由账套编制整份公开")
def build(request: HttpRequest, book: File[UploadedFile], edition: Form[str] = "") -> Any:
    """Take in a book and begin to build; `edition` goes before the book's own."""
    del request
    known = {one.name for one in api.editions()}
    if edition and edition not in known:
        raise RefusedError("没有这套表式，可用的见 /api/editions")
    return Status(202, job_json(begin("build", take_in(book.name or "", book), edition=edition)))


@operations.get("/builds/{number}", response={200: BuildOut, **ERRORS}, summary="一次编制，做完后带文件地址")
def one_build(request: HttpRequest, number: int) -> dict[str, Any]:
    """Give a build."""
    from django.urls import reverse

    del request
    job = job_of("build", number)
    names = job.summary.get("files", []) if job.status == "done" else []
    files = [reverse("build-file", args=[number, name]) for name in names]
    return {**job_json(job), "outcome": downloads.read_json(job, "build.json") if names else None, "files": files}


@operations.get("/editions", response=list[EditionOut], summary="可用的表式")
def editions(request: HttpRequest) -> list[dict[str, Any]]:
    """List the editions."""
    del request
    plain = ({"name": one.name, "title": one.title, "kind": one.kind} for one in api.editions())
    return [{**each, "build": api.can_build(each["name"])} for each in plain]


def _told(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    return operations.create_response(request, {"detail": detail}, status=status)


@operations.exception_handler(UnknownError)
def unknown(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer with the line for an account that is not there, or not managed by who asks."""
    return _told(request, 404, str(error))


@operations.exception_handler(AccountError)
@operations.exception_handler(RefusedError)
@operations.exception_handler(UnusableFileError)
def refused(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer with the line."""
    return _told(request, 422, str(error))


@operations.exception_handler(Http404)
def missing(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer for what is not there."""
    del error
    return _told(request, 404, "没有这个编号")


@operations.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say which parameter is missing or wrong."""
    names = "、".join(dict.fromkeys(str(each["loc"][-1]) for each in error.errors))
    return _told(request, 422, f"参数缺少或不对：{names}")
