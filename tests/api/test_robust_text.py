"""Whatever text comes in, it is read without a fault, and its JSON keeps the schema."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from tests.api.schema import violations
from yujue.api.json_read import to_json
from yujue.api.read import read
from yujue.api.schemas import load_schema
from yujue.disclosure import Disclosure

SCHEMA = load_schema("read-1")
DOCUMENT = """2031年度临河县水务局部门预算公开
目录
第一部分 部门概况
第二部分 2031年部门预算情况说明
附件：2031年部门预算表

第一部分 部门概况
一、主要职责
主管全县水务。

第二部分 2031年部门预算情况说明
一、收入支出预算总体情况说明
2031年收入总计120.50万元，支出总计120.50万元，与2030年相比各增加20.50万元，增长20.5%。

附件：2031年部门预算表
2031年部门收支总体情况表
部门名称：临河县水务局\t\t\t单位：万元
收入\t\t支出\t
项目\t金额\t项目\t金额
一、一般公共预算\t120.50\t一、农林水支出\t120.50
本年收入合计\t120.50\t本年支出合计\t120.50

2031年项目支出表
单位：万元
类型\t项目名称\t合计
特定目标类\t河道清淤\t20.50
"""


def kept(tmp_path: Path, data: bytes) -> Disclosure:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    found = read(path)
    plain = json.loads(json.dumps(to_json(found), ensure_ascii=False))
    assert list(violations(plain, SCHEMA, SCHEMA)) == []
    return found


def test_the_document_itself_is_read(tmp_path: Path) -> None:
    found = kept(tmp_path, DOCUMENT.encode())
    assert {str(cell.amount) for _, _, cell in found.figures()} == {"1205000.00", "205000.00"}
    values = [str(q.value) for s in found.statements for q in s.quantities if q.kind == "amount"]
    assert values == ["1205000.00", "1205000.00", "205000.00"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_every_encoding_gives_the_same(tmp_path: Path, encoding: str) -> None:
    plain = kept(tmp_path, DOCUMENT.encode())
    coded = kept(tmp_path, DOCUMENT.encode(encoding))
    assert (coded.tables, coded.statements) == (plain.tables, plain.statements)


@pytest.mark.parametrize(
    "text",
    [
        "没有表，也没有标题。\n",
        "项目\t\n收入\t\n支出\t\n",
        "收入总计" + "9" * 3000 + "万元\n项目\t金额\n合计\t" + "9" * 3000 + "\n",
        "2031年部门预算\n" + "收入1,234.56万元，占12.3%。" * 2000 + "\n",
        "收支总表\n" + "\t".join(f"列{n}" for n in range(300)) + "\n" + "\t".join("1.0" for _ in range(300)) + "\n",
        "a\tb\n1\n\t\t\t\nx\ty\tz\n",
        "目录\n目录\n目录\n",
        "第一部分\n第二部分\n第三部分\n",
        "ｆｕｌｌ　ｗｉｄｔｈ\t１，２３４．５０\n合计\t（１．００）\n",
    ],
    ids=["prose", "one column", "long numbers", "long line", "wide", "jagged", "contents", "bare parts", "full width"],
)
def test_odd_texts_are_read(tmp_path: Path, text: str) -> None:
    assert kept(tmp_path, text.encode()).document.format == "txt"


def test_damaged_copies_are_read(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    for _ in range(25):
        lines = DOCUMENT.split("\n")
        for _ in range(6):
            at = chance.randrange(len(lines))
            damage = chance.choice(["drop", "untab", "cut", "repeat"])
            if damage == "drop":
                del lines[at]
            elif damage == "untab":
                lines[at] = lines[at].replace("\t", "", 1)
            elif damage == "cut":
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            else:
                lines.insert(at, lines[chance.randrange(len(lines))])
        kept(tmp_path, "\n".join(lines).encode())
