"""Identities that the text perhaps does not mean: when a broken one is believed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from yujue.checking.sentences.localise import Root, roots
from yujue.checking.sentences.relation import Relation, Unlinked
from yujue.checking.sentences.suspect import Suspect, meet

DOUBTFUL = "doubtful"
# Where one wrong key explains the gap, a list that was perhaps not meant to be complete surely was.
PLAIN = frozenset({"sentences.sum", "sentences.items", "sentences.repeat"})


@dataclass(frozen=True, slots=True)
class Believed:
    """All root causes, and the broken identities that were not judged."""

    roots: tuple[Root, ...]
    unjudged: tuple[Relation, ...]

    @property
    def reasons(self) -> tuple[Unlinked, ...]:
        """Say why they were not judged."""
        return tuple(_reason(relation) for relation in self.unjudged)


def believed(broken: tuple[Relation, ...], certain: tuple[Root, ...], holding: tuple[Relation, ...]) -> Believed:
    """Take broken doubtful identities in: under a root cause that mends them too, or by themselves.

    By themselves they count when one figure mends two of them, or when one wrong key explains the one. Others are
    not evaluated.
    """
    left, known = list(broken), []
    for root in certain:
        mine = [r for r in left if r.has(root.best.figure) and mends(root.best, r)]
        known.append(replace(root, broken=(*root.broken, *mine)))
        left = [r for r in left if not r.has(root.best.figure)]
    found = roots(tuple(left), holding)
    good = [replace(root, broken=_graded(root)) for root in found if _is_sure(root)]
    settled = [root.best.figure for root in found if _is_sure(root)]
    unjudged = tuple(r for r in left if not any(r.has(figure) for figure in settled))
    return Believed((*known, *good), unjudged)


def mends(best: Suspect, relation: Relation) -> bool:
    """Tell whether the right value for the wrong figure makes another identity hold."""
    return meet(best.wanted, relation.solve(best.figure)) is not None


def _is_sure(root: Root) -> bool:
    one = root.best.telling and root.best.breaks == 0 and root.best.figure.kind == "amount"
    return len(root.best.explains) > 1 or one


def _graded(root: Root) -> tuple[Relation, ...]:
    grave = len(root.best.explains) > 1 or root.broken[0].rule in PLAIN
    return tuple(replace(r, ceiling="error" if grave else "warning") for r in root.broken)


def _reason(relation: Relation) -> Unlinked:
    first = relation.members[0]
    return Unlinked(relation.rule, f"{first.subject}：{first.name}{first.text}与所列各数的关系不明确")
