"""The order in which a document prints what a disclosure holds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures. `kind` is bar (groups beside each other) or pie (shares of one whole).

    `labels` name the groups or shares, `series` are (name, values in `unit`); a pie has one series.
    """

    kind: str
    title: str
    unit: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[Decimal, ...]], ...]


@dataclass(frozen=True, slots=True)
class FlowItem:
    """One thing printed. `kind` is cover | contents | heading | paragraph | table | chart | page.

    A heading has `level` 1–4 and `text`; a paragraph `text`, and in `statement` the index of its Statement where it
    holds figures; a table the `table` id; a chart its `chart`; `page` begins a new page.
    """

    kind: str
    text: str = ""
    level: int = 0
    statement: int | None = None
    table: str | None = None
    chart: Chart | None = None
