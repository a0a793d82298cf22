from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.building import column, disclosure, row, table
from tests.checking.rendering import document
from yujue.checking.identities import Status, check_identities, evaluate
from yujue.checking.locate import jointly
from yujue.disclosure import Disclosure


def three(part: str) -> Disclosure:
    """Two tables print one total as 10.00 and 10.01: it is 10.005. The first also gives its parts.

    10.00 = 10.01 can be; 10.00 = 5.00 + 4.99 can be, when the total is 10.00 or less; not both.
    """
    columns = (
        column("合计", flow="expenditure", use="current"),
        column("基本支出", flow="expenditure", use="current", nature="basic"),
        column("项目支出", flow="expenditure", use="current", nature="project"),
    )
    one = table("甲表", columns, [row("合计", f"10.00 5.00 {part}", kind="total")])
    two = table("乙表", columns[:1], [row("合计", "10.01", kind="total")])
    return disclosure(one, two)


def test_each_satisfiable_together_impossible() -> None:
    verdicts = evaluate(three("4.99"))
    assert {v.status for v in verdicts} == {Status.ROUNDING}
    (joint,) = jointly(verdicts)
    assert joint.feasible is False
    assert {one.kind for one in joint.core} == {"equal", "row_sum"}


def test_it_is_reported_as_a_warning() -> None:
    findings = check_identities(three("4.99")).findings
    assert [f.rule for f in findings if f.severity == "warning"] == ["identities.joint"]
    assert not [f for f in check_identities(three("5.01")).findings if f.severity == "warning"]


def test_the_neighbour_that_can_be_is_left_alone() -> None:
    (joint,) = jointly(evaluate(three("5.01")))
    assert joint.feasible is True


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000))
def test_facts_rendered_are_always_jointly_possible(seed: int) -> None:
    assert all(joint.feasible for joint in jointly(evaluate(document(seed))))
