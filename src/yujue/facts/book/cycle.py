"""What becomes of the goals during the year: money spent, values reached, problems mended, results used.

Dates are texts `2026-07-31`; a date that is not known is empty. Amounts are integer 分, blank where not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from yujue.facts.book.lines import Amounts
from yujue.facts.book.parts import At


@dataclass(frozen=True, slots=True)
class Execution:
    """Money of one project (`pro_code` "": all other expenditure of a nature) from the first of January to `date`.

    `amounts`: `adjusted` is 调整后的全年预算数 at that date, `final` what has been spent until then. The budget itself
    stands in the lines.
    """

    date: str
    pro_code: str
    amounts: Amounts
    nature: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Achievement:
    """What an indicator (of the project, by its name) has reached at a date, with proof; `reason` is 偏差原因.

    `mark` is the judged mark, for what the rules only bound (qualitative, late).
    """

    date: str
    pro_code: str
    name: str
    actual: str
    evidence: str = ""
    reason: str = ""
    measures: str = ""
    mark: Decimal | None = None
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Purchase:
    """What has been bought until a date: `name` is the item's in the sheet 政府采购; `final` in `amounts` was paid."""

    date: str
    agency_code: str
    name: str
    amounts: Amounts
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Rectification:
    """A problem found, who mends it until when, the proof and the date on which it was closed (销号)."""

    number: str
    pro_code: str
    problem: str
    responsible: str
    due: str
    evidence: str = ""
    closed: str = ""
    source: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class ResultUse:
    """A result of an evaluation and what was made of it; `used` is yes | no | "" (not known)."""

    pro_code: str
    result: str
    used: str
    how: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure for the ratios that follows from nothing else in the book, at a date: 元 or a count, by its `part`."""

    date: str
    part: str
    value: Decimal | None
    source: str = ""
    at: At = field(default_factory=At)
