"""A printed figure as the sentence checks see it: what it may stand for, how it is printed, where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import Place, Quantity, Statement
from yujue.facts import Interval, Printed, Slice

TEXT, TABLE, WORD, GIVEN = "text", "table", "word", "given"
_BREAKS = re.compile(r"[，。；：:;,、（(\n]")
_EDGES = " \t“”\"'‘’，,、；;。．：:"
_LINKS = re.compile(r"(?:均?为|是|约|共计|达到?|的)+$")
_SPOKEN = frozenset({"level", "delta", "rate", "share", "completion"})
_ASIDE = re.compile(r"[（(][^（()）]{7,}[)）]")
_ROUGH = re.compile(r"[余多几]")
_PATH = re.compile(r"^.*[（(]\d{0,5}款[)）](?=.)")
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|^[)）]|^其中|^包括")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the document.

    `interval` is in 元, percent points or counts; `text` is what is printed, with its unit; `name` what the sentence
    or the row calls it; `source` text | table | word (a direction word: +1, −1, 0) | given (what is right).
    """

    id: str
    interval: Interval
    printed: Printed
    text: str
    name: str
    place: Place
    source: str
    kind: str = "amount"
    role: str = "level"
    unit: str = "万元"
    slice: Slice | None = None
    statement: int | None = None
    subject: str = ""
    measure: str = ""
    copies: tuple[Place, ...] = ()

    @property
    def rough(self) -> bool:
        """Tell whether the text says that the number is only about right (3000余人)."""
        return bool(_ROUGH.search(self.text))

    @property
    def value(self) -> Decimal:
        """The printed value, in the base unit."""
        return self.printed.amount

    def show(self, value: Decimal, places: int | None = None) -> str:
        """Print another value in this figure's unit, with its decimals or `places`."""
        digits = self.printed.decimals if places is None else places
        plain = (value / self.printed.factor).quantize(Decimal(1).scaleb(-digits), "ROUND_HALF_UP")
        return f"{plain:,}" if "," in self.printed.text else str(plain)


def zero_is_exact(printed: Printed, interval: Interval) -> Interval:
    """Narrow what a printed `0` may stand for: that there is nothing, not that there is less than half a 万元."""
    if printed.value != 0 or printed.decimals >= 2:
        return interval
    half = Decimal("0.005") * printed.factor
    return Interval(-half, half)


def sentence_place(statement: Statement, quantity: Quantity | None = None) -> Place:
    """Give the place of a sentence, or of a figure in it."""
    page = statement.page if quantity is None or quantity.page is None else quantity.page
    box = statement.box if quantity is None or quantity.box is None else quantity.box
    return Place(section=statement.section, page=page, line=statement.line, text=statement.text, box=box)


LONGEST_NAME = 150
"""Characters before a figure in which its name is looked for."""


FARTHEST = 3000
"""Characters before a figure that are looked at; the longest paragraphs that documents print have fewer."""


def before(statement: Statement, start: int) -> str:
    """Give the text before a figure, as far back as it can be of it."""
    return statement.text[max(0, start - FARTHEST) : start]


def name_in_sentence(statement: Statement, start: int, floor: int = 0) -> str:
    """Give the words before a figure, back to the last break, at most so many that they can be a name."""
    near = _ASIDE.sub("", statement.text[max(floor, start - LONGEST_NAME) : start]).rstrip(_EDGES + "：")
    open_name = re.search(r"([^，。；：、（()）“”]+(?:[（(][^（()）]{1,6}[)）][^，。；：、（()）“”]*)+)$", near)
    words = open_name.group(1) if open_name else _BREAKS.split(near)[-1]
    return _LINKS.sub("", _NUMBERED.sub("", _PATH.sub("", "".join(words.split())).strip(_EDGES)))


def is_counted(quantity: Quantity) -> bool:
    """Tell whether a number counts things one by one (3 辆); 3000余人 and 1.2万人 are rounded."""
    whole = quantity.printed.decimals == 0 and quantity.printed.factor == 1
    return quantity.kind == "count" and whole and not _ROUGH.search(quantity.text)


def in_percent(quantity: Quantity) -> Printed:
    """Give a rate told in times (增长1.5倍) in percent points; other figures as they are."""
    printed = quantity.printed
    if quantity.role != "rate" or quantity.unit != "倍":
        return printed
    return Printed(printed.text, printed.value, printed.decimals, Decimal(100))


def figure_of(index: int, position: int, statement: Statement, quantity: Quantity) -> Figure:
    """Make the figure of a quantity; `index` is the statement's, `position` the quantity's own."""
    spoken = (q.end for q in statement.quantities[:position] if q.role in _SPOKEN)
    floor = max(spoken, default=0)
    printed = in_percent(quantity)
    interval = zero_is_exact(printed, printed.interval) if quantity.kind == "amount" else printed.interval
    if is_counted(quantity):
        interval = Interval.point(printed.amount)
    return Figure(
        id=f"s{index}.{position}",
        interval=interval,
        printed=printed,
        text=quantity.text,
        name=quantity.word or name_in_sentence(statement, quantity.start, min(floor, quantity.start)),
        place=sentence_place(statement, quantity),
        source=TEXT,
        kind=quantity.kind,
        role=quantity.role,
        unit=quantity.unit,
        slice=quantity.slice,
        statement=index,
        measure=quantity.measure or "",
    )
