from __future__ import annotations

from yujue.recognising.tables.tabheader import tab_paths


def test_a_side_begins_over_the_names_of_its_rows() -> None:
    rows = [
        ["收入", "", "支出", "", "", "", ""],
        ["项目", "金额", "项目", "合计", "一般公共预算", "", "政府性基金"],
        ["", "", "", "", "小计", "其中：财政拨款", ""],
    ]
    paths = tab_paths(rows, 7)
    assert [path[0] for path in paths] == ["收入", "收入", "支出", "支出", "支出", "支出", "支出"]
    assert paths[4] == ("支出", "一般公共预算", "小计")
