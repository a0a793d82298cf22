"""Identity: who, what, which year, whatever template it was filled into."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from yujue.disclosure import DocumentInfo
from yujue.reading.files import read_file
from yujue.reading.text import read_text
from yujue.recognising.document import identify
from yujue.recognising.document.cover import file_title


def info(text: str) -> DocumentInfo:
    return identify(read_text("a.txt", text.encode()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2031年度临河县水务局部门预算公开\n目录\n一、收支总表\n与2030年预算相比，增加1万元。\n",
            ("budget", "department", "临河县水务局", 2031),
        ),
        (
            "2029 年度\n\n临河县水务局\n\n部门决算\n\n公开时间：2030年9月1日\n目录\n一、收支决算总表\n预算批复表\n",
            ("final", "department", "临河县水务局", 2029),
        ),
        (
            "河东市2032年市级单位预算\n预算单位：河东市第二实验小学\n目录\n单位收支预算总表\n",
            ("budget", "unit", "河东市第二实验小学", 2032),
        ),
        (
            "附件\n临河县XX局2031年部门预算\n部门名称：临河县水务局\n2031年收入总表\n",
            ("budget", "department", "临河县水务局", 2031),
        ),
        ("一段没有身份的文字。\n", ("unknown", "unknown", None, None)),
    ],
)
def test_identity(text: str, expected: tuple[str, str, str | None, int | None]) -> None:
    found = info(text)
    assert (found.kind, found.level, found.organisation, found.fiscal_year) == expected


def test_a_short_form_counts_for_the_full_name() -> None:
    text = "2031年部门预算\n" + "部门名称：县水务局\n2031年部门收入总表\n" * 3 + "第一部分 临河县水务局概况\n"
    assert info(text).organisation == "临河县水务局"


def test_one_wrong_year_does_not_carry_it() -> None:
    text = "2031年临河县水务局部门预算\n目录\n2030年部门收入总表\n2031年部门支出总表\n2031年收入1万元。\n"
    assert info(text).fiscal_year == 2031


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("关于公开2031年度临河县水务局部门预算的说明", "临河县水务局"),
        ("二〇三一年度临河县档案馆部门预算", "临河县档案馆"),
        ("临河县市场监督管理局（部门）2031年预算公开说明", "临河县市场监督管理局"),
        ("中国共产党临河县委员会组织部2031年部门预算公开", "中国共产党临河县委员会组织部"),
        ("临河监狱2031年度部门决算", "临河监狱"),
        ("临河县卫生健康局2031年部门整体支出绩效自评报告", "临河县卫生健康局"),
        ("附件2：临河大学2031年度决算", "临河大学"),
        ("2031年度临河县本级部门预算公开", None),
    ],
)
def test_names_in_titles(title: str, organisation: str | None) -> None:
    assert info(f"{title}\n目录\n").organisation == organisation


def test_a_longer_text_that_ends_in_the_name_is_not_its_full_form() -> None:
    text = "临河县水务局2031年部门预算\n部门名称：临河县水务局\n第一部分 我们的临河县水务局概况\n"
    assert info(text).organisation == "临河县水务局"


SEEDS = {
    "luoyang-laocheng-kgj-2023-budget": ("budget", "department", 2023, "洛阳市老城区科技和工业信息化局", "henan"),
    "panzhihua-jxj-2023-final": ("final", "department", 2023, "攀枝花市经济和信息化局", "final_sichuan"),
    "sanmenxia-kjj-2023-budget": ("budget", "department", 2023, "三门峡市科学技术局", "henan"),
    "sanmenxia-kjj-2025-budget": ("budget", "department", 2025, "三门峡市科学技术局", "henan"),
    "zhongwei-kjj-2026-budget": ("budget", "department", 2026, "中卫市科技局", "ningxia"),
}


@pytest.mark.corpus
@pytest.mark.parametrize("name", sorted(SEEDS))
def test_identity_of_the_seeds(shared: Path, name: str) -> None:
    found = identify(read_file(shared / "seeds" / f"{name}.txt"))
    assert (found.kind, found.level, found.fiscal_year, found.organisation, found.edition) == SEEDS[name]


@pytest.mark.corpus
def test_identity_of_the_samples(shared: Path) -> None:
    golds = sorted((shared / "gold" / "samples").glob("*.json"))
    assert golds
    for path in golds:
        gold = json.loads(path.read_text("utf-8"))
        found = identify(read_file(shared / "samples" / gold["file"]))
        expected = [gold[key] for key in ("kind", "level", "fiscal_year", "organisation")]
        assert [found.kind, found.level, found.fiscal_year, found.organisation] == expected, gold["file"]


def test_the_text_itself_tells_the_level_when_no_title_does() -> None:
    text = "临河大学2031年度决算\n目录\n一、概况\n本部门2031年收入1万元。\n本部门支出1万元。\n本单位无车辆。\n"
    assert info(text).level == "department"
    assert info(text.replace("本部门", "我单位")).level == "unit"


def test_the_name_in_sentences_counts_when_there_is_no_cover() -> None:
    text = (
        "一、情况说明\n临河县水务局2031年收入总计1万元。\n"
        "临河县水务局（以下简称县水务局）主管水务。\n与临河县财政局2031年口径一致。\n"
    )
    assert info(text).organisation == "临河县水务局"


@pytest.mark.parametrize(
    ("metadata", "title"),
    [
        ("<C1D9BAD3CFD8CBAECEF1BED6>", "临河县水务局"),
        ("Microsoft Word - 临河县水务局2031年预算.docx", "临河县水务局2031年预算"),
        ("临河县水务局", "临河县水务局"),
        ("", ""),
    ],
)
def test_titles_of_files_are_made_readable(metadata: str, title: str) -> None:
    assert file_title(metadata) == title
