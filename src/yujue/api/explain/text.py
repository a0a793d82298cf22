"""An explanation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yujue.api.explain.find import place_line
from yujue.api.explain.words import words

Json = dict[str, Any]
SIGNS = {1: "＋", -1: "－", 0: "、"}


def explain_text(plain: Json) -> str:
    """Give yujue.explain/1 as lines."""
    return "\n".join(_lines(plain)) + "\n"


def _lines(plain: Json) -> Iterator[str]:
    figure = plain["figure"]
    yield f"{figure['text'] or '（未印出）'}{_unit(figure)}  {place_line(figure['place'])}"
    if figure["role"] != "level":
        yield f"  是什么  {words()['role'][figure['role']]}"
    told = "；".join(f"{one['title']} {one['name']}" for one in figure["words"])
    yield f"  口径    {told or '未识别'}"
    for other in plain["elsewhere"]:
        agrees = words()["agrees"][other["agrees"]]
        yield f"  另见    {other['text']}{_unit(other)}（{agrees}） {place_line(other['place'])}"
    for one in plain["identities"]:
        yield from _identity(one)
    if plain["silent"]:
        yield f"  关系    {plain['silent']}"
    if plain["mend"]:
        yield f"  若改为  {mend_words(plain)}"


def mend_words(plain: Json) -> str:
    """Say what value would mend, and how much of it."""
    mend = plain["mend"]
    rest = f"，但会使 {mend['breaks']} 条现在成立的关系不成立" if mend["breaks"] else ""
    return f"{mend['text']}，不成立的 {mend['violated']} 条关系中有 {mend['mends']} 条随之成立{rest}"


def _identity(one: Json) -> Iterator[str]:
    status = words()["status"][one["status"]]
    gap = f"，相差 {one['apart']}" if one["status"] in {"violated", "rounding"} and one["difference"] else ""
    reason = f"：{one['reason']}" if one["reason"] else ""
    yield f"  关系    [{status}{gap}{reason}] {one['says']}：{equation(one)}"
    if one["mend"]:
        yield f"          单看这一条，应为 {one['mend']['text']}"


def equation(one: Json) -> str:
    """Write the terms out as they are printed; the figure asked about stands in brackets."""
    whole, *terms = one["terms"]
    own = next((term for term in one["terms"] if term["own"]), whole)
    parts = "".join(f"{SIGNS[term['sign']]}{_printed(term, own)}" for term in terms)
    relation = one["relation"] if whole["sign"] else "～"
    return f"{_printed(whole, own)} {relation} {parts.lstrip('＋、')}"


def _printed(term: Json, own: Json) -> str:
    figure = term["text"] or "空白"
    return f"【{figure}】" if term["own"] else f"{term_name(term, own)} {figure}".strip()


def term_name(term: Json, own: Json) -> str:
    """Name a term by what tells it from the figure asked about: its column, its row, or its table and row."""
    place, mine = term["place"], own["place"] or {}
    if not place or not place["table"]:
        return f"第 {place['page']} 页文字" if place and place["page"] else ("文字" if place else "")
    row, column = place["row"] or "", (place["column"] or "").rpartition(" / ")[2]
    if place["table"] != mine.get("table"):
        return f"《{place['section']}》{row}"
    return column if row == mine.get("row") and place["column"] != mine.get("column") else row


def _unit(figure: Json) -> str:
    unit = figure["unit"] or ""
    return "" if figure["text"].endswith(unit) else unit
