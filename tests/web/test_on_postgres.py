"""All tests of this folder on PostgreSQL, where its programs are: a cluster of its own, thrown away after."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.databases import CLUSTER

HERE = Path(__file__).parent
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def owner() -> str | None:
    """Give whom the cluster runs as: PostgreSQL refuses root."""
    if os.getuid():
        return pwd.getpwuid(os.getuid()).pw_name
    return next((each.pw_name for each in pwd.getpwall() if each.pw_name == "postgres"), None)


@pytest.fixture
def database() -> Iterator[str]:
    pytest.importorskip("psycopg")
    found = shutil.which("pg_ctl", path=os.pathsep.join(map(str, PROGRAMS[-1:]))) or shutil.which("pg_ctl")
    user = owner()
    if found is None or user is None:
        pytest.skip("no PostgreSQL here")
    programs, folder = Path(found).parent, Path(tempfile.mkdtemp(prefix="yujue-pg-"))
    shutil.chown(folder, user)
    is_root = not os.getuid()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(*line: str) -> None:
        command = [str(programs / line[0]), *line[1:]]
        quiet = subprocess.DEVNULL
        subprocess.run(command, stdout=quiet, stderr=quiet, check=True, cwd=folder, user=user if is_root else None)

    cluster = str(folder / "cluster")
    run("initdb", "-D", cluster, "-A", "trust", "-U", "yujue", "-E", "UTF8", "--locale=C")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    run("pg_ctl", "-D", cluster, "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql://yujue@127.0.0.1:{port}"
    finally:
        run("pg_ctl", "-D", cluster, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def test_the_same_holds_on_postgresql(database: str) -> None:
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE), "--ignore", __file__]
    environment = {**os.environ, CLUSTER: database}
    done = subprocess.run(line, env=environment, cwd=HERE.parents[1], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
