"""From the pieces of a rendered document to its flow, its statements, its texts and its outline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from yujue.compiling.narrative.figure import quantities
from yujue.compiling.narrative.marks import taken_out
from yujue.compiling.narrative.markup import Piece
from yujue.compiling.narrative.work import Work
from yujue.disclosure import FlowItem, OutlineEntry, Place, Statement, Text

_NUMERAL = "一二三四五六七八九十"
_NUMBER = re.compile(
    rf"第[{_NUMERAL}]+部分|附件[{_NUMERAL}\d]*：?|[{_NUMERAL}]+、|（[{_NUMERAL}]+）|\d{{1,2}}[.、](?!\d)"
)


@dataclass(slots=True)
class Assembly:
    """A document as it grows. `path` holds the headings above, outermost first."""

    work: Work
    flow: list[FlowItem] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    outline: list[OutlineEntry] = field(default_factory=list)
    path: list[tuple[int, str]] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)

    @property
    def section(self) -> str:
        """The headings above, joined."""
        return " / ".join(text for _, text in self.path)

    def take(self, all_pieces: Iterable[Piece]) -> None:
        """Take in the pieces in order."""
        for piece in all_pieces:
            if piece.command is not None:
                for item in self.work.commands[piece.command]:
                    self._item(item)
            elif piece.level:
                self._heading(taken_out(piece.text)[0], piece.level)
            else:
                self._paragraph(piece.text)
        self._list_contents()

    def _heading(self, text: str, level: int) -> None:
        self.path = [*((n, above) for n, above in self.path if n < level), (level, text)]
        self.flow.append(FlowItem("heading", text=text, level=level))
        self._entry(text)
        self._text(text, "heading")

    def _entry(self, text: str) -> None:
        number = _NUMBER.match(text)
        title = text[number.end() :].strip() if number else text
        self.outline.append(OutlineEntry(title, number[0] if number else "", Place(text=text), listed=False))

    def _paragraph(self, marked: str) -> None:
        text, found = taken_out(marked)
        for label in self._asked(text):
            self.sections.setdefault(label, self.section)
        placed = tuple((self.work.figures[number], start, end) for number, start, end in found)
        if placed:
            self.statements.append(Statement(self.section, text, quantities(text, placed)))
        index = len(self.statements) - 1 if placed else None
        self.flow.append(FlowItem("paragraph", text=text, statement=index))
        self._text(text, "body")

    def _asked(self, text: str) -> list[str]:
        return [need.key for need in self.work.needs.values() if need.label in text]

    def _item(self, item: FlowItem) -> None:
        self.flow.append(item)
        if item.kind == "cover":
            for line in item.text.splitlines():
                self._text(line, "title")
        elif item.kind == "contents":
            self._text(item.text, "toc")
        elif item.kind == "table":
            title = next(table.title for table in self.work.tables if table.id == item.table)
            self._entry(title)
            self.texts.append(Text(title, Place(section=title, table=item.table, text=title), "title"))

    def _text(self, text: str, role: str) -> None:
        self.texts.append(Text(text, Place(section=self.section or None, text=text), role))

    def _list_contents(self) -> None:
        """Where the document prints contents, they list its headings and tables."""
        if any(item.kind == "contents" for item in self.flow):
            self.outline = [replace(entry, listed=True) for entry in self.outline] + self.outline
