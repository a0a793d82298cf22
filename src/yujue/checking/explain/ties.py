"""The identities of tables and of sentences in one shape, with their verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.board import Board, Verdict
from yujue.checking.explain.figures import cell_id, quantity_id
from yujue.checking.identities.believed import Believed
from yujue.checking.identities.kinds import RULES
from yujue.checking.locate.need import required
from yujue.checking.sentences.figure import TABLE, TEXT
from yujue.checking.sentences.figure import Figure as Told
from yujue.checking.sentences.form import Growth, GrowthByDelta, Linear, Share, Sign
from yujue.checking.sentences.judged import Judged
from yujue.checking.sentences.relation import Relation
from yujue.disclosure import Disclosure
from yujue.facts import Interval

STATUS = {"exact": "exact", "rounding": "rounding", "impossible": "violated"}
FORMS: dict[type, str] = {Share: "share", Growth: "growth", GrowthByDelta: "growth_by_delta", Sign: "sign"}


@dataclass(frozen=True, slots=True)
class Member:
    """A term: the figure's id ("" for a word or a number that stands for what is right), its text and its sign.

    The first member of a tie is the whole; `sign` is 0 where the identity is no sum.
    """

    id: str
    sign: int
    text: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Tie:
    """An identity that figures stand in.

    `relation` is = | ≤; `status` exact | rounding | violated | not_evaluated, with the `reason` of the last;
    `difference` is whole less sum in the base unit, None where the identity is no sum. `need(id)` gives the values
    of a member for which the identity holds, the others as printed; None where any value may do.
    """

    rule: str
    kind: str
    relation: str
    status: str
    reason: str
    difference: Decimal | None
    basis: str
    members: tuple[Member, ...]
    need: Callable[[str], Interval | None]


def ties_of(disclosure: Disclosure, tables: Believed, sentences: Judged) -> Iterator[Tie]:
    """Give all identities, those of tables first."""
    yield from (_of_tables(verdict, tables.laid) for verdict in tables.verdicts)
    ids = _Ids(disclosure)
    for relation, verdict, reason in sentences.each():
        yield _of_sentences(relation, STATUS.get(verdict.value, "not_evaluated"), reason, ids)


def _of_tables(verdict: Verdict, laid: Board) -> Tie:
    identity = verdict.identity
    by_id = {cell_id(f.table, f.row, f.column): f for f in identity.figures}
    sides = ((identity.whole, 1), *identity.terms)
    members = tuple(Member(cell_id(f.table, f.row, f.column), s, laid.cell(f).text.strip(), f.value) for f, s in sides)
    status = STATUS.get(verdict.status.value, "not_evaluated")
    difference = None if status == "not_evaluated" else verdict.difference

    def need(name: str) -> Interval:
        return required(identity, by_id[name], {})

    return Tie(
        RULES[identity.kind],
        identity.kind,
        identity.relation,
        status,
        verdict.reason,
        difference,
        identity.basis,
        members,
        need,
    )


class _Ids:
    """Finds the ids of the sentence checks' figures: they count paragraphs that are printed twice once."""

    def __init__(self, disclosure: Disclosure) -> None:
        first: dict[tuple[str, str], int] = {}
        for number, one in enumerate(disclosure.statements):
            first.setdefault((one.section, "".join(one.text.split())), number)
        self.statements = list(first.values())
        self.rows = {
            f"t{table.id}.{id(row)}": (t, r)
            for t, table in enumerate(disclosure.tables)
            for r, row in enumerate(table.rows)
        }

    def of(self, figure: Told) -> str:
        """Give the id of the figure on the page, "" where it is none."""
        if figure.source == TABLE:
            row, _, column = figure.id.rpartition(".")
            return cell_id(*self.rows[row], int(column)) if row in self.rows else ""
        if figure.source != TEXT or figure.statement is None:
            return ""
        return quantity_id(self.statements[figure.statement], int(figure.id.partition(".")[2].partition(".")[0]))


def _of_sentences(relation: Relation, status: str, reason: str, ids: _Ids) -> Tie:
    form, first = relation.form, relation.members[0]
    linear = form if isinstance(form, Linear) else None
    weights = linear.coefficients if linear else (0,) * len(relation.members)
    signs = [1 if linear else 0, *(-weight * weights[0] for weight in weights[1:])]
    names = [ids.of(figure) for figure in relation.members]
    members = tuple(Member(n, s, f.text, f.value) for n, s, f in zip(names, signs, relation.members, strict=True))
    computed = relation.computed if linear and status != "not_evaluated" else None

    def need(name: str) -> Interval | None:
        return relation.solve(relation.members[names.index(name)])

    return Tie(
        relation.rule,
        "sum" if linear and len(members) > 2 else "same" if linear else FORMS.get(type(form), "other"),
        "≤" if linear and linear.at_most else "=",
        status,
        reason,
        None if computed is None else first.value - computed.middle,
        "",
        members,
        need,
    )
