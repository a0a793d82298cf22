"""What a figure measures: a subject with a slice or, outside the tables' world, just a name."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.facts import Slice
from yujue.forms.narrative import wordings

_TOPICS_ALWAYS_APPROPRIATED = ("three_public", "operating_cost", "meeting", "training")


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing that figures of the narrative measure, without year and stage.

    `slice` is None when the words name nothing that stands on a slice; `measure` is its name. `basic` says that the
    words themselves speak of basic expenditure of a fund (general_public_basic), `both` of revenue and expenditure.
    """

    slice: Slice | None
    measure: str | None
    basic: bool = False
    both: bool = False
    domain: str = ""

    @property
    def stem(self) -> str:
        """The measure without the word total."""
        return (self.measure or "").removesuffix(".total")


UNKNOWN = Subject(None, None)
_EXPENDITURE_STEMS = {
    "1": "fiscal_appropriation_expenditure",
    "11": "general_public_expenditure",
    "12": "government_fund_expenditure",
    "13": "state_capital_expenditure",
}


def topical(members: Slice) -> Slice:
    """Give what two slices must share to speak of the same thing: year, stage and 本年 set aside."""
    kept = members.without("stage", "fiscal_year")
    for dimension in ("use", "origin"):
        if kept.get(dimension) == "current":
            kept = kept.without(dimension)
    return kept


def settle(members: Slice) -> Slice:
    """Say in full what the words leave out: a topic that is always paid by appropriation needs no fund."""
    topic = members.get("topic") or ""
    if topic.startswith(_TOPICS_ALWAYS_APPROPRIATED):
        return members.without("fund_type_code")
    economic, nature = members.get("dep_bgt_eco_code"), members.get("nature")
    if economic and nature == "basic":
        members = members.replaced(nature="basic.personnel" if economic[:3] in {"301", "303"} else "basic.public")
    parted = any(members.get(name) for name in ("nature", "exp_func_code", "dep_bgt_eco_code", "fund_type_code"))
    if (
        parted
        and not topic
        and members.get("flow") == "expenditure"
        and not members.get("use")
        and not members.get("origin")
    ):
        return members.replaced(use="current")
    return members


def _topic_name(members: Slice, topic: str) -> str:
    procurement = members.get("procurement")
    if procurement:
        return f"procurement.{procurement}"
    return topic if "." in topic else f"{topic}.total"


def _revenue_name(members: Slice) -> str:
    names = wordings().names
    fund, origin = members.get("fund_type_code"), members.get("origin")
    parts = [names["fund"].get(fund or "", "")] if fund else []
    if origin and not (fund and origin == "current"):
        parts.append(names["origin"][origin])
    return ".".join(["revenue", *parts]) if parts else "revenue.total"


def _expenditure_name(members: Slice, *, basic: bool) -> str:
    names = wordings().names
    fund, nature = members.get("fund_type_code"), members.get("nature")
    stem = _EXPENDITURE_STEMS.get(
        fund or "", "expenditure" if not fund else f"expenditure.{names['fund'].get(fund, fund)}"
    )
    if nature:
        stem = "general_public_basic" if basic and fund == "11" and nature.startswith("basic") else stem
        last = "total" if stem == "general_public_basic" and nature == "basic" else names["nature"][nature]
        stem = f"{stem}.{last}"
    for dimension, prefix in (
        ("exp_func_code", "func."),
        ("dep_bgt_eco_code", "eco."),
        ("use", ""),
        ("origin", "from_"),
    ):
        member = members.get(dimension)
        if member and not (dimension == "use" and member == "current"):
            stem = f"{stem.removesuffix('.total')}.{prefix}{member}"
    return stem if "." in stem else f"{stem}.total"


def name(members: Slice, *, basic: bool = False) -> str:
    """Name what a slice measures in the field's words (docs/reference/measures.md)."""
    topic, fund = members.get("topic"), members.get("fund_type_code")
    if topic:
        return _topic_name(members, topic)
    if members.get("flow") == "revenue":
        return _revenue_name(members)
    if members.get("flow") == "expenditure":
        return _expenditure_name(members, basic=basic)
    if fund and fund != "1":
        return f"fiscal_appropriation.{wordings().names['fund'].get(fund, fund)}"
    return "fiscal_appropriation.total" if fund else "total"
