"""Codes under the names that each of the two documents gives them: renamed, new and gone."""

from __future__ import annotations

from dataclasses import dataclass, field

from yujue.checking.finding import Finding
from yujue.codes import begins_name, normalise
from yujue.disclosure import Disclosure, Place
from yujue.facts import Slice

DIMENSIONS = {"exp_func_code": "功能分类科目", "agency_code": "预算单位"}
MOST = 12
Code = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A code as a document prints it: its names, and where it first stands."""

    place: Place
    names: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name printed first."""
        return next(iter(self.names.values()))


def named(disclosure: Disclosure) -> dict[Code, Named]:
    """Give every code that is printed beside a name, by dimension and code."""
    found: dict[Code, Named] = {}
    for table, row, cell in disclosure.figures():
        code, label = cell.code or row.code, cell.label or row.label
        for dimension in DIMENSIONS:
            if cell.slice is None or not code or cell.slice.get(dimension) != code or not normalise(label):
                continue
            place = Place(
                section=table.title,
                table=table.id,
                form=table.form,
                row=label,
                page=row.page,
                line=row.line,
                text=label,
            )
            found.setdefault((dimension, code), Named(place)).names.setdefault(normalise(label), label)
    return found


def same(one: Named, other: Named) -> bool:
    """Tell whether some name of the one is, or is cut off from, some name of the other."""
    return any(a == b or begins_name(a, b) or begins_name(b, a) for a in one.names for b in other.names)


class Names:
    """The codes of two documents side by side."""

    def __init__(self, this: Disclosure, last: Disclosure) -> None:
        self.this, self.last = named(this), named(last)

    def changed(self, own: Slice | None) -> str:
        """Say that a slice's code had another name; "" when it had not."""
        for dimension in DIMENSIONS if own is not None else ():
            code = (dimension, own.get(dimension) or "") if own is not None else ("", "")
            one, other = self.this.get(code), self.last.get(code)
            if one and other and not same(one, other):
                return f"{code[1]} 上年名称是“{other.name}”，本年是“{one.name}”，内容可能不同"
        return ""

    def renamed(self) -> list[Code]:
        """Give the codes that stand in both documents under different names."""
        return [code for code in self.this if code in self.last and not same(self.this[code], self.last[code])]

    @property
    def shared(self) -> int:
        """The number of codes that stand in both documents."""
        return len(set(self.this) & set(self.last))

    def findings(self) -> tuple[Finding, ...]:
        """Give a remark for each kind of change."""
        return tuple(f for dimension in DIMENSIONS for f in self._of(dimension) if f is not None)

    def _of(self, dimension: str) -> tuple[Finding | None, ...]:
        renamed = [code for code in self.renamed() if code[0] == dimension]
        word = DIMENSIONS[dimension]
        both = [f"{c} “{self.last[d, c].name}”→“{self.this[d, c].name}”" for d, c in renamed]
        new = self._moved([code for code in self.this if code[0] == dimension and code not in self.last], self.last)
        gone = self._moved([code for code in self.last if code[0] == dimension and code not in self.this], self.this)
        return (
            _remark(f"{word}编码未变而名称与上年不同", both, [self.this[code].place for code in renamed]),
            _remark(f"{word}名称未变而编码与上年不同", *self._renumbered(dimension)),
            _remark(f"上年没有的{word}", [f"{c}{self.this[d, c].name}" for d, c in new], self._places(new)),
            _remark(f"上年有而本年没有的{word}", [f"{c}{self.last[d, c].name}" for d, c in gone], [Place()]),
        )

    def _places(self, codes: list[Code]) -> list[Place]:
        return [self.this[code].place for code in codes]

    def _moved(self, codes: list[Code], other: dict[Code, Named]) -> list[Code]:
        """Leave out the codes whose name the other document has under another code, and codes of no such table."""
        if not codes or not any(code[0] == codes[0][0] for code in other):
            return []
        known = {name for (d, _), each in other.items() if d == codes[0][0] for name in each.names}
        mine = self.this if other is self.last else self.last
        return [c for c in codes if c[0] != "agency_code" or not set(mine[c].names) & known]

    def _renumbered(self, dimension: str) -> tuple[list[str], list[Place]]:
        if dimension != "agency_code":
            return [], []
        old = {name: code for code, each in self.last.items() if code[0] == dimension for name in each.names}
        moved = [
            (code, old[name])
            for code, each in self.this.items()
            for name in each.names
            if code[0] == dimension and name in old and old[name] != code and code not in self.last
        ]
        return [f"{self.this[c].name} {b[1]}→{c[1]}" for c, b in moved], self._places([c for c, _ in moved])


def _remark(title: str, items: list[str], places: list[Place]) -> Finding | None:
    if not items:
        return None
    more = f"等 {len(items)} 个" if len(items) > MOST else ""
    return Finding("previous.names", "info", f"{title}：{'、'.join(items[:MOST])}{more}", tuple(places[:MOST]))
