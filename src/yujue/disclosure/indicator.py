"""Performance indicators."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure.place import Place
from yujue.forms.direction import Direction, direction_of
from yujue.forms.goal_words import words


@dataclass(frozen=True, slots=True)
class Indicator:
    """One performance indicator of a department (`scope` overall) or a project (`scope` project).

    `operator` is ≥ ≤ = > < range text; `target` the printed target without operator and unit; `low` and `high`
    its bounds as numbers where it has any. `standard` (指标值设定依据), `formula` (计算公式, 评分标准) and `evidence`
    (数据来源, 佐证材料) are what the form prints under such headers, `note` what it says besides; blank where the form
    has none of them. A self-evaluation adds `actual` (实际完成值), `score` (分值) and
    `mark` (得分).
    """

    scope: str
    project: str | None
    level1: str
    level2: str
    name: str
    operator: str
    target: str
    unit: str
    text: str
    place: Place
    low: Decimal | None = None
    high: Decimal | None = None
    pro_code: str | None = None
    note: str = ""
    actual: str = ""
    score: Decimal | None = None
    mark: Decimal | None = None
    standard: str = ""
    formula: str = ""
    evidence: str = ""

    @property
    def excused(self) -> bool:
        """Whether a form says that the indicator does not apply: in its target or actual value, with no marks."""
        said = {self.text.strip(), self.actual.strip()} & set(words()["not_applicable"])
        return bool(said) and self.score is None and self.mark is None

    @property
    def beside(self) -> str:
        """All that the form says beside the target."""
        return " ".join(text for text in (self.note, self.standard, self.formula, self.evidence) if text)

    @property
    def direction(self) -> Direction:
        """正向 | 反向 | 区间 | 定性 | 时限, by sign, target and class, with its reason."""
        return direction_of(self.operator, self.text, self.level1, self.level2)
