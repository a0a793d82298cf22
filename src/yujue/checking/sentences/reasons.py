"""Reasons that tell the opposite of the change they explain: 减少 …，主要原因是经费增加."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.said import Said

RULE = "sentences.reason"


def contrary_reasons(said: Iterable[Said]) -> Iterator[Finding]:
    """Report reasons that end in the opposite direction, where the reason says nothing else."""
    for paragraph in said:
        for quantity, figure in paragraph.quantities("rate", "delta"):
            reason = reason_after(paragraph.statement.text, quantity.end)
            if quantity.direction and reason and tells(reason) == -quantity.direction:
                yield _finding(figure, quantity.word, reason)
                break


def reason_after(text: str, end: int) -> str:
    """Give the reason that follows a figure at once, without its opening words; empty when there is none."""
    match = re.match(words()["reason"]["opening"] + r"(?P<reason>[^。；;]*)", text[end:])
    return match["reason"].strip() if match else ""


def tells(reason: str) -> int:
    """Give +1 or −1 when the reason is one short clause that ends in a word of one direction, else 0."""
    entry = words()["reason"]
    if len(reason) > entry["longest"] or re.search(entry["uncertain"], reason):
        return 0
    up, down = re.search(entry["up"], reason), re.search(entry["down"], reason)
    if bool(up) == bool(down):
        return 0
    ends = re.search(f"(?:{entry['up']}|{entry['down']})(?:所致|引起|导致|造成|等)?$", reason)
    return 0 if not ends else 1 if up else -1


def _finding(figure: Figure, word: str, reason: str) -> Finding:
    message = f"{figure.subject}：数额{word}{figure.text}，所写原因却是“{reason}”，方向相反"
    return Finding(RULE, "warning", message, (figure.place, *figure.copies), (reason,))
