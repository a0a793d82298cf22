"""Findings under transformations that must not change them: `python -m bench.metamorphic [SHARED] [NAME…] [--only T]`.

A transformation rewrites a document as read (its blocks) so that what it says stays as right or wrong as before. Per
transformation and document: errors new and lost, each new one with its message, to be judged by a reader.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bench.accuracy import documents
from bench.transformed import TRANSFORMATIONS as ON_CELLS
from bench.transformed import Transformation
from bench.transformed_tables import WHOLE_TABLES
from yujue.checking import Finding
from yujue.checking.run import check
from yujue.reading import Source, read_file
from yujue.recognising import recognise

TRANSFORMATIONS = {**ON_CELLS, **WHOLE_TABLES}
Key = tuple[str, str]
_VARYING = re.compile(r"《[^》]*》|；.*|第\d+[行页]|[\d,.%\s—–-]+")


def errors(source: Source) -> dict[Key, Finding]:
    """Give the errors of a document by what they say, figures and places apart."""
    found: dict[Key, Finding] = {}
    seen: Counter[Key] = Counter()
    for finding in check(recognise(source)).findings:
        if finding.severity == "error":
            key = (finding.rule, _VARYING.sub("", unicodedata.normalize("NFKC", finding.message)))
            seen[key] += 1
            found[key[0], f"{key[1]}#{seen[key]}"] = finding
    return found


def compare(source: Source, before: dict[Key, Finding], transformation: Transformation) -> tuple[list[str], list[str]]:
    """Give the messages of errors new and lost under a transformation."""
    after = errors(transformation(source))
    new = [f"{f.rule}: {f.message}" for key, f in after.items() if key not in before]
    lost = [f"{f.rule}: {f.message}" for key, f in before.items() if key not in after]
    return new, lost


def chosen(arguments: list[str]) -> tuple[dict[str, Transformation], list[str]]:
    """Split the arguments into the transformations wanted and the rest."""
    if "--only" not in arguments:
        return TRANSFORMATIONS, arguments
    at = arguments.index("--only")
    names = arguments[at + 1].split(",")
    return {n: TRANSFORMATIONS[n] for n in names}, [*arguments[:at], *arguments[at + 2 :]]


def main(arguments: list[str], read: Callable[[Path], Source] = read_file) -> None:
    """Print the table."""
    transformations, rest = chosen(arguments)
    shared = Path(rest[0]) if rest else Path(__file__).parents[2] / "shared"
    print("transformation".ljust(20), "document".ljust(48), " new lost")
    for path in documents(shared, rest[1:]):
        source = read(path)
        before = errors(source)
        for name, transformation in transformations.items():
            new, lost = compare(source, before, transformation)
            if new or lost:
                print(name.ljust(20), path.name.ljust(48), f"{len(new):4d} {len(lost):4d}", flush=True)
            print(
                *(f"    new  {m}" for m in new),
                *(f"    lost {m}" for m in lost),
                sep="\n",
                end="\n" if new or lost else "",
            )


if __name__ == "__main__":
    main(sys.argv[1:])
