"""The list of 项 in the narrative: all items together are the expenditure that the table totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import total_of
from yujue.checking.sentences.printed_tables import Printings, plain
from yujue.checking.sentences.relation import Relation, Unlinked
from yujue.checking.sentences.said import Said
from yujue.facts import Slice

ITEM_DIGITS, LEAST = 7, 3


def item_lists(said: Iterable[Said], printings: Printings) -> Iterator[Relation | Unlinked]:
    """Give an identity for each list: one figure an item, all of one measure, against the whole of that measure."""
    groups: dict[Slice, dict[str, Figure]] = {}
    for paragraph in said:
        for code, context, figure in _items(paragraph):
            groups.setdefault(context, {}).setdefault(code, figure)
    proven = [set(items) for context, items in groups.items() if _codes_in_tables(context, printings) == set(items)]
    for context, items in groups.items():
        if len(items) >= LEAST:
            yield from _list(context, items, printings, proven=set(items) in proven)


def _items(paragraph: Said) -> Iterator[tuple[str, Slice, Figure]]:
    for quantity, figure in paragraph.quantities("level"):
        code = None if figure.slice is None else figure.slice.get("exp_func_code")
        if quantity.kind == "amount" and figure.slice is not None and code and len(code) == ITEM_DIGITS:
            yield code, plain(figure.slice).without("exp_func_code"), figure


def _list(
    context: Slice, items: dict[str, Figure], printings: Printings, *, proven: bool
) -> Iterator[Relation | Unlinked]:
    wholes = printings.same(context)
    if not wholes:
        yield Unlinked("sentences.items", f"{len(items)}个项级科目的合计数未见")
        return
    listed = _codes_in_tables(context, printings) or _codes_in_tables(context.without("fund_type_code"), printings)
    missing = listed - set(items)
    if missing:
        told = f"文中只列{len(items)}个项级科目，表中还有{'、'.join(sorted(missing))}，各项之和未核对"
        yield Unlinked("sentences.items", told)
        return
    found = [Relation("sentences.items", (whole, *items.values()), total_of(len(items))) for whole in wholes]
    agreeing = [relation for relation in found if relation.verdict in {"exact", "rounding"}]
    relation = max(agreeing or found, key=lambda r: r.members[0].source == "text")
    # Where no table lists the items, nor those of another stage, some may have been left out of the text.
    yield relation if listed or proven else Relation(relation.rule, relation.members, relation.form, "doubtful")


def _codes_in_tables(context: Slice, printings: Printings) -> set[str]:
    found = set()
    for slice_, figures in printings.exact.items():
        code = slice_.get("exp_func_code")
        if code and len(code) == ITEM_DIGITS and slice_.without("exp_func_code") == context:
            found |= {code} if any(f.source == "table" and f.value for f in figures) else set()
    return found
