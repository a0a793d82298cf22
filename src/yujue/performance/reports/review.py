"""All checks of the evaluation reports of one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yujue.disclosure import Disclosure
from yujue.performance.evaluate import evaluations
from yujue.performance.evaluation import Difference
from yujue.performance.reports.across import check_across
from yujue.performance.reports.claims import check_claims
from yujue.performance.reports.form import check_form
from yujue.performance.reports.lists import check_lists
from yujue.performance.reports.noted import Noted
from yujue.performance.reports.scores import check_scores


@dataclass(frozen=True, slots=True)
class Review:
    """Differences, how often each rule was evaluated, and one reason for each thing that was not."""

    differences: tuple[Difference, ...] = ()
    checked: tuple[tuple[str, int], ...] = ()
    unevaluated: tuple[str, ...] = ()


def review_reports(disclosure: Disclosure, earlier: Sequence[Disclosure] = ()) -> Review:
    """Check the evaluation reports of a document, nothing where it has none.

    `earlier` are other documents, of which those of the same year say what the budget of a project was.
    """
    if not disclosure.reports:
        return Review()
    noted = Noted()
    check_lists(disclosure.reports, noted)
    check_scores(disclosure, noted)
    check_across(disclosure, earlier, noted)
    check_claims(disclosure.reports, tuple(evaluations(disclosure)), noted)
    check_form(disclosure.reports, noted, scanned=disclosure.document.format == "scan")
    checked = tuple((rule, times) for rule, times in noted.checked.items() if times)
    return Review(tuple(noted.differences), checked, tuple(dict.fromkeys(noted.unevaluated)))
