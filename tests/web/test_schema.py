"""The API as it describes itself, asked with all that the description allows and much that it does not: no fault."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.serving import served

EXAMPLES = 12


def test_no_request_is_a_fault(tmp_path: Path) -> None:
    program = shutil.which("schemathesis", path=str(Path(sys.executable).parent)) or shutil.which("schemathesis")
    if program is None:
        pytest.skip("no schemathesis here")
    data = tmp_path / "数据"
    with served(data, "--examples") as (address, _):
        line = [program, "run", f"{address}/api/openapi.json", "--max-examples", str(EXAMPLES), "--seed", "7"]
        quiet = ["--checks", "not_a_server_error", "--phases", "examples,coverage,fuzzing", "--no-color"]
        done = subprocess.run(
            [*line, *quiet], capture_output=True, text=True, encoding="utf-8", check=False, timeout=600, cwd=tmp_path
        )
    assert done.returncode == 0, done.stdout[-4000:]
    assert "Server error" not in done.stdout
    assert list((data / "faults").iterdir()) == []
