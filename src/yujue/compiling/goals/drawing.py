"""Draw a form: its parts with texts and money, then its list of indicators."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from yujue.compiling.goals.canvas import Canvas
from yujue.compiling.goals.indicators import value_of
from yujue.compiling.goals.money import Purse
from yujue.compiling.goals.subject import Subject
from yujue.facts.book import IndicatorEntry
from yujue.forms.performance import IndicatorList, Part, Slot

FIELDS: Mapping[str, Callable[[IndicatorEntry], str]] = {
    "name": lambda entry: entry.name,
    "value": value_of,
    "note": lambda entry: entry.note,
    "standard": lambda entry: entry.standard,
    "formula": lambda entry: entry.formula,
    "evidence": lambda entry: entry.evidence,
    "weight": lambda entry: f"{entry.weight:f}" if entry.weight is not None else "",
}


def draw_part(canvas: Canvas, part: Part, subject: Subject, purse: Purse) -> None:
    """Draw the rows of a part; one that repeats draws one blank row where there is nothing to repeat."""
    entries = subject.entries.get(part.each, ()) if part.each else ()
    rows = [(row, subject.texts) for row in part.rows]
    rows += [(part.row, entry) for entry in entries or [{}]] if part.each else []
    if part.left:
        canvas.put(part.left, down=len(rows), head=True)
    for row, texts in rows:
        _row(canvas, row, texts, purse)


def _row(canvas: Canvas, row: Sequence[Slot], texts: Mapping[str, str], purse: Purse) -> None:
    label = ""
    for slot in row:
        label = slot.label or label
        if slot.amount:
            money = purse.money(label, slot)
            canvas.put(money.text, span=slot.span, down=slot.down, money=money)
        else:
            text = slot.label or texts.get(slot.text, "")
            canvas.put(text, span=slot.span, down=slot.down, head=bool(slot.label))
    canvas.next_row()


def draw_list(canvas: Canvas, form: IndicatorList, entries: Sequence[IndicatorEntry]) -> list[int]:
    """Draw the list with equal levels merged; give the row of each entry."""
    if form.left:
        canvas.put(form.left, down=len(entries) + 1, head=True)
    for header, _, span in form.columns:
        canvas.put(header, span=span, head=True)
    canvas.next_row()
    rows: list[int] = []
    for _, level1 in groupby(entries, key=lambda entry: entry.level1):
        first = list(level1)
        for n, (_, level2) in enumerate(groupby(first, key=lambda entry: entry.level2)):
            rows += _class(canvas, form, list(level2), len(first) if n == 0 else 0)
    return rows


def _class(canvas: Canvas, form: IndicatorList, entries: Sequence[IndicatorEntry], first: int) -> list[int]:
    """Draw the entries of one second level; `first` is the length of the first level that begins here, else 0."""
    rows = []
    for n, entry in enumerate(entries):
        rows.append(canvas.rows)
        for _, field, span in form.columns:
            if field == "level1":
                if n == 0 and first:
                    canvas.put(entry.level1, span=span, down=first, head=True)
            elif field == "level2":
                if n == 0:
                    canvas.put(entry.level2, span=span, down=len(entries), head=True)
            else:
                canvas.put(FIELDS[field](entry), span=span)
        canvas.next_row()
    return rows
