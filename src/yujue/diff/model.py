"""What a comparison says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from yujue.disclosure import DocumentInfo, Place
from yujue.facts import Interval


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as one of the documents prints it. `value` is in 元, `text` as printed in `unit`."""

    group: str
    label: str
    column: str
    text: str
    unit: str
    value: Decimal
    interval: Interval
    place: Place


@dataclass(frozen=True, slots=True)
class Change:
    """One matter in both documents. `kind` is changed | added | removed | same; `slice` names it for programs.

    `reasons` quotes what the newer document says of the change. `echo` is true when an earlier change has the same
    label and the same two amounts: the same money printed under another heading.
    """

    kind: str
    slice: str
    old: Figure | None
    new: Figure | None
    reasons: tuple[str, ...] = ()
    echo: bool = False

    @property
    def shown(self) -> Figure:
        """The figure that names the matter: the newer one where there is one."""
        figure = self.new or self.old
        if figure is None:
            raise ValueError("a change without figures")
        return figure

    @property
    def delta(self) -> Decimal:
        """New less old in 元; a figure that is not printed counts as nothing."""
        return (self.new.value if self.new else Decimal(0)) - (self.old.value if self.old else Decimal(0))

    @property
    def rate(self) -> Decimal | None:
        """The change in percent of the old figure, two places half up; None when there was nothing."""
        if self.old is None or self.old.value == 0:
            return None
        return (self.delta * 100 / abs(self.old.value)).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Rename:
    """A code that has another name in the newer document; `dimension` is agency_code, exp_func_code, and the like."""

    dimension: str
    code: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Diff:
    """The comparison. Changes stand in the order of the newer document, what was dropped behind."""

    old: DocumentInfo
    new: DocumentInfo
    changes: tuple[Change, ...]
    renames: tuple[Rename, ...] = ()

    def of_kind(self, kind: str) -> tuple[Change, ...]:
        """Give the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)
