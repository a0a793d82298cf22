"""类、款、项 names of the functional classification → a code."""

from __future__ import annotations

from yujue.codes.lookup import find_by_name

_CLASS, _SECTION, _ITEM = 3, 5, 7


def _one_below(name: str, parents: tuple[str, ...], length: int, year: int | None) -> tuple[str, ...]:
    found = (code for parent in parents for code in find_by_name("exp_func", name, year, parent))
    return tuple(code for code in found if len(code) == length)


def resolve_path(class_name: str, section_name: str = "", item_name: str = "", year: int | None = None) -> str | None:
    """Give the code that a triple of printed names means; None when there is none or more than one.

    Empty names at the end ask for the class or the section. Old names are accepted: the names in force in `year`
    are tried first, then those of any year.
    """
    for when in (year, None) if year is not None else (None,):
        codes = _one_below(class_name, ("",), _CLASS, when)
        for name, length in ((section_name, _SECTION), (item_name, _ITEM)):
            if name:
                codes = _one_below(name, codes, length, when) or _one_below(name, codes, length, None)
        if len(codes) == 1:
            return codes[0]
    return None


def parent_of(code: str) -> str | None:
    """Give the code one level up (`2060101` → `20601` → `206`), None for a class."""
    return code[:-2] if len(code) in {_SECTION, _ITEM} else None
