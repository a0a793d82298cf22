"""Logging in, roles and forbidden pages in a real browser, on a server that was started for many."""

from __future__ import annotations

import http.client
from pathlib import Path
from typing import Any

from tests.web.serving import served
from tests.web.test_backup import command

SECRET = "清河-四月-雨水"  # noqa: S105


def test_roles_see_what_is_theirs(page: Any, tmp_path: Path) -> None:
    data = tmp_path / "数据"
    for username, role in (("zhang", "administrator"), ("li", "clerk")):
        line = ("users", "add", username, "--role", role, "--organisation", "财政局/科技局")
        assert command(data, *line, YUJUE_PASSWORD=SECRET)[0] == 0
    with served(data, "--shared") as (address, _):
        page.goto(f"{address}/admin/")
        assert page.url == f"{address}/login/?next=/admin/"
        enter(page, "li", "wrong")
        assert "用户名或密码不对" in page.inner_text("[role=alert]")
        enter(page, "li", SECRET)
        assert "您的角色不能这样做" in page.inner_text("main")
        assert page.locator("nav >> text=管理").count() == 0
        page.goto(f"{address}/checks/")
        assert page.locator("h1").inner_text() == "检查"
        page.click("text=退出")
        enter(page, "zhang", SECRET)
        page.click("nav >> text=管理")
        page.fill("[name=name] >> nth=-1", "王办事")
        page.fill("[name=username]", "wang")
        page.fill("[name=password] >> nth=-1", SECRET)
        page.click("text=新增用户")
        assert page.locator("th:has-text('wang')").count() == 1
        assert [each for each in page.problems if "403" not in each and "422" not in each] == []


def test_a_given_password_is_changed_at_the_first_login(page: Any, tmp_path: Path) -> None:
    data = tmp_path / "数据"
    line = ("users", "add", "li", "--role", "clerk", "--organisation", "财政局/科技局", "--must-change")
    assert command(data, *line, YUJUE_PASSWORD=SECRET)[0] == 0
    with served(data, "--shared") as (address, _):
        page.goto(f"{address}/login/")
        enter(page, "li", SECRET)
        assert page.url == f"{address}/account/"
        assert "管理员给的" in page.inner_text("[role=status]")
        page.fill("[name=old]", SECRET)
        page.fill("[name=new]", "清河-六月-大雾")
        page.click("main button")
        page.wait_for_selector("text=新增令牌")
        page.goto(f"{address}/checks/")
        assert page.locator("h1").inner_text() == "检查"
    assert command(data, "users", "password", "li", "--must-change", YUJUE_PASSWORD=SECRET)[0] == 0
    with served(data, "--shared") as (address, _):
        page.goto(f"{address}/login/")
        enter(page, "li", SECRET)
        assert page.url == f"{address}/account/"
        assert page.problems == []


def test_behind_a_proxy_the_cookie_is_for_https_only(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    line = ("users", "add", "zhang", "--role", "administrator", "--organisation", "财政局")
    assert command(data, *line, YUJUE_PASSWORD=SECRET)[0] == 0
    with served(data, "--https", "--name", "yujue.example.gov") as (address, _):
        port = int(address.rpartition(":")[2])
        through = {"Host": "yujue.example.gov", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        line_to = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        line_to.request("GET", "/login/", headers=through)
        answer = line_to.getresponse()
        answer.read()
        assert answer.status == 200
        assert "max-age" in str(answer.headers["Strict-Transport-Security"])
        assert "Secure" in str(answer.headers["Set-Cookie"])
        line_to.request("GET", "/login/", headers={"Host": "elsewhere.example"})
        assert line_to.getresponse().status == 400


def enter(page: Any, username: str, password: str) -> None:
    page.fill("[name=username]", username)
    page.fill("[name=password]", password)
    page.click("button.main")
