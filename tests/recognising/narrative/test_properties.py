"""Whatever the text, reading it does not fail, and links point where they should."""

from hypothesis import given
from hypothesis import strategies as st

from tests.recognising.narrative.reader import read_all

PIECES = [
    "收入总计",
    "支出合计",
    "基本支出",
    "项目支出",
    "财政拨款",
    "一般公共预算",
    "“三公”经费",
    "公务接待费",
    "政府采购货物",
    "教育支出（类）",
    "普通教育（款）",
    "小学教育（项）",
    "5万元",
    "1,234.50万元",
    "0元",
    "12.5%",
    "3辆",
    "2030年",
    "2029年预算",
    "其中：",
    "包括",
    "按用途",
    "占",
    "占支出总额的",
    "完成年初预算的",
    "比上年",
    "与2029年相比，",
    "增加",
    "减少",
    "各增加",
    "增长",
    "持平",
    "决算数小于预算数",
    "主要原因是",
    "主要用于",
    "年初预算为",
    "支出决算为",
    "（",
    "）",
    "，",
    "。",
    "；",
    "：",
    "、",
    "1、",
    "（一）",
    "此外",
    "单价",
    "以上设备",
    "批次",
    "人次",
    "-",
    ".",
    ",",
    "万",
    "倍",
    "的",
    "A",
    "5",
    "〔2029〕7号",
]
TEXTS = st.lists(st.lists(st.sampled_from([*PIECES, " ", "\n"]), max_size=25).map("".join), min_size=1, max_size=4)


@given(TEXTS)
def test_reading_never_fails_and_links_hold(texts: list[str]) -> None:
    for statement in read_all(*texts, section="一般公共预算支出"):
        count = len(statement.quantities)
        ends = [0, *(q.end for q in statement.quantities)]
        for index, quantity in enumerate(statement.quantities):
            assert statement.text[quantity.start : quantity.end] == quantity.text
            assert ends[index] <= quantity.start < quantity.end
            links = [link for link in (quantity.of, quantity.whole, quantity.base) if link is not None]
            assert all(0 <= link < count and link != index for link in links)
            assert all(statement.quantities[link].role == "level" for link in links)
        for group in statement.sums:
            assert group.whole not in group.parts
            assert {statement.quantities[i].kind for i in (group.whole, *group.parts)} in (
                {"amount"},
                {"count"},
                {"area"},
            )
        for said in statement.comparisons:
            assert statement.text[said.start : said.end].replace(" ", "").replace("\n", "") == said.word
            assert said.left is None or said.left != said.right


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for statement in read_all(text):
        assert all(statement.text[q.start : q.end] == q.text for q in statement.quantities)
