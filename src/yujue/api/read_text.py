"""A disclosure as plain text for people: identity, tables with tabs, sentences with what their numbers mean."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.api.words import document_words, extent_words
from yujue.disclosure import Disclosure, Statement, Table


def read_text(disclosure: Disclosure) -> str:
    """Give the document as recognised."""
    info = disclosure.document
    lines = [document_words(info), f"  文件  {info.file}（{extent_words(info)}）", f"  标题  {info.title}"]
    for table in disclosure.tables:
        lines += ["", *_table(table)]
    for statement in disclosure.statements:
        lines += ["", *_statement(statement)]
    counts = (len(disclosure.tables), len(disclosure.statements), len(disclosure.indicators))
    return "\n".join([*lines, "", "表格 {} 张，带数的句段 {} 个，绩效指标 {} 条".format(*counts)]) + "\n"


def _table(table: Table) -> Iterator[str]:
    where = f"第 {'、'.join(map(str, table.pages))} 页" if table.pages else f"第 {table.line} 行"
    yield f"【{table.title or table.id}】{table.form or '未知表式'}，单位：{table.unit or '未注明'}，{where}"
    yield "\t".join("/".join(column.path) for column in table.columns)
    for row in table.rows:
        texts = {cell.column: " ".join(cell.text.split()) for cell in row.cells}
        yield "\t".join(texts.get(number, "") for number in range(len(table.columns)))


def _statement(statement: Statement) -> Iterator[str]:
    yield f"〔{statement.section}〕{statement.text}"
    for quantity in statement.quantities:
        meaning = (quantity.measure or "未识别", str(quantity.fiscal_year or ""), quantity.stage or "")
        yield "\t".join(["    " + quantity.text, *meaning])
