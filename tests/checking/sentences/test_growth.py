"""Increases, rates, direction words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checking.sentences.build import check, errors, say
from yujue.disclosure import Comparison

UP = {"role": "rate", "of": "this", "base": "base", "direction": 1, "word": "增加"}
ITEM = "9、养老支出（款）职业年金缴费（06项）。2025年执行数{base:%s万元}，2026年预算{this:%s万元}，增加{r:%s%%}。"


def item(base: str, this: str, rate: str) -> list[str]:
    return [f.message for f in errors(check(say(ITEM % (base, this, rate), r=UP)))]


@pytest.mark.parametrize(
    ("base", "this", "rate"),
    [("50.00", "62.50", "25.00"), ("50.00", "62.504", "25.01"), ("57", "57.8", "1.4"), ("50.00", "62.5", "24.9")],
)
def test_a_rate_that_the_amounts_allow(base: str, this: str, rate: str) -> None:
    assert item(base, this, rate) == []


@pytest.mark.parametrize(
    ("base", "this", "rate"), [("50.00", "62.50", "25.10"), ("50.00", "62.50", "2.50"), ("50.00", "50.00", "1.00")]
)
def test_a_rate_that_no_amounts_allow(base: str, this: str, rate: str) -> None:
    assert len(item(base, this, rate)) == 1


def test_the_message_names_the_item_the_figures_and_the_right_rate() -> None:
    (message,) = item("81.25", "95.40", "17.66")
    for part in ("第9项职业年金缴费", "81.25万元", "95.40万元", "应增加17.42%", "17.66%"):
        assert part in message


def test_a_digit_too_many_is_named_first() -> None:
    (finding,) = errors(check(say(ITEM % ("54120.50", "4860.00", "17.95"), r=UP)))
    assert finding.found == ("54120.50万元",)
    assert finding.expected == ("4120.50万元",)
    assert len(finding.cause.candidates) > 1


LESS = {"role": "delta", "of": "this", "direction": -1, "word": "减少"}
SENTENCE = "支出总计{this:%s万元}，与上年相比减少{d:%s万元}，下降{r:%s%%}。"


@pytest.mark.parametrize(
    ("this", "delta", "rate", "count"), [("90.00", "10.00", "10.00", 0), ("90.00", "10.00", "11.11", 1)]
)
def test_a_rate_by_the_decrease(this: str, delta: str, rate: str, count: int) -> None:
    told = {"role": "rate", "of": "this", "direction": -1, "word": "下降"}
    assert len(errors(check(say(SENTENCE % (this, delta, rate), d=LESS, r=told)))) == count


@pytest.mark.parametrize(("this", "count"), [("0", 1), ("5.00", 1), ("12.00", 0)])
def test_nothing_grows_by_more_than_it_is(this: str, count: int) -> None:
    told = {"role": "delta", "of": "this", "direction": 1, "word": "增加"}
    sentence = say(f"政府性基金支出{{this:{this}万元}}，比上年增加{{d:12.00万元}}。", d=told)
    assert len(errors(check(sentence))) == count


@pytest.mark.parametrize(
    ("way", "word", "done", "count"),
    [
        (1, "大于", "9.00", 1),
        (-1, "小于", "9.00", 0),
        (0, "等于", "9.00", 1),
        (0, "持平", "10.00", 0),
        (-1, "小于", "10.00", 0),
    ],
)
def test_direction_words(way: int, word: str, done: str, count: int) -> None:
    text = f"年初预算为{{b:10.00万元}}，支出决算为{{d:{done}万元}}。决算数{word}预算数。"
    found = errors(check(say(text, comparisons=[("d", "b", way, word)]), kind="final"))
    assert len(found) == count
    assert all("小于" in f.expected[0] for f in found)


def test_a_rate_on_nothing_is_a_warning_told_once() -> None:
    one = say(ITEM % ("0", "60.00", "100.00"), r=UP)
    other = say(ITEM.replace("9、", "8、") % ("0", "5.00", "100.00"), r=UP)
    found = [f for f in check(one, other).findings if f.rule == "sentences.zero_base"]
    assert [(f.severity, len(f.places)) for f in found] == [("warning", 2)]
    assert not [f for f in check(say(ITEM % ("1.00", "2.00", "100.00"), r=UP)).findings if f.severity != "info"]


@pytest.mark.parametrize(
    ("reason", "count"),
    [("培训业务经费增加", 1), ("培训业务经费减少", 0), ("2025年一次性经费增加", 0), ("增加人员，同时压减会议", 0)],
)
def test_a_reason_of_the_other_direction(reason: str, count: int) -> None:
    told = {**UP, "direction": -1, "word": "减少"}
    text = f"2025年执行数{{base:50.00万元}}，预算{{this:40.00万元}}，减少{{r:20.00%}}。主要原因是：{reason}。"
    found = [f for f in check(say(text, r=told)).findings if f.rule == "sentences.reason"]
    assert [f.severity for f in found] == ["warning"] * count


@pytest.mark.parametrize(("times", "count"), [("16", 0), ("1.6", 1)])
def test_a_rate_told_in_times(times: str, count: int) -> None:
    told = {"role": "rate", "of": "this", "direction": 1, "word": "增长"}
    up = {"role": "delta", "of": "this", "direction": 1, "word": "增加"}
    text = f"预留经费{{this:2550.00万元}}，比上年增加{{d:2400.00万元}}，增长{{r:{times}倍}}。"
    assert len(errors(check(say(text, d=up, r=told)))) == count


@pytest.mark.parametrize(("rate", "count"), [("11.92", 0), ("14.00", 1)])
def test_a_figure_named_as_last_years_is_the_base(rate: str, count: int) -> None:
    delta = {"role": "delta", "of": "base", "direction": -1, "word": "下降"}
    text = f"接待支出{{this:251.30万元}}，比上年累计支出{{base:285.30万元}}下降{{d:34.00万元}}，下降{{r:{rate}%}}。"
    assert len(errors(check(say(text, d=delta, r={**delta, "role": "rate"})))) == count


@pytest.mark.parametrize(("word", "way", "count"), [("大于", 1, 1), ("小于", -1, 0)])
def test_a_direction_word_against_the_completion_rate(word: str, way: int, count: int) -> None:
    told = {"role": "completion", "of": "a"}
    sentence = say(f"接待费{{a:2.65万元}}，完成预算{{c:91%}}。决算数{word}预算数", c=told)
    at = sentence.text.index(word)
    comparison = Comparison(0, None, way, word, at, at + 2)
    assert len(errors(check(replace(sentence, comparisons=(comparison,)), kind="final"))) == count
