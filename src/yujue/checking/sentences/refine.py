"""Amounts printed without their trailing zeros: `110` is `110.00` when the table says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.printed_tables import Printings
from yujue.checking.sentences.said import Said
from yujue.facts import Interval

PLACES = 2


def refined(said: tuple[Said, ...], tables: Printings) -> tuple[Said, ...]:
    """Give the paragraphs with the intervals that amounts have once their precision is known.

    Where no table prints a second place (all in 0.1 万元, say), a short amount is a rounded one.
    """
    if not any(f.value and f.printed.decimals >= PLACES for figures in tables.exact.values() for f in figures):
        return said
    return tuple(replace(paragraph, figures=tuple(_refined(paragraph, tables))) for paragraph in said)


def _refined(paragraph: Said, tables: Printings) -> Iterator[Figure]:
    for figure in paragraph.figures:
        short = figure.kind == "amount" and figure.role == "level" and figure.printed.decimals < PLACES
        yield _with_zeros(figure) if short and figure.slice and _has_zeros(figure, tables) else figure


def _has_zeros(figure: Figure, tables: Printings) -> bool:
    wanted = figure.slice
    step = Decimal(1).scaleb(-PLACES)
    found = tables.same(wanted) if wanted is not None else []
    return any((f.value / figure.printed.factor).quantize(step) == figure.printed.value for f in found)


def _with_zeros(figure: Figure) -> Figure:
    half = Decimal(1).scaleb(-PLACES) / 2 * figure.printed.factor
    return replace(figure, interval=Interval(figure.value - half, figure.value + half))
