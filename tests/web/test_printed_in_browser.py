"""A Word document as pages, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import served
from yujue import api


@pytest.mark.skipif(not api.can_print(Path("一.docx")), reason="no converter here")
def test_a_finding_of_a_word_document_is_shown_on_its_printed_page(page: Any, tmp_path: Path) -> None:
    document = api.write_example("word", tmp_path)
    with served(tmp_path / "数据") as (address, _):
        page.goto(address)
        page.set_input_files("#file", str(document))
        page.click("text=开始检查")
        page.wait_for_selector("#f1")
        page.wait_for_load_state("load")
        page.keyboard.press("v")
        page.wait_for_selector("#sheet-1")
        page.click("#f1 a[data-jump]")
        page.wait_for_selector("#sheets rect.here[data-finding=f1]")
        page.keyboard.press("v")
        page.wait_for_selector("#recognised:not([hidden])")
        assert page.problems == []
