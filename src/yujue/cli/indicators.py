"""`yujue indicators`: suggestions for a goal's indicators from published ones."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from yujue import api
from yujue.cli.app import Command, app
from yujue.cli.codes import Code
from yujue.cli.output import json_line, say, write_text


class IndicatorFormat(StrEnum):
    """How suggestions are written."""

    TEXT = "text"
    JSON = "json"


@app.command(cls=Command)
def indicators(
    text: Annotated[str, typer.Argument(metavar="[关键词]", help="指标名称的一部分；不写则列最常见的。")] = "",
    level1: Annotated[str, typer.Option("--class", metavar="CLASS", help="一级指标，如 产出指标。")] = "",
    field: Annotated[str, typer.Option("--field", metavar="CODE", help="领域：功能分类的类，如 206，排在前面。")] = "",
    many: Annotated[int, typer.Option("--many", min=1, max=200, metavar="N", help="最多几条。")] = 10,
    form: Annotated[
        IndicatorFormat, typer.Option("--format", metavar="FORMAT", help="text 终端；json 一行。")
    ] = IndicatorFormat.TEXT,
) -> int:
    """查指标库：已公开的绩效指标的名称、单位、方向和常用指标值。"""
    found = api.suggest_indicators(text, level1, field, many)
    if form is IndicatorFormat.JSON:
        write_text(json_line(api.indicators_json(found), sys.stdout))
        return Code.DONE
    if not found:
        say(f"指标库里没有像“{text}”的指标")
    for each in found:
        levels = " / ".join(filter(None, (each.level1, each.level2)))
        write_text(f"{each.name}\t{levels}\t{each.direction}\t{each.unit}\t{'、'.join(each.targets)}\n")
    return Code.DONE
