"""`dev.py demo`: the report, then the workbench on the first free port; `--no-serve` the report only."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import dev
import pytest


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what would be run."""
    lines: list[str] = []

    def note(*command: str | Path) -> int:
        lines.append(" ".join(Path(part).name for part in command))
        return 1

    def served(port: int) -> int:
        lines.append(f"workbench {port}")
        return 0

    monkeypatch.setattr(dev, "prepare", lambda _: None)
    monkeypatch.setattr(dev, "run", note)
    monkeypatch.setattr(dev, "workbench", served)
    return lines


def test_demo_writes_the_report_and_starts_the_workbench(ran: list[str]) -> None:
    assert dev.main(["demo"]) == 0
    assert ran[0] == "yujue demo"
    assert ran[1].startswith("workbench 86")


def test_demo_without_serving(ran: list[str]) -> None:
    assert dev.main(["demo", "--no-serve"]) == 0
    assert ran == ["yujue demo"]


def test_a_report_that_fails_starts_nothing(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "run", lambda *_: 3)
    assert dev.main(["demo"]) == 1
    assert ran == []


def test_a_busy_port_takes_the_next_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        busy = taken.getsockname()[1]
        assert dev.free_port(busy) != busy
    assert dev.free_port(busy) >= busy


def test_the_workbench_takes_the_place_of_the_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    line: list[Any] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.execv", lambda program, words: line.extend([program, *words]))
    dev.workbench(8700)
    assert line[2:] == ["serve", "--examples", "--port", "8700", "--data", "out/workbench-8700"]


def test_anything_else_is_told_how_it_goes() -> None:
    with pytest.raises(SystemExit, match="用法"):
        dev.main(["dmeo"])
