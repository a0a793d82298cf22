"""What a row without a code restricts, from its label and the rows above it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from yujue.forms.data import load
from yujue.forms.wording import key, plain


@dataclass(frozen=True, slots=True)
class RowTerm:
    """A label of the vocabulary. `kind` is total | subtotal | balance | part."""

    kind: str
    members: tuple[tuple[str, str], ...]
    flow: str
    under_fund: str
    three_public: bool


@cache
def _terms() -> dict[str, tuple[RowTerm, ...]]:
    found: dict[str, list[RowTerm]] = {}
    for entry in load("rows.toml")["term"]:
        term = RowTerm(
            entry.get("kind", "part"),
            tuple(entry.get("slice", {}).items()),
            entry.get("flow", ""),
            entry.get("under_fund", ""),
            entry.get("three_public", False),
        )
        for name in entry["names"]:
            found.setdefault(key(name), []).append(term)
    return {name: tuple(sorted(terms, key=lambda t: not t.under_fund)) for name, terms in found.items()}


@cache
def _functions() -> dict[str, str]:
    return {
        spelling: code
        for code, names in load("rows.toml")["functions"].items()
        for name in names
        for spelling in (key(name), key(name) + "支出")
    }


@lru_cache(maxsize=8192)
def row_term(label: str, flow: str = "", fund: str = "", form: str | None = None) -> RowTerm | None:
    """Look up a label on a side (`flow` "" when unknown) below a row of fund `fund`; None when unknown."""
    wording = key(label.replace("其中", "", 1)) if label.lstrip().startswith("其中") else key(label)
    for term in _terms().get(wording, ()):
        fits_flow = not (term.flow and flow) or term.flow == flow
        fits_fund = not term.under_fund or fund.startswith(term.under_fund)
        if fits_flow and fits_fund and (not term.three_public or form == "three_public"):
            return term
    return None


@lru_cache(maxsize=8192)
def function_class(label: str) -> str | None:
    """Give the code of the functional class that a label names (一般公共服务支出 → 201), None for other labels."""
    wording = key(label)
    return _functions().get(wording) or _functions().get(wording.removesuffix("类"))


@lru_cache(maxsize=8192)
def is_organisation(label: str) -> bool:
    """Tell whether a label looks like the name of an organisation rather than of a classification."""
    name = plain(label).rstrip("）)")
    ends = load("rows.toml")["agencies"]
    return len(name) > 2 and name.endswith(tuple(ends["endings"])) and not name.endswith(tuple(ends["not_endings"]))
