"""What a clause says apart from figures: comparison bases, openers of lists, subjects, reasons, comparisons."""

from __future__ import annotations

import re

from yujue.forms.narrative import Opener, wordings
from yujue.recognising.narrative.clauses import Clause, read_base
from yujue.recognising.narrative.comparing import hear_comparison
from yujue.recognising.narrative.functions import read_function
from yujue.recognising.narrative.phrase import last_words, read_phrase
from yujue.recognising.narrative.resolve import of_function, resolve
from yujue.recognising.narrative.state import Frame, State
from yujue.recognising.narrative.subject import UNKNOWN

_BESIDES = ("此外", "另外", "另有", "除此之外")
_NEXT_REASON = re.compile(r"[二三四五六七八九十]是|（?[2-9二三四五六]）|[2-9][、.]|其[二三四五]|同时|另外|并且|以及")
_SPOKEN_OF = re.compile(r"(?:中|情况如下|如下)\Z")


def listen(state: State, clause: Clause) -> str:
    """Take in a clause and give the words in it that are left to label a figure."""
    _goes_on(state, clause)
    if state.told and _NEXT_REASON.match(clause.text):
        state.zone = "reason"
    words = _opener(state, clause, clause.text)
    base = read_base(words, state.info.fiscal_year)
    if base is not None:
        state.base = base
        if state.zone == "use":
            state.zone = ""
    if state.zone != "reason":
        hear_comparison(state, clause, words, base)
    _zone(state, words)
    state.based = base is not None
    if base is not None:
        words = words[: base.start] + words[base.end :]
    return _function(state, words, clause)


def _goes_on(state: State, clause: Clause) -> None:
    """Doubt a list after which the text names what else there is: it left something out."""
    listed = state.frame or state.closed
    if listed is not None and clause.text.startswith(_BESIDES):
        listed.doubtful = True


def end(state: State, clause: Clause) -> None:
    """Take in the break after a clause."""
    if clause.text or clause.stop != "：":
        state.told = state.zone == "reason"
    if clause.stop in {"。", "！", "？"}:
        state.end_sentence()
        state.sentence = clause.start + len(clause.text) + 1
    elif clause.stop == "；":
        _end_item(state)


def _end_item(state: State) -> None:
    """Close a list that listed no figure; whether an inner list with figures goes on is not said."""
    state.zone = ""
    state.change = None
    frame = state.frame
    if frame is None or frame.parent is None:
        return
    if not frame.parts or frame.complete:
        state.frame = frame.parent
    else:
        frame.doubtful = frame.parent.doubtful = True


def _opener(state: State, clause: Clause, words: str) -> str:
    """Open a list where the clause says so, and give the words after the opener."""
    for opener in wordings().openers if wordings().opening.search(words) else ():
        found = opener.pattern.search(words)
        if found is not None:
            before = words[: found.start()]
            if wordings().reason.search(before):
                before = last_words(before)
            if before or not found.start():
                state.leave_brackets(clause.start + found.start())
                _open(state, clause, before, opener)
                return words[found.end() :]
    if clause.stop == "，" and _SPOKEN_OF.search(words) and not read_phrase(words).empty:
        _open(state, clause, _SPOKEN_OF.sub("", words), wordings().openers[-1])
        return ""
    return words


def _open(state: State, clause: Clause, words: str, opener: Opener) -> None:
    state.zone = ""
    phrase = read_phrase(words)
    begins = _begins(state, clause, words)
    if begins and state.base is None:
        state.base = state.former_base
    if not words and state.frame is not None and state.frame.index is not None and not state.frame.parts:
        state.frame.complete |= opener.complete
        return
    anew = begins or opener.divides
    index = (state.head if anew else state.current) if not words or phrase.empty else None
    if state.change is not None and index is not None and not anew:
        index = state.drafts[state.change].of
    subject = state.drafts[index].subject if index is not None else UNKNOWN
    if index is None and not phrase.empty and not phrase.rest:
        subject = resolve(phrase, state)
        index = state.find(subject, year=state.info.fiscal_year, stages=(state.stage,))
    elif index is None:
        subject = state.context
    state.frame = Frame(subject, index, opener.complete, state.frame, depth=state.depth(clause.start + len(words)))
    state.frames.append(state.frame)


def _begins(state: State, clause: Clause, words: str) -> bool:
    """Tell whether the clause begins a sentence or follows a semicolon: then its list is the head's."""
    return clause.start <= state.sentence + len(words) or state.text[clause.start - 1] == "；"


def _zone(state: State, words: str) -> None:
    """Enter what tells a reason or a use: figures there speak of something else."""
    reason = wordings().reason.search(words)
    if reason is not None:
        state.zone = "reason"
    elif not state.zone and wordings().use.match(words.removeprefix("其中")):
        state.zone = "use"


def note_subject(state: State, clause: Clause, words: str) -> None:
    """Let a clause without a figure name what the next one measures: `由中小企业供应商中标或成交的，采购金额`."""
    if state.zone or clause.stop not in {"，", "："} or not words:
        return
    phrase = read_phrase(words)
    if not phrase.empty and not phrase.rest:
        state.subject = resolve(phrase, state)
    elif words.endswith("的"):
        state.subject = UNKNOWN


def _function(state: State, words: str, clause: Clause) -> str:
    """Take in the functional subject that the clause names, and give the words after it."""
    if state.zone:
        return words
    tail = state.tail if clause.start == 0 else ""
    read = read_function(tail + words, state.function, state.info.fiscal_year)
    if read is None or read[1] <= len(tail):
        return words
    function, after = read[0], read[1] - len(tail)
    state.function = function
    state.subject = of_function(function, state)
    return words[after:]
