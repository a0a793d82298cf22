"""The workbench under load, on loopback only: `python -m bench.load [--seconds 120] [--readers 50] [--editors 10]`.

A server of its own (`yujue serve`) gets a checked document, a comparison, a build and a book; then readers open pages
and editors decide findings and change rows of one book, all with time to think. In the middle
a long PDF is uploaded; what others' pages take while it is checked is a line of its own. `--think 0` asks as fast as
answers come. Printed are for each kind of request its number, median, 95th percentile, longest time in ms, failures.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from tests.web.serving import served

from bench.load_acts import Seeded, begin_long_check, editing, pages, seed
from bench.load_memory import megabytes
from bench.load_users import Measured, User

Act = Callable[[User], None]


def main() -> None:
    """Run it and print the table."""
    asked = arguments()
    with tempfile.TemporaryDirectory() as name, served(Path(name)) as (address, process):
        host, port = address.removeprefix("http://").split(":")
        seeded = seed(User(host, int(port), random.Random(0)))  # noqa: S311
        before = megabytes(process.pid)
        users = [User(host, int(port), random.Random(number)) for number in range(asked.readers + asked.editors)]  # noqa: S311
        span, peak = run(users, asked, seeded, process.pid)
    print(f"{asked.readers} readers, {asked.editors} editors, {asked.seconds} s, {asked.think} s to think")
    table([each for user in users for each in user.measured], span)
    print(f"memory of the server's processes: {before} MB before, {peak} MB at most")


def arguments() -> argparse.Namespace:
    """Give what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--editors", type=int, default=10)
    parser.add_argument("--document", type=Path, help="the long document; by default one that is built of an example")
    parser.add_argument("--think", type=float, default=2.0)
    return parser.parse_args()


def run(users: Sequence[User], asked: argparse.Namespace, seeded: Seeded, pid: int) -> tuple[tuple[float, float], int]:
    """Let them all live; give when the long check ran and the most memory."""
    until = time.monotonic() + asked.seconds
    acts: list[Sequence[Act]] = [pages(seeded)] * asked.readers + [editing(seeded)] * asked.editors
    threads = [
        threading.Thread(target=user.live, args=(until, asked.think, mine))
        for user, mine in zip(users, acts, strict=True)
    ]
    for thread in threads:
        thread.start()
    span: list[float] = []
    check = threading.Thread(target=lambda: span.extend(begin_long_check(users[0], asked.seconds / 3, asked.document)))
    check.start()
    peak = 0
    while any(thread.is_alive() for thread in threads):
        peak = max(peak, megabytes(pid))
        time.sleep(0.5)
    check.join()
    if not span:
        raise RuntimeError("the long check gave no result")
    return (span[0], span[1]), peak


def table(measured: Sequence[Measured], span: tuple[float, float]) -> None:
    """Print a line for each kind, one for all, one for those asked while the long document was checked."""
    kinds = sorted({each.kind for each in measured})
    print(f"{'kind':<28}{'number':>8}{'median':>9}{'p95':>9}{'longest':>9}{'failed':>8}")
    for kind in kinds:
        line(kind, [each for each in measured if each.kind == kind])
    line("all", measured)
    line("all, during the long check", [each for each in measured if span[0] <= each.at <= span[1]])
    print(f"the long check took {span[1] - span[0]:.1f} s from upload to result")


def line(kind: str, measured: Sequence[Measured]) -> None:
    """Print a line of the table."""
    times = sorted(each.seconds * 1000 for each in measured)
    if len(times) < 2:
        print(f"{kind:<28}{len(times):>8}")
        return
    failed = sum(not 200 <= each.status < 400 and each.status != 409 for each in measured)
    print(
        f"{kind:<28}{len(times):>8}{median(times):>9.0f}{quantiles(times, n=20)[-1]:>9.0f}{times[-1]:>9.0f}{failed:>8}"
    )


if __name__ == "__main__":
    main()
