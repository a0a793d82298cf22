"""Write a book of final accounts with evaluated projects: `python -m examples.evaluated`.

It is the Hongsha book with its project money divided among six projects of our own making, whose marks and
judgements are filled in, so that `yujue report` writes whole reports.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from yujue.compiling import compile_book
from yujue.compiling.reports import compile_report, wanted_of
from yujue.facts.book import Book, IndicatorEntry, Line, Project, Stated
from yujue.reading.book import read_book
from yujue.writing.book import write_book

FOLDER = Path(__file__).parent
SOURCE = FOLDER / "final_sichuan-hongsha-2023-final.xlsx"
TARGET = FOLDER / "final_sichuan-hongsha-2023-evaluated.xlsx"
DATA = tomllib.loads((FOLDER / "evaluated.toml").read_text("utf-8"))


def evaluated_book() -> Book:
    """Give the book: projects, their lines, indicators, marks and texts."""
    book, _ = read_book(SOURCE)
    projects = tuple(projects_of(book))
    buyer = next(one for one, spec in zip(projects, DATA["project"], strict=True) if spec.get("procures"))
    kept = tuple(each for each in book.indicators if not each.pro_code)
    whole = replace(
        book,
        projects=projects,
        lines=tuple(divided(book, projects)),
        procurement=tuple(
            replace(each, pro_code=buyer.pro_code) if each.pro_code else each for each in book.procurement
        ),
        indicators=(*kept, *(entry for each in projects for entry in indicators(each))),
        stated=(*book.stated, *marks(projects)),
    )
    return answered(answered(whole))


def projects_of(book: Book) -> Iterator[Project]:
    like = book.projects[0]
    for n, each in enumerate(DATA["project"], 1):
        yield replace(like, pro_code=f"{like.pro_code[:-2]}{n:02}", name=each["name"], goal=each["goal"])


def divided(book: Book, projects: tuple[Project, ...]) -> Iterator[Line]:
    """Give each project line to the project that takes it; what a project saves was budgeted."""
    taken = [line for line in book.lines if line.pro_code]
    for line in book.lines:
        planned = dict(line.amounts) | dict.fromkeys(("budget", "adjusted"), line.amounts["final"])
        if not line.pro_code:
            yield replace(line, amounts=planned)
            continue
        own = next(n for n, other in enumerate(taken) if other is line)
        at = next(n for n, each in enumerate(DATA["project"]) if own in each["lines"])
        spec = DATA["project"][at]
        planned["adjusted"] += spec.get("saved", 0)
        source = "transfer" if spec.get("transferred") else "local"
        yield replace(line, pro_code=projects[at].pro_code, amounts=planned, found_type_code=source)


def indicators(project: Project) -> Iterator[IndicatorEntry]:
    spec = next(each for each in DATA["project"] if each["name"] == project.name)
    for level1, level2, name, operator, target, unit in spec["indicators"]:
        yield IndicatorEntry(project.pro_code, level1, level2, name, operator, target, unit)


def marks(projects: tuple[Project, ...]) -> Iterator[Stated]:
    for project, spec in zip(projects, DATA["project"], strict=True):
        score = Decimal(spec["score"])
        yield Stated(score, measure=f"performance.score.{project.pro_code}", label=f"{project.name}的自评得分（分）")


def answered(book: Book) -> Book:
    """Fill in every text that the accounts and the reports still ask for."""
    needs = [*compile_book(book).needs]
    for wanted in wanted_of(book, "all"):
        needs += compile_report(book, wanted).needs
    names = {each.pro_code: each.name for each in book.projects}
    return replace(book, texts=dict(book.texts) | {need.key: written(need.key, names) for need in needs})


def written(key: str, names: dict[str, str]) -> str:
    """Give our words for a key; those about a project name it."""
    first, _, rest = key.partition(".")
    code, _, part = rest.partition(".")
    if first == "report" and code in names:
        return str(DATA["texts"][f"project.{part}"]).format(name=names[code])
    found = DATA["texts"].get(key)
    return str(found) if found else f"{DATA['texts']['reason']}（{rest.rpartition('.')[2]}）"


if __name__ == "__main__":
    write_book(evaluated_book(), TARGET)
