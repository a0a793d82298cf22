"""Mutated files of every format: does each end in a result or in one clear line, within its limits.

`python -m bench.fuzz [--files 10000] [--seconds 60] [--memory-mb 2048] [--jobs 2] [--seed 1]
    [--only FORMAT,…] [--keep DIR] [FILE…]`

Without files: a small book, all that we and LibreOffice write of it, archives of that, the bundled example and
../shared/samples where they are (`bench/originals.py`); formats that cost seconds a file come once in a while only.
Each mutant is read and checked in a process that is ended at its limits; a mutant of a book is compiled instead. A
file counts as
  read      a report came of it                    refused  one line that says what is wrong
  FAULT     an exception that is our own           LATE     not done in time      DIED  the process was lost
"""

from __future__ import annotations

import argparse
import random
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from bench.mutants import mutated
from bench.originals import SLOW, Groups, originals
from yujue import api
from yujue.api.batch.pool import Lost, work_through
from yujue.api.batch.work import limited

RARE = 20
"""Slow formats get one mutant in so many rounds."""
OUTCOMES = ("read", "refused", "FAULT", "LATE", "DIED")
Task = tuple[str, str, int, str]
"""Format, original, seed, folder for the mutant."""


def work(task: Task) -> tuple[str, str]:
    """Mutate one file, write it, check it; give the outcome and what was said."""
    form, original, seed, folder = task
    path = Path(original)
    target = Path(folder) / f"{seed}{path.suffix}"
    target.write_bytes(mutated(path.read_bytes(), path.suffix.lower(), random.Random(seed)))  # noqa: S311 — not secret
    try:
        if form == "book":
            api.compile_file(target)
        else:
            api.check(target)
    except api.UnusableFileError as error:
        line = str(error)
        sound = len(line.splitlines()) == 1 and any("\u4e00" <= char <= "\u9fff" for char in line)
        outcome = ("refused", line.partition("：")[2]) if sound else ("FAULT", f"not one line: {line!r}")
    except MemoryError:
        outcome = ("refused", "内存用到上限")
    except Exception:  # noqa: BLE001 — what we look for
        return "FAULT", traceback.format_exc()
    else:
        outcome = ("read", "")
    target.unlink()
    return outcome


def tasks(groups: Groups, many: int, seed: int, folder: str) -> Iterator[Task]:
    """Give the mutants to make, the formats in turn."""
    number = turn = 0
    while number < many:
        for form, group in groups.items():
            if number < many and (form not in SLOW or turn % RARE == 0):
                yield form, str(group[turn % len(group)]), seed * 1_000_000 + number, folder
                number += 1
        turn += 1


def chosen(files: list[Path], only: str, folder: Path) -> Groups:
    """Give the files to mutate: those named, or the originals, of some formats only when asked."""
    if files:
        return {path.suffix[1:].lower(): [p for p in files if p.suffix == path.suffix] for path in files}
    groups = originals(folder)
    return {form: group for form, group in groups.items() if form in only.split(",")} if only else groups


def main() -> None:
    """Run and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--files", dest="many", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--memory-mb", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only", default="")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (groups, mutants) = (chosen(wanted.files, wanted.only, Path(folder)), Path(folder) / "mutants")
        mutants.mkdir()
        made = tasks(groups, wanted.many, wanted.seed, str(mutants))
        prepare = partial(limited, wanted.memory_mb << 20)
        report(work_through(made, work, jobs=wanted.jobs, seconds=wanted.seconds, prepare=prepare), wanted.keep)


def report(results: Iterator[tuple[Any, Any]], keep: Path | None) -> None:
    """Count the outcomes by format and print what went wrong, with the seed that makes it again."""
    count: Counter[tuple[str, str]] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    for task, result in results:
        form, original, seed, _ = task
        outcome, words = ("LATE" if result.kind == "late" else "DIED", "") if isinstance(result, Lost) else result
        count[form, outcome] += 1
        said[form, words] += outcome == "refused"
        if outcome in {"FAULT", "LATE", "DIED"}:
            print(f"{outcome} {form} {Path(original).name} seed {seed}\n{words}", flush=True)
            save(task, keep)
    print(f"{'format':<8}" + "".join(f"{name:>9}" for name in OUTCOMES))
    for form in sorted({form for form, _ in count}):
        print(f"{form:<8}" + "".join(f"{count[form, name]:>9}" for name in OUTCOMES))
    for (form, words), times in said.most_common(25):
        print(f"{times:>7}  {form:<6} {words[:90]}")


def save(task: Task, keep: Path | None) -> None:
    """Keep a mutant that went wrong."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        path, seed = Path(task[1]), task[2]
        data = mutated(path.read_bytes(), path.suffix.lower(), random.Random(seed))  # noqa: S311
        (keep / f"{path.stem}-{seed}{path.suffix}").write_bytes(data)


if __name__ == "__main__":
    main()
