"""From a root cause to a finding that an inspector would write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from yujue.checking.finding import Cause, Consequence, Finding
from yujue.checking.sentences.figure import TABLE, TEXT, WORD, Figure
from yujue.checking.sentences.localise import Root
from yujue.checking.sentences.phrase import say
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.suspect import Suspect
from yujue.disclosure import Place

# The identities of one root cause are told in this order.
_ORDER = (
    "sentences.table",
    "sentences.unit",
    "sentences.truncated",
    "sentences.repeat",
    "sentences.sum",
    "sentences.items",
    "sentences.part",
    "sentences.delta",
    "sentences.rate",
    "sentences.completion",
    "sentences.share",
    "sentences.shares",
    "sentences.base",
    "sentences.direction",
)


def finding_of(root: Root) -> Finding:
    """Write the finding of a root cause; the first broken identity is its message, the others follow from it."""
    main, *others = _in_order(root)
    best = root.best
    return Finding(
        rule=main.rule,
        severity=main.ceiling,
        message=about(main) + say(main) + main.note + _remark(root),
        places=_places(main, best.figure),
        found=(best.figure.text,),
        expected=_expected(best),
        difference=_difference(best),
        remedy=_remedy(best),
        cause=Cause("located" if root.located else "ambiguous", tuple(_candidate(s.figure) for s in root.suspects)),
        consequences=tuple(Consequence(r.rule, say(r), _places(r, best.figure)) for r in others),
    )


def _candidate(figure: Figure) -> Place:
    """Give the place of a figure that may be wrong: its text is the figure alone, for a sentence has several."""
    return replace(figure.place, text=figure.text) if figure.source == TEXT else figure.place


def rounding_of(relation: Relation) -> Finding:
    """Write the note on an identity that only rounding explains."""
    first = relation.members[0]
    computed = relation.computed
    return Finding(
        rule=relation.rule,
        severity="rounding",
        message=about(relation) + say(relation) + "，可由四舍五入解释",
        places=_places(relation, first),
        found=(first.text,),
        expected=() if computed is None or first.source == WORD else (first.show(computed.middle) + first.unit,),
    )


def about(relation: Relation) -> str:
    """Name what the sentence speaks of, to stand before a message."""
    subject = next((m.subject for m in relation.members if m.subject), "")
    return f"{subject}：" if subject and relation.rule != "sentences.items" else ""


def _in_order(root: Root) -> list[Relation]:
    explained = {id(r) for r in root.best.explains}
    return sorted(root.broken, key=lambda r: (id(r) not in explained, not _with_table(r), _rank(r.rule)))


def _rank(rule: str) -> int:
    return _ORDER.index(rule) if rule in _ORDER else len(_ORDER)


def _with_table(relation: Relation) -> bool:
    return any(member.source == TABLE for member in relation.members)


def expected_text(suspect: Suspect) -> str | None:
    """Give what should be printed, in the figure's own unit; None when a bound is all that is known."""
    figure, wanted = suspect.figure, suspect.wanted
    if wanted is None or wanted.high - wanted.low > abs(wanted.middle):
        return None
    value = wanted.middle if suspect.slip is None else suspect.slip * figure.printed.factor
    return figure.show(value, decimals_of(suspect)) + figure.unit


def decimals_of(suspect: Suspect) -> int:
    """Give the decimals to print the right value with: those of the figure, two for amounts that are known so well."""
    figure, wanted = suspect.figure, suspect.wanted
    fine = wanted is not None and (wanted.high - wanted.low) <= Decimal("0.02") * figure.printed.factor
    return max(figure.printed.decimals, 2) if figure.kind == "amount" and fine else figure.printed.decimals


def _expected(suspect: Suspect) -> tuple[str, ...]:
    if suspect.figure.source == WORD:
        return tuple(_words(suspect))
    text = expected_text(suspect)
    return () if text is None else (text,)


def _words(suspect: Suspect) -> Iterable[str]:
    from yujue.checking.sentences.phrase import right_word

    if suspect.wanted is not None:
        yield right_word(suspect.figure.text, int(suspect.wanted.middle))


def _difference(suspect: Suspect) -> str | None:
    figure, wanted = suspect.figure, suspect.wanted
    if figure.source == WORD or expected_text(suspect) is None or wanted is None:
        return None
    value = wanted.middle if suspect.slip is None else suspect.slip * figure.printed.factor
    return figure.show(abs(figure.value - value), decimals_of(suspect))


def _remark(root: Root) -> str:
    """Name the figure that is probably wrong, when more than one might be."""
    best = root.best
    text = expected_text(best)
    if best.figure.source == WORD or text is None:
        return ""
    if best.telling and best.figure.role in {"level", "delta"}:
        return f"；疑{best.figure.text}为{text}之误"
    if root.located or len(root.suspects) < 2:
        return ""
    other = root.suspects[1]
    told = expected_text(other)
    return "" if told is None else f"；或{other.figure.text}应为{told}"


def _remedy(suspect: Suspect) -> str:
    if suspect.figure.source == WORD:
        return f"把“{suspect.figure.text}”改为“{'、'.join(_words(suspect))}”"
    text = expected_text(suspect)
    return "" if text is None else f"核对后把{suspect.figure.text}改为{text}"


def _places(relation: Relation, first: Figure) -> tuple[Place, ...]:
    members = sorted(relation.members, key=lambda m: m.id.removesuffix(".word") != first.id.removesuffix(".word"))
    places = [place for member in members for place in (member.place, *member.copies)]
    return tuple(dict.fromkeys(places))
