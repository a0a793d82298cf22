"""A label's words, put together: what the words left of a figure say by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from yujue.facts import EVERYTHING, Slice
from yujue.forms.narrative import Atom, wordings

_ORDINAL = re.compile(r"\A(?:[-—•·]|（?[一二三四五六七八九十\d]{1,3}[）、.．]+|（[一二三四五六七八九十\d]{1,3}）、?)+")
_YEAR = re.compile(r"((?:19|20)\d\d)年?度?")
_LAST_YEAR = re.compile(r"(?:上年|上一年|去年|上年度)(?!结)")
_NOT_A_STAGE = re.compile(
    r"一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算|预算单位|预算绩效|预算内|预算管理"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a label says: `slice` of its words together, or `measure`/`domain`; `rest` is what was not understood.

    `empty` says that no word named anything (支出决算为, 年初预算): such a label goes on with what was said before.
    `speaker` is the organisation named, where no year divides it from the label.
    `one_unit` says that it may speak of one unit of several (局本级).
    """

    slice: Slice
    leaf: str = ""
    measure: str | None = None
    domain: str = ""
    total: bool = False
    both: bool = False
    year: int | None = None
    last_year: bool = False
    stage: str | None = None
    rest: str = ""
    speaker: str = ""
    one_unit: bool = False
    empty: bool = False
    text: str = ""

    @property
    def words(self) -> str:
        """The label's words as a name."""
        return self.text.strip("，。；：、（）").removesuffix("为")

    @property
    def bare(self) -> bool:
        """Whether the label says only 收入 or 支出."""
        return not self.total and [name for name in self.slice] == ["flow"]  # noqa: C416


def stage_of(words: str) -> str | None:
    """Give the stage that words name, None when they name none."""
    plain = _NOT_A_STAGE.sub("", words)
    return next((stage for stage, pattern in wordings().stages if pattern.search(plain)), None)


def _speaker(prefix: str, atoms: list[Atom]) -> tuple[str, str]:
    """Give the organisation that stands left of the first known word, and what is none."""
    left = wordings().words.sub("", prefix)
    if not left or wordings().speaking_of_itself.fullmatch(left):
        return "", ""
    telling = any(atom.total or atom.measure or atom.domain or _tells(atom.slice) for atom in atoms)
    known = wordings().organisation if telling else wordings().sure_organisation
    named = bool(atoms) and (known.search(prefix) or known.search(left))
    return (left, "") if named else ("", left)


def _tells(members: Slice | None) -> bool:
    """Tell whether a word says more than 收入 or 支出."""
    return members is not None and list(members) != ["flow"]


def _merged(atoms: list[Atom]) -> tuple[Slice, str]:
    members: Slice = EVERYTHING
    for atom in atoms:
        if atom.slice is not None:
            both = members & atom.slice
            if both is None:
                return EVERYTHING, "contradiction"
            members = both
    return members, ""


def _split(words: str) -> tuple[list[Atom], str, str]:
    """Give the atoms, what stands left of the first of them, and what is not understood between and after them."""
    known, atoms, rest, at, prefix = wordings(), [], "", 0, None
    for found in known.words.finditer(words):
        atom = known.atoms.get(found.group())
        if atom is not None:
            if prefix is None:
                prefix, at = words[: found.start()], found.start()
            atoms.append(atom)
        if prefix is not None:
            rest += words[at : found.start()]
            at = found.end()
    if prefix is None:
        return [], words, _naming(words)
    return atoms, prefix, rest + words[at:]


def _naming(words: str) -> str:
    """Give the fillers that name something else where nothing else is named: 项目资金 is not what was said before."""
    known = wordings()
    told = (found.group() for found in known.words.finditer(words))
    return "".join(word for word in told if word not in known.neutral and word not in known.atoms and word[0] != "（")


def _after_speaker(body: str, year: re.Match[str] | None) -> str:
    """Drop what stands left of the year, unless it names something: it says who speaks."""
    if year is None:
        return body
    left = body[: year.start()]
    named = any(found.group() in wordings().atoms for found in wordings().words.finditer(left))
    return body if named and not wordings().organisation.search(left) else body[year.start() :]


def last_words(words: str) -> str:
    """Give the label that `words` end with, where a break before it was lost in print; "" when there is none."""
    at = len(words)
    for found in reversed(list(wordings().words.finditer(words))):
        if found.end() != at or found.group() not in wordings().atoms:
            break
        at = found.start()
    return words[at:]


@lru_cache(maxsize=4096)
def read_phrase(words: str) -> Phrase:
    """Read the label `words` (compact text, no number but years in it)."""
    body = _ORDINAL.sub("", words.lstrip("、"))
    year = _YEAR.search(body)
    plain = _YEAR.sub("", _after_speaker(body, year))
    atoms, prefix, rest = _split(plain)
    slice_, conflict = _merged(atoms)
    excluding = wordings().excluding.search(plain)
    speaker, strange = _speaker(prefix, atoms)
    rest = strange + rest + conflict + (excluding.group() if excluding else "")
    measure = next((atom.measure for atom in atoms if atom.measure), None)
    return Phrase(
        slice=slice_,
        leaf=next((atom.leaf for atom in reversed(atoms) if atom.leaf), ""),
        measure=measure,
        domain=next((atom.domain for atom in atoms if atom.domain), ""),
        total=any(atom.total for atom in atoms),
        both=any(atom.both for atom in atoms),
        year=int(year.group(1)) if year else None,
        last_year=bool(_LAST_YEAR.search(plain)),
        stage=stage_of(plain),
        rest=rest,
        speaker=speaker,
        one_unit=bool(wordings().one_unit.search(words)),
        empty=not atoms,
        text=plain,
    )
