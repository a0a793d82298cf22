"""Several files that are one disclosure: do they belong together, and what they say as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from yujue.disclosure import Disclosure, DocumentInfo


def belong_together(one: DocumentInfo, other: DocumentInfo) -> bool:
    """Tell whether two documents look like parts of one disclosure: organisation, year and kind agree."""
    a, b = one.organisation, other.organisation
    named = a is None or b is None or a.endswith(b) or b.endswith(a)
    year = one.fiscal_year is None or other.fiscal_year in {None, one.fiscal_year}
    kind = "unknown" in {one.kind, other.kind} or one.kind == other.kind
    return named and year and kind


FEW_TABLES, FEW_AMOUNTS = 3, 10
"""A part with fewer tables of known form is narrative only; one with fewer amounts in sentences is tables only."""


def one_disclosure(parts: Sequence[Disclosure]) -> bool:
    """Tell whether documents are parts of one disclosure: they agree in identity, and each brings what others lack."""
    first = parts[0].document
    if not all(belong_together(first, part.document) for part in parts[1:]):
        return False
    whole = sum(bool(known_forms(part)) and has_narrative(part) for part in parts)
    narrative = sum(has_narrative(part) for part in parts)
    return len(parts) == 1 or (whole == 0 and narrative <= 1)


def known_forms(part: Disclosure) -> tuple[str, ...]:
    """Give the forms of a part's tables, none when there are too few to call them its tables."""
    forms = tuple(table.form for table in part.tables if table.form is not None)
    return tuple(dict.fromkeys(forms)) if len(forms) >= FEW_TABLES else ()


def has_narrative(part: Disclosure) -> bool:
    """Tell whether a part states amounts in sentences."""
    amounts = (q for s in part.statements for q in s.quantities if q.kind == "amount" and q.slice is not None)
    return sum(1 for _ in amounts) >= FEW_AMOUNTS


def merge(parts: Sequence[Disclosure]) -> Disclosure:
    """Make one disclosure of the parts, in the order given; the identity is what most of them say.

    Table ids stay unique; pages and lines stay those of their own file.
    """
    if not parts:
        raise ValueError("no document to merge")
    if len(parts) == 1:
        return parts[0]
    ids: set[str] = set()
    tables = []
    for number, part in enumerate(parts, 1):
        for table in part.tables:
            name = table.id if table.id not in ids else f"{number}.{table.id}"
            ids.add(name)
            tables.append(replace(table, id=name))
    return Disclosure(
        document=_identity([part.document for part in parts]),
        tables=tuple(tables),
        statements=tuple(s for part in parts for s in part.statements),
        indicators=tuple(i for part in parts for i in part.indicators),
        goals=tuple(g for part in parts for g in part.goals),
        texts=tuple(t for part in parts for t in part.texts),
        outline=tuple(e for part in parts for e in part.outline),
        blank_pages=tuple(p for part in parts for p in part.blank_pages),
        cut=tuple(p for part in parts for p in part.cut),
        pictured_pages=tuple(p for part in parts for p in part.pictured_pages),
        attachments=_not_among(parts),
        reports=tuple(r for part in parts for r in part.reports),
        garbled=tuple(p for part in parts for p in part.garbled),
    )


def _not_among(parts: Sequence[Disclosure]) -> tuple[str, ...]:
    """Give the attachments of the parts that are not parts themselves."""
    files = {part.document.file for part in parts}
    return tuple(name for part in parts for name in part.attachments if name not in files)


def _identity(infos: list[DocumentInfo]) -> DocumentInfo:
    names = [info.organisation for info in infos if info.organisation]
    return replace(
        infos[0],
        file=" + ".join(info.file for info in infos),
        kind=_most(info.kind for info in infos if info.kind != "unknown") or "unknown",
        level=_most(info.level for info in infos if info.level != "unknown") or "unknown",
        organisation=max(names, key=len, default=None),
        fiscal_year=_most(info.fiscal_year for info in infos),
        edition=_most(info.edition for info in infos),
        pages=sum(info.pages for info in infos),
    )


def _most(values: Iterable[Any]) -> Any:
    """Give the most frequent value that is there, the first among equals."""
    count = Counter(value for value in values if value is not None)
    return count.most_common(1)[0][0] if count else None
