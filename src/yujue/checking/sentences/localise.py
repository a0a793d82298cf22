"""Which figure is wrong: the fewest figures whose change makes all identities hold.

A figure explains a broken identity when some one value for it satisfies that identity and all others that it stands
in. The figure that explains most, and breaks least of what holds, is named first; a slip of one key is preferred.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.checking.sentences.figure import GIVEN, TABLE, WORD, Figure
from yujue.checking.sentences.relation import Relation, Verdict
from yujue.checking.sentences.suspect import Suspect, suspect
from yujue.facts import Interval, Printed

# A table's figure stands in sums of its own table, which its change would break.
_TABLE_TIES = 2


@dataclass(frozen=True, slots=True)
class Root:
    """One root cause: the suspects, best first, and the identities that are broken because of it."""

    suspects: tuple[Suspect, ...]
    broken: tuple[Relation, ...]

    @property
    def best(self) -> Suspect:
        """The likeliest suspect."""
        return self.suspects[0]

    @property
    def located(self) -> bool:
        """Tell whether the best suspect is clearly the best."""
        if len(self.suspects) < 2:
            return True
        best, second = self.suspects[:2]
        return best.gain < second.gain or (best.slip is not None and second.slip is None)


def roots(broken: tuple[Relation, ...], holding: tuple[Relation, ...]) -> tuple[Root, ...]:
    """Give the root causes of all broken identities."""
    left, found = list(broken), []
    while left:
        suspects = sorted(_suspects(tuple(left), holding), key=lambda s: s.rank)
        best = suspects[0]
        through = {id(r) for r in best.explains}
        other = [mended(r, best) for r in left if r.has(best.figure) and id(r) not in through]
        still = [new for old, new in other if new is not None]
        settled = tuple(old for old, new in other if new is None)
        found.append(Root(_rivals(best, suspects), (*best.explains, *settled)))
        left = [r for r in left if not r.has(best.figure)] + still
    return tuple(found)


def mended(relation: Relation, best: Suspect) -> tuple[Relation, Relation | None]:
    """Put the right value for a wrong figure into another identity: what is still broken then is a second mistake."""
    wanted = best.wanted
    if wanted is None or best.figure.source == WORD or (wanted.high - wanted.low) * 50 > abs(wanted.middle):
        return relation, None
    right = _corrected(best.figure, wanted)
    members = tuple(right if m.id == best.figure.id else m for m in relation.members)
    new = replace(relation, members=members)
    return relation, new if new.verdict is Verdict.IMPOSSIBLE else None


def _corrected(figure: Figure, wanted: Interval) -> Figure:
    shown = figure.show(wanted.middle)
    printed = Printed(shown, Decimal(shown.replace(",", "")), figure.printed.decimals, figure.printed.factor)
    text = f"{shown}{figure.unit}（改正后）"
    return replace(figure, id=f"{figure.id}.right", interval=wanted, printed=printed, text=text, source=GIVEN)


def _suspects(broken: tuple[Relation, ...], holding: tuple[Relation, ...]) -> list[Suspect]:
    figures = {m.id: m for relation in broken for m in relation.members if m.source != GIVEN}
    return [suspect(f, broken, holding, _TABLE_TIES if f.source == TABLE else 0) for f in figures.values()]


def _rivals(best: Suspect, suspects: list[Suspect]) -> tuple[Suspect, ...]:
    """Give the best and those that explain all that it explains."""
    mine = {id(r) for r in best.explains}
    rivals = [s for s in suspects if s is not best and mine <= {id(r) for r in s.explains}]
    return (best, *(s for s in rivals if s.figure.source != WORD or best.figure.source == WORD))
