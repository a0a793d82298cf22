"""The indicator library: sound entries, and the likeliest suggestion first."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yujue import api
from yujue.cli import run
from yujue.forms.goal_words import is_level1
from yujue.performance.library import TARGET, library


def test_every_entry_is_sound() -> None:
    names = [each.name for each in library()]
    assert len(names) == len(set(names)) > 100
    for each in library():
        assert is_level1(each.level1), each
        assert each.direction in {"正向", "反向", "区间", "定性", "时限"}, each
        assert all(TARGET.fullmatch(target) for target in each.targets), each
        assert each.seen >= 1


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("预算执行", "预算执行率"),
        ("验收通过率", "验收通过率"),
        ("学生满意", "学生满意度"),
        ("预算执形率", "预算执行率"),
        ("xsmyd", "学生满意度"),
    ],
)
def test_the_likeliest_comes_first(text: str, first: str) -> None:
    assert api.suggest_indicators(text)[0].name == first


def test_class_and_field_narrow() -> None:
    assert {each.level1 for each in api.suggest_indicators("", "满意度")} == {"满意度指标"}
    assert api.suggest_indicators("满意度", field="205")[0].field in {"205", ""}
    assert api.suggest_indicators("完全没有的东西") == ()


@given(st.text(max_size=12), st.integers(1, 30))
def test_any_text_gives_a_ranked_choice(text: str, many: int) -> None:
    found = api.suggest_indicators(text, many=many)
    assert len(found) <= many
    assert len({each.name for each in found}) == len(found)


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["indicators", "满意度", "--many", "3"]) == 0
    assert capsys.readouterr().out.count("\n") == 3
    assert run(["indicators", "满意度", "--format", "json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain["schema"] == "yujue.indicators/1"
    assert all("满意度" in each["name"] for each in plain["indicators"])
    assert run(["indicators", "完全没有的东西"]) == 0
    assert "没有" in capsys.readouterr().err


def test_a_printed_formula_is_known_and_nothing_is_made_up() -> None:
    known = {each.name: each for each in library()}
    assert known["预算执行率"].formula == "（预算完成数/预算数）×100%"
    assert known["结转结余率"].formula.startswith("结转结余总额/预算数")
    assert (known["学生满意度"].standard, known["学生满意度"].formula, known["学生满意度"].evidence) == ("", "", "")
    (first,) = api.indicators_json(api.suggest_indicators("预算执行率", many=1))["indicators"]
    assert first["formula"] == known["预算执行率"].formula
