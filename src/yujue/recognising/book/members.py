"""The members of each dimension that a document's figures name: what lines may be made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yujue.codes import dep_to_gov, three_public_codes
from yujue.facts import Slice
from yujue.facts.book import Unit
from yujue.forms.data import load
from yujue.recognising.book.demands import Demands
from yujue.recognising.book.units import leaves

FUND_LEAF = {"1": "111", "11": "111", "3": "39"}
PERSONNEL = ("301", "303")
TOPIC_CODES = {"meeting": "30215", "training": "30216"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A department economic code with a government one; `basic` whether it is printed for basic expenditure.

    `project` tells whether it may stand in project expenditure.
    """

    dep: str
    gov: str
    basic: bool
    project: bool


@dataclass(frozen=True, slots=True)
class Members:
    """Leaves of the dimensions, in the order they are printed."""

    units: tuple[Unit, ...]
    functions: tuple[str, ...]
    pairs: tuple[Pair, ...]
    funds: tuple[str, ...]
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    natures: tuple[str, ...]
    uses: tuple[str, ...]


def members(found: Demands, units: tuple[Unit, ...], *, final: bool = False) -> Members:
    """Collect the members of everything printed that is not zero; in final accounts something may be left."""
    left, own = (("closing",), ("39",)) if final else ((), ())
    slices = [one.slice for one in found.figures if one.fen]
    spent = [s for s in slices if s.get("flow") == "expenditure"]
    codes = leaves(unit.agency_code for unit in units)
    functions = leaves(_all(slices, "exp_func_code")) or ("",)
    return Members(
        units=tuple(unit for unit in units if unit.agency_code in codes),
        functions=functions,
        pairs=_pairs(spent, functions),
        funds=tuple(dict.fromkeys((*_funds(slices), *own))),
        origins=tuple(dict.fromkeys(("current", *_all(slices, "origin")))),
        sources=leaves(_all(slices, "found_type_code")) or ("",),
        natures=tuple(dict.fromkeys(_all(slices, "nature"))),
        uses=tuple(use for use in dict.fromkeys((*_all(slices, "use"), *left)) if use != "current"),
    )


def _all(slices: Iterable[Slice], dimension: str) -> list[str]:
    return [member for s in slices if (member := s.get(dimension))]


def _funds(slices: list[Slice]) -> tuple[str, ...]:
    printed = dict.fromkeys(_all(slices, "fund_type_code"))
    lowest = [FUND_LEAF.get(code, code) for code in leaves(printed)]
    if "111" in printed and "11" in printed:
        lowest.append("119")
    return tuple(dict.fromkeys(lowest)) or ("111",)


def _pairs(spent: list[Slice], functions: tuple[str, ...]) -> tuple[Pair, ...]:
    codes = set(leaves(_all(spent, "dep_bgt_eco_code")))
    seen: dict[tuple[str, str], tuple[bool, bool]] = {}
    everywhere = any(len(s.get("dep_bgt_eco_code") or "") >= 5 and _not_only_basic(s) for s in spent)
    for s in spent:
        dep = s.get("dep_bgt_eco_code")
        if dep is None or dep not in codes or len(dep) < 5:
            continue
        for gov in (s.get("gov_bgt_eco_code"),) if "gov_bgt_eco_code" in s else _govs(dep):
            basic, project = seen.get((dep, gov or ""), (False, False))
            seen[dep, gov or ""] = (basic or not _not_only_basic(s), project or _not_only_basic(s))
    apart = any(basic for basic, _ in seen.values())
    pairs = [Pair(dep, gov, basic or not apart, project) for (dep, gov), (basic, project) in seen.items()]
    of_topics = [pair for pair in _of_topics(spent) if (pair.dep, pair.gov) not in seen]
    return (*pairs, *of_topics, *_unsaid(pairs, functions, everywhere=everywhere))


def _not_only_basic(s: Slice) -> bool:
    return not (s.get("nature") or "").startswith("basic")


def _govs(dep: str) -> tuple[str, ...]:
    known = dep_to_gov(dep)
    return known.any_kind if known else ("",)


def _of_topics(spent: list[Slice]) -> list[Pair]:
    topics = {s.get("topic") for s in spent} - {None}
    codes = [code for code, topic in three_public_codes("dep_bgt_eco").items() if topic in topics]
    codes += [code for topic, code in TOPIC_CODES.items() if topic in topics]
    return [Pair(code, gov, basic=True, project=True) for code in codes for gov in _govs(code)]


def _unsaid(pairs: list[Pair], functions: tuple[str, ...], *, everywhere: bool) -> list[Pair]:
    """Give codes for what no economic class is printed of."""
    usual = load("usual.toml")
    unsaid: dict[str, str] = usual["unsaid"]
    lacking: list[tuple[str, bool, bool]] = []
    if not any(pair.dep.startswith(PERSONNEL) for pair in pairs):
        told = [code for function in functions for code in usual["economic"].get(function, ()) if len(code) == 5]
        lacking.extend((code, True, False) for code in dict.fromkeys((*told, unsaid["personnel"])))
    if not any(pair.basic and not pair.dep.startswith(PERSONNEL) for pair in pairs):
        lacking.append((unsaid["public"], True, False))
    if not everywhere:
        lacking.append((unsaid["project"], False, True))
    return [Pair(dep, gov, basic, project) for dep, basic, project in lacking for gov in _govs(dep)]
