"""Whatever a book holds, what is written of it reads back to the same facts, in every format, and checks clean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.compiling.any_book import books
from yujue import api
from yujue.compiling import compile_book
from yujue.disclosure import Disclosure
from yujue.layout import Laid, lay_out
from yujue.writing.docx import write_docx
from yujue.writing.html import write_html
from yujue.writing.pdf import write_pdf
from yujue.writing.xlsx import write_xlsx

WRITERS: dict[str, Callable[[Laid, Path], object]] = {
    "docx": write_docx,
    "xlsx": write_xlsx,
    "pdf": write_pdf,
    "html": write_html,
}
EDITIONS = ("henan", "ningxia", "shanghai_department", "final_national")


def facts(disclosure: Disclosure) -> Counter[tuple[str, str]]:
    """Give every figure of the tables with its slice."""
    return Counter((str(cell.slice), str(cell.amount)) for _, _, cell in disclosure.figures())


def said(disclosure: Disclosure) -> Counter[str]:
    """Give every amount that a sentence prints as the measure of something."""
    quantities = (q for statement in disclosure.statements for q in statement.quantities if q.kind == "amount")
    return Counter(str(q.value.normalize()) for q in quantities if q.measure is not None)


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_write_and_read_give_the_same_facts(edition: str, suffix: str) -> None:
    @settings(
        max_examples=2,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        compiled = compile_book(data.draw(books(edition)))
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"公开.{suffix}"
            WRITERS[suffix](lay_out(compiled.disclosure), path)
            report = api.check(path)
        assert report.disclosure is not None
        assert facts(report.disclosure) == facts(compiled.disclosure)
        assert said(compiled.disclosure) <= said(report.disclosure)
        assert [f.message for f in report.findings if f.severity in {"error", "rounding"}] == []

    holds()
