"""Lay two documents beside each other."""

from __future__ import annotations

from dataclasses import replace

from yujue.diff.figures import Key, figures
from yujue.diff.model import Change, Diff, Figure
from yujue.diff.names import names_of, project_keys, renames
from yujue.diff.reasons import reasons
from yujue.disclosure import Disclosure
from yujue.forms import key as wording_key


def compare(old: Disclosure, new: Disclosure) -> Diff:
    """Compare two disclosures, of two years or two stages, by what their figures measure.

    Amounts that print differently in different units are the same when some amount prints as both.
    """
    names_old, names_new = names_of(old), names_of(new)
    keys = project_keys(names_old, names_new)
    before, after = figures(old, keys), figures(new, keys)
    why = reasons(new, keys)
    both = [*after, *(key for key in before if key not in after)]
    changes = [_change(key, before.get(key), after.get(key), why.get(key, ())) for key in both]
    return Diff(old.document, new.document, _echoes(changes), renames(names_old, names_new))


def _echoes(changes: list[Change]) -> tuple[Change, ...]:
    """Mark the changes that print the same money again; one with a reason always stands for itself."""
    seen: set[tuple[object, ...]] = set()
    marked: list[Change] = []
    for change in changes:
        old, new = (figure and figure.value for figure in (change.old, change.new))
        money = (wording_key(change.shown.label), old, new)
        marked.append(replace(change, echo=money in seen and not change.reasons))
        seen.add(money)
    return tuple(marked)


def _change(key: Key, old: Figure | None, new: Figure | None, why: tuple[str, ...]) -> Change:
    kind = _kind(old, new)
    return Change(kind, _name(key), old, new, why if kind != "same" else ())


def _kind(old: Figure | None, new: Figure | None) -> str:
    if old is None or new is None:
        present = new or old
        nothing = present is not None and present.value == 0
        return "same" if nothing else ("added" if old is None else "removed")
    return "same" if old.interval.meets(new.interval) and old.value == new.value else _by_unit(old, new)


def _by_unit(old: Figure, new: Figure) -> str:
    """Figures of two units are the same when one amount prints as both; of one unit they must print alike."""
    return "same" if old.unit != new.unit and old.interval.meets(new.interval) else "changed"


def _name(key: Key) -> str:
    return key if isinstance(key, str) else ";".join(f"{name}={member}" for name, member in key.members)
