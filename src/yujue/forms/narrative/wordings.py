"""What the wording files say, ready for use."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.facts import Slice


@dataclass(frozen=True, slots=True)
class Atom:
    """A word of a label: the slice it names, or the measure or domain it stands for (see atoms.toml)."""

    slice: Slice | None = None
    leaf: str = ""
    measure: str | None = None
    domain: str = ""
    total: bool = False
    both: bool = False


@dataclass(frozen=True, slots=True)
class Opener:
    """Words that open a list of parts; whether it claims to be complete, and whether it divides the whole anew."""

    pattern: re.Pattern[str]
    complete: bool
    divides: bool = False


@dataclass(frozen=True, slots=True)
class CountRule:
    """How to name a count, an area or a threshold by what stands around it (see counts.toml)."""

    measure: str
    unit: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    within: re.Pattern[str] | None
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Wordings:
    """All wordings.

    `words` finds atoms and fillers, the longest first; `atoms` says what an atom means; `opening` finds any opener.
    `neutral` words alone go on with what was said before.
    """

    atoms: dict[str, Atom]
    words: re.Pattern[str]
    neutral: frozenset[str]
    organisation: re.Pattern[str]
    sure_organisation: re.Pattern[str]
    stages: tuple[tuple[str, re.Pattern[str]], ...]
    openers: tuple[Opener, ...]
    opening: re.Pattern[str]
    one_unit: re.Pattern[str]
    speaking_of_itself: re.Pattern[str]
    excluding: re.Pattern[str]
    approved: re.Pattern[str]
    reason: re.Pattern[str]
    use: re.Pattern[str]
    signs: dict[str, int]
    moving: str
    comparing: str
    flat: str
    counts: tuple[CountRule, ...]
    thresholds: tuple[CountRule, ...]
    threshold_after: re.Pattern[str]
    partitions: tuple[tuple[str, frozenset[str], str | None], ...]
    names: dict[str, dict[str, str]]
