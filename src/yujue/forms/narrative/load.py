"""Reading the wording files of this folder."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from yujue.facts import Slice
from yujue.forms.narrative.wordings import Atom, CountRule, Opener, Wordings

_AFTER_SPEAKER = r"(?:（[^（）]*）)?(?:的|在|对|所属|下属)?\Z"


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("yujue.forms.narrative") / name).read_text("utf-8"))


def alternation(words: Iterable[str]) -> str:
    """Make a pattern of plain words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def _optional(entry: Mapping[str, Any], key: str, *, anchor: str = "{}") -> re.Pattern[str] | None:
    return re.compile(anchor.format(f"(?:{entry[key]})")) if key in entry else None


def _atom(entry: Mapping[str, Any]) -> Atom:
    return Atom(
        slice=Slice.of(entry["slice"]) if "slice" in entry else None,
        leaf=entry.get("leaf", ""),
        measure=entry.get("measure"),
        domain=entry.get("domain", ""),
        total=entry.get("total", False),
        both=entry.get("flow") == "both",
    )


def _plain(word: str) -> str:
    return word.replace("〈", "").replace("〉", "")


def _count_rule(entry: Mapping[str, Any]) -> CountRule:
    return CountRule(
        measure=entry["measure"],
        unit=_optional(entry, "unit", anchor=r"\A{}\Z"),
        before=_optional(entry, "before", anchor=r"{}\Z"),
        after=_optional(entry, "after"),
        within=_optional(entry, "within"),
        domain=entry.get("domain", ""),
    )


def _opener(entry: Mapping[str, Any]) -> Opener:
    return Opener(re.compile(entry["pattern"]), entry["complete"], entry.get("divides", False))


def _signs(words: Mapping[str, Any]) -> dict[str, int]:
    groups = (("up", 1), ("more", 1), ("down", -1), ("less", -1), ("flat", 0), ("same", 0))
    return {word: sign for name, sign in groups for word in words[name]}


@cache
def wordings() -> Wordings:
    """Give the wordings, read once."""
    words, counts = _read("words.toml"), _read("counts.toml")
    atoms = {_plain(word): _atom(entry) for entry in _read("atoms.toml")["atom"] for word in entry["words"]}
    return Wordings(
        atoms=atoms,
        words=re.compile(alternation([*atoms, *words["neutral"], *words["fillers"]]) + "|（[^（）]*）"),
        neutral=frozenset(words["neutral"]),
        organisation=re.compile(words["organisation"] + _AFTER_SPEAKER),
        sure_organisation=re.compile(words["sure_organisation"] + _AFTER_SPEAKER),
        stages=tuple((entry["stage"], re.compile(entry["pattern"])) for entry in words["stage"]),
        openers=tuple(map(_opener, words["opener"])),
        opening=re.compile("|".join(f"(?:{entry['pattern']})" for entry in words["opener"])),
        speaking_of_itself=re.compile(words["speaking_of_itself"]),
        one_unit=re.compile(words["one_unit"]),
        excluding=re.compile(words["excluding"]),
        approved=re.compile(words["approved"]),
        reason=re.compile(words["reason"]),
        use=re.compile(words["use"]),
        signs=_signs(words),
        moving=alternation([*words["up"], *words["down"]]),
        comparing=alternation([*words["more"], *words["less"], *words["same"]]),
        flat=alternation(words["flat"]),
        counts=tuple(map(_count_rule, counts["count"])),
        thresholds=tuple(map(_count_rule, counts["threshold_measure"])),
        threshold_after=re.compile(counts["threshold"]["after"]),
        partitions=tuple(
            (entry["dimension"], frozenset(entry["members"]), entry.get("whole")) for entry in words["partition"]
        ),
        names=words["names"],
    )
