"""The API as it describes itself, asked with all that the description allows and much that it does not: no fault."""

from __future__ import annotations

import http.cookiejar
import json
import re
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tests.web.conftest import PASSWORD
from tests.web.serving import served
from tests.web.test_backup import command

EXAMPLES = 12
ACCOUNTS = "^/api/(account|admin)"


def asked(address: str, folder: Path, *more: str) -> str:
    """Let schemathesis ask a server; give what it says."""
    program = shutil.which("schemathesis", path=str(Path(sys.executable).parent)) or shutil.which("schemathesis")
    if program is None:
        pytest.skip("no schemathesis here")
    description = f"{address}/api/openapi.json"
    with urllib.request.urlopen(description, timeout=300) as described:  # noqa: S310 — made when first asked for
        assert described.status == 200
    line = [
        program,
        "run",
        description,
        "--max-examples",
        str(EXAMPLES),
        "--seed",
        "7",
        "--request-timeout",
        "120",
        *more,
    ]
    quiet = ["--checks", "not_a_server_error", "--phases", "examples,coverage,fuzzing", "--no-color"]
    done = subprocess.run(
        [*line, *quiet], capture_output=True, text=True, encoding="utf-8", check=False, timeout=600, cwd=folder
    )
    assert done.returncode == 0, done.stdout[-4000:]
    return done.stdout


def entered(address: str, username: str) -> tuple[urllib.request.OpenerDirector, str]:
    """Log in; give the browser and the cookie of its session."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(f"{address}/login/").read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token is not None
    form = {"csrfmiddlewaretoken": token[1], "username": username, "password": PASSWORD}
    browser.open(f"{address}/login/", urllib.parse.urlencode(form).encode())
    return browser, next(f"yujue={each.value}" for each in jar if each.name == "yujue")


def test_no_request_is_a_fault(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    with served(data, "--examples") as (address, _):
        said = asked(address, tmp_path, "--exclude-path-regex", "^/api/admin")
    assert "Server error" not in said
    assert list((data / "faults").iterdir()) == []


def test_no_request_of_an_administrator_is_a_fault(tmp_path: Path) -> None:
    data = tmp_path / "数据"
    line = ("users", "add", "boss", "--role", "administrator", "--organisation", "财政局")
    assert command(data, *line, YUJUE_PASSWORD=PASSWORD)[0] == 0
    with served(data, "--shared") as (address, _):
        browser, cookie = entered(address, "boss")
        said = asked(address, tmp_path, "--include-path-regex", ACCOUNTS, "--header", f"Cookie: {cookie}")
        with browser.open(f"{address}/api/admin/organisations") as answer:
            assert len(json.load(answer)) > 1, "still an administrator, and requests that were good were done"
    assert "Server error" not in said
    assert list((data / "faults").iterdir()) == []
