"""The header of a list of indicators: what each of its columns holds."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.forms.goal_words import column_role, is_head
from yujue.recognising.indicators.sheet import SheetRow

PROSE = frozenset({"note", "standard", "formula", "evidence"})


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns of a list are: (role, column) pairs in order, in a grid that is `width` wide."""

    roles: tuple[tuple[str, int], ...]
    grid: int
    width: int

    def column(self, role: str) -> int | None:
        """Give the column that holds a role."""
        return dict(self.roles).get(role)

    @property
    def prose(self) -> int | None:
        """The last column that holds sentences; None where there is none."""
        return max((column for role, column in self.roles if role in PROSE), default=None)


def header_of(row: SheetRow) -> Header | None:
    """Read a header row: it names the indicator and its value."""
    roles: dict[str, int] = {}
    for cell in row.cells:
        role = column_role(cell.text)
        if role and role not in roles:
            roles[role] = cell.column
    if not {"name", "value"} <= set(roles):
        return None
    return Header(tuple(sorted(roles.items(), key=lambda pair: pair[1])), row.grid, row.width)


def notes_are_reasons(row: SheetRow) -> bool:
    """Tell whether the notes under a header row are reasons of deviations."""
    note = next((cell for cell in row.cells if column_role(cell.text) == "note"), None)
    return note is not None and is_head("reasons", note.text)


def moved(header: Header, columns: list[int], row: SheetRow) -> Header:
    """Fit a header to a grid that goes on with other columns: its last columns stand under the last headers."""
    roles = header.roles
    if row.grid == header.grid or row.width == header.width or not columns:
        return Header(roles, row.grid, row.width)
    count = min(len(roles), len(columns))
    pairs = zip(roles[len(roles) - count :], columns[len(columns) - count :], strict=True)
    return Header(tuple((role, column) for (role, _), column in pairs), row.grid, row.width)
