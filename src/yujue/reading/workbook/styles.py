"""The number format of each cell style of an xlsx workbook."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from yujue.reading.workbook.shown import BUILT_IN

MAIN = "{*}"


def number_formats(styles: Element | None) -> list[str]:
    """Give the format code for each style index of a cell (cellXfs)."""
    if styles is None:
        return []
    own = {e.get("numFmtId", ""): e.get("formatCode", "") for e in styles.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")}
    ids = [e.get("numFmtId", "0") for e in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]
    return [own.get(n) or BUILT_IN.get(int(n) if n.isdigit() else 0, "General") for n in ids]
