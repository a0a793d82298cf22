"""Sums of facts over slices."""

from __future__ import annotations

from yujue.facts import Fact, FactSet, Slice


def line(fen: int, **members: str) -> Fact:
    return Fact(Slice.of(members), fen)


LINES = (
    line(100, flow="expenditure", nature="basic.personnel", dep_bgt_eco_code="30101", exp_func_code="2060101"),
    line(20, flow="expenditure", nature="basic.public", dep_bgt_eco_code="30217", exp_func_code="2060101"),
    line(3, flow="expenditure", nature="project.specific", dep_bgt_eco_code="30217", exp_func_code="2060102"),
)
TOPICS = {"three_public.reception": (Slice.of(dep_bgt_eco_code="30217"),)}


def test_a_slice_sums_the_facts_in_its_trees() -> None:
    facts = FactSet(LINES)
    assert facts.total(Slice.of(flow="expenditure")) == 123
    assert facts.total(Slice.of(nature="basic")) == 120
    assert facts.total(Slice.of(exp_func_code="206", dep_bgt_eco_code="302")) == 23


def test_what_no_fact_speaks_of_is_not_zero() -> None:
    assert FactSet(LINES).total(Slice.of(flow="revenue")) is None


def test_a_topic_is_the_union_of_its_slices_unless_facts_name_it() -> None:
    topic = Slice.of(flow="expenditure", topic="three_public")
    assert FactSet(LINES, topics=TOPICS).total(topic) == 23
    named = (*LINES, line(7, flow="expenditure", topic="three_public.reception"))
    facts = FactSet(named, topics=TOPICS)
    assert facts.total(topic) == 7
    assert facts.total(Slice.of(flow="expenditure")) == 123


def test_a_stated_figure_goes_before_a_sum() -> None:
    last_year = Slice.of(flow="expenditure", fiscal_year="2024")
    assert FactSet(LINES, stated={last_year: 99}).total(last_year) == 99


def test_members_come_in_the_order_of_the_book() -> None:
    facts = FactSet(LINES)
    assert facts.members("exp_func_code", Slice.of(flow="expenditure")) == ("2060101", "2060102")
    assert len(facts.within(Slice.of(nature="project"))) == 1
