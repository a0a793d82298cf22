"""Subjects named in the text against the lists and against the document's own tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from yujue.checking.codes.coded import coded_in, whole_in
from yujue.checking.codes.judge import Verdict, judge_name
from yujue.checking.codes.narrative import Path, explained, named_codes, paths
from yujue.checking.finding import Finding
from yujue.codes import find_by_name, has_name, name_of, normalise, same_name
from yujue.disclosure import Disclosure

WORDS = ("类", "款", "项")
ALIKE = 0.7


def check_paths(disclosure: Disclosure) -> Iterator[Finding]:
    """Walk down every chain of names as far as it can be resolved; one finding a mistake, all its places."""
    found: dict[tuple[str, str], list[tuple[Path, Finding]]] = {}
    for path in paths(disclosure):
        for finding in _walk(disclosure, path):
            found.setdefault((finding.rule, finding.message), []).append((path, finding))
    for group in found.values():
        first = group[0][1]
        yield Finding(
            first.rule,
            first.severity,
            first.message + (f"（{len(group)}处）" if len(group) > 1 else ""),
            tuple(path.place for path, _ in group),
            first.found,
            first.expected,
        )


def _walk(disclosure: Disclosure, path: Path) -> Iterator[Finding]:
    year = disclosure.document.fiscal_year
    parent = ""
    for depth, printed in enumerate(path.names):
        name = _own_part(printed) if depth == 0 else printed
        codes = [c for c in find_by_name("exp_func", name, None, parent) if len(c) == 3 + 2 * depth]
        if len(codes) != 1:
            if depth and not codes:
                yield from _strange(disclosure, path, depth, parent)
            return
        parent = codes[0]
        verdict = judge_name("exp_func", parent, name, year)
        digits = path.digits[depth]
        if digits and digits not in {parent, parent[-2:]} and _is_printed(disclosure, parent, name):
            yield _misnumbered(name, parent, digits, WORDS[depth])
            return
        if verdict is not None:
            yield _judged(name, parent, verdict, path.digits[depth], WORDS[depth])


def _is_printed(disclosure: Disclosure, code: str, name: str) -> bool:
    """Tell whether the tables print this name beside this code: then the text's digits are wrong, not our list."""
    return any(pair.code == code and same_name(pair.name, name) for pair in coded_in(disclosure))


def _misnumbered(name: str, code: str, digits: str, word: str) -> Finding:
    right = code if word == "类" else code[-2:]
    message = f"说明中“{name}（{digits}{word}）”的编码与表内{code}不符，应为{right}"
    return Finding("codes.name", "warning", message, (), (f"{name}（{digits}{word}）",), (right,))


def _own_part(printed: str) -> str:
    """Take away words that run into a class's name (`用于公共安全支出`)."""
    tails = (printed[start:] for start in range(len(printed) - 2))
    return next((tail for tail in tails if any(len(c) == 3 for c in find_by_name("exp_func", tail))), printed)


def _judged(name: str, code: str, verdict: Verdict, digits: str, word: str) -> Finding:
    shown = f"{name}（{digits}{word}）"
    if verdict.kind == "obsolete":
        message = f"说明中的“{shown}”是已停用的科目名称（用至{verdict.detail}年），{code}现为“{verdict.official}”"
        return Finding("codes.obsolete_name", "warning", message, (), (name,), (verdict.official,))
    message = f"说明中的科目名称“{shown}”应为“{verdict.official}”（{code}）"
    return Finding("codes.name", "warning", message, (), (name,), (verdict.official,))


def _strange(disclosure: Disclosure, path: Path, depth: int, parent: str) -> Iterator[Finding]:
    """Say what a name may mean that no subject under its parent has: another name in the tables, or another 款."""
    name = path.names[depth]
    year = disclosure.document.fiscal_year
    length = 3 + 2 * depth
    own = {p.name: p.code for p in whole_in(disclosure) if p.code.startswith(parent) and len(p.code) == length}
    if any(same_name(n, name) for n in own):
        return
    close = [(n, c) for n, c in own.items() if _alike(n, name) and not _is_said(disclosure, n)]
    if len(close) == 1:
        message = f"说明中的科目名称“{name}（{WORDS[depth]}）”与表内{close[0][1]}“{close[0][0]}”不一致"
        yield Finding("codes.name_differs", "warning", message, (), (name,), (close[0][0],))
        return
    below = path.names[depth + 1] if depth + 1 < len(path.names) else ""
    items = [c for c in find_by_name("exp_func", below, year, parent) if len(c) == 7] if below and depth == 1 else []
    printed = {p.code for p in coded_in(disclosure)}
    if len(items) == 1 and items[0] in printed:
        right = name_of("exp_func", items[0][:5], year) or ""
        message = f"说明中“{below}（项）”的款级科目写作“{name}”，{items[0]}属于“{right}”（款）"
        yield Finding("codes.parent", "warning", message, (), (name,), (right,))


def _alike(first: str, second: str) -> bool:
    return Levenshtein.normalized_similarity(normalise(first), normalise(second)) >= ALIKE


def _is_said(disclosure: Disclosure, name: str) -> bool:
    """Tell whether the text uses a table's name as well: then a name like it is another subject's."""
    return any(name in "".join(text.text.split()) for text in disclosure.texts if text.role == "body")


def check_named_codes(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold a name with a code behind it against the list."""
    for named in named_codes(disclosure):
        tails = [named.name[start:] for start in range(len(named.name) - 2)]
        if any(has_name("exp_func", named.code, tail) for tail in tails):
            known = next(tail for tail in tails if has_name("exp_func", named.code, tail))
            verdict = judge_name("exp_func", named.code, known, disclosure.document.fiscal_year)
            if verdict is not None:
                message = f"科目名称“{known}（{named.code}）”应为“{verdict.official}”"
                rule = "codes.obsolete_name" if verdict.kind == "obsolete" else "codes.name"
                yield Finding(rule, "warning", message, (named.place,), (known,), (verdict.official,))


def check_explained(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the terms that are explained against the subjects that the tables print."""
    year = disclosure.document.fiscal_year
    printed = {pair.code for pair in coded_in(disclosure) if pair.code_list == "exp_func"}
    for name, text in explained(disclosure):
        codes = [code for code in find_by_name("exp_func", name) if code in printed]
        verdict = judge_name("exp_func", codes[0], name, year) if len(codes) == 1 else None
        if verdict is not None and verdict.kind in {"obsolete", "misnomer"}:
            message = f"名词解释的科目名称“{name}”与表内{codes[0]}“{verdict.official}”不一致"
            place = replace(text.place, text=text.text)
            yield Finding("codes.name_differs", "warning", message, (place,), (name,), (verdict.official,))
