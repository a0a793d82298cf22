"""What of a Word document cannot be read by a person, or not by us: white letters, pictures of tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.docx.writing import c, document, grids, p, r, read, row, table
from yujue.recognising import recognise

WHITE, NAVY = '<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
SHADED = '<w:style w:styleId="s"><w:tblStylePr w:type="firstRow"><w:tcPr>' + NAVY + "</w:tcPr></w:tblStylePr></w:style>"
PLAIN = '<w:style w:styleId="g"/><w:style w:styleId="w"><w:rPr>' + WHITE + "</w:rPr></w:style>"


@pytest.mark.parametrize(
    ("cell", "style", "seen"),
    [
        (c(p(r("头", WHITE))), "g", False),
        (c(p(r("头", '<w:rStyle w:val="w"/>'))), "g", False),
        (c(p(r("头", WHITE + NAVY))), "g", True),
        (c(p(r("头", WHITE), properties=NAVY)), "g", True),
        (c(p(r("头", WHITE)), NAVY), "g", True),
        (c(p(r("头", WHITE + '<w:highlight w:val="red"/>'))), "g", True),
        (c(p(r("头", WHITE))), "s", True),
        (c(p(r("头", WHITE))), "unknown", True),
    ],
    ids=["paper", "style", "run", "paragraph", "cell", "highlight", "table", "unknown"],
)
def test_white_letters_are_seen_on_a_coloured_ground_only(tmp_path: Path, cell: str, style: str, seen: bool) -> None:
    made = table(f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>', row(cell, "金额"), row("甲", "1.00"))
    (grid,) = grids(read(tmp_path, document(made, styles=SHADED + PLAIN)))
    assert grid.text_rows()[0] == ["头" if seen else "", "金额"]


VML = "urn:schemas-microsoft-com:vml"
OBJECT = f'<w:r><w:object><v:shape xmlns:v="{VML}" style="%s"><v:imagedata/></v:shape></w:object></w:r>'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
DRAWN = (
    f'<w:r><w:drawing><wp:extent xmlns:wp="{DRAWING}/wordprocessingDrawing" cx="%s" cy="%s"/>'
    f'<pic:pic xmlns:pic="{DRAWING}/picture"/></w:drawing></w:r>'
)


@pytest.mark.parametrize(
    ("picture", "large"),
    [
        (OBJECT % "width:450pt;height:300pt", True),
        (OBJECT % "width:40pt;height:30pt", False),
        (OBJECT % "", False),
        (DRAWN % (5_000_000, 5_000_000), True),
        (DRAWN % (500_000, 500_000), False),
        (DRAWN % ("x", "9"), False),
    ],
)
def test_large_pictures_and_objects_may_be_tables(tmp_path: Path, picture: str, large: bool) -> None:
    source = read(tmp_path, document(p("收入预算总表") + p(picture)))
    assert bool(source.pages[0].pictures) is large
    assert recognise(source).pictured_pages == ((1,) if large else ())
