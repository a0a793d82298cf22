"""A table of a disclosure as a laid one."""

from __future__ import annotations

from yujue.disclosure import Table
from yujue.forms.printing import captions
from yujue.layout.model import LaidTable
from yujue.layout.tables.body import body_cells, sheet_cells
from yujue.layout.tables.form import is_form, merged
from yujue.layout.tables.head import head_cells, head_rows
from yujue.layout.tables.widths import fit


def lay_table(table: Table, edition: str | None = None, organisation: str | None = None) -> LaidTable:
    """Lay a table out; `edition` says what stands around it, the unit alone where there is none.

    `organisation` is the document's, for a table that names none.
    """
    form = bool(table.sheet) or is_form(table.columns)
    paths = [] if form else [column.path for column in table.columns]
    head = head_cells(paths)
    body = sheet_cells(table) if table.sheet else body_cells(table)
    body = merged(body) if form and not table.sheet else body
    columns = _columns(table)
    fitted = fit(columns, body, head)
    around = captions(edition, table.title, table.unit, table.department or organisation)
    return LaidTable(
        id=table.id,
        form=table.form or "",
        title=table.title,
        columns=columns,
        head=head,
        head_rows=head_rows(paths),
        body=body,
        body_rows=max((cell.row + cell.rowspan for cell in body), default=0),
        widths=fitted.widths,
        label=around.label,
        left=around.left,
        right=around.right,
        notes=table.notes,
        landscape=fitted.landscape,
        font_size=fitted.size,
        thousands=any("," in cell.text for cell in body if cell.value is not None),
    )


def _columns(table: Table) -> int:
    return max((cell.column + cell.colspan for cell in table.sheet), default=len(table.columns))
