"""The fewest figures whose change makes the identities hold: chosen one by one, the best first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from yujue.checking.board.figure import Figure
from yujue.checking.board.verdict import Identity, Status, Verdict
from yujue.checking.locate.echo import Echoes, echo
from yujue.checking.locate.need import FAR, Held, common, half_width, required, sign_of, widened
from yujue.facts import Interval, State

MOST_ROOTS = 60
MOST_CANDIDATES = 400
NAMED = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure, the value (元) that it should have, and how many identities that mends and breaks."""

    figure: Figure
    value: Decimal
    mends: int
    breaks: int
    exact: int
    echo: int
    alike: int
    rounder: int

    @property
    def rank(self) -> tuple[int, ...]:
        """Order by what is gained, by sums made exact to the digit, by what is printed elsewhere, then by the slip.

        A slip of the pen changes one digit, and rather spoils a round number than makes one.
        """
        return (*self.proof, self.mends, self.exact, int(self.figure.value != 0), self.alike, self.rounder)

    @property
    def proof(self) -> tuple[int, int]:
        """What decides: identities gained, and the amount that is printed elsewhere."""
        return (self.mends - self.breaks, self.echo)


@dataclass(frozen=True, slots=True)
class Root:
    """Identities that one change mends. `kind` is located | ambiguous | unknown; candidates best first."""

    kind: str
    candidates: tuple[Candidate, ...]
    identities: tuple[Identity, ...]


class Search:
    """Failed and holding identities by figure, and the figures mended so far."""

    def __init__(self, verdicts: Iterable[Verdict], heard: Echoes) -> None:
        self.heard = heard
        self.of: dict[Figure, list[Identity]] = defaultdict(list)
        self.failed: dict[Identity, None] = {}
        self.held: Held = {}
        for verdict in verdicts:
            if verdict.status is Status.NOT_EVALUATED:
                continue
            for figure in verdict.identity.figures:
                self.of[figure].append(verdict.identity)
            if verdict.status is Status.IMPOSSIBLE:
                self.failed[verdict.identity] = None

    def suspects(self) -> list[Figure]:
        """Give the figures of failed identities, those of most first; a blank only where two identities miss it."""
        times = Counter(f for one in self.failed for f in one.figures if f not in self.held)
        found = [f for f, count in times.items() if f.printed or (f.state is State.BLANK and count > 1)]
        return sorted(found, key=lambda f: -times[f])[:MOST_CANDIDATES]

    def half(self, figure: Figure) -> Decimal:
        """Give half of the last place of a figure; a blank would be printed as its neighbours are."""
        return half_width(figure) or max(half_width(f) for one in self.of[figure] for f in one.figures)

    def candidate(self, figure: Figure) -> Candidate:
        """Find the value of a figure that mends most, and count what it mends and breaks."""
        half = self.half(figure)
        failed = [one for one in self.of[figure] if one in self.failed]
        needs = {one: widened(required(one, figure, self.held), half) for one in self.of[figure]}
        window, mends = common([needs[one] for one in failed])
        value = printable(window, half, figure.value)
        breaks = sum(not needs[one].holds(value) for one in self.of[figure] if one not in self.failed)
        mends = sum(needs[one].holds(value) for one in failed)
        exact, heard = self._made_exact(figure, value), echo(figure.value, value, self.heard)
        return Candidate(figure, value, mends, breaks, exact, heard, *_slip(figure, value))

    def _made_exact(self, figure: Figure, value: Decimal) -> int:
        """Count the sums that the printed figures make exact with the value, less those that they are now."""
        gained = 0
        for one in self.of[figure]:
            if one.relation == "=":
                apart = one.whole.value - sum((f.value * sign for f, sign in one.terms), Decimal(0))
                moved = (value - figure.value) * sign_of(one, figure)
                gained += (apart + moved == 0) - (apart == 0)
        return gained

    def mend(self, candidate: Candidate) -> tuple[Identity, ...]:
        """Set a figure to its value; give the identities that this mends."""
        figure, half = candidate.figure, self.half(candidate.figure)
        needs = {one: widened(required(one, figure, self.held), half) for one in self.of[figure] if one in self.failed}
        mended = tuple(one for one, need in needs.items() if need.holds(candidate.value))
        self.held[figure] = Interval(candidate.value - half, candidate.value + half)
        for one in mended:
            self.failed.pop(one)
        return mended


def locate(verdicts: Iterable[Verdict], heard: Echoes | None = None) -> tuple[Root, ...]:
    """Group the impossible identities by their root cause; work is bounded by MOST_ROOTS and MOST_CANDIDATES.

    `heard` counts the amounts that the document prints.
    """
    search = Search(verdicts, heard or {})
    roots: list[Root] = []
    while search.failed and len(roots) < MOST_ROOTS:
        ranked = sorted((search.candidate(f) for f in search.suspects()), key=lambda c: c.rank, reverse=True)
        ranked = [c for c in ranked if c.mends > 0 and (c.value >= 0 or c.figure.value < 0)]
        if not ranked:
            break
        mended = search.mend(ranked[0])
        roots.append(_root(ranked, mended))
    roots.extend(Root("unknown", (), (one,)) for one in search.failed)
    return tuple(roots)


def _root(ranked: list[Candidate], mended: tuple[Identity, ...]) -> Root:
    best = ranked[0]
    shared = [c for c in ranked if any(c.figure in one.figures for one in mended)]
    tied = [c for c in shared if c.proof == best.proof]
    kind = "located" if len(tied) == 1 else "ambiguous"
    return Root(kind, tuple(shared[:NAMED]), mended)


def printable(window: Interval, half: Decimal, old: Decimal) -> Decimal:
    """Give the value on the figure's own grid that mends: the old one with a digit changed, if that is in the window.

    Else what lies nearest to the middle of the window, or to the old value where the window is endless.
    """
    step = half * 2
    aim = window.middle if window.high - window.low < FAR else max(window.low, min(window.high, old))
    if not step:
        return aim
    near = (aim / step).quantize(Decimal(1), rounding=ROUND_HALF_EVEN) * step
    slips = [value for value in _one_digit_changed(old, step) if window.holds(value)]
    return min(slips, key=lambda value: abs(value - aim), default=near)


def _one_digit_changed(old: Decimal, step: Decimal) -> Iterator[Decimal]:
    digits = str(abs(int(old / step)))
    sign = -1 if old < 0 else 1
    for n, digit in enumerate(digits):
        for new in "0123456789":
            if new != digit:
                yield sign * int(digits[:n] + new + digits[n + 1 :]) * step


def _slip(figure: Figure, value: Decimal) -> tuple[int, int]:
    """Tell how alike two figures look (2: one digit changed or two swapped, 1: one lost) and how much rounder it is."""
    step = half_width(figure) * 2
    if not step:
        return 0, 0
    old, new = (str(abs(int(amount / step))) for amount in (figure.value, value))
    return _alike(old, new), _zeros(new) - _zeros(old)


def _zeros(digits: str) -> int:
    return len(digits) - len(digits.rstrip("0"))


def _alike(old: str, new: str) -> int:
    if len(old) == len(new):
        places = [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
        swapped = len(places) == 2 and sorted(old) == sorted(new)
        return 2 if len(places) == 1 or swapped else 0
    longer, shorter = sorted((old, new), key=len, reverse=True)
    one_more = len(longer) == len(shorter) + 1
    return int(one_more and any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer))))
