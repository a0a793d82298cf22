"""One figure explained: yujue.explain/1."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from yujue.api.explain.words import words
from yujue.checking.rules import rules
from yujue.facts import Slice
from yujue.forms.slice_words import slice_words

Json = dict[str, Any]
SCHEMA = "yujue.explain/1"
ORDER = ("violated", "rounding", "exact", "not_evaluated")


def explained(kept: Json, figure: str) -> Json:
    """Explain one of the figures kept by `explanations`, by its id. KeyError for what is none of them."""
    own = kept["figures"][figure]
    identities = [_identity(kept, number, figure) for number in own["identities"]]
    return {
        "schema": SCHEMA,
        "document": kept["document"],
        "figure": _shown(kept, figure) | {"role": own["role"], "slice": own["slice"], "words": _words(own["slice"])},
        "elsewhere": [
            _shown(kept, other) | {"agrees": _agrees(own, kept["figures"][other])} for other in own["elsewhere"]
        ],
        "identities": sorted(identities, key=lambda one: ORDER.index(one["status"])),
        "mend": own["mend"],
        "silent": "" if identities else _silence(own),
    }


def _shown(kept: Json, name: str) -> Json:
    own = kept["figures"].get(name)
    if own is None:
        return {"id": None, "text": "", "state": "", "amount": None, "unit": "", "place": None}
    return {"id": name, **{member: own[member] for member in ("text", "state", "amount", "unit", "place")}}


def _words(members: dict[str, str] | None) -> list[Json]:
    found = slice_words(Slice.of(members)) if members else ()
    return [{"dimension": w.dimension, "title": w.title, "member": w.member, "name": w.name} for w in found]


def _agrees(own: Json, other: Json) -> str:
    """Tell whether two figures of one slice agree: exact | rounding | differs; unknown where one is not printed."""
    if own["amount"] is None or other["amount"] is None:
        return "unknown"
    if Decimal(own["amount"]) == Decimal(other["amount"]):
        return "exact"
    (low, high), (bottom, top) = ([Decimal(end) for end in one["range"]] for one in (own, other))
    return "rounding" if low <= top and bottom <= high else "differs"


def _identity(kept: Json, number: int, figure: str) -> Json:
    plain = kept["identities"][number]
    rule = rules().get(plain["rule"])
    alone = kept["figures"][figure]["alone"].get(str(number))
    return {
        "rule": plain["rule"],
        "title": rule.title if rule else plain["rule"],
        "kind": plain["kind"],
        "says": words()["kind"][plain["kind"]],
        "basis": plain["basis"] or (rule.basis if rule else ""),
        "relation": plain["relation"],
        "status": plain["status"],
        "reason": plain["reason"],
        "difference": plain["difference"],
        "apart": plain["apart"],
        "terms": [_term(kept, term, figure) for term in plain["terms"]],
        "mend": None if alone is None else {"amount": alone[0], "text": alone[1]},
    }


def _term(kept: Json, term: list[Any], figure: str) -> Json:
    name, sign, text, amount = term
    shown = _shown(kept, name)
    printed = shown["text"] if shown["id"] else text
    held = shown["amount"] if shown["id"] else amount
    return {**shown, "text": printed, "amount": held, "sign": sign, "own": name == figure}


def _silence(own: Json) -> str:
    """Say why no identity speaks of a figure."""
    if own["doubt"]:
        return f"读取存疑：{own['doubt']}"
    return "没有别的数可与它核对" if own["slice"] else "口径未识别，无法与别的数核对"
