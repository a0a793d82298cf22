"""Charts: what they draw, what they say, and that they come out the same each time."""

from __future__ import annotations

import io
import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from yujue.disclosure import Chart
from yujue.writing.charts import chart_outlines, chart_png, chart_svg
from yujue.writing.charts.scale import Scale

SVG = "{http://www.w3.org/2000/svg}"
BAR = Chart(
    "bar",
    "图1：收支总计变动",
    "万元",
    ("收入总计", "支出总计"),
    (("2024年", (Decimal("80.10"), Decimal("80.10"))), ("2025年", (Decimal("91.25"), Decimal("91.25")))),
)
PIE = Chart("pie", "图2：收入结构", "万元", ("财政拨款", "其他<收入>"), (("", (Decimal("75.00"), Decimal("25.00"))),))


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in etree.fromstring(svg.encode()).iter(f"{SVG}text")]


def test_a_bar_for_each_value_with_its_amount() -> None:
    svg = chart_svg(BAR)
    bars = re.findall(r'<rect [^>]*width="7', svg)
    assert len(bars) == 4
    assert [text for text in texts(svg) if "." in text] == ["80.10", "80.10", "91.25", "91.25"]
    assert {"2024年", "2025年", "收入总计", "支出总计", "单位：万元"} <= set(texts(svg))


def test_a_pie_names_each_share_with_amount_and_percentage() -> None:
    svg = chart_svg(PIE)
    assert svg.count("<path") == 2
    assert {"财政拨款", "75.00", "75.00%", "其他<收入>", "25.00%"} <= set(texts(svg))


def test_a_pie_of_one_share_is_a_full_circle() -> None:
    svg = chart_svg(Chart("pie", "图", "万元", ("基本支出", "项目支出"), (("", (Decimal(3), Decimal(0))),)))
    assert svg.count("<circle") == 1
    assert "<path" not in svg


def test_values_that_are_no_shares_are_drawn_as_bars() -> None:
    chart = Chart("pie", "图", "万元", ("甲", "乙"), (("", (Decimal(3), Decimal(-1))),))
    assert "<path" not in chart_svg(chart)
    assert "%" not in chart_svg(chart).split("<desc")[1]


def test_many_bars_lie_under_each_other() -> None:
    labels = tuple(f"第{n}项支出的很长的名称" for n in range(12))
    svg = chart_svg(Chart("bar", "图", "元", labels, (("2025年", tuple(map(Decimal, range(12)))),)))
    ends = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)"', svg)
    assert len({x for x, _ in ends}) == 1
    assert len({y for _, y in ends}) == 12


def test_title_and_description_tell_what_is_drawn() -> None:
    root = etree.fromstring(chart_svg(PIE).encode())
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "图2：收入结构"
    assert description is not None
    assert description.text == "财政拨款75.00万元，占75.00%；其他<收入>25.00万元，占25.00%。"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_charts_of_one_page_have_names_of_their_own() -> None:
    assert re.findall(r'id="([^"]+)"', chart_svg(BAR))[0] != re.findall(r'id="([^"]+)"', chart_svg(PIE))[0]


def test_a_png_is_a_picture_and_the_same_each_time() -> None:
    first = chart_png(BAR)
    chart_png.cache_clear()
    assert chart_png(BAR) == first
    picture = Image.open(io.BytesIO(first)).convert("RGB")
    assert picture.width > 1000
    assert (11, 60, 93) in {colour for _, colour in picture.getcolors(1 << 24) or ()}


def test_outlines_hold_no_text() -> None:
    svg = chart_outlines(PIE)
    assert "<text" not in svg
    assert "财政拨款" not in svg


@settings(deadline=None)
@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=12))
def test_every_value_lies_on_the_axis(values: list[Decimal]) -> None:
    scale = Scale.over(values)
    assert 2 <= len(scale.ticks) <= 8
    assert all(0 <= scale.share(value) <= 1 for value in (*values, Decimal(0)))
