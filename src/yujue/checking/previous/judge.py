"""One claim against what was published."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.checking.previous.claims import Claim
from yujue.checking.previous.data import words
from yujue.checking.previous.fit import other_stage
from yujue.checking.previous.names import Names
from yujue.checking.previous.published import Index, Published
from yujue.checking.previous.sentences import HUNDRED
from yujue.disclosure import DocumentInfo
from yujue.facts import Interval, Slice

AGREES, DIFFERS, UNKNOWN = "agrees", "differs", "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a claim: agrees | differs | unknown with its `reason`.

    `figure` is what was published; `hint` what else the claim agrees with; `sure`
    tells that what the claim speaks of is beyond doubt.
    """

    claim: Claim
    state: str
    figure: Published | None = None
    reason: str = ""
    hint: str = ""
    sure: bool = True


class Judge:
    """Holds last year's figures, this year's, and the names of both."""

    def __init__(self, this: Index, last: Index, names: Names, info: DocumentInfo) -> None:
        self.this, self.last, self.names, self.info = this, last, names, info

    def verdict(self, claim: Claim) -> Verdict:
        """Judge a claim by intervals; what is not clearly contradicted is not claimed."""
        reason = other_stage(claim, self.info) or self.names.changed(claim.slice)
        if reason:
            return Verdict(claim, UNKNOWN, reason=f"{claim.words}：{reason}")
        own = published_slice(claim)
        printed = self.last.of(own, measure_of(claim))
        if not printed:
            return self._absent(claim, own)
        return self._compared(claim, own, printed)

    def _absent(self, claim: Claim, own: Slice | None) -> Verdict:
        nothing = own is not None and (own in self.last.blank or self.last.lists_codes_beside(own))
        if nothing and claim.interval.holds(Interval.point(0).low):
            return Verdict(claim, AGREES)
        why = "上年文件没有这个科目（或没有数）" if nothing else "上年文件没有印出同口径的数"
        return Verdict(claim, UNKNOWN, reason=f"{claim.words}：{why}")

    def _compared(self, claim: Claim, own: Slice | None, printed: list[Published]) -> Verdict:
        tables = [figure for figure in printed if figure.in_table]
        best = tables or printed
        if any(figure.interval.meets(claim.interval) for figure in best) or self._by_table(claim, best):
            return Verdict(claim, AGREES, best[0])
        if not all(figure.interval.meets(best[0].interval) for figure in best):
            return Verdict(claim, UNKNOWN, reason=f"{claim.words}：上年文件同一数印有几个不同的数")
        said = next((f for f in printed if not f.in_table and f.interval.meets(claim.interval)), None)
        hint = f"上年{said.where}写作{said.text}" if said else self._likeness(claim, own)
        return Verdict(claim, DIFFERS, best[0], hint=hint, sure=self._sure(claim, best[0]))

    def _sure(self, claim: Claim, figure: Published) -> bool:
        """Tell whether a table of this year prints the level as said, and no rate speaks of another change."""
        if claim.level is None:
            return True
        mine = [each for each in self.this.of(claim.level.slice, None) if each.in_table]
        rate = claim.by_rate
        told = rate is None or rate.meets(claim.interval) or rate.meets(figure.interval)
        return told and any(each.interval.meets(claim.level.interval) for each in mine)

    def _by_table(self, claim: Claim, printed: list[Published]) -> bool:
        """Tell whether the base is right when this year's figure is taken from the table: then the level is wrong."""
        if claim.level is None or claim.level.slice is None:
            return False
        mine = [figure.interval for figure in self.this.of(claim.level.slice, None) if figure.in_table]
        bases = [base for level in mine if (base := rebased(claim, level)) is not None]
        return any(base.meets(figure.interval) for base in bases for figure in printed)

    def _likeness(self, claim: Claim, own: Slice | None) -> str:
        """Say which figure of another scope the base agrees with."""
        if own is None or claim.is_nought:
            return ""
        like = next((f for f in self.last.like(own) if f.interval.meets(claim.interval)), None)
        if like is not None:
            return f"与上年另一口径的数相符：{like.where}{like.text}"
        same = self.last.anywhere(claim.interval)
        return f"上年文件另有此数：{same.where}{same.text}" if same else ""


def published_slice(claim: Claim) -> Slice | None:
    """Give the slice under which the figure was published: what has been executed stands in the final accounts."""
    if claim.slice is not None and claim.stage == "executed":
        return claim.slice.replaced(stage="final")
    return claim.slice


def measure_of(claim: Claim) -> tuple[str, int, str] | None:
    """Give the name under which an unplaced figure is sought; None for a name that may mean another thing."""
    if claim.measure is None or claim.measure.startswith(words().vague):
        return None
    return claim.measure, claim.year, claim.stage


def rebased(claim: Claim, level: Interval) -> Interval | None:
    """Give the base that follows from another value of this year's figure; None where it says nothing."""
    if claim.way == "equal":
        return level
    if claim.change is None:
        return None
    if claim.way == "delta":
        return level - claim.change.scaled(claim.sign)
    whole = claim.change if claim.way == "completion" else Interval.point(HUNDRED) + claim.change.scaled(claim.sign)
    return None if whole.low <= 0 else level.scaled(HUNDRED).ratio(whole)
