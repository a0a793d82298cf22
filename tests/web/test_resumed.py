"""The server is killed in the middle: what it acknowledged is there when it starts again, and nothing half-written."""

from __future__ import annotations

import json
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import served
from yujue import api

CLEAN = api.EXAMPLE.with_name("qinghe-2026-budget-clean.txt")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Sent:
    """A program that keeps to the rules of the pages: it sends the token of the form."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        page = self.opener.open(address).read().decode()
        self.token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]

    def post(self, to: str, /, **values: str | tuple[str, bytes]) -> dict[str, Any]:
        body = b""
        for name, value in {**values, "csrfmiddlewaretoken": self.token}.items():
            text, file = (value[1], f'; filename="{value[0]}"') if isinstance(value, tuple) else (value.encode(), "")
            body += f'--yj\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + text + b"\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=yj", "Accept": "application/json"}
        request = urllib.request.Request(f"{self.address}{to}", body + b"--yj--\r\n", headers)  # noqa: S310
        return dict(json.load(self.opener.open(request)))

    def get(self, path: str) -> dict[str, Any]:
        return dict(json.load(self.opener.open(f"{self.address}{path}")))


@contextmanager
def killed(data: Path) -> Iterator[Sent]:
    """Serve, and kill the server with SIGKILL when the block ends."""
    with served(data) as (address, process):
        yield Sent(address)
        process.kill()
        process.wait(60)


def content(number: int) -> bytes:
    return CLEAN.read_bytes() + b"\n" * number


def test_a_folder_goes_on_where_the_kill_broke_it_off(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    with killed(data) as sent:
        batch = int(sent.post("/batches/", name="一批", files="5")["batch"])
        for number in range(3):
            sent.post("/checks/", batch=str(batch), path=f"批/{number}.txt", file=(f"{number}.txt", content(number)))
        host, _, port = sent.address.removeprefix("http://").partition(":")
        torn = socket.create_connection((host, int(port)))
        head = f"POST /checks/ HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: 900000\r\n"
        torn.sendall((head + "Content-Type: multipart/form-data; boundary=yj\r\n\r\n--yj\r\n").encode() + b"x" * 40000)
    torn.close()
    with killed(data) as sent:
        assert list((data / "incoming").iterdir()) == []
        state = sent.get(f"/batches/{batch}/state/")
        assert sorted(state["files"]) == [[f"批/{n}.txt", len(content(n))] for n in range(3)]
        for number in range(5):
            sent.post("/checks/", batch=str(batch), path=f"批/{number}.txt", file=(f"{number}.txt", content(number)))
        sent.post(f"/batches/{batch}/close/")
    with killed(data) as sent:
        until = time.monotonic() + 180
        while not (state := sent.get(f"/batches/{batch}/state/"))["finished"]:
            assert time.monotonic() < until, state
            time.sleep(0.2)
        assert (state["in"], state["done"]) == (5, 5)
        checks = sent.opener.open(f"{sent.address}/api/checks").read()
        found = json.loads(checks)
        assert [one["status"] for one in found] == ["done"] * 5
        assert sorted(one["sha256"] for one in found) == sorted({one["sha256"] for one in found})
        assert not [left for left in data.rglob("*.part*") if "database" not in left.name]


def test_the_page_sends_a_folder_on_when_the_server_is_back(page: Any, tmp_path: Path) -> None:
    data, folder, port = tmp_path / "数据", tmp_path / "县级部门", str(free_port())
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_bytes(content(number))
    sent: list[Any] = []

    def hold_the_second(route: Any) -> None:
        sent.append(route)
        if len(sent) != 2:
            route.continue_()

    page.route("**/checks/", hold_the_second)
    with served(data, "--port", port) as (address, process):
        page.goto(address)
        page.set_input_files("#folder", str(folder))
        page.click("text=开始检查")
        while len(sent) < 2:
            page.wait_for_timeout(20)
        process.kill()
        process.wait(60)
        sent[1].continue_()
        page.wait_for_selector("text=正在重试")
    with served(data, "--port", port):
        page.wait_for_url("**/batches/*/")
        page.wait_for_selector("text=没有错误 5 份")
        names = [row.inner_text() for row in page.query_selector_all(".sortable tbody tr a")]
        assert names == [f"县级部门/{number}.txt" for number in range(5)]
    assert "pageerror" not in page.problems


def test_a_scan_of_a_torn_upload_leaves_no_document(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    with killed(data) as sent, pytest.raises(urllib.error.HTTPError):
        sent.post("/checks/", file=("空.txt", b""))
    assert list((data / "documents").iterdir()) == []
    assert list((data / "results").iterdir()) == []
