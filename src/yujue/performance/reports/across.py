"""Projects of lists, reports, narrative and tables held against each other: names, numbers, amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yujue.disclosure import Disclosure, EvaluationReport, Place, Reported, ReportList
from yujue.facts import Printed
from yujue.performance.reports.alike import same, slipped
from yujue.performance.reports.names import matched, plain
from yujue.performance.reports.noted import Noted, places

TABLES = frozenset({"project_expenditure"})


@dataclass(frozen=True, slots=True)
class Row:
    """A project of a table of the document or of another one."""

    name: str
    printed: Printed
    place: Place


def check_across(disclosure: Disclosure, earlier: Sequence[Disclosure], noted: Noted) -> None:
    """Check what different places say of the same projects."""
    projects = [each for each in disclosure.reports if each.kind == "project" and each.project]
    lists = [each for report in disclosure.reports for each in report.lists if each.kind == "projects"]
    _number(projects, lists, noted)
    for each in lists:
        _names(each, projects, noted)
    for each in lists:
        _amounts(each, projects, noted)
    _twice(lists, noted)
    _tables(lists, list(_rows(disclosure)), noted)
    year = disclosure.document.fiscal_year
    for other in (one for one in earlier if one.document.fiscal_year == year):
        _tables(lists, list(_rows(other)), noted, another=other.document.file)


def _number(projects: Sequence[EvaluationReport], lists: Sequence[ReportList], noted: Noted) -> None:
    """Hold the number of reports against a list that names all projects."""
    whole = [each for each in lists if each.names and each.count is not None]
    if not projects or len(whole) != 1:
        return
    counted = whole[0].count
    if counted is not None and len(projects) * 2 <= counted.amount:
        noted.unevaluated.append(f"绩效报告：说明列出项目{counted.text}，所附报告{len(projects)}份，可能只附了一部分")
        return
    noted.checks("number")
    if counted is not None and counted.amount != len(projects):
        message = f"说明列出项目{counted.text}，所附项目绩效报告有{len(projects)}份"
        noted.differs("number", message, (counted.place, projects[0].place), counted.text, f"{len(projects)}份")


def _names(each: ReportList, projects: Sequence[EvaluationReport], noted: Noted) -> None:
    """Names that agree only nearly, in a list that names all projects."""
    if len(each.names) != len(projects):
        return
    pairs = matched(each.names, [one.project for one in projects])
    noted.checks("names", len(pairs))
    for pair in (one for one in pairs if one.how == "alike"):
        listed, report = each.names[pair.left], projects[pair.right]
        message = f"项目名称前后不一：清单写“{listed}”，绩效报告写“{report.project}”"
        noted.differs("names", message, (each.place, report.place), listed, report.project)
    for n, name in enumerate(each.names):
        if n not in {pair.left for pair in pairs}:
            noted.unevaluated.append(f"绩效报告：清单中的“{name}”没有能够确定的报告")


def _amounts(each: ReportList, projects: Sequence[EvaluationReport], noted: Noted) -> None:
    """Hold the amount of a list against those that the project's own report prints."""
    pairs = matched([one.name for one in each.items], [one.project for one in projects])
    for pair in pairs:
        item, report = each.items[pair.left], projects[pair.right]
        if any(same(item.printed, one.printed) for one in report.amounts):
            noted.checks("amount")
            continue
        spent = [one for one in report.amounts if one.role == "spent"]
        suspects = slipped_any(item, report.amounts) or (spent if len(spent) == 1 else [])
        if not suspects:
            noted.unevaluated.append(f"绩效报告：“{report.project}”的报告没有写可与{item.text}比较的金额")
            continue
        noted.checks("amount")
        other = suspects[0]
        noted.told.add(id(item))
        message = f"项目“{report.project}”的金额前后不一：清单写{item.text}，其绩效报告写{other.text}"
        noted.differs("amount", message, places(item, other), item.text, other.text)


def slipped_any(item: Reported, amounts: Sequence[Reported]) -> list[Reported]:
    """Give the amounts of which one may be a slip."""
    return [one for one in amounts if slipped(item.printed, one.printed)]


def _twice(lists: Sequence[ReportList], noted: Noted) -> None:
    """Hold two lists that name the same project against each other."""
    seen: dict[str, Reported] = {}
    for each in lists:
        for item in each.items:
            before = seen.setdefault(plain(item.name), item)
            if before is item or not item.name:
                continue
            noted.checks("amount")
            if not before.interval.meets(item.interval) and not {id(before), id(item)} & noted.told:
                message = f"项目“{item.name}”的金额前后不一：{before.text}与{item.text}"
                noted.differs("amount", message, places(before, item), item.text, before.text)


def _tables(lists: Sequence[ReportList], rows: Sequence[Row], noted: Noted, another: str = "") -> None:
    """Compare with projects of the very same name in a table; of another document only slips: budgets change."""
    for item in (one for each in lists for one in each.items):
        mine = [row for row in rows if plain(row.name) == plain(item.name)]
        if len(mine) != 1:
            continue
        row = mine[0]
        if same(row.printed, item.printed) or (another and not slipped(row.printed, item.printed)):
            noted.checks("table_amount", int(not another or same(row.printed, item.printed)))
            continue
        noted.checks("table_amount")
        where = f"“{another}”的项目支出表" if another else "项目支出表"
        message = f"项目“{item.name}”的金额：绩效报告写{item.text}，{where}为{row.printed.text}"
        noted.differs("table_amount", message, (item.place, row.place), item.text, row.printed.text)


def _rows(disclosure: Disclosure) -> Iterator[Row]:
    for table in (each for each in disclosure.tables if each.form in TABLES):
        for row in (each for each in table.rows if each.kind == "detail" and each.label):
            figures = [cell for cell in row.cells if cell.printed is not None]
            if figures and figures[0].printed is not None:
                place = Place(table=table.id, form=table.form, row=row.label, page=row.page, line=row.line)
                yield Row(row.label, figures[0].printed, place)
