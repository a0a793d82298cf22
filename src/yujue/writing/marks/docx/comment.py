"""A comment around a text (ECMA-376, 17.13.4): runs are cut at its ends, nothing else is changed."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from yujue.writing.marks.docx.find import Spot
from yujue.writing.marks.docx.lines import Element, W, text_of, texts_of

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
AUTHOR, INITIALS = "预决", "预决"


def comment(number: int, text: str) -> Element:
    """Give the comment itself, a paragraph for each line; it bears no date, so that the file has no clock in it."""
    made = etree.Element(W + "comment", {W + "id": str(number), W + "author": AUTHOR, W + "initials": INITIALS})
    for line in text.splitlines():
        run = etree.SubElement(etree.SubElement(made, W + "p"), W + "r")
        part = etree.SubElement(run, W + "t", {_SPACE: "preserve"})
        part.text = "".join(char for char in line if char >= " ")
    return made


def anchor(spot: Spot, number: int) -> None:
    """Anchor a comment at a text of a paragraph, or at the whole of it."""
    paragraph = spot.paragraph
    start, stop = _reach(text_of(paragraph), spot.text)
    first = _cut(paragraph, start)
    last = _cut(paragraph, stop)
    opening = etree.Element(W + "commentRangeStart", {W + "id": str(number)})
    closing = etree.Element(W + "commentRangeEnd", {W + "id": str(number)})
    reference = etree.Element(W + "r")
    etree.SubElement(reference, W + "commentReference", {W + "id": str(number)})
    _put(paragraph, first, opening)
    _put(paragraph, last, closing)
    closing.addnext(reference)


def _put(paragraph: Element, before: Element | None, element: Element) -> None:
    if before is None:
        paragraph.append(element)
    else:
        before.addprevious(element)


def _reach(text: str, wanted: str) -> tuple[int, int]:
    """Give where a text without blanks begins and ends in one with blanks; all of it where it is not found."""
    places = [n for n, char in enumerate(text) if not char.isspace()]
    at = "".join(text[n] for n in places).find(wanted) if wanted else -1
    if at < 0:
        return (places[0], places[-1] + 1) if places else (0, 0)
    return places[at], places[at + len(wanted) - 1] + 1


def _cut(paragraph: Element, offset: int) -> Element | None:
    """Give the run that begins at an offset of the text, cut where it has to be; None at the paragraph's end."""
    passed = 0
    for part in texts_of(paragraph):
        length = len(part.text or "")
        if passed == offset and length:
            return _split(part, 0)
        if passed < offset < passed + length:
            return _split(part, offset - passed)
        passed += length
    return None


def _split(part: Element, offset: int) -> Element:
    """Cut a run before a character of one of its texts and give the run that begins there."""
    run = part.getparent()
    if offset == 0 and not any(each.tag != W + "rPr" for each in part.itersiblings(preceding=True)):
        return run
    rest = deepcopy(run)
    at = run.index(part)
    for each in [each for each in rest[:at] if each.tag != W + "rPr"]:
        rest.remove(each)
    for each in run[at + 1 :]:
        run.remove(each)
    tail = next(each for each in rest if each.tag != W + "rPr")
    text = part.text or ""
    part.text, tail.text = text[:offset], text[offset:]
    for each in (part, tail):
        each.set(_SPACE, "preserve")
    if not part.text:
        run.remove(part)
    run.addnext(rest)
    return rest
