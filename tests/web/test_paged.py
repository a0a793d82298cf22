"""Lists that grow: fifty to a page, the newest first, and nothing that no page or operation reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

PER_PAGE = 50
MANY = PER_PAGE + 3


@pytest.fixture
def grown(client: Any) -> Iterator[dict[str, Any]]:
    """Give numbers of batches and of checks, and a book with versions, more than a page of each; undone after."""
    from django.db import transaction

    from yujue.web.models import Batch, Book, Document, Job, Version

    del client
    with transaction.atomic():
        document = Document.objects.create(sha256="7" * 64, name="长单.pdf", size=1)
        book = Book.objects.create(name="多版的账套")
        given = {"document": document, "status": "cancelled"}
        jobs = [Job.objects.create(kind="build", **given) for _ in range(MANY)]
        for number, job in enumerate(jobs, 1):
            more = {"change": number, "who": "张", "rows": {}, "sha256": "8" * 64, "document": document, "job": job}
            Version.objects.create(book=book, number=number, **more)
        yield {
            "batches": [Batch.objects.create(name=f"第 {n} 批", expected=1).pk for n in range(MANY)],
            "checks": [Job.objects.create(kind="check", **given).pk for _ in range(MANY)],
            "book": book.pk,
        }
        transaction.set_rollback(True)


def listed(client: Any, address: str, page: int) -> str:
    answer = client.get(f"{address}?page={page}")
    assert answer.status_code == 200
    return str(answer.text)


@pytest.mark.parametrize(("address", "link"), [("/checks/", "/checks/{}/"), ("/batches/", "/batches/{}/")])
def test_jobs_and_batches_are_all_reached(client: Any, grown: dict[str, Any], address: str, link: str) -> None:
    numbers = grown[address.strip("/")]
    first, second = (listed(client, address, page) for page in (1, 2))
    newest, older = numbers[-PER_PAGE:], numbers[:-PER_PAGE]
    places = [first.index(f'"{link.format(number)}"') for number in reversed(newest)]
    assert places == sorted(places)
    assert not any(f'"{link.format(number)}"' in first for number in older if address == "/batches/")
    assert all(f'"{link.format(number)}"' in second for number in older)
    assert 'href="?page=2"' in first


def test_a_page_leads_to_those_beside_it_and_to_the_ends(client: Any, grown: dict[str, Any]) -> None:
    from yujue.web.models import Batch

    more = 3 * PER_PAGE - Batch.objects.count()
    Batch.objects.bulk_create([Batch(name="多", expected=1) for _ in range(more)])
    assert grown["batches"]
    links = re.findall(r'href="\?page=(\d+)"[^>]*>([^<]+)<', listed(client, "/batches/", 2))
    assert links == [("1", "第一页"), ("1", "上一页"), ("3", "下一页"), ("3", "最后一页")]
    assert f"第 2 页，共 3 页，{3 * PER_PAGE} 条" in listed(client, "/batches/", 2)
    assert "下一页" not in listed(client, "/batches/", 3)


def test_the_page_of_checks_leads_to_all_batches(client: Any, grown: dict[str, Any]) -> None:
    assert grown["batches"]
    assert 'href="/batches/"' in listed(client, "/checks/", 1)


def test_versions_of_a_book(client: Any, grown: dict[str, Any]) -> None:
    address = f"/books/{grown['book']}/versions/"
    first, second = (listed(client, address, page) for page in (1, 2))
    assert (f"第 {MANY} 版 " in first, "第 3 版 " in first, "第 3 版 " in second) == (True, False, True)
    assert f"{address}{MANY - PER_PAGE + 1}/since/{MANY - PER_PAGE}/" in first, "also across the pages"
    assert f"{address}1/since/0/" not in second


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 30, "", "\0"])
def test_what_is_no_page_is_the_first_or_the_last(client: Any, grown: dict[str, Any], page: str) -> None:
    assert client.get("/batches/", {"page": page}).status_code == 200
    assert client.get(f"/books/{grown['book']}/versions/", {"page": page}).status_code == 200


@pytest.mark.parametrize("what", ["checks", "batches"])
def test_a_program_goes_on_before_the_last_that_it_has(client: Any, grown: dict[str, Any], what: str) -> None:
    got: list[int] = []
    while len(got) < MANY:
        more = {"before": got[-1]} if got else {}
        answer = client.get(f"/api/{what}", {"limit": "20", **more}).json()
        assert 0 < len(answer) <= 20
        got += [one["id"] for one in answer]
    assert got[:MANY] == sorted(grown[what], reverse=True)


def test_a_program_reaches_all_versions_and_books(client: Any, grown: dict[str, Any]) -> None:
    address = f"/api/books/{grown['book']}/versions"
    first = client.get(address).json()
    rest = client.get(address, {"before": first[-1]["number"]}).json()
    assert [one["number"] for one in (*first, *rest)] == list(range(MANY, 0, -1))
    assert len(first) == PER_PAGE
    books = client.get("/api/books", {"limit": "200"}).json()
    assert client.get("/api/books", {"limit": "1", "offset": "1"}).json() == books[1:2]
    assert client.get("/api/books", {"limit": "200", "offset": "1"}).json() == books[1:]


@pytest.mark.parametrize("number", ["-1", "0", "9" * 19, "9" * 30, "-" + "9" * 30])
def test_numbers_that_nothing_has(client: Any, grown: dict[str, Any], number: str) -> None:
    for address in ("checks", "batches", "books", f"books/{grown['book']}/versions", f"books/{grown['book']}/changes"):
        answer = client.get(f"/api/{address}", {"before": number, "offset": number, "limit": number})
        assert answer.status_code == 200, (address, answer.text)
