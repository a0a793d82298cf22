"""The database of a workbench under test: embedded, or one of its own in the cluster that a variable names."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

CLUSTER = "YUJUE_TEST_CLUSTER"
"""Where it is set, `postgresql://user@host:port`, every workbench of the tests gets a database of its own there."""


def database_of(data: Path) -> str:
    """Give the `YUJUE_DATABASE_URL` for a data folder: the same for the same folder, "" for the embedded database."""
    cluster = os.environ.get(CLUSTER, "")
    if not cluster:
        return ""
    name = "t" + hashlib.sha256(str(data).encode()).hexdigest()[:16]
    _make(cluster, name)
    return f"{cluster}/{name}"


def _make(cluster: str, name: str) -> None:
    import psycopg

    with psycopg.connect(f"{cluster}/postgres", autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone() is None:
            connection.execute(f"CREATE DATABASE {name}")
