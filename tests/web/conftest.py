"""One workbench for a run of the tests, in a passing folder."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.databases import database_of
from yujue import api

PASSWORD = "清河-四月-雨水"  # noqa: S105
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
Await = Callable[[int], Any]


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from yujue.web.places import prepare
    from yujue.web.settings import configure

    found = prepare(tmp_path_factory.mktemp("工作台"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("YUJUE_DATABASE_URL", database_of(found.root))
        configure(found)
    with pytest.MonkeyPatch.context() as patch:  # the tests log in often
        patch.setattr("django.contrib.auth.hashers.PBKDF2PasswordHasher.iterations", 1000)
        yield found
    from yujue.web import workers

    workers.line().shutdown(wait=True)


@pytest.fixture
def client(places: Any) -> Any:
    """Give a browser that keeps to the rules: it sends the token of the page."""
    del places
    from django.test import Client

    return Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)


@pytest.fixture
def done(client: Any) -> Await:
    """Wait for a piece of work and give it."""

    def wait(number: int) -> Any:
        from yujue.web.models import Job

        until = time.monotonic() + 120
        while client.get(f"/work/{number}/").json()["status"] in {"waiting", "running"}:
            assert time.monotonic() < until, "the work does not end"
            time.sleep(0.1)
        return Job.objects.get(pk=number)

    return wait


@pytest.fixture(scope="session")
def checked(places: Any) -> Any:
    """Check the example."""
    from django.test import Client

    from yujue.web.models import Job

    del places
    browser = Client(headers={"host": "127.0.0.1"})
    number = int(browser.post("/checks/example/").headers["Location"].split("/")[2])
    until = time.monotonic() + 120
    while browser.get(f"/work/{number}/").json()["status"] in {"waiting", "running"}:
        assert time.monotonic() < until, "the work does not end"
        time.sleep(0.1)
    job = Job.objects.get(pk=number)
    assert job.status == "done", job.message
    return job


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a book."""
    from tests.compiling.books import budget_book
    from yujue.writing.book import write_book

    path = tmp_path_factory.mktemp("账套") / "账套.xlsx"
    write_book(budget_book(), path)
    return path


@pytest.fixture(scope="session")
def clean() -> Path:
    """Give the example without errors."""
    return api.EXAMPLE.with_name("qinghe-2026-budget-clean.pdf")


@pytest.fixture
def people(client: Any) -> Iterator[dict[str, Any]]:
    """Make two departments under a bureau, a unit, and a user of a role at each; all is undone after."""
    from django.db import transaction

    from yujue.web.accounts.people import add_organisation, add_user, give_role

    del client
    with transaction.atomic():
        bureau = add_organisation("清河市财政局（测试）")
        science, health = (add_organisation(name, bureau) for name in ("科技局", "卫健委"))
        unit = add_organisation("情报所", science)
        made: dict[str, Any] = {}
        for username, role, place in (
            ("officer", "bureau_budget", bureau),
            ("science", "department_finance", science),
            ("health", "clerk", health),
            ("unit", "reader", unit),
            ("boss", "administrator", bureau),
        ):
            made[username] = add_user(username, PASSWORD)
            give_role(made[username], place, role)
        made = {
            "users": dict(made),
            "give": give_role,
            "bureau": bureau,
            "science": science,
            "health": health,
            "unit": unit,
        }
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def page() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    if BROWSER is None:
        pytest.skip("no browser here")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
        page.set_default_timeout(180_000)
        page.problems = []
        page.on("console", lambda message: page.problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        yield page
        browser.close()
