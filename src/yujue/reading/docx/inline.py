"""The text of a paragraph as it reads: insertions kept, deletions dropped, fields by their results."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from yujue.reading.docx.colours import is_white
from yujue.reading.docx.ink import on_paper
from yujue.reading.docx.names import MC, Element, W, on, properties, val
from yujue.reading.docx.pages import Pages
from yujue.reading.docx.pictures import large_picture
from yujue.reading.docx.styles import PLAIN, Style

_DROPPED = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "rt"))
_HOLDERS = frozenset(
    W + name
    for name in (
        *("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "bdo", "dir"),
        *("ruby", "rubyBase"),
    )
)
_RPR, _STYLE, _VANISH, _BOLD, _COLOUR, _TEXT, _LINE = (
    W + name for name in ("rPr", "rStyle", "vanish", "b", "color", "t", "br")
)
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SYMBOLS = {0xFE: "☑", 0xFD: "☒", 0xA8: "□", 0x6F: "□", 0x71: "□", 0xFC: "√", 0xFB: "×", 0xA3: "□", 0x52: "☑"}
"""Characters of Wingdings fonts that forms use: boxes, ticked or not."""


@dataclass(slots=True)
class Line:
    """A line of a paragraph, with the page on which its first character stands."""

    text: str = ""
    page: int | None = None
    bold: bool = True


@dataclass(slots=True)
class Inline:
    """What a paragraph holds: its lines, the text boxes anchored in it, the notes it refers to."""

    lines: list[Line] = field(default_factory=lambda: [Line()])
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join(line.text.strip(" \u3000") for line in self.lines if line.text.strip())


class Reader:
    """Reads the runs of one paragraph; fields may begin in one paragraph and end in another."""

    def __init__(self, styles: dict[str, Style], pages: Pages, unended: Collection[Element] = ()) -> None:
        self.styles = styles
        self.pages = pages
        self.unended = unended
        self.fields: list[bool] = []

    def read(self, paragraph: Element, style: Style, prefix: str = "") -> Inline:
        """Read a paragraph; `prefix` is the number that is printed before its text."""
        into = Inline()
        for run in _runs(paragraph):
            self._run(run, style, into, prefix)
            prefix = "" if any(line.text for line in into.lines) else prefix
        return into

    def _run(self, run: Element, style: Style, into: Inline, prefix: str) -> None:
        if run.tag == _MATHS:
            self._put(run.text or "", into, prefix, bold=False)
            return
        own = properties(run, _RPR)
        named = self.styles.get(val(own.get(_STYLE)) or "-", PLAIN)
        hidden, bold = on(own.get(_VANISH)), on(own.get(_BOLD))
        unseen = (style.hidden or named.hidden) if hidden is None else hidden
        colour = own.get(_COLOUR)
        white = (style.white or named.white) if colour is None else is_white(val(colour))
        unseen = unseen or (white and on_paper(run, self.styles))
        strong = (style.bold or named.bold) if bold is None else bold
        for part in _parts(run):
            tag = part.tag
            if tag == _TEXT and not unseen and all(self.fields):
                prefix = self._put(part.text or "", into, prefix, bold=strong)
            elif tag == W + "fldChar" and part not in self.unended:
                self._field(part.get(W + "fldCharType"))
            elif tag == W + "lastRenderedPageBreak" or (tag == _LINE and part.get(W + "type") == "page"):
                self.pages.turn()
            elif unseen or not all(self.fields):
                continue
            elif tag in {_LINE, W + "cr"}:
                into.lines.append(Line())
            elif (text := _sign(part)) is not None:
                prefix = self._put(text, into, prefix, bold=strong)
            else:
                self._other(part, into)

    def _put(self, text: str, into: Inline, prefix: str, *, bold: bool) -> str:
        line = into.lines[-1]
        if not line.text.strip():
            line.page = self.pages.page
        line.bold = line.bold and (bold or not text.strip())
        line.text += prefix + text
        self.pages.show(text)
        return ""

    def _other(self, part: Element, into: Inline) -> None:
        if part.tag in {W + "footnoteReference", W + "endnoteReference"}:
            into.notes.append((part.tag[len(W) :].removesuffix("Reference") + "s", part.get(W + "id", "")))
        elif part.tag in {W + "drawing", W + "pict", W + "object"}:
            boxes = list(_boxes(part))
            into.boxes += boxes
            if not boxes and (size := large_picture(part)):
                self.pages.picture(size)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()


def _runs(element: Element) -> Iterator[Element]:
    """Give the runs of a paragraph that count, in order."""
    for part in element:
        if part.tag == W + "r" or part.tag == _MATHS:
            yield part
        elif part.tag in _HOLDERS:
            yield from _runs(part)
        elif part.tag == MC + "AlternateContent":
            yield from _runs(_choice(part))
        elif isinstance(part.tag, str) and part.tag.startswith(_MATHS[:-1]):
            yield from part.iter(_MATHS)


def _parts(run: Element) -> Iterator[Element]:
    for part in run:
        if part.tag in _DROPPED:
            continue
        if part.tag == MC + "AlternateContent":
            yield from _parts(_choice(part))
        elif part.tag == W + "ruby":
            for base in part.iterfind(f"{W}rubyBase/{W}r"):
                yield from _parts(base)
        else:
            yield part


def _choice(alternative: Element) -> Element:
    """Give what a modern program shows of an alternative."""
    found = alternative.find(MC + "Choice")
    return alternative if found is None else found


def _sign(part: Element) -> str | None:
    """Give the character that an element stands for."""
    if part.tag in {W + "tab", W + "ptab"}:
        return "\t"
    if part.tag == W + "noBreakHyphen":
        return "-"
    if part.tag == W + "sym":
        code = part.get(W + "char", "")
        number = int(code, 16) & 0xFF if 0 < len(code) <= 4 and all(c in "0123456789abcdefABCDEF" for c in code) else 0
        return _SYMBOLS.get(number, "")
    return None


def _boxes(drawing: Element) -> Iterator[Element]:
    """Give the contents of text boxes, the outermost ones; what only old programs would show is left out."""
    for part in drawing:
        if part.tag == W + "txbxContent":
            yield part
        elif part.tag == MC + "AlternateContent":
            yield from _boxes(_choice(part))
        elif isinstance(part.tag, str):
            yield from _boxes(part)
