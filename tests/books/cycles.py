"""What becomes of the goals of a book during the year, for property tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from yujue.facts.book import Achievement, Book, Counted, Execution, Purchase, Rectification, ResultUse

PARTS = ("execution", "achievements", "purchases", "rectifications", "results", "counted")
WORDS = st.text("监控整改验收台账问卷调查进度", min_size=2, max_size=8)
MAYBE = st.one_of(st.just(""), WORDS)


@st.composite
def cycles(draw: st.DrawFn, book: Book) -> dict[str, Any]:
    """Give the parts of a book that say what became of its goals; often none."""
    if draw(st.booleans()):
        return {}
    days = st.sampled_from([f"{book.fiscal_year}-07-31", f"{book.fiscal_year}-12-31"])
    codes = st.sampled_from([one.pro_code for one in book.projects] or [""])
    fen = st.integers(0, 10**11)
    amounts = st.fixed_dictionaries({"final": fen}, optional={"adjusted": fen})
    actual = st.sampled_from(["24个", "95%", "达成预期指标", "12月"])
    natures = st.sampled_from(["", "basic.public"])
    found: dict[str, Any] = {
        "execution": st.builds(Execution, days, codes, amounts, natures),
        "achievements": st.builds(Achievement, days, codes, WORDS, actual, MAYBE, MAYBE, MAYBE),
        "rectifications": st.builds(
            Rectification, st.sampled_from(["甲1", "甲2"]), codes, WORDS, WORDS, days, MAYBE, st.just("") | days, MAYBE
        ),
        "counted": st.builds(
            Counted, days, st.sampled_from(["special.total", "assets.used"]), st.integers(0, 10**9).map(Decimal), MAYBE
        ),
        "purchases": st.builds(Purchase, days, st.just(book.units[-1].agency_code), WORDS, amounts),
    }
    if book.projects:
        found["results"] = st.builds(ResultUse, codes, WORDS, st.sampled_from(["", "yes", "no"]), MAYBE)
    return {name: tuple(draw(st.lists(entry, max_size=2))) for name, entry in found.items()}
