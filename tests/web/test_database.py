"""The tests run on the database that they were started for."""

from __future__ import annotations

import os
from typing import Any

from tests.web.databases import CLUSTER


def test_it_is_the_one_that_was_asked_for(client: Any) -> None:
    from django.db import connection

    assert client.get("/checks/").status_code == 200
    assert connection.vendor == ("postgresql" if os.environ.get(CLUSTER) else "sqlite")
