"""Take the pictures of the workbench's pages that the documentation shows: `python -m docs.screenshots [NAME…]`.

Starts a workbench in a passing folder, goes through it with the examples in Chromium (playwright) and writes small PNGs to
`docs/images`. The tests visit the same pages.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.web.serving import served

IMAGES = Path(__file__).parent / "images"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
WIDE, TABLET = (1366, 768), (768, 1024)
COLOURS = 96
WAIT = 60_000
CHINESE: dict[str, str | float | bool] = {**os.environ, "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"}
"""The browser's own words, such as those of file fields, are Chinese."""


def nothing(page: Any) -> None:
    """Leave the page as it opens."""
    del page


def first_finding(page: Any) -> None:
    """Show the first finding's figure."""
    page.click("#f1 a[data-jump]")
    page.wait_for_selector(".document .here")


def as_printed(page: Any) -> None:
    """Show the first finding on the picture of its page."""
    page.click("text=页面原样")
    page.click("#f1 a[data-jump]")
    page.wait_for_selector("#sheets rect.mark")
    page.wait_for_timeout(1500)


def explained(page: Any) -> None:
    """Ask for the explanation of the wrong figure."""
    first_finding(page)
    page.click(".document td.here", position={"x": 12, "y": 8})
    page.wait_for_selector("#figure .told > *")


def function_opened(page: Any) -> None:
    """Open the largest function and come to its chart."""
    page.click("#function .unfold >> nth=0")
    page.evaluate("document.querySelector('#function').scrollIntoView()")


def settled(page: Any) -> None:
    """Wait until the document stands beside the book."""
    page.wait_for_selector("body[data-compiled][data-shown]", state="attached")


def typed(page: Any, row: int, field: str, text: str) -> None:
    """Type into a cell of a book and wait until the document has followed."""
    page.locator(f"#grid .tabulator-row:nth-child({row}) [tabulator-field={field}]").click()
    page.keyboard.type(text)
    before = page.evaluate("document.body.dataset.compiled")
    page.keyboard.press("Enter")
    page.wait_for_function("before => document.body.dataset.compiled !== before", arg=before)


def edited(page: Any) -> None:
    """Change an amount; the document shows what changed."""
    settled(page)
    typed(page, 1, "budget", "1000000")
    page.click("#changes")
    page.wait_for_timeout(300)


def picking(page: Any) -> None:
    """Find a subject by initials."""
    settled(page)
    page.locator("#grid .tabulator-row:nth-child(3) [tabulator-field=exp_func_code]").click()
    page.keyboard.type("ybxzgl")
    page.wait_for_selector(".choice.at")


def wrong(page: Any) -> None:
    """Type what is no amount."""
    settled(page)
    typed(page, 5, "budget", "12a")
    page.click("#tab-problems")


def goals(page: Any) -> None:
    """Show the sheet of indicators, with the project's goals of the document beside it."""
    settled(page)
    page.click("[data-sheet=indicators]")
    page.wait_for_timeout(1000)


def published(page: Any) -> None:
    """Publish a version and wait for its files."""
    page.check("[name=accept]")
    page.fill("[name=note]", "报财政局审核稿")
    page.click("main button.main")
    page.wait_for_selector("text=正在编各种格式")
    while page.locator("a:has-text('.docx')").count() == 0:
        page.wait_for_timeout(1000)
        page.reload()


@dataclass(frozen=True, slots=True)
class Visit:
    """A page: `at` its address, in which {check}, {look}, {diff}, {build} stand for what was made; `then` is done on it."""

    name: str
    title: str
    at: str
    then: Callable[[Any], None] = nothing
    size: tuple[int, int] = WIDE


