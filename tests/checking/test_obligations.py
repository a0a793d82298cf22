"""Obligations: nothing passes without data, nothing is forgotten."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase

import pytest

from tests.checking.building import info
from yujue.api import check
from yujue.api.example import CLEAN, EXAMPLE
from yujue.checking import Finding, Report
from yujue.checking.obligations import answer, catalogue
from yujue.checking.outcome import Outcome
from yujue.checking.rules import rules
from yujue.disclosure import Disclosure, DocumentInfo, Indicator, Place, Statement, Table, Text

EMPTY = Disclosure(info())


def status_of(item: str, disclosure: Disclosure = EMPTY, outcome: Outcome = Outcome(), *findings: Finding) -> str:  # noqa: B008
    return next(one.status for one in answer(disclosure, outcome, findings) if one.id == item)


def test_nothing_passes_without_data() -> None:
    bare = Disclosure(replace(info(), organisation=None, fiscal_year=None))
    assert {one.status for one in answer(bare, Outcome(), ())} == {"not_evaluated", "not_applicable"}


def test_every_item_says_its_basis_and_only_rules_that_there_may_be() -> None:
    for item in catalogue():
        assert item.basis
        assert item.title
        for pattern in item.rules:
            assert fnmatchcase(pattern, "*.*")


def test_no_rule_is_forgotten() -> None:
    patterns = [pattern for item in catalogue() for pattern in item.rules]
    patterns += ["disclosure.missing_item"]  # it comes from the obligations themselves
    patterns += [
        "disclosure.attachments",
        "disclosure.unread",
        "disclosure.garbled",
    ]  # notes, no obligations of the document
    assert [rule for rule in rules() if not any(fnmatchcase(rule, pattern) for pattern in patterns)] == []


def test_a_rule_that_was_evaluated_passes_and_one_that_found_something_fails() -> None:
    done = Outcome(checked=(("sentences.share", 4),))
    assert status_of("inside.share", EMPTY, done) == "passed"
    assert status_of("inside.sum", EMPTY, done) == "not_evaluated"
    bad = Finding("sentences.share", "error", "占比不符", (Place(),), id="f1")
    assert status_of("inside.share", EMPTY, done, bad) == "failed"
    assert status_of("inside.share", EMPTY, done, replace(bad, severity="rounding")) == "passed"


def test_a_table_s_own_relations_are_counted_by_its_form() -> None:
    table = Table("t1", "revenue", "收入总表", (1,), None, "元", (), ())
    there = replace(EMPTY, tables=(table,))
    done = Outcome(checked=(("identities.sum", 9), ("identities.sum@revenue", 9)))
    assert status_of("within.revenue", there, done) == "passed"
    assert status_of("within.expenditure", there, done) == "not_evaluated"
    assert status_of("within.three_public", there, Outcome()) == "not_evaluated"
    other = Finding("identities.sum", "error", "不符", (Place(form="expenditure"),), id="f1")
    assert status_of("within.revenue", there, done, other) == "passed"
    assert status_of("within.revenue", there, done, replace(other, places=(Place(form="revenue"),))) == "failed"


def test_a_table_without_figures_has_no_relations_to_check() -> None:
    table = Table("t1", "three_public", "“三公”经费表", (1,), None, "元", (), ())
    assert status_of("within.three_public", replace(EMPTY, tables=(table,))) == "not_applicable"
    assert status_of("table.three_public", replace(EMPTY, tables=(table,))) == "passed"


def test_a_statement_is_found_by_its_words_or_excused() -> None:
    told = replace(EMPTY, texts=(Text("（二）政府采购 支出情况", Place()),))
    none = replace(EMPTY, texts=(Text("本部门2026年没有政府采购预算。", Place()),))
    assert status_of("disclosure.procurement", told) == "passed"
    assert status_of("disclosure.procurement_kinds", told) == "not_evaluated"
    assert status_of("disclosure.procurement_kinds", none) == "not_applicable"


def complete() -> Disclosure:
    texts = tuple(Text(f"说明{n}", Place()) for n in range(30))
    tables = tuple(Table(f"t{n}", None, "表", (1,), None, "元", (), ()) for n in range(5))
    return replace(EMPTY, texts=texts, tables=tables, statements=(Statement("一", "共1元", ()),))


def test_a_complete_document_is_asked_for_what_it_does_not_say() -> None:
    report = check_plain(complete())
    titles = {finding.expected[0] for finding in report.findings if finding.rule == "disclosure.missing_item"}
    assert "政府采购情况" in titles
    failed = {one.id: one.findings for one in report.obligations if one.status == "failed"}
    assert len(failed["disclosure.procurement"]) == 1


def test_a_document_of_tables_alone_is_not_asked() -> None:
    report = check_plain(replace(complete(), statements=()))
    assert report.findings == ()


def check_plain(disclosure: Disclosure) -> Report:
    from yujue.checking.run import check as run

    return run(disclosure, areas=())


def test_goals_are_asked_only_where_there_are_any() -> None:
    goal = Indicator("project", "甲", "产出指标", "数量指标", "场次", "≥", "1", "场", "≥1场", Place())
    assert status_of("goals.targets") == "not_applicable"
    assert status_of("goals.targets", replace(EMPTY, indicators=(goal,))) == "not_evaluated"


def test_last_year_is_not_evaluated_without_its_document() -> None:
    assert status_of("previous.bases") == "not_evaluated"


@pytest.fixture(scope="module")
def example() -> Report:
    return check(EXAMPLE)


def test_the_findings_of_obligations_are_findings_of_the_report(example: Report) -> None:
    ids = {finding.id for finding in example.findings}
    named = {one for obligation in example.obligations for one in obligation.findings}
    assert named <= ids
    grave = {f.id for f in example.findings if f.severity in {"error", "warning"}}
    assert grave == named


def test_the_clean_example_fails_nothing() -> None:
    answers = [one for one in check(CLEAN).obligations if one.status == "failed"]
    assert answers == []


def test_an_item_applies_from_its_year_on() -> None:
    assets = next(item for item in catalogue() if item.id == "disclosure.assets")
    for year, applies in ((2018, False), (2019, True), (None, True)):
        info = DocumentInfo("a.pdf", "", "pdf", "", "budget", "department", None, year, None, 1)
        assert assets.applies(info) is applies
