"""Random facts of a department: every table and sentence of a document is an aggregate of these lines."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

FUNCTIONS = {
    row["code"]: row["name"]
    for row in csv.DictReader((Path(__file__).with_name("functions.csv")).read_text("utf-8").splitlines())
}
PROJECTS = frozenset(
    {"2010302", "2013202", "2050201", "2060302", "2060499", "2120899", "2130305", "2130314", "2230105"}
)
FUNDS = {"212": "12", "223": "13"}
BUSINESS = frozenset({"2013250", "2050202", "2060301", "2060302"})
"""Items on which money of the unit's own is spent too."""
PAY = ("30101", "30102", "30113")
GOODS = ("30201", "30217", "30231")
FAMILY = ("30302",)
CAPITAL = ("31002",)
ECONOMY = {
    "301": "工资福利支出",
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30113": "住房公积金",
    "302": "商品和服务支出",
    "30201": "办公费",
    "30217": "公务接待费",
    "30231": "公务用车运行维护费",
    "303": "对个人和家庭的补助",
    "30302": "退休费",
    "310": "资本性支出",
    "31002": "办公设备购置",
}


@dataclass(frozen=True, slots=True)
class Line:
    """Money of one kind spent on one item, in 分; `kept` was received for it and is left at the end of the year."""

    code: str
    nature: str
    fund: str
    origin: str
    spent: int
    kept: int
    last: int
    first: int


Chosen = Callable[[Line], bool]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document is about: its lines, and the basic expenditure of the general budget by economic item."""

    lines: tuple[Line, ...]
    economy: dict[str, int]
    three_public: dict[str, tuple[int, int]] = field(default_factory=dict)

    def spent(self, code: str = "", **want: str) -> int:
        """Sum what was spent on a code; `want` restricts nature, fund, origin."""
        return sum(line.spent for line in self.chosen(code, **want))

    def received(self, code: str = "", **want: str) -> int:
        """Sum what was received this year."""
        return sum(line.spent + line.kept for line in self.chosen(code, **want) if line.origin == "current")

    def kept(self, code: str = "", **want: str) -> int:
        """Sum what is left at the end."""
        return sum(line.kept for line in self.chosen(code, **want))

    def last(self, code: str = "", **want: str) -> int:
        """Sum last year's figures."""
        return sum(line.last for line in self.chosen(code, **want))

    def first(self, code: str = "", **want: str) -> int:
        """Sum the budgets of the beginning of the year."""
        return sum(line.first for line in self.chosen(code, **want))

    def chosen(self, code: str, **want: str) -> list[Line]:
        """Give the lines under a code; a wanted fund 1 is all of 11, 12, 13."""
        return [
            line
            for line in self.lines
            if line.code.startswith(code) and all(getattr(line, key).startswith(value) for key, value in want.items())
        ]

    def codes(self, **want: str) -> list[str]:
        """Give the codes of classes, sections and items that have lines, in order."""
        leaves = {line.code for line in self.chosen("", **want) if line.spent or line.kept}
        return [code for code in FUNCTIONS if any(leaf.startswith(code) for leaf in leaves)]

    def eco(self, *starts: str) -> int:
        """Sum the basic expenditure of economic items."""
        return sum(amount for code, amount in self.economy.items() if code.startswith(starts))


def make(seed: int, *, grain: int, carried: bool, own: bool, funds: tuple[str, ...], final: bool) -> Facts:
    """Make facts whose amounts are multiples of `grain` 分."""
    chance = random.Random(seed)  # noqa: S311
    classes = {"201", "208", "221", *chance.sample(["205", "206", "210", "213"], 2)}
    classes |= {code for code, fund in FUNDS.items() if fund in funds}
    leaves = [code for code in FUNCTIONS if len(code) == 7 and code[:3] in classes]

    def amount(low: int, high: int) -> int:
        return chance.randint(low, high) * grain

    def line(code: str, fund: str, origin: str, spent: int) -> Line:
        nature = "project" if code in PROJECTS else "basic"
        kept = amount(100, 900) if final and own and fund == "31" else 0
        return Line(code, nature, fund, origin, spent, kept, amount(9_000, 90_000), amount(9_000, 90_000))

    lines = [line(code, FUNDS.get(code[:3], "11"), "current", amount(9_000, 190_000)) for code in leaves]
    if own:
        lines += [line(code, "31", "current", amount(1_000, 9_000)) for code in leaves if code in BUSINESS]
        lines += [line(code, "39", "current", amount(100, 900)) for code in leaves[:1]]
    if carried:
        lines += [
            line(code, "11", "carryover", amount(500, 9_000)) for code in leaves if code in {"2010302", "2013202"}
        ]
    basic = sum(item.spent for item in lines if item.fund == "11" and item.nature == "basic")
    public = {name: (amount(600, 900), amount(100, 500)) for name in ("overseas", "purchase", "operation", "reception")}
    return Facts(tuple(lines), economy(basic, grain, public), public)


def economy(basic: int, grain: int, public: dict[str, tuple[int, int]]) -> dict[str, int]:
    """Share basic expenditure out among economic items; reception and vehicles cost what the table of them says."""
    parts = {
        "30102": basic // 5 // grain * grain,
        "30113": basic // 9 // grain * grain,
        "30201": basic // 11 // grain * grain,
        "30217": public["reception"][1],
        "30231": public["operation"][1],
        "30302": basic // 13 // grain * grain,
        "31002": basic // 90 // grain * grain,
    }
    return {"30101": basic - sum(parts.values()), **parts}
