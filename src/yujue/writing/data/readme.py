"""The package's README: what it is, which files it has, what the columns mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yujue.disclosure import DocumentInfo
from yujue.writing.data.declared import Resource

_INTRODUCTION = (
    "本文件夹是一份公开文件的数据，按 Frictionless Data Package 组织，说明见 `datapackage.json`。",
    "文件都是 UTF-8 编码的 CSV；代码是文字，不要当作数字读入。空格子是没有或不限，不是零。",
)


def readme(document: DocumentInfo, files: Sequence[Resource]) -> str:
    """Write the README in Chinese, as Markdown."""
    return "\n".join(_lines(document, files)) + "\n"


def _lines(document: DocumentInfo, files: Sequence[Resource]) -> Iterator[str]:
    yield f"# {document.title}"
    yield ""
    yield from _INTRODUCTION
    for file in files:
        yield from ("", f"## {file.name}.csv {file.title}", "")
        if file.description:
            yield from (file.description + "。", "")
        yield from ("| 字段 | 名称 | 说明 |", "|---|---|---|")
        for field in file.fields:
            allowed = " · ".join(field.enum)
            words = "：".join(part for part in (field.description, allowed) if part)
            yield f"| {field.name} | {field.title} | {words} |"
