import pytest

from yujue.forms.measures import UnknownMeasureError, measure
from yujue.recognising.narrative.subject import name


@pytest.mark.parametrize(
    "known",
    [
        "revenue.total",
        "revenue.general_public",
        "revenue.carryover",
        "revenue.general_public.carryover",
        "expenditure.basic",
        "expenditure.project.specific",
        "expenditure.superior",
        "general_public_expenditure.total",
        "general_public_expenditure.func.2060101",
        "general_public_expenditure.project",
        "fiscal_appropriation.government_fund",
        "fiscal_appropriation_expenditure.func.206",
        "three_public.vehicle.operation",
        "operating_cost.total",
        "procurement.goods",
    ],
)
def test_names_are_those_that_sentences_are_read_by(known: str) -> None:
    found = measure(known)
    assert found.name == known
    assert name(found.slice) == known
    assert found.label


def test_basic_expenditure_of_general_public_money_has_names_of_its_own() -> None:
    found = measure("general_public_basic.personnel")
    assert name(found.slice, basic=True) == "general_public_basic.personnel"
    assert found.slice == measure("general_public_expenditure.personnel").slice


def test_what_is_summed_may_be_less_than_the_words_say() -> None:
    found = measure("revenue.general_public")
    assert found.slice.get("origin") is None
    assert found.sum.get("origin") == "current"
    assert measure("revenue.general_public.carryover").sum.get("origin") == "carryover"


@pytest.mark.parametrize(
    "unknown", ["nothing", "revenue.nothing", "expenditure.func.x", "revenue.basic.superior.project"]
)
def test_a_name_that_nothing_makes_is_refused(unknown: str) -> None:
    with pytest.raises(UnknownMeasureError):
        measure(unknown)


def test_what_comes_this_year_is_named_like_the_whole() -> None:
    found = measure("revenue.business.current")
    assert found.name == "revenue.business"
    assert found.slice.get("origin") == "current"


def test_money_by_origin_leaves_open_what_became_of_it() -> None:
    assert measure("general_public_expenditure.project.from_carryover").slice.get("use") is None
