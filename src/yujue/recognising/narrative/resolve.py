"""From a label to the subject it names, with what was said before it."""

from __future__ import annotations

import re
from functools import lru_cache

from yujue.codes import find_by_name
from yujue.facts import Slice
from yujue.recognising.narrative.functions import Function, read_function
from yujue.recognising.narrative.phrase import Phrase, read_phrase
from yujue.recognising.narrative.state import Frame, State
from yujue.recognising.narrative.subject import UNKNOWN, Subject, name, settle

_ORDINAL = re.compile(r"\A[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+")
_PROJECTS = Slice.of(flow="expenditure", nature="project")
_HEADING_NOISE = re.compile(r"关于|有关|情况|说明|总体|具体|结构|表|设置|工作开展|公开|及占用|占用|占有|使用")


def _by_code(phrase: Phrase, state: State) -> Subject:
    """Name a part of an open list by the one code its name has: economic under basic expenditure, else functional."""
    whole = state.frame.subject.slice if state.frame is not None else None
    if whole is None or whole.get("flow") != "expenditure" or whole.get("topic"):
        return _named(phrase)
    economic = (whole.get("nature") or "").startswith("basic")
    codes = find_by_name("dep_bgt_eco" if economic else "exp_func", phrase.words, state.info.fiscal_year)
    if len(codes) != 1 or len(codes[0]) not in {5, 7}:
        return _named(phrase)
    part = whole & Slice.of({"dep_bgt_eco_code" if economic else "exp_func_code": codes[0]})
    return _named(phrase) if part is None else Subject(settle(_loose(part)), name(_loose(part)))


def _named(phrase: Phrase) -> Subject:
    """Name a figure by its own words when nothing else is known of it."""
    words = phrase.words
    return Subject(None, f"named.{words}" if 2 <= len(words) <= 40 else None)


def _loose(members: Slice) -> Slice:
    """Set aside 本年 of a whole, so that its parts may be carried over as well."""
    for dimension in ("origin", "use"):
        if members.get(dimension) == "current":
            members = members.without(dimension)
    return members


def _within(whole: Slice, part: Slice) -> Slice | None:
    """Intersect a whole and a part that may be carried over; parts of 本年收入 are of this year unless they say so."""
    own = whole.get("flow") == "revenue" and whole.get("origin") == "current" and not part.get("origin")
    return whole & part if own else _loose(whole) & part


def _subject(members: Slice, phrase: Phrase, *, basic: bool = False) -> Subject:
    basic = basic or _says_basic(phrase)
    full = settle(members)
    if phrase.both:
        return Subject(full, name(full), both=True)
    placed = full if full.get("flow") or full.get("topic") else None
    return Subject(placed, name(full, basic=basic), basic=basic)


def _says_basic(phrase: Phrase) -> bool:
    return phrase.slice.get("nature") is not None and phrase.slice.get("fund_type_code") is not None


def _as_part(phrase: Phrase, state: State) -> Subject:
    """Take the label as a part of what is open, of what was carried over or of the heading's subject."""
    frame: Frame | None = state.frame
    wholes: list[Subject] = []
    while frame is not None:
        wholes.append(frame.subject)
        frame = frame.parent
    wholes += [state.carried, state.heading]
    for whole in wholes:
        if whole.slice is None:
            continue
        both = _within(whole.slice, phrase.slice)
        if both is not None and not (whole.slice.get("topic") and not phrase.slice.get("procurement")):
            return _subject(both, phrase, basic=whole.basic)
    return _subject(phrase.slice, phrase)


def _bare(phrase: Phrase, state: State) -> Subject:
    """Take 支出 or 收入 alone: of the topic or function spoken of, else of the whole department."""
    spoken = state.spoken_of
    if _other_stage(phrase, state):
        return spoken
    if spoken.measure and (spoken.slice is None or spoken.domain == "function"):
        return spoken
    for known in (spoken, state.context):
        flow = known.slice.get("flow") if known.slice is not None else None
        told = known.slice is not None and (known.slice.get("topic") or known.domain == "function")
        if told and flow == phrase.slice.get("flow"):
            return known
    return _as_part(phrase, state)


def _other_stage(phrase: Phrase, state: State) -> bool:
    """Tell whether 支出决算 follows a figure of another stage: then it is of the same thing."""
    last = state.drafts[state.current] if state.current is not None else None
    if last is None or last.subject.slice is None or phrase.stage is None or phrase.stage == last.stage:
        return False
    return last.subject == state.spoken_of and last.subject.slice.get("flow") == phrase.slice.get("flow")


def _ambiguous_total(phrase: Phrase, state: State) -> bool:
    """Tell whether 支出合计 stands in a section on one fund: of that fund or of all is not said."""
    fund = state.heading.slice.get("fund_type_code") if state.heading.slice else None
    return bool(phrase.total and fund and not phrase.slice.get("fund_type_code") and not phrase.slice.get("topic"))


