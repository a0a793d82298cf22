"""Mutated files of every format: does each end in a result or in one clear line, within its limits.

`python -m bench.fuzz [--files 10000] [--seconds 60] [--memory-mb 2048] [--seed 1] [--keep DIR] [FILE…]`

Without files: the bundled example in every format that we write or read, and ../shared/samples where they are.
Each mutant is read and checked in a process that is ended at its limits. A file counts as
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
from yujue import api
from yujue.api.batch.pool import Lost, work_through
from yujue.api.batch.work import limited

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
LARGEST = 1_200_000
OUTCOMES = ("read", "refused", "FAULT", "LATE", "DIED")
Task = tuple[str, int, str]


def work(task: Task) -> tuple[str, str]:
    """Mutate one file, write it, check it; give the outcome and what was said."""
    original, seed, folder = task
    path = Path(original)
    target = Path(folder) / f"{seed}{path.suffix}"
    target.write_bytes(mutated(path.read_bytes(), path.suffix.lower(), random.Random(seed)))  # noqa: S311 — not secret
    try:
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


def tasks(files: list[Path], many: int, seed: int, folder: str) -> Iterator[Task]:
    """Give the mutants to make, the formats in turn."""
    by_suffix: dict[str, list[Path]] = {}
    for path in files:
        by_suffix.setdefault(path.suffix.lower(), []).append(path)
    groups = sorted(by_suffix.values(), key=lambda group: group[0].suffix)
    for number in range(many):
        group = groups[number % len(groups)]
        yield str(group[number // len(groups) % len(group)]), seed * 1_000_000 + number, folder


def originals(given: list[Path]) -> list[Path]:
    """Give the files to mutate."""
    if given:
        return given
    own = [path for path in api.EXAMPLE.parent.iterdir() if path.suffix in {".pdf", ".txt"}]
    shared = sorted(SAMPLES.iterdir()) if SAMPLES.is_dir() else []
    readable = {".pdf", ".xlsx", ".xls", ".docx", ".html"}
    return own + [path for path in shared if path.suffix in readable and path.stat().st_size < LARGEST]


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
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = tasks(originals(wanted.files), wanted.many, wanted.seed, folder)
        prepare = partial(limited, wanted.memory_mb << 20)
        report(work_through(made, work, jobs=wanted.jobs, seconds=wanted.seconds, prepare=prepare), wanted.keep)


def report(results: Iterator[tuple[Any, Any]], keep: Path | None) -> None:
    """Count the outcomes by format and print what went wrong, with the seed that makes it again."""
    count: Counter[tuple[str, str]] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    for task, result in results:
        suffix = Path(task[0]).suffix.lower()
        outcome, words = ("LATE" if result.kind == "late" else "DIED", "") if isinstance(result, Lost) else result
        count[suffix, outcome] += 1
        said[suffix, words] += outcome == "refused"
        if outcome in {"FAULT", "LATE", "DIED"}:
            print(f"{outcome} {Path(task[0]).name} seed {task[1]}\n{words}", flush=True)
            save(task, keep)
    print(f"{'format':<8}" + "".join(f"{name:>9}" for name in OUTCOMES))
    for suffix in sorted({suffix for suffix, _ in count}):
        print(f"{suffix:<8}" + "".join(f"{count[suffix, name]:>9}" for name in OUTCOMES))
    for (suffix, words), times in said.most_common(25):
        print(f"{times:>7}  {suffix:<6} {words[:90]}")


def save(task: Task, keep: Path | None) -> None:
    """Keep a mutant that went wrong."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        path = Path(task[0])
        data = mutated(path.read_bytes(), path.suffix.lower(), random.Random(task[1]))  # noqa: S311
        (keep / f"{path.stem}-{task[1]}{path.suffix}").write_bytes(data)


if __name__ == "__main__":
    main()
