"""What the performance part of a book gives."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.compiling.result import Need
from yujue.disclosure import Indicator, ProjectGoal, Table


@dataclass(frozen=True, slots=True)
class Goals:
    """Performance tables, their indicators and projects in printed order, and texts that the book lacks."""

    tables: tuple[Table, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    goals: tuple[ProjectGoal, ...] = ()
    needs: tuple[Need, ...] = ()

    def with_(self, more: Goals) -> Goals:
        """Give these and others behind them."""
        return Goals(
            self.tables + more.tables,
            self.indicators + more.indicators,
            self.goals + more.goals,
            self.needs + more.needs,
        )