def resolve(phrase: Phrase, state: State) -> Subject:
    """Give what a figure with this label measures."""
    if phrase.empty and not phrase.rest:
        known = state.subject if state.subject.measure else state.context
        return known if known.measure else _by_heading(state.section)
    if phrase.measure and phrase.rest and (coded := _by_code(phrase, state)).slice is not None:
        return coded  # 其他国有土地使用权出让收入安排的支出 is a subject, no land
    if phrase.measure:
        return _named(phrase) if phrase.slice.get("procurement") else Subject(None, phrase.measure)
    if phrase.domain or state.domain:
        return _in_domain(phrase, state)
    if (phrase.one_unit and state.info.level == "department") or (phrase.speaker and state.frame is not None):
        return _named(phrase)
    return _by_code(phrase, state) if phrase.rest else _placed(phrase, state)


def _by_heading(section: str) -> Subject:
    """Name a figure that stands alone under its heading."""
    title = _ORDINAL.sub("", "".join(section.rpartition(" / ")[2].split()))
    return Subject(None, f"named.{title}" if 2 <= len(title) <= 20 else None)


def _placed(phrase: Phrase, state: State) -> Subject:
    """Place a label that is understood to the last word."""
    if phrase.slice.get("topic"):
        return _listed_economic(phrase, state) or _subject(phrase.slice, phrase)
    if phrase.slice.get("procurement"):
        return _procured(phrase, state)
    if phrase.bare:
        return _bare(phrase, state)
    if phrase.total and state.frame is None:
        return _named(phrase) if _ambiguous_total(phrase, state) else _subject(phrase.slice, phrase)
    return _as_part(phrase, state)


def _listed_economic(phrase: Phrase, state: State) -> Subject | None:
    """Take 公务接待费 in a list of what 公用经费 is spent on as the economic subject, not as 三公经费 of all money."""
    whole = state.frame.subject.slice if state.frame is not None else None
    if whole is None or whole.get("nature") != "basic.public" or whole.get("topic"):
        return None
    found = _by_code(phrase, state)
    return found if found.slice is not None else None


def _procured(phrase: Phrase, state: State) -> Subject:
    """Take 货物, 工程, 服务 as procured where procurement is spoken of."""
    topics = (known.slice.get("topic") for known in (state.context, state.subject) if known.slice)
    return _subject(phrase.slice.replaced(topic="procurement"), phrase) if "procurement" in topics else _named(phrase)


def _in_domain(phrase: Phrase, state: State) -> Subject:
    """Name a figure of a world of its own: it stands on no slice, unless that world is the whole department."""
    domain = state.domain or phrase.domain
    if phrase.domain and not state.domain:
        state.domain = domain
        return Subject(None, f"{domain}.{phrase.leaf}", domain=domain)
    last = phrase.leaf if phrase.leaf and not phrase.domain else "amount"
    stem = domain if last == "amount" else domain.partition(".")[0]
    whole = state.context.slice if state.context.domain else None
    part = phrase.slice if phrase.leaf else _PROJECTS if stem.endswith(".projects") else None
    placed = whole & part if whole is not None and part is not None else None
    return Subject(settle(placed) if placed else None, f"{stem}.{last}", domain=domain)


def of_function(function: Function, state: State) -> Subject:
    """Give the subject of a functional subject, within the fund and the nature that are spoken of."""
    return _function(function, state.context.slice)


def _function(function: Function, whole: Slice | None) -> Subject:
    code = function.resolved
    spoken = {} if whole is None or whole.get("flow") == "revenue" else whole.as_dict()
    members: dict[str, str] = {name: spoken[name] for name in ("fund_type_code", "nature") if name in spoken}
    full = settle(Slice.of(members, flow="expenditure", exp_func_code=code or "0"))
    if code:
        return Subject(full, name(full), domain="function")
    return Subject(None, name(full).removesuffix("0") + function.name, domain="function")


@lru_cache(maxsize=512)
def heading_subject(section: str) -> tuple[Subject, Function | None]:
    """Give what a section speaks of: its headings together, the lower one where they contradict each other.

    Where headings name a functional subject, it is given as well: the levels that the section's lines leave out.
    """
    known, function = UNKNOWN, None
    for heading in section.split(" / "):
        plain = "".join(heading.split()).translate(_PLAIN)
        named = read_function(plain, function, None)
        function = named[0] if named else function
        known = _function(named[0], known.slice) if named else _with_heading(known, plain)
    return known, function


def _with_heading(known: Subject, heading: str) -> Subject:
    phrase = read_phrase(_HEADING_NOISE.sub("", heading))
    if phrase.empty or phrase.measure or phrase.domain:
        return known
    both = known.slice & phrase.slice if known.slice is not None and known.domain != "function" else None
    members = settle(phrase.slice if both is None else both)
    basic = (known.basic and both is not None) or _says_basic(phrase)
    return Subject(members, name(members, basic=basic), basic=basic, both=phrase.both)


_PLAIN = str.maketrans("():;", "（）：；", '“”"‘’*#')
