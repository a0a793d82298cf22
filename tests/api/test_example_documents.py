"""The example documents: every declared mistake is found and named, and nothing else; without them nothing is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue import api
from yujue.api.example.spoilt import Mistake, spoil
from yujue.layout import Laid, Paragraph

ROOT = Path(__file__).parents[2]
DOCUMENTS = api.example_documents()


def grave(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((f.rule, f.found) for f in api.check(path).findings if f.severity in {"error", "warning"})


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_each_mistake_is_one_finding_and_there_are_no_others(document: api.Spoilt, tmp_path: Path) -> None:
    found = grave(api.write_example(document.name, tmp_path))
    assert found == sorted((mistake.rule, mistake.found) for mistake in document.mistakes)
    assert len(found) >= 5


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_without_mistakes_nothing_is_wrong_and_only_rounding_is_told(suffix: str, tmp_path: Path) -> None:
    report = api.check(api.write_clean_example(tmp_path, suffix))
    assert {finding.severity for finding in report.findings} <= {"info", "rounding"}
    assert all("四舍五入" in finding.message for finding in report.findings)


def test_every_number_that_was_moved_is_located(tmp_path: Path) -> None:
    for document in DOCUMENTS:
        expected = {m.new: m.old for m in document.mistakes if m.rule == "identities.sum"}
        located = {f.found[0]: f for f in api.check(api.write_example(document.name, tmp_path)).findings}
        for new, old in expected.items():
            assert (located[new].expected, located[new].cause.kind) == ((old,), "located")


def test_the_book_is_the_one_among_the_examples() -> None:
    assert api.EXAMPLE_BOOK.read_bytes() == (ROOT / "examples" / api.EXAMPLE_BOOK.name).read_bytes()


def test_a_document_is_the_same_whenever_it_is_written(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    for document in DOCUMENTS:
        one, other = (api.write_example(document.name, tmp_path / name) for name in ("a", "b"))
        assert one.read_bytes() == other.read_bytes()


def test_a_mistake_must_fit_one_place() -> None:
    laid = Laid("x", "x", 2025, (Paragraph("甲1万元"), Paragraph("乙1万元")))
    with pytest.raises(ValueError, match="fits 2 places"):
        spoil(laid, (Mistake("两处", "1万元", "2万元", "sentences.table", ("2万元",)),))
