"""Write the example: `python -m examples.make_example` rewrites what stands in `src/yujue/api/example`.

Four files: the document with its errors as PDF and as text, and its clean twin as PDF and as text. Needs reportlab.
"""

from __future__ import annotations

import sys
from pathlib import Path

from examples import details, goals, matters, sheets, words
from examples.facts import CARRIED, DEPARTMENT, YEAR
from examples.paper import Erratum, Paragraph, Part, altered
from examples.writing import as_text, write_pdf

FOLDER = Path(__file__).parents[1] / "src" / "yujue" / "api" / "example"
NAME = f"qinghe-{YEAR}-budget"
ERRATA = (
    Erratum(f"{YEAR}年部门支出总体情况表", "151.70", "157.10", row="合计"),
    Erratum("", f"{matters.GOODS}万元", "9.60万元"),
    Erratum("", "下降7.14%", "下降1.74%"),
    Erratum(
        "",
        f"比{YEAR - 1}年减少{matters.LAST_RUNNING - matters.RUNNING}万元",
        f"比{YEAR - 1}年增加{matters.LAST_RUNNING - matters.RUNNING}万元",
    ),
    Erratum(f"{YEAR}年部门预算项目绩效目标表", "104.50", "140.50", row=CARRIED),
    Erratum("", "主要用于保障机关日常运转，", "主要用于保障机关日常运转，，"),
)


def document() -> list[Part]:
    """Give the document in its order, without errors."""
    tables = [
        sheets.income_and_spending(),
        sheets.income(),
        sheets.spending(),
        sheets.appropriation(),
        sheets.general_public(),
        details.basic(),
        details.economic(),
        details.three_public(),
        details.government_fund(),
        details.state_capital(),
        details.projects(),
        goals.overall(),
        goals.by_project(),
    ]
    annex = Paragraph(f"附件：{YEAR}年度部门预算表", "heading", new_page=True)
    return [*words.front(), *words.budget(), *matters.matters(), annex, *tables]


def main() -> None:
    """Write the four files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    clean = document()
    for name, parts in ((NAME, altered(clean, ERRATA)), (f"{NAME}-clean", clean)):
        (FOLDER / f"{name}.txt").write_text(as_text(parts, DEPARTMENT), "utf-8")
        write_pdf(parts, DEPARTMENT, FOLDER / f"{name}.pdf")
        sys.stdout.write(f"{FOLDER / name}.pdf\n")


if __name__ == "__main__":
    main()
