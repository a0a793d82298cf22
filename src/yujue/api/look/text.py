"""Charts as text for the terminal: each a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yujue.api.look.model import Look
from yujue.api.look.view import chart_view, unit_of
from yujue.api.words import document_words

DEEPEST = 1


def look_text(look: Look) -> str:
    """Give every chart as lines; below the topmost lines one level is shown."""
    unit = unit_of(look)
    blocks = [f"{document_words(info)}（{info.file}）" for info in look.documents]
    for chart in look.charts:
        blocks += ["", *_chart(chart_view(look, chart, unit))]
    return "\n".join(blocks) + "\n"


def _chart(view: dict[str, Any]) -> Iterator[str]:
    basis = f"（{view['basis']}）" if view["basis"] else ""
    yield f"{view['title']}{basis}　单位：{view['unit']}"
    if view["missing"]:
        yield f"  没有：{view['missing']}"
        return
    yield "  " + "　".join(column["label"] for column in view["columns"])
    for row in [*view["rows"], *([view["total"]] if view["total"] else [])]:
        if row["level"] <= DEEPEST:
            yield "  " * (row["level"] + 1) + _row(view, row)
    for note in view["notes"]:
        yield f"  注：{note}"


def _row(view: dict[str, Any], row: dict[str, Any]) -> str:
    cells = []
    for cell, share, column in zip(row["cells"], row["shares"], view["columns"], strict=True):
        unit = "%" if column["unit"] == "%" else ""
        plain = f"{cell['text']}{unit}" if cell["text"] else "—"
        cells.append(f"{plain}（{share}）" if view["shares"] and share else plain)
    return "　".join([f"{row['code']} {row['label']}".strip(), *cells])
