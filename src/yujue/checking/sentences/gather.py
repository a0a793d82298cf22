"""All identities that the narrative offers, and the reasons why others could not be evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from yujue.checking.sentences.bases import alike_bases, bases
from yujue.checking.sentences.changes import changes_of_lists, lists_of_changes
from yujue.checking.sentences.growth import changes
from yujue.checking.sentences.inside import funds_inside
from yujue.checking.sentences.items import item_lists
from yujue.checking.sentences.levels import levels_in_tables
from yujue.checking.sentences.material import Material
from yujue.checking.sentences.measures import measure_sums
from yujue.checking.sentences.nested import nested_sums
from yujue.checking.sentences.partitions import declared_parts
from yujue.checking.sentences.relation import Relation, Unlinked
from yujue.checking.sentences.repeats import repeats
from yujue.checking.sentences.second_thoughts import second_thoughts
from yujue.checking.sentences.shares import shares
from yujue.checking.sentences.sums import sums


def identities_of(given: Material) -> tuple[tuple[Relation, ...], tuple[Unlinked, ...]]:
    """Give the identities, and the reasons for what could not be linked."""
    found = list(_all(given))
    relations = {(r.rule, frozenset(m.id for m in r.members)): r for r in reversed(found) if isinstance(r, Relation)}
    considered = second_thoughts(reversed(relations.values()), given.said)
    return considered, tuple(item for item in found if isinstance(item, Unlinked))


def _all(given: Material) -> Iterator[Relation | Unlinked]:
    said, tables, everywhere = given.said, given.tables, given.everywhere
    return chain(
        levels_in_tables(said, tables),
        repeats(said, tables),
        sums(said, given.disclosure.document.kind),
        declared_parts(said),
        measure_sums(said),
        nested_sums(said),
        item_lists(said, everywhere),
        changes(said),
        bases(said),
        alike_bases(said),
        lists_of_changes(said),
        changes_of_lists(said),
        funds_inside(said),
        shares(said, everywhere),
    )
