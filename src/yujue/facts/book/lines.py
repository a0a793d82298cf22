"""Lines of money: what comes in, what is spent, what is left, what is bought. All amounts are integer 分 by stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from yujue.facts.book.parts import At

Amounts = Mapping[str, int]
"""分 by stage: budget (年初预算) | adjusted (全年预算) | final (决算)."""


@dataclass(frozen=True, slots=True)
class Income:
    """Revenue of a unit from one kind of money. `origin` is current | carryover | reserve.

    `fund_type_code` is a leaf of 资金性质 (111 财政拨款, 119 other general public money, 12, 13, 2, 31 … 39);
    `found_type_code` local | transfer | ""; `exp_func_code` only in final accounts.
    """

    agency_code: str
    fund_type_code: str
    origin: str
    amounts: Amounts
    found_type_code: str = ""
    exp_func_code: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Line:
    """Expenditure of a unit: function (项) × both economic classes (款) × fund × origin × project.

    `nature` is basic.personnel | basic.public | project.other_operating | project.specific | superior | operating |
    subsidy. `pro_code` is empty for basic expenditure. `origin` is current | carryover | reserve.
    """

    agency_code: str
    exp_func_code: str
    dep_bgt_eco_code: str
    gov_bgt_eco_code: str
    fund_type_code: str
    origin: str
    nature: str
    amounts: Amounts
    pro_code: str = ""
    found_type_code: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Balance:
    """What is not spent: `use` is closing (年终结转结余) | distribution (结余分配)."""

    agency_code: str
    use: str
    fund_type_code: str
    amounts: Amounts
    exp_func_code: str = ""
    nature: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Procurement:
    """A thing to be bought. `procurement` is goods | works | services."""

    agency_code: str
    name: str
    procurement: str
    exp_func_code: str
    dep_bgt_eco_code: str
    fund_type_code: str
    origin: str
    nature: str
    amounts: Amounts
    pro_code: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    at: At = field(default_factory=At)
