"""A small report, made by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.api.samples import disclosure
from yujue.checking import Cause, Consequence, Finding, Obligation, Report, Summary
from yujue.disclosure import Place, Text

SENTENCE = "2031年收入总计333.96万元，比2030年增加3.96万元。"


def findings() -> tuple[Finding, ...]:
    cell = Place(table="t1", row="一、水务收入", column="收入 / 金额", line=7)
    sentence = Place(section="一、总体情况", line=3, text=SENTENCE)
    return (
        Finding(
            "identities.equal",
            "error",
            "收入合计表内为333.96，文字为<333.97>",
            (cell, sentence),
            ("333.96",),
            ("333.97",),
            "0.01",
            "勾稽",
            "更正",
            Cause("located", (cell,)),
            (Consequence("identities.sum", "合计也不等", (cell,)),),
            "f1",
        ),
        Finding("wording.placeholder", "warning", "没有位置的发现", (), id="f2"),
        Finding("wording.placeholder", "warning", "页码不存在", (Place(page=99, text="无处可寻"),), id="f3"),
    )


def report() -> Report:
    base = disclosure()
    whole = replace(base, texts=(Text(SENTENCE, Place(line=3)), Text("二、<支出>", Place(line=9), "heading")))
    obligations = (
        Obligation("tables.sum", "表内合计", "表内", "failed", "", ("f1",)),
        Obligation("previous", "与上年比较", "上年", "not_evaluated", "没有上年文件"),
    )
    summary = Summary(1, 2, 0, 0, 10, 1, 1, 1)
    return Report(whole.document, obligations, findings(), summary, ("口径未识别",), whole)
