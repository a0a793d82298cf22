"""What names a row: its codes, its label, its agency, project and kind, in one lane."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from yujue.forms import header_term, is_organisation, key, plain
from yujue.recognising.tables.codecells import DIGITS, code_dimension, code_groups, filled_down, padded
from yujue.recognising.tables.lanes import Head, Lane
from yujue.recognising.tables.matrix import Matrix

_LEADING = re.compile(r"^\[?(\d{3}|\d{5}|\d{7})\]?[\s_-]*(?=[\u4e00-\u9fff])")


@dataclass(slots=True)
class Name:
    """A row's name in one lane. `members` restricts by codes; `group` is the label of a group it stands in.

    `depth` is the index of the label column it stands in, `top` that of the first one filled, for lists whose
    label columns are levels. `strange` says that its code belongs to no list.
    """

    label: str = ""
    code: str | None = None
    members: dict[str, str] = field(default_factory=dict)
    group: str = ""
    depth: int = 0
    top: int = 0
    agency: bool = False
    type: str = ""
    strange: bool = False


class Namer:
    """Names the rows of a lane from the top down; remembers what a merged cell says for the rows below."""

    def __init__(self, table: Matrix, heads: Sequence[Head], lane: Lane) -> None:
        self.table = table
        self.heads = heads
        self.lane = lane
        self.groups = code_groups(heads, lane)
        self.before: dict[int, str] = {}
        self.parts: dict[int, list[str]] = {}
        self.last: Name | None = None

    def name(self, row: int) -> Name:
        """Name a row."""
        found = Name()
        self._label(row, found)
        for n, group in enumerate(self.groups):
            self._code(row, n, group, found)
        self._agency(row, found)
        self._project(row, found)
        self._leading_code(found)
        if self.lane.type is not None:
            found.type = plain(self.table.text(row, self.lane.type))
            term = header_term(key(found.type)) if found.type else None
            found.members |= dict(term.members) if term is not None else {}
        self._inherit_code(found)
        self.last = found
        return found

    def _label(self, row: int, found: Name) -> None:
        texts = [plain(self._covered(row, c)) for c in self.lane.labels]
        filled = [n for n, text in enumerate(texts) if text and not DIGITS.match(text)]
        if not filled:
            self._numbered_agency(row, texts, found)
            self._merged_label(row, found)
            return
        if len(self.lane.codes) > 1 and not found.label and len(self.groups) > 1:
            found.label, found.depth = texts[filled[0]], filled[0]
        else:
            found.label, found.depth = texts[filled[-1]], filled[-1]
        found.top = filled[0]
        for n in range(found.depth):
            if texts[n]:
                self.before = {k: v for k, v in self.before.items() if k < n} | {n: texts[n]}
        self.before = {k: v for k, v in self.before.items() if k < found.depth} | {found.depth: found.label}
        above = [n for n in self.before if n < found.depth]
        found.group = self.before[max(above)] if above else ""

    def _merged_label(self, row: int, found: Name) -> None:
        """Read a row whose name is a cell merged with the row above."""
        if found.label or self.last is None or not any(self.table.text(row, c).strip() for c in self.lane.columns):
            return
        for c in reversed(self.lane.labels):
            cell = self.table.cover[row][c]
            if cell is not None and cell.row_span > 1 and plain(cell.text) == self.last.label:
                found.label, found.depth, found.top = self.last.label, self.last.depth, self.last.top
                found.group = self.last.group

    def _numbered_agency(self, row: int, texts: list[str], found: Name) -> None:
        """Read a row that has an agency's code where projects have their name (310 | 市科学技术局)."""
        code = next((t for t in texts if t and len(t) in {3, 6, 9} and t != "000"), None)
        words = [plain(self.table.text(row, c)) for c in self.lane.columns if self.heads[c].role == "text"]
        name = next((w for w in words if is_organisation(w)), "")
        if code and name and not self.lane.codes:
            found.label, found.code, found.agency = name, code, True
            found.members["agency_code"] = code

    def _covered(self, row: int, column: int) -> str:
        cell = self.table.cover[row][column]
        own = self.table.cells[row][column]
        if own is not None or cell is None:
            return own.text if own is not None else ""
        spans_row = any(cell is other for other in self.table.cells[row])
        return cell.text if spans_row and cell.column < self.lane.columns[0] else ""

    def _code(self, row: int, n: int, group: list[int], found: Name) -> None:
        texts = [plain(self.table.text(row, c)) for c in group]
        words = next((t for t in texts if t and not DIGITS.match(t)), "")
        if words:
            found.label = found.label or words
            return
        parts = filled_down(texts, self.parts.get(n, ())) if len(group) > 1 else texts
        if any(parts):
            self.parts[n] = parts[: max(k for k, part in enumerate(parts) if part) + 1]
        code = "".join("".join(padded(parts)).split())
        if not code.strip("0"):
            return
        kind = code_dimension(code, found.label)
        found.code = found.code or "".join("".join(parts).split())
        if not kind:
            found.strange = True
            return
        found.agency = found.agency or kind == "agency_code"
        found.members[kind] = code

    def _agency(self, row: int, found: Name) -> None:
        if self.lane.agency is None:
            return
        code = "".join(plain(self.table.text(row, self.lane.agency)).split())
        if DIGITS.match(code or "x"):
            found.members["agency_code"] = code
            found.code, found.agency = found.code or code, True
        elif code and not found.label:
            found.label = code

    def _project(self, row: int, found: Name) -> None:
        if self.lane.project is None:
            return
        code = "".join(plain(self.table.text(row, self.lane.project)).split())
        if not code:
            return
        if not code[0].isdigit():
            found.label = found.label or code
            return
        agency = len(code) <= 9
        found.members["agency_code" if agency else "pro_code"] = code
        found.code, found.agency = found.code or code, found.agency or agency

    def _leading_code(self, found: Name) -> None:
        """Read a code printed before the name in the same cell, where the lane has no code column."""
        lead = _LEADING.match(found.label) if not self.lane.codes and not found.code else None
        if lead:
            found.code, found.label = lead[1], found.label[lead.end() :]
            kind = code_dimension(lead[1], found.label)
            found.strange = not kind
            found.members |= {kind: lead[1]} if kind else {}

    def _inherit_code(self, found: Name) -> None:
        """Read a blank code cell below a row of the same name as a merged cell."""
        before = self.last
        if found.code or before is None or not before.code or not found.label or len(self.groups) < 2:
            return
        if key(before.label) == key(found.label) and "dep_bgt_eco_code" in before.members:
            found.members = {**before.members, **found.members}
            found.code = before.code
