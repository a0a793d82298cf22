"""A whole disclosure from a book."""

from __future__ import annotations

import pytest

from tests.compiling.books import budget_book, final_book
from tests.compiling.test_tables import EDITIONS
from yujue import api
from yujue.compiling import compile_book


def test_identity_of_the_document() -> None:
    info = compile_book(budget_book()).disclosure.document
    assert (info.kind, info.level, info.fiscal_year, info.edition) == ("budget", "department", 2026, "henan")
    assert info.organisation == "清河市科学技术局"
    assert "2026年" in info.title


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_is_wrong_with_what_is_compiled_but_missing_texts(edition: str) -> None:
    book = final_book(edition) if edition.startswith("final") else budget_book(edition)
    compiled = compile_book(book)
    report = api.check_disclosure(compiled.disclosure)
    found = {finding.rule for finding in report.findings if finding.severity in {"error", "warning", "rounding"}}
    unfilled = {"goals.class_missing"} if edition == "ningxia" else set()  # its form marks 质量, 时效 as 必填
    assert found - {"wording.placeholder"} == unfilled
    assert report.summary.identities_evaluated > 100
