"""Levels of one fund beside levels of all funds: the part cannot be larger than the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Linear
from yujue.checking.sentences.printed_tables import plain
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.facts import Slice

FUND = "fund_type_code"


def funds_inside(said: Iterable[Said]) -> Iterator[Relation]:
    """Give an identity for each level of a fund whose measure is also printed for a wider fund or for all."""
    levels: dict[Slice, Figure] = {}
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            known = figure.slice is not None and figure.slice.get("stage") and not figure.slice.get("exp_func_code")
            if quantity.kind == "amount" and known and figure.slice is not None:
                levels.setdefault(plain(figure.slice), figure)
    for slice_, part in levels.items():
        fund = slice_.get(FUND) or ""
        for wider in {fund[:n] for n in range(1, len(fund))} | ({""} if fund else set()):
            whole = levels.get(slice_.replaced(**{FUND: wider}) if wider else slice_.without(FUND))
            if whole is not None:
                yield Relation("sentences.part", (part, whole), Linear((1, -1), at_most=True))
