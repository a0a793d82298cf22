"""A small department: enough facts for sentences, none of anybody's document."""

from __future__ import annotations

from collections.abc import Mapping

from yujue.compiling.narrative import Narrative, compile_narrative
from yujue.facts import Fact, FactSet, Slice
from yujue.facts.book import Book, Project, Stated, Unit

YEAR = 2031
NOW = {"stage": "budget", "fiscal_year": str(YEAR)}
LAST = {"stage": "budget", "fiscal_year": str(YEAR - 1)}
TEXTS = {"duties": "（一）管理甲事。\n（二）办理乙事。", "organisation": "内设办公室、业务科。"}


def fact(fen: int, **members: str) -> Fact:
    return Fact(Slice.of(NOW, **members), fen)


def spent(fen: int, nature: str, function: str, economic: str, fund: str = "111") -> Fact:
    return fact(
        fen,
        flow="expenditure",
        use="current",
        origin="current",
        fund_type_code=fund,
        nature=nature,
        exp_func_code=function,
        dep_bgt_eco_code=economic,
    )


FACTS = (
    fact(1_690_180_000, flow="revenue", origin="current", fund_type_code="111"),
    fact(68_000_000, flow="revenue", origin="current", fund_type_code="119"),
    spent(1_378_090_000, "basic.personnel", "2060101", "30101"),
    spent(87_085_000, "basic.public", "2080501", "30201"),
    spent(293_005_000, "project.other_operating", "2060102", "30201"),
)
LAST_YEAR = {
    Slice.of(LAST, flow="revenue"): 1_770_110_000,
    Slice.of(LAST, flow="expenditure"): 1_770_110_000,
    Slice.of(LAST, flow="revenue", fund_type_code="11"): 1_758_180_000,
}


def book(edition: str = "henan", texts: Mapping[str, str] = TEXTS, stated: tuple[Stated, ...] = ()) -> Book:
    return Book(
        "budget",
        edition,
        YEAR,
        "310",
        "某市科学技术局",
        units=(Unit("310", "某市科学技术局"), Unit("310001", "某市科技服务中心")),
        projects=(Project("411200310000000000001", "科技活动", "310001", "project.other_operating"),),
        texts=texts,
        stated=stated,
    )


def said(template: str, *, texts: Mapping[str, str] = TEXTS, last: Mapping[Slice, int] = LAST_YEAR) -> Narrative:
    """Compile a template given as text."""
    return compile_narrative(book(texts=texts), FactSet(FACTS, stated=last), (), template=template)


def text_of(narrative: Narrative) -> str:
    return "\n".join(item.text for item in narrative.flow)
