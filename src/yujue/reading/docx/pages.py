"""Which page something is on: Word and WPS note where pages broke when they last showed the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from yujue.reading.model import Box


@dataclass(slots=True)
class Pages:
    """The page of the next character. `noted` tells whether the file notes its page breaks at all."""

    noted: bool
    number: int = 1
    shown: bool = False
    characters: dict[int, int] = field(default_factory=dict)
    pictures: dict[int, list[Box]] = field(default_factory=dict)

    @property
    def page(self) -> int | None:
        """The page, None where the file does not note them."""
        return self.number if self.noted else None

    def show(self, text: str) -> None:
        """Take in text: from now on a noted break is another one."""
        count = len("".join(text.split()))
        if count:
            self.shown = True
            self.characters[self.number] = self.characters.get(self.number, 0) + count

    def picture(self, size: Box) -> None:
        """Note a picture on the present page; where in it is not known."""
        self.pictures.setdefault(self.number, []).append(size)

    def turn(self) -> None:
        """Begin a page, once between two texts: the break that is ordered and the one that is noted are the same."""
        if self.shown:
            self.number += 1
            self.shown = False
