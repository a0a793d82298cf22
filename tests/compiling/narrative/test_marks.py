from hypothesis import given
from hypothesis import strategies as st

from yujue.compiling.narrative.marks import command_in, marked, phrase, taken_out, written
from yujue.compiling.narrative.markup import pieces


@given(st.lists(st.tuples(st.text(), st.text(alphabet="0123456789.万元%", min_size=1)), max_size=8))
def test_figures_are_found_where_they_are_printed(parts: list[tuple[str, str]]) -> None:
    rendered = "".join(phrase(before) + marked(n, figure) for n, (before, figure) in enumerate(parts))
    text, figures = taken_out(rendered)
    assert [(number, text[start:end]) for number, start, end in figures] == [
        (n, figure) for n, (_, figure) in enumerate(parts)
    ]
    assert text == "".join(phrase(before) + figure for before, figure in parts)


@given(st.text())
def test_what_people_write_is_never_a_heading_or_a_command(text: str) -> None:
    found = list(pieces(written(text)))
    assert all(piece.level == 0 and piece.command is None for piece in found)
    assert all(taken_out(piece.text)[1] == () for piece in found)


def test_each_line_of_people_is_a_paragraph() -> None:
    found = [taken_out(piece.text)[0] for piece in pieces("前：\n" + written("# 甲\n\ue000 乙\n\n丙"))]
    assert found == ["前：", "# 甲", "乙", "丙"]


def test_lines_of_a_paragraph_are_joined() -> None:
    found = list(pieces("# 第一部分 甲\n一行，\n  又一行。\n\n## 一、乙\n二。"))
    assert [(piece.level, piece.text) for piece in found] == [
        (1, "第一部分 甲"),
        (0, "一行，又一行。"),
        (2, "一、乙"),
        (0, "二。"),
    ]


def test_only_a_whole_line_is_a_command() -> None:
    assert command_in("甲\ue0040\ue005") is None
    assert command_in(" \ue0043\ue005 ") == 3
