"""All explanations of a disclosure as plain values, each identity once: to be kept, and asked for one figure later."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from yujue.api.json_check import place_json
from yujue.api.json_read import document_json
from yujue.api.json_reports import exact
from yujue.checking.explain import Shown, Tie, mend, mend_one, printed_alike, shown_figures, ties_of
from yujue.checking.identities.believed import believed
from yujue.checking.sentences.judged import judged
from yujue.checking.sentences.material import material
from yujue.disclosure import Disclosure

Json = dict[str, Any]


def explanations(disclosure: Disclosure) -> Json:
    """Give `figures` by id and `identities`; `yujue.api.explained` gives one figure's explanation of it."""
    tables = believed(disclosure)
    shown = {figure.id: figure for figure in shown_figures(disclosure, tables.laid)}
    ties = list(ties_of(disclosure, tables, judged(material(disclosure))))
    of: dict[str, dict[int, Tie]] = defaultdict(dict)
    for number, tie in enumerate(ties):
        for member in tie.members:
            of[member.id][number] = tie
    alike = printed_alike(disclosure, shown.values())
    return {
        "document": document_json(disclosure.document),
        "figures": {name: _figure(figure, of[name], alike) for name, figure in shown.items()},
        "identities": [_identity(tie, shown.get(tie.members[0].id)) for tie in ties],
    }


def _figure(figure: Shown, ties: dict[int, Tie], alike: dict[str, tuple[str, ...]]) -> Json:
    failing = {number: tie for number, tie in ties.items() if tie.status == "violated"}
    alone = {number: mend_one(figure, tie) for number, tie in failing.items()}
    return {
        "text": figure.text,
        "state": figure.state,
        "amount": exact(figure.amount),
        "range": [exact(figure.interval.low), exact(figure.interval.high)],
        "unit": figure.unit,
        "role": figure.role,
        "doubt": figure.doubt,
        "place": place_json(figure.place),
        "slice": None if figure.slice is None else figure.slice.as_dict(),
        "elsewhere": list(alike.get(figure.id, ())),
        "identities": list(ties),
        "alone": {str(n): None if value is None else [exact(value), figure.show(value)] for n, value in alone.items()},
        "mend": _mend(figure, list(ties.values())),
    }


def _mend(figure: Shown, ties: list[Tie]) -> Json | None:
    found = mend(figure, ties)
    if found is None:
        return None
    return {
        "amount": exact(found.value),
        "text": figure.show(found.value),
        "mends": found.mends,
        "violated": found.failing,
        "breaks": found.breaks,
    }


def _identity(tie: Tie, whole: Shown | None) -> Json:
    apart = None if tie.difference is None or whole is None else whole.show(abs(tie.difference))
    return {
        "rule": tie.rule,
        "kind": tie.kind,
        "relation": tie.relation,
        "status": tie.status,
        "reason": tie.reason,
        "difference": exact(tie.difference),
        "apart": apart or "",
        "basis": tie.basis,
        "terms": [[m.id, m.sign, m.text, exact(m.amount)] for m in tie.members],
    }
