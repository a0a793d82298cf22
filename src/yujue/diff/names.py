"""What the two documents call their units, classes and projects."""

from __future__ import annotations

from yujue.diff.model import Rename
from yujue.disclosure import Disclosure
from yujue.forms import plain

DIMENSIONS = ("agency_code", "exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code")
Names = dict[tuple[str, str], str]


def names_of(disclosure: Disclosure) -> Names:
    """Give the name that a document prints for each code, by dimension and code; the first print counts."""
    found: Names = {}
    for _, row, cell in disclosure.figures():
        label, code = cell.label or row.label, "".join((cell.code or row.code or "").split())
        for dimension in DIMENSIONS if cell.slice is not None and code and label else ():
            if cell.slice is not None and cell.slice.get(dimension) == code:
                found.setdefault((dimension, code), plain(label))
    for goal in disclosure.goals:
        if goal.kind == "project" and goal.pro_code and goal.project:
            found.setdefault(("pro_code", goal.pro_code), plain(goal.project))
    return found


def renames(old: Names, new: Names) -> tuple[Rename, ...]:
    """Give the codes that both documents print under different names."""
    return tuple(
        Rename(dimension, code, old[dimension, code], name)
        for (dimension, code), name in new.items()
        if (dimension, code) in old and not _alike(old[dimension, code], name)
    )


def project_keys(old: Names, new: Names) -> Names:
    """Give the name under which a project of either document is compared: the newer one of its code."""
    keys = {**old, **new}
    return {(dimension, code): name for (dimension, code), name in keys.items() if dimension == "pro_code"}


def _alike(one: str, other: str) -> bool:
    """Tell whether two names differ only by spaces or an ending that is often left out."""
    shorter, longer = sorted((one, other), key=len)
    return longer.removesuffix("支出") == shorter.removesuffix("支出") or (
        len(shorter) >= 4 and longer.endswith(shorter)
    )
