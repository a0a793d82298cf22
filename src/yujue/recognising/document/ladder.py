"""The way through the headings: which lines head something, and under which headings a place stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from yujue.recognising.document.headings import Heading, Path, is_titular, numbered_heading, split_number
from yujue.recognising.document.named import Known, named_heading

LIST_LEVEL = 3
FIRST = "一、"
Followers = tuple[str | None, ...]
"""The texts of the next paragraphs; None for one that belongs to a table or is a page number."""


@dataclass(frozen=True, slots=True)
class Step:
    """A heading reached; `completes` says that the line only completes the title of the heading before."""

    heading: Heading
    completes: bool = False


class Ladder:
    """Goes through a document's free paragraphs in reading order."""

    def __init__(self, known: tuple[Known, ...]) -> None:
        self.known = known
        self.path = Path()
        self.in_list = False
        self.begun_again = False

    def take(self, text: str, followers: Followers) -> Step | None:
        """Take the next paragraph: the heading that it is, None when it is none."""
        step = self._completion(text) or self._plain(text, followers[0] if followers else None)
        again = self._again(text, followers) if step is None else None
        self.begun_again = again is not None
        step = step or again
        if step is not None:
            self.path = self.path.down(step.heading)
        return step

    def _completion(self, text: str) -> Step | None:
        """Give the bare `第一部分` of the line before with the name that stands on this one."""
        untitled = self.path.untitled
        if untitled is None or not is_titular(text) or split_number(text) is not None:
            return None
        return Step(replace(untitled, title=text.strip()), completes=True)

    def _plain(self, text: str, follower: str | None) -> Step | None:
        numbered = numbered_heading(text)
        if numbered is None or numbered.level < LIST_LEVEL:
            self.in_list = False
            heading = numbered or named_heading(text, self.known)
            return None if heading is None else Step(heading)
        sibling = _is_sibling(numbered, follower)
        listed = sibling or self.in_list or self._ends_here(follower)
        self.in_list = sibling
        return None if listed else Step(numbered)

    def _ends_here(self, follower: str | None) -> bool:
        """Tell whether nothing follows that a heading could head."""
        numbered = numbered_heading(follower) if follower is not None else None
        above = numbered is not None and numbered.level < LIST_LEVEL
        return above or (follower is not None and named_heading(follower, self.known) is not None)

    def _again(self, text: str, followers: Followers) -> Step | None:
        """Give the heading that an unnumbered title is when the count of headings begins again below it."""
        counted = self.begun_again or any(heading.level == 1 for heading in self.path.headings)
        if not counted or not self._unnumbered(text):
            return None
        below = next((follower for follower in followers if follower is None or not self._unnumbered(follower)), None)
        numbered = numbered_heading(below) if below is not None else None
        if numbered is None or numbered.number != FIRST:
            return None
        if self.begun_again:
            first = self.path.headings[-1]
            return Step(replace(first, title=f"{first.title} {text.strip()}"), completes=True)
        return Step(Heading(0, "", text.strip()))

    def _unnumbered(self, text: str) -> bool:
        return is_titular(text) and split_number(text) is None and named_heading(text, self.known) is None


def _is_sibling(heading: Heading, follower: str | None) -> bool:
    """Tell whether the next line is the next item of the same list: then neither heads anything."""
    numbered = split_number(follower) if follower is not None else None
    return numbered is not None and numbered[0] == heading.level
