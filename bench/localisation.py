"""What naming the wrong figure costs: `python -m bench.localisation [SHARED]`.

Checks every published document several times; the time spent locating causes, judging all identities jointly and
folding is taken apart. Prints the median ratio of the whole check to the check without these.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from yujue.api import check_disclosure, read
from yujue.checking import run
from yujue.checking.identities import area, believed
from yujue.checking.sentences import doubts

PARTS: tuple[tuple[Any, str], ...] = (
    (believed, "locate"),
    (area, "together"),
    (area, "merged"),
    (import_module("yujue.checking.sentences.judged"), "roots"),
    (doubts, "roots"),
    (run, "fold"),
)
REPEATS = 5


@contextmanager
def counted(spent: list[float]) -> Iterator[None]:
    """Add up the time that the parts take."""
    originals = [getattr(module, name) for module, name in PARTS]
    for (module, name), original in zip(PARTS, originals, strict=True):
        setattr(module, name, _timed(original, spent))
    try:
        yield
    finally:
        for (module, name), original in zip(PARTS, originals, strict=True):
            setattr(module, name, original)


def _timed(original: Callable[..., Any], spent: list[float]) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        start = time.perf_counter()
        try:
            return original(*arguments, **named)
        finally:
            spent.append(time.perf_counter() - start)

    return timed


def ratio(path: Path) -> float:
    """Give the median ratio of the whole check to the check without localisation."""
    whole = read(path)
    ratios = []
    for _ in range(REPEATS):
        spent: list[float] = []
        with counted(spent):
            start = time.perf_counter()
            check_disclosure(whole)
            took = time.perf_counter() - start
        ratios.append(took / (took - sum(spent)))
    return statistics.median(ratios)


def main(arguments: list[str]) -> None:
    """Print the table."""
    shared = Path(arguments[0]) if arguments else Path(__file__).parents[2] / "shared"
    ratios = []
    for path in [*sorted((shared / "samples").glob("*.pdf")), *sorted((shared / "seeds").glob("*.txt"))]:
        ratios.append(ratio(path))
        print(f"{path.name:<52}{ratios[-1]:>8.2f}×", flush=True)
    print(f"median {statistics.median(ratios):.2f}×, most {max(ratios):.2f}×")


if __name__ == "__main__":
    main(sys.argv[1:])
