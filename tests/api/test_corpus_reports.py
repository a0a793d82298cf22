"""Reports on published documents: links lead somewhere, JSON keeps its schema, few questions stay open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.schema import violations
from tests.api.test_html import Page
from yujue.api import check, report_html, report_json
from yujue.api.schemas import load_schema

pytestmark = pytest.mark.corpus
NAMES = ("putuo_sfj_2026_dept_budget", "putuo_czj_2024_dept_final", "jiangsu_jcy_2017_dept_budget")


@pytest.mark.parametrize("name", NAMES)
def test_reports_on_published_documents(shared: Path, name: str) -> None:
    report = check(shared / "samples" / f"{name}.pdf")
    page = Page(report_html(report))
    assert {link for link in page.links if link[1:] not in page.ids} == set()
    assert len(page.ids) == len(set(page.ids))
    schema = load_schema("check-1")
    assert list(violations(json.loads(json.dumps(report_json(report))), schema, schema)) == []
    answered = [obligation.status != "not_evaluated" for obligation in report.obligations]
    assert sum(answered) >= 0.9 * len(answered)


def test_bases_against_last_year_s_document(shared: Path) -> None:
    this, last = (shared / "samples" / f"putuo_wanli_{year}_dept_budget.pdf" for year in (2024, 2023))
    report = check(this, last)
    answer = next(one for one in report.obligations if one.id == "previous.bases")
    assert answer.status == "passed"
    assert int(answer.reason.split()[1]) >= 10