VISITS = (
    Visit("start", "开始页", "/"),
    Visit("check", "检查结果", "{check}", first_finding),
    Visit("check-tablet", "检查结果，平板", "{check}", first_finding, TABLET),
    Visit("check-page", "检查结果：页面原样", "{pdf}", as_printed),
    Visit("check-figure", "检查结果：一个数的说明", "{check}", explained),
    Visit("batch", "检查一个文件夹", "{batch}"),
    Visit("checks", "检查过的文件", "/checks/"),
    Visit("look", "图表", "{look}"),
    Visit("look-opened", "图表：一项由哪些构成", "{look}", function_opened),
    Visit("looks", "选择看哪些文件", "/look/"),
    Visit("diff", "对比结果", "{diff}"),
    Visit("diffs", "选择对比哪两份", "/diffs/"),
    Visit("build", "编制结果", "{build}"),
    Visit("builds", "由账套编制", "/builds/"),
    Visit("books", "账套", "/books/"),
    Visit("book", "编账套", "{book}", edited),
    Visit("book-tablet", "编账套，平板", "{book}", settled, TABLET),
    Visit("book-problems", "编账套：问题", "{book}", wrong),
    Visit("book-picker", "编账套：按拼音首字母找科目", "{book}", picking),
    Visit("versions", "发布与版本", "{book}versions/", published),
    Visit("goals", "编账套：绩效指标", "{book}", goals),
    Visit("ratios", "绩效：投入管理比率", "{book}performance/?part=ratios"),
    Visit("monitoring", "绩效：运行监控", "{book}performance/?part=monitoring&at=2025-07-31"),
    Visit("self-evaluation", "绩效：项目支出自评", "{book}performance/?part=self_evaluation"),
    Visit("department-evaluation", "绩效：部门整体自评", "{book}performance/?part=department_evaluation"),
    Visit("ledger", "绩效：整改台账和预算安排建议", "{book}performance/?part=ledger"),
    Visit("reports", "绩效：评价报告", "{book}performance/?part=reports"),
    Visit("journal", "记录", "/journal/"),
    Visit("login", "登录", "/login/"),
)
SHARED = (
    Visit("admin", "管理", "/admin/"),
    Visit("account", "我的帐号", "/account/"),
)
"""What needs somebody who has logged in."""
MADE = {
    "check": ("text=检查：部门预算（Word）", "#f1"),
    "pdf": ("text=检查：部门预算（PDF）", "#f1"),
    "look": ("text=看数：收支的结构", "#change canvas"),
    "diff": ("text=对比：放错前后", "iframe"),
    "book": ("text=编账套：像表格一样改", "#grid .tabulator-row"),
    "build": ("text=编制：由账套到公开", "text=开放数据"),
}


def make(page: Any, address: str) -> dict[str, str]:
    """Go through the examples from the start page; give the paths of what was made."""
    made = {}
    page.set_default_timeout(WAIT)
    for name, (button, ready) in MADE.items():
        page.goto(address)
        page.click(button)
        page.wait_for_selector(ready)
        made[name] = page.url.removeprefix(address).partition("#")[0]
    made["batch"] = folder_checked(page, address)
    return made


def folder_checked(page: Any, address: str) -> str:
    """Check a folder of the bundled examples; give the path of its page."""
    from yujue.api import EXAMPLE

    with tempfile.TemporaryDirectory() as passing:
        folder = Path(passing) / "budgets-2026"
        folder.mkdir()
        for path in EXAMPLE.parent.glob("*.txt"):
            shutil.copy(path, folder)
        page.goto(address)
        page.set_input_files("#folder", str(folder))
        page.click("text=开始检查")
        page.wait_for_url("**/batches/*/")
        page.wait_for_selector("text=没有错误 1 份")
    return str(page.url).removeprefix(address)


def log_in(page: Any, address: str) -> None:
    """Make an organisation, a unit below it and an administrator, who logs in: from then on everybody has to."""
    for name, over in (("清河市财政局", ""), ("清河市科学技术局", "清河市财政局")):
        page.goto(f"{address}/admin/")
        page.fill("section[aria-labelledby=places] > form [name=name]", name)
        if over:
            page.select_option("section[aria-labelledby=places] > form [name=parent]", label=over)
        with page.expect_navigation():
            page.click("text=新增机构")
    for name, secret in (("username", "guanli"), ("name", "管理员"), ("password", "qinghe-2025")):
        page.fill(f"section[aria-labelledby=people] > form [name={name}]", secret)
    with page.expect_navigation():
        page.click("text=新增用户")
    page.goto(f"{address}/login/")
    page.fill("main [name=username]", "guanli")
    page.fill("main [name=password]", "qinghe-2025")
    page.click("main form button")
    page.wait_for_selector("text=退出")


def picture(page: Any, visit: Visit, address: str, made: dict[str, str]) -> bytes:
    """Give the picture of a page as a PNG with few colours."""
    from PIL import Image

    page.set_viewport_size({"width": visit.size[0], "height": visit.size[1]})
    page.goto(address + visit.at.format(**made))
    page.wait_for_load_state("networkidle")
    visit.then(page)
    with Image.open(io.BytesIO(page.screenshot())) as shown:
        small = shown.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


def take(page: Any, visits: list[Visit], address: str, made: dict[str, str]) -> None:
    """Write the pictures of some pages."""
    for visit in visits:
        fresh = page.context.new_page()  # the last one may still be reloading itself
        fresh.set_default_timeout(WAIT)
        content = picture(fresh, visit, address, made)
        fresh.close()
        (IMAGES / f"page-{visit.name}.png").write_bytes(content)
        sys.stdout.write(f"{visit.name} {len(content) // 1024} KB\n")


def main(names: list[str]) -> None:
    """Take the pictures, all of them or those named."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as data, served(Path(data)) as (address, _), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"], env=CHINESE)
        page = browser.new_context(locale="zh-CN").new_page()
        made = make(page, address)
        take(page, [visit for visit in VISITS if not names or visit.name in names], address, made)
        log_in(page, address)
        take(page, [visit for visit in SHARED if not names or visit.name in names], address, made)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
