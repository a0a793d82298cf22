"""The bundled example: its clean twin is silent, what was put in is found, and the files are what the script writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from examples.make_example import ERRATA, document
from examples.paper import Erratum, altered
from examples.words import PAGES
from examples.writing import as_text

from yujue.api import check, read
from yujue.api.example import CLEAN, CLEAN_TEXT, EXAMPLE, EXAMPLE_TEXT


@pytest.mark.parametrize("path", [CLEAN, CLEAN_TEXT], ids=["pdf", "text"])
def test_the_clean_twin_gives_no_finding(path: Path) -> None:
    report = check(path)
    assert [finding.message for finding in report.findings] == []
    assert report.summary.identities_evaluated > 200


@pytest.mark.parametrize("path", [EXAMPLE, EXAMPLE_TEXT], ids=["pdf", "text"])
def test_the_wrong_total_is_found_and_located(path: Path) -> None:
    first = check(path).findings[0]
    assert (first.found, first.expected, first.cause.kind) == (("157.10",), ("151.70",), "located")


@pytest.mark.parametrize("path", [EXAMPLE, EXAMPLE_TEXT], ids=["pdf", "text"])
def test_every_error_that_was_put_in_is_one_finding(path: Path) -> None:
    found = {finding.rule: finding for finding in check(path).findings}
    assert len(check(path).findings) == len(ERRATA)
    assert {rule: finding.found for rule, finding in found.items()} == {
        "identities.sum": ("157.10",),
        "sentences.sum": ("38.00万元",),
        "sentences.rate": ("1.74%",),
        "sentences.direction": ("增加0.83万元", "下降2.48%"),
        "goals.table_amount": ("140.50",),
        "wording.doubled_punctuation": ("，，",),
    }


def test_the_texts_are_what_the_script_writes() -> None:
    assert EXAMPLE_TEXT.read_text("utf-8") == as_text(altered(document(), ERRATA), "青禾县科学普及局")
    assert CLEAN_TEXT.read_text("utf-8") == as_text(document(), "青禾县科学普及局")


def test_an_erratum_must_fit_one_place() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        altered(document(), (Erratum("", "没有这句话", "x"),))


def test_the_contents_page_gives_the_right_pages() -> None:
    whole = read(CLEAN)
    heads = {entry.number or entry.title: entry.place.page for entry in reversed(whole.outline) if not entry.listed}
    listed = [text.text for text in whole.texts if text.role == "toc" and text.text[-1].isdigit()]
    assert len(listed) == len(PAGES)
    assert [int(line.rsplit("…", 1)[1]) for line in listed] == list(PAGES)
    assert {heads["第一部分"], heads["第二部分"], heads["第三部分"], heads["附件："]} <= set(PAGES)
