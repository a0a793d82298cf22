"""The workbench as it is started, in a real browser where there is one; and what a kill in the middle leaves."""

from __future__ import annotations

import io
import socket
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.web.serving import served
from yujue import api


def test_upload_findings_decide_and_take_the_sheet(page: Any, tmp_path: Path) -> None:
    with served(tmp_path / "数据") as (address, _):
        page.goto(address)
        page.set_input_files("#file", str(api.EXAMPLE))
        page.click("text=开始检查")
        page.wait_for_selector("#f1")
        page.wait_for_load_state("load")
        page.click("#f1 a[data-jump]")
        assert page.inner_text(".here").startswith("157.10")
        page.click("td.here .flag")
        assert page.get_attribute(".finding.current", "id") == "f1"
        before = int(page.inner_text(".chip.error b"))
        page.click("#f1 .decide summary")
        page.fill("#f1 .reason input", "底稿如此")
        page.click("#f1 button:has-text('认可')")
        page.wait_for_selector("#f1.is-decided")
        assert int(page.inner_text(".chip.error b")) == before - 1
        page.click("text=下载")
        with page.expect_download() as taken:
            page.click("text=检查表（Excel）")
        book = openpyxl.load_workbook(io.BytesIO(Path(taken.value.path()).read_bytes()))
        assert book.sheetnames
        assert page.problems == []


def test_a_folder_is_taken_in_file_by_file_and_what_is_no_document_is_left_out(page: Any, tmp_path: Path) -> None:
    folder = tmp_path / "公开"
    (folder / "下级").mkdir(parents=True)
    for name in ("甲.txt", "下级/乙.txt"):
        (folder / name).write_bytes(api.EXAMPLE.with_suffix(".txt").read_bytes() + name.encode())
    (folder / "说明.md").write_text("不是公开文件", "utf-8")
    with served(tmp_path / "数据") as (address, _):
        page.goto(address)
        page.set_input_files("#folder", str(folder))
        assert "另有 1 份不是公开文件的类型" in page.inner_text(".chosen")
        page.click("text=开始检查")
        page.wait_for_url("**/batches/*/")
        assert page.locator("tbody tr").count() == 2
        assert page.problems == []


def test_a_file_that_is_no_document_is_refused_in_a_line(page: Any, tmp_path: Path) -> None:
    wrong = tmp_path / "程序.exe"
    wrong.write_bytes(b"MZ")
    with served(tmp_path / "数据") as (address, _):
        page.goto(address)
        page.click("text=开始检查")
        assert "没有选择文件" in page.inner_text(".problem")
        page.set_input_files("#file", str(wrong))
        page.click("text=开始检查")
        page.wait_for_function("() => document.querySelector('.problem').textContent.includes('不支持这种文件')")
        assert page.url == f"{address}/"


def test_from_a_chart_to_the_lines_below_and_to_the_place(page: Any, tmp_path: Path) -> None:
    with served(tmp_path / "数据") as (address, _):
        page.goto(address)
        page.click("text=看数：收支的结构")
        page.wait_for_selector("#function canvas")
        assert page.locator("#function tbody tr:visible").count() == 4
        page.focus("#function .unfold >> nth=0")
        page.keyboard.press("Enter")
        assert page.locator("#function tbody tr:visible").count() == 11
        assert "科学技术支出" in page.inner_text("#function .way")
        page.keyboard.press("Enter")
        assert page.locator("#function tbody tr:visible").count() == 4
        page.locator("#nature canvas").click(position={"x": 140, "y": 30})
        page.wait_for_selector("#nature .way button")
        assert "基本支出" in page.inner_text("#nature .way")
        page.click("#function td a >> nth=0")
        page.wait_for_selector("td.here")
        assert page.inner_text("td.here").startswith("1,255.42")
        page.wait_for_function("() => document.querySelector('td.here').getBoundingClientRect().top < innerHeight")
        assert page.problems == []


def test_what_was_taken_in_outlives_a_kill(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    with served(data) as (address, process):
        host, port = address.removeprefix("http://").split(":")
        head = f"POST /api/check HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: 100000\r\n"
        with socket.create_connection((host, int(port))) as torn:
            torn.sendall((head + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n").encode())
            upload = urllib.request.Request(f"{address}/checks/example/", method="POST")  # noqa: S310
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(upload)  # noqa: S310
            sent = multipart(api.EXAMPLE)
            request = urllib.request.Request(f"{address}/api/check", sent[0], {"Content-Type": sent[1]})  # noqa: S310
            with urllib.request.urlopen(request) as answer:  # noqa: S310
                assert b"waiting" in answer.read()
            process.kill()
            process.wait(60)
    with served(data) as (address, _):
        found = b""
        while b'"done"' not in found:
            with urllib.request.urlopen(f"{address}/api/checks") as answer:  # noqa: S310
                found = answer.read()
            assert b"fault" not in found
        assert found.count(b'"id"') == 1
        assert list((data / "incoming").iterdir()) == []


def multipart(path: Path) -> tuple[bytes, str]:
    head = f'--yj\r\nContent-Disposition: form-data; name="file"; filename="{path.name}"\r\n\r\n'
    return head.encode() + path.read_bytes() + b"\r\n--yj--\r\n", "multipart/form-data; boundary=yj"
