"""`yujue explain` of a figure."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from yujue import api
from yujue.cli.runner import run

Shown = pytest.CaptureFixture[str]


@pytest.fixture
def example(tmp_path: Path) -> str:
    return str(shutil.copy(api.EXAMPLE, tmp_path / "示例.pdf"))


def test_a_figure_is_explained_in_words(example: str, capsys: Shown) -> None:
    assert run(["explain", example, "157.10", "--page", "10"]) == 0
    told = capsys.readouterr().out
    assert "口径    年度 2026 年" in told
    assert "若改为  151.70，不成立的 5 条关系中有 5 条随之成立" in told


def test_as_json_each_figure_is_a_line(example: str, capsys: Shown) -> None:
    assert run(["explain", example, "151.70", "--format", "json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["schema"] for line in lines} == {"yujue.explain/1"}
    assert len(lines) > 1


def test_what_is_not_printed_there_is_told_in_a_line(example: str, capsys: Shown) -> None:
    assert run(["explain", example, "123456.78"]) == 2
    assert "没有印着 123456.78 的数" in capsys.readouterr().err
    assert run(["explain", example]) == 2
    assert "哪个数" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_a_line(tmp_path: Path, capsys: Shown) -> None:
    path = tmp_path / "坏.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    assert run(["explain", str(path), "1.00"]) == 2
    told = capsys.readouterr().err
    assert "坏.pdf" in told
    assert "Traceback" not in told
