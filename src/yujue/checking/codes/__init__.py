"""Codes and names: against the lists of the year, against each other, and what the text calls them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from yujue.checking.codes.coded import whole_in
from yujue.checking.codes.economic import check_columns, check_pairs, check_retirement
from yujue.checking.codes.listed import check_glossary, check_listed
from yujue.checking.codes.names import check_agreement, check_class_labels, check_names
from yujue.checking.codes.narrative import paths
from yujue.checking.codes.projects import check_length, check_two_names, check_year, project_codes
from yujue.checking.codes.projects import check_names as check_project_names
from yujue.checking.codes.rows import check_format, check_joined, check_missing, check_order
from yujue.checking.codes.said import check_explained, check_named_codes, check_paths
from yujue.checking.codes.units import check_unit_codes, check_unit_lists
from yujue.checking.finding import Finding
from yujue.checking.outcome import Outcome
from yujue.disclosure import Disclosure

__all__ = ["RULES", "check_codes"]

RULES: tuple[Callable[[Disclosure], Iterator[Finding]], ...] = (
    check_names,
    check_agreement,
    check_class_labels,
    check_missing,
    check_format,
    check_joined,
    check_order,
    check_pairs,
    check_columns,
    check_retirement,
    check_paths,
    check_named_codes,
    check_explained,
    check_listed,
    check_glossary,
    check_unit_codes,
    check_unit_lists,
    check_length,
    check_year,
    check_two_names,
    check_project_names,
)


def check_codes(disclosure: Disclosure) -> Outcome:
    """Check codes and names of subjects and projects."""
    return Outcome(
        tuple(finding for rule in RULES for finding in rule(disclosure)),
        checked=tuple((rule, times) for rule, times in _checked(disclosure) if times),
    )


def _checked(disclosure: Disclosure) -> Iterator[tuple[str, int]]:
    coded, said = len(whole_in(disclosure)), sum(1 for _ in paths(disclosure))
    economic = sum(pair.code_list == "dep_bgt_eco" for pair in whole_in(disclosure))
    projects = len(project_codes(disclosure))
    for rule in ("codes.name", "codes.obsolete_name"):
        yield rule, coded + said
    for rule in ("codes.missing", "codes.order", "codes.correspondence", "codes.economic_column"):
        yield rule, economic
    yield "codes.format", coded
    yield "codes.listed", economic
    for rule in ("codes.parent", "codes.name_differs"):
        yield rule, said
    for rule in ("codes.project_length", "codes.project_year", "codes.project_name"):
        yield rule, projects
