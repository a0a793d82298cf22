"""One process that stays."""

from __future__ import annotations

import os
import time

from tests.batch.slow import pages
from yujue.api.batch.pool import Lost
from yujue.api.batch.standing import Standing


def work(task: str) -> int:
    if task == "die":
        os._exit(1)
    if task == "sleep":
        time.sleep(60)
    return os.getpid()


def test_the_process_stays_and_is_begun_anew_when_it_is_lost() -> None:
    process = Standing(work)
    try:
        first = process.ask("a", 30)
        assert process.ask("b", 30) == first != os.getpid()
        lost = process.ask("die", 30)
        assert isinstance(lost, Lost)
        assert lost.kind == "died"
        assert process.ask("c", 30) != first
        late = process.ask("sleep", 0.2)
        assert isinstance(late, Lost)
        assert late.kind == "late"
        off = process.ask("sleep", 30, lambda: True)
        assert isinstance(off, Lost)
        assert off.kind == "called off"
    finally:
        process.end()


def test_pages_that_are_recognised_are_no_result() -> None:
    standing = Standing(pages)
    try:
        assert standing.ask(("图.pdf", 3, 0.0), 60) == 3
        assert standing.ask(("图.pdf", 2, 0.0), 60) == 2
    finally:
        standing.end()
