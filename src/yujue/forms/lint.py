"""What is wrong with the declarations themselves: said in words, for whoever corrects the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from yujue.facts import DIMENSIONS, Slice
from yujue.facts.slice import member_inside, pairwise_disjoint
from yujue.forms.data import edition_data, load
from yujue.forms.editions import DeclaredTable, Edition, editions, lanes_of
from yujue.forms.fixed import fixed_sides
from yujue.forms.headers import column_meanings
from yujue.forms.printing import table_print
from yujue.forms.titles import title_meaning
from yujue.forms.wording import is_of_which, key

MEMBERS: dict[str, frozenset[str]] = {
    "flow": frozenset({"revenue", "expenditure"}),
    "stage": frozenset({"budget", "adjusted", "executed", "final"}),
    "origin": frozenset({"current", "carryover", "reserve"}),
    "use": frozenset({"current", "distribution", "closing"}),
    "found_type_code": frozenset({"local", "transfer"}),
    "nature": frozenset({"basic", "project", "superior", "operating", "subsidy", "contingency"}),
    "topic": frozenset(
        {
            "three_public",
            "three_public_and_conferences",
            "operating_cost",
            "meeting",
            "training",
            "procurement",
            "purchased_services",
            "nontax",
            "non_fiscal",
        }
    ),
    "procurement": frozenset({"goods", "works", "services"}),
}
TOTALS = frozenset({"合计", "小计", "总计"})
ROLES = frozenset({"label", "code", "agency_code", "pro_code", "type", "amount", "percent", "count", "text", ""})
ROWS = frozenset({"lines", "function", "economic", "agency", "project", "single", "sheet"})


def lint() -> tuple[str, ...]:
    """Check vocabularies and editions; an empty tuple when all is well."""
    return (*_vocabulary(), *(problem for each in editions() for problem in lint_edition(each)))


def _vocabulary() -> Iterator[str]:
    for file in ("headers.toml", "rows.toml", "sheets.toml"):
        seen: Counter[tuple[str, str]] = Counter()
        for entry in load(file)["term"]:
            if entry.get("role", "amount") not in ROLES:
                yield f"{file}：栏目类型“{entry['role']}”不在约定之内"
            yield from (f"{file}：{text}" for text in members_unknown(entry.get("slice", {})))
            scope = "|".join(map(str, (entry.get("under"), entry.get("flow"), entry.get("under_fund"))))
            seen.update({(key(name), scope): 1 for name in entry["names"]})
        yield from (f"{file}：“{name}”列了 {times} 次" for (name, _), times in seen.items() if times > 1)
    for rule in load("titles.toml")["title"]:
        yield from (f"titles.toml：{text}" for text in members_unknown(rule.get("slice", {})))


def members_unknown(members: dict[str, str]) -> list[str]:
    """Give a line for each dimension or member that is not agreed."""
    found = [f"维度“{name}”不在约定之内" for name in members if name not in DIMENSIONS]
    for name, member in members.items():
        if name in MEMBERS and member.split(".")[0] not in MEMBERS[name]:
            found.append(f"维度“{name}”没有“{member}”这一项")
    return found


def lint_edition(edition: Edition) -> Iterator[str]:
    """Check one edition: titles, headers, slices, sums."""
    numbers = Counter(table.number for table in edition.tables)
    yield from (f"{edition.name}：表号 {number} 重复" for number, times in numbers.items() if times > 1)
    titles = Counter(key(title) for table in edition.tables for title in table.titles)
    yield from (f"{edition.name}：题名“{title}”用于两张表" for title, times in titles.items() if times > 1)
    yield from (f"{edition.name}：{problem}" for problem in printing_faults(edition))
    for table in edition.tables:
        for problem in (*_titles(table), *_columns(table), *_sums(table)):
            yield f"{edition.name} {table.number} 表：{problem}"


def _titles(table: DeclaredTable) -> Iterator[str]:
    if table.rows not in ROWS:
        yield f"行的种类“{table.rows}”不在约定之内"
    for title in table.titles:
        meaning = title_meaning(title)
        if meaning is None:
            yield f"题名“{title}”无人认得"


def _columns(table: DeclaredTable) -> Iterator[str]:
    for path, meaning in zip(table.columns, table.meanings, strict=True):
        if not meaning.known:
            yield f"栏目“{'/'.join(path)}”不在栏目词汇之内"
    for lane in table.lanes():
        paths = Counter(table.columns[n] for n in lane)
        yield from (f"栏目“{'/'.join(path)}”重复" for path, times in paths.items() if times > 1)
        slices: dict[tuple[tuple[str, str], ...], str] = {}
        for n in lane:
            if table.meanings[n].role != "amount":
                continue
            own = tuple(sorted(table.meanings[n].members.items()))
            name = "/".join(table.columns[n])
            if own in slices and not _is_of_which(table.columns[n]):
                yield f"栏目“{slices[own]}”和“{name}”口径相同"
            slices[own] = name


def _is_of_which(path: tuple[str, ...]) -> bool:
    return any(is_of_which(text) for text in path)


def _sums(table: DeclaredTable) -> Iterator[str]:
    """Say where the parts beside a total do not lie within it, or overlap: such a header promises no sum."""
    for lane in table.lanes():
        amounts = [n for n in lane if table.meanings[n].role == "amount"]
        for n in amounts:
            path = table.columns[n]
            if key(path[-1]) not in TOTALS:
                continue
            beside = [k for k in amounts if k != n and table.columns[k][:-1] == path[:-1]]
            sisters = [k for k in beside if not _is_of_which(table.columns[k])]
            slices = [Slice.of(table.meanings[k].members) for k in sisters]
            if not pairwise_disjoint(slices):
                yield f"合计“{'/'.join(path)}”的各分项口径重叠"
            whole = table.meanings[n].members
            for k in sisters:
                if not _inside(table.meanings[k].members, whole):
                    yield f"“{'/'.join(table.columns[k])}”不在合计“{'/'.join(path)}”的口径之内"


def _inside(part: dict[str, str], whole: dict[str, str]) -> bool:
    return all(name in part and member_inside(name, part[name], member) for name, member in whole.items())


def printing_faults(edition: Edition) -> Iterator[str]:
    """Check how an edition prints its tables: numbers, lists of lines, members."""
    numbers = {table.number for table in edition.tables}
    for file in ("print.toml", "lines.toml"):
        listed = {one["number"] for one in edition_data(edition.name, file).get("table", ())}
        yield from (f"{file} 没有表号“{number}”对应的表" for number in sorted(listed - numbers))
    for table in edition.tables:
        sides = fixed_sides(edition.name, table.number)
        lanes = len(lanes_of(column_meanings(table.columns or table_print(edition.name, table.number).columns)))
        if sides and len(sides) != lanes:
            yield f"lines.toml 表 {table.number} 有 {len(sides)} 侧，栏目有 {lanes} 侧"
        for line in (line for side in sides for line in (*side.lines, *side.foot)):
            yield from (f"lines.toml “{line.label}”{text}" for text in members_unknown(dict(line.members or {})))
