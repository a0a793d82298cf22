"""Where a contents page ends: the heading of its first entry opens the body, numbered or not."""

from __future__ import annotations

from yujue.reading import Paragraph
from yujue.recognising.document.contents import find_contents

LISTED = ["目录", "某局主要职能……3", "某局机构设置……4", "名词解释……5", "2026年部门预算编制说明……6"]
BODY = ["某局主要职能", "（一）贯彻执行有关法律法规。", "（二）管理本行业的项目。", "某局机构设置"]


def test_the_heading_of_the_first_entry_opens_the_body() -> None:
    blocks = tuple(Paragraph(text, page=1) for text in (*LISTED, *BODY))
    found = find_contents(blocks)
    assert [entry.title for entry in found.entries] == [
        "某局主要职能",
        "某局机构设置",
        "名词解释",
        "2026年部门预算编制说明",
    ]
    assert found.blocks == frozenset(range(len(LISTED)))
