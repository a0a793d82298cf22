"""Projects: listed once, with a goal, with lines that agree with them."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.problems.required import prints_projects
from yujue.compiling.problems.words import judged, label
from yujue.facts.book import Book, Line, Problem, Project
from yujue.forms.book import problem_at


def project_problems(book: Book) -> Iterator[Problem]:
    """Find what is wrong with the list of projects and with the lines that name them."""
    seen: set[str] = set()
    spent = {line.pro_code for line in book.lines}
    aimed = {one.pro_code for one in book.indicators}
    for project in book.projects:
        if project.pro_code in seen:
            yield problem_at("book.project_twice", project.at, "pro_code", code=project.pro_code)
        seen.add(project.pro_code)
        yield from _code(project)
        yield from _category(book, project)
        yield from _goal(project, aimed=project.pro_code in aimed)
        if project.pro_code not in spent:
            yield problem_at("book.project_without_lines", project.at, "pro_code", name=project.name)
    for line in book.lines:
        yield from _line(book, line)


def _code(project: Project) -> Iterator[Problem]:
    count = len(project.pro_code)
    if project.pro_code and count != judged("project_code")["length"]:
        words = {"name": project.name, "code": project.pro_code, "count": str(count)}
        yield problem_at("book.project_code", project.at, "pro_code", **words)


def _category(book: Book, project: Project) -> Iterator[Problem]:
    right = judged("pro_cat").get(project.nature)
    code = project.pro_cat_code
    if right and code and not any(code.startswith(one) for one in right):
        words = {"name": project.name, "nature": label("nature", project.nature, book)}
        yield problem_at(
            "book.project_category", project.at, "pro_cat_code", code=label("pro_cat", code, book), **words
        )


def _goal(project: Project, *, aimed: bool) -> Iterator[Problem]:
    if aimed:
        return
    rule = "book.project_without_indicators" if project.goal else "book.project_without_goal"
    yield problem_at(rule, project.at, "goal", name=project.name)


def _other_kind(line: str, project: str) -> bool:
    """Tell whether a line is of another kind than its project; 基本建设 and the like may be of any."""
    kinds = judged("pro_cat")
    told = line in kinds or not line.startswith("project")
    return bool(line) and project in kinds and told and line != project


def _line(book: Book, line: Line) -> Iterator[Problem]:
    if not line.pro_code:
        if line.nature.startswith("project") and prints_projects(book):
            yield problem_at("book.project_missing", line.at, "pro_code", nature=label("nature", line.nature, book))
        return
    project = book.project(line.pro_code)
    if project is None:
        yield problem_at("book.project_unlisted", line.at, "pro_code", code=line.pro_code)
        return
    if _other_kind(line.nature, project.nature):
        right, own = (label("nature", one, book) for one in (project.nature, line.nature))
        yield problem_at("book.project_nature", line.at, "nature", name=project.name, right=right, nature=own)
    if not line.agency_code.startswith(project.agency_code):
        words = {"name": project.name, "right": project.agency_code, "unit": line.agency_code}
        yield problem_at("book.project_unit", line.at, "agency_code", **words)
