"""`yujue look` in its three forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from yujue import api
from yujue.cli.runner import run


def test_text_json_and_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["look", str(api.EXAMPLE_BOOK)]) == 0
    assert "收入来源" in capsys.readouterr().out
    assert run(["look", str(api.EXAMPLE_BOOK), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "yujue.look/1"
    page = tmp_path / "图.html"
    assert run(["look", str(api.EXAMPLE_BOOK), "--format", "html", "--out", str(page)]) == 0
    assert "<svg" in page.read_text("utf-8")


def test_a_file_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["look", "没有.pdf"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
