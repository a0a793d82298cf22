"""Sentences against tables, inside sentences, and against the document's year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from yujue.checking.finding import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.sentences.absence import denials, false_absences
from yujue.checking.sentences.blanks import amounts_of_empty_tables, items_left_blank
from yujue.checking.sentences.judged import Judged, judged
from yujue.checking.sentences.leftover import years_left_over
from yujue.checking.sentences.material import Material, material
from yujue.checking.sentences.merge import merged
from yujue.checking.sentences.opposed import opposed_words
from yujue.checking.sentences.reasons import contrary_reasons
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.report import finding_of, rounding_of
from yujue.checking.sentences.years import check_years
from yujue.checking.sentences.zero_base import zero_bases
from yujue.disclosure import Disclosure

__all__ = ["check_sentences"]


def check_sentences(disclosure: Disclosure) -> Outcome:
    """Check every quantity of the narrative, and the years it names."""
    given = material(disclosure)
    denied_times = sum(1 for _ in denials(disclosure))
    checked = (("sentences.absence", denied_times),) if denied_times else ()
    told = Outcome(tuple(_told(given)), checked=checked)
    return _outcome(judged(given)) + told + check_years(disclosure)


def _told(given: Material) -> Iterator[Finding]:
    """Find what needs no arithmetic."""
    yield from zero_bases(given.said, given.blank)
    yield from contrary_reasons(given.said)
    yield from opposed_words(given.said)
    yield from false_absences(given.disclosure, given.tables)
    yield from items_left_blank(given.said, given.tables, given.blank)
    yield from amounts_of_empty_tables(given.said, given.tables, given.disclosure)
    yield from years_left_over(given.said, given.tables, given.disclosure.document)


def _outcome(given: Judged) -> Outcome:
    found: list[Finding] = [finding_of(root) for root in given.doubted.roots]
    found += [rounding_of(relation) for relation in given.rounded if worth_a_note(relation)]
    checked = Counter(r.rule for r in (*given.holding, *given.broken))
    checked -= Counter(r.rule for r in given.doubted.unjudged)
    left = (*given.unlinked, *given.doubted.reasons)
    return Outcome(
        merged(found),
        checked.total(),
        tuple(item.reason for item in left),
        checked=tuple(checked.items()),
        unchecked=tuple(dict.fromkeys((item.rule, item.reason) for item in left)),
    )


def worth_a_note(relation: Relation) -> bool:
    """Tell whether rounding shows: an amount against itself at another precision does not."""
    return relation.rule not in {"sentences.table", "sentences.repeat", "sentences.direction", "sentences.shares"}
