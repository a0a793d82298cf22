"""What a broken identity says, in an inspector's words, with the figures as printed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from yujue.checking.sentences.figure import GIVEN, Figure
from yujue.checking.sentences.form import Growth, GrowthByDelta, Linear
from yujue.checking.sentences.kinship import own_words
from yujue.checking.sentences.relation import Relation

_PAIRS: tuple[tuple[str, str, str], ...] = (
    ("大于", "小于", "等于"),
    ("高于", "低于", "等于"),
    ("增长", "下降", "持平"),
    ("增加", "减少", "持平"),
    ("上升", "下降", "持平"),
    ("多于", "少于", "等于"),
)


def right_word(word: str, sign: int) -> str:
    """Give the word of the same kind for another sign."""
    kind = next((pair for pair in _PAIRS if any(w in word for w in pair)), _PAIRS[3])
    return kind[0] if sign > 0 else kind[1] if sign < 0 else kind[2]


def say(relation: Relation) -> str:
    """Tell what does not agree."""
    return _SAY.get(relation.rule, _generic)(relation)


def _named(figure: Figure) -> str:
    return f"{figure.name}{figure.text}"


def _where(figure: Figure) -> str:
    place = figure.place
    return f"第{place.page}页" if place.page else f"第{place.line}行" if place.line else ""


def _computed(relation: Relation) -> str:
    value, first = relation.computed, relation.members[0]
    return "" if value is None else first.show(abs(value.middle)) + first.unit


def _way(sign: int) -> str:
    return "增加" if sign >= 0 else "减少"


def _table(relation: Relation) -> str:
    text, cell = relation.members
    shown = text.show(cell.value, max(text.printed.decimals, 2)) + text.unit
    same = "" if text.unit == cell.unit else f"（即{shown}）"
    return f"文中{_named(text)}，{cell.name}为{cell.text}{same}，不一致"


def _repeat(relation: Relation) -> str:
    a, b = relation.members
    return f"同一数前后不一致：{_where(a)}{_named(a)}，{_where(b)}{_named(b)}"


def _sum(relation: Relation) -> str:
    whole, *parts = relation.members
    added = _added(relation)
    gap = (
        ""
        if relation.computed is None
        else f"，相差{whole.show(abs(relation.computed.middle - whole.value))}{whole.unit}"
    )
    shown = added if len(parts) <= 8 else f"{len(parts)}项"
    return f"{_named(whole)}，各分项之和为{_computed(relation)}（{shown}）{gap}"


def _added(relation: Relation) -> str:
    weights = relation.form.coefficients if isinstance(relation.form, Linear) else (1,) * len(relation.members)
    signs = ["－" if weight * weights[0] > 0 else "＋" for weight in weights[1:]]
    terms = [sign + part.text.removesuffix(part.unit) for sign, part in zip(signs, relation.members[1:], strict=True)]
    return "".join(terms).removeprefix("＋")


def _part(relation: Relation) -> str:
    part, whole = relation.members
    if part.slice is not None and whole.slice is not None and own_words(part.name) == own_words(whole.name):
        return f"{_where(part)}{_named(part)}只是部分资金，却大于{_where(whole)}全部资金的{_named(whole)}"
    return f"其中数大于总数：{_named(part)}，{_named(whole)}"


def _delta(relation: Relation) -> str:
    delta, this, base = relation.members
    return f"{_named(this)}，对比数{_named(base)}，应为{_computed(relation)}，文中为{_named(delta)}"


def _rate(relation: Relation) -> str:
    rate, this, other = relation.members
    form, value = relation.form, relation.computed
    sign = form.sign if isinstance(form, Growth | GrowthByDelta) else 1
    way = _way(sign if value is None or value.middle >= 0 else -sign)
    if isinstance(form, Growth):
        return f"{_named(other)}，{_named(this)}，应{way}{_computed(relation)}，文中为{rate.name}{rate.text}"
    return f"{_named(this)}，{_way(sign)}{other.text}，应{way}{_computed(relation)}，文中为{rate.name}{rate.text}"


def _share(relation: Relation) -> str:
    share, part, whole = relation.members
    return f"{_named(part)}占{_named(whole)}应为{_computed(relation)}，文中为{share.text}"


def _completion(relation: Relation) -> str:
    rate, done, budget = relation.members
    return f"{_named(budget)}，{_named(done)}，完成率应为{_computed(relation)}，文中为{rate.text}"


def _direction(relation: Relation) -> str:
    word, this, base = relation.members
    value = relation.computed
    right = right_word(word.text, 0 if value is None else int(value.low + value.high))
    told = _named(this) if base.source == GIVEN else f"{_named(base)}，{_named(this)}"
    return f"{told}，应为“{right}”，文中写“{word.text}”"


def _base(relation: Relation) -> str:
    if isinstance(relation.form, Linear) and relation.form.at_most:
        delta, this = relation.members
        return f"{_named(this)}，不可能比对比数{_named(delta)}（对比数将小于0）"
    other, that, one, this = relation.members
    first, second = f"{_where(one)}{_named(this)}、{_named(one)}", f"{_where(other)}{_named(that)}、{_named(other)}"
    return f"推算的对比数前后不一致：{first}，{second}"


def _generic(relation: Relation) -> str:
    return "、".join(_named(member) for member in relation.members) + "不一致"


def _shares(relation: Relation) -> str:
    shares = relation.members[1:]
    total = sum((share.value for share in shares), Decimal(0))
    return f"各占比相加为{total}%（{'＋'.join(share.text for share in shares)}），不等于100%"


_SAY: dict[str, Callable[[Relation], str]] = {
    "sentences.table": _table,
    "sentences.unit": _table,
    "sentences.repeat": _repeat,
    "sentences.sum": _sum,
    "sentences.items": _sum,
    "sentences.part": _part,
    "sentences.delta": _delta,
    "sentences.rate": _rate,
    "sentences.share": _share,
    "sentences.shares": _shares,
    "sentences.completion": _completion,
    "sentences.direction": _direction,
    "sentences.base": _base,
}
