"""All placed figures of the documents, and which of them stands for a slice in a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from yujue.api.look.figures import figures
from yujue.api.look.model import Column, Figure, Value
from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.forms.frame import STAGES

STAGE_WORDS = {"budget": "预算", "adjusted": "调整预算", "executed": "执行数", "final": "决算"}


def _order(stage: str) -> int:
    return list(STAGE_WORDS).index(stage) if stage in STAGE_WORDS else len(STAGE_WORDS)


@dataclass(slots=True)
class Index:
    """The figures by slice; `apart` tells that the documents are not years of one organisation's series."""

    documents: tuple[Disclosure, ...]
    apart: bool
    by_slice: dict[Slice, list[Figure]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, documents: Sequence[Disclosure]) -> Index:
        """Index all figures."""
        infos = [each.document for each in documents]
        own = {(info.fiscal_year, info.kind) for info in infos}
        names = {info.organisation for info in infos}
        index = cls(tuple(documents), apart=len(own) < len(infos) or len(names) > 1)
        for number, disclosure in enumerate(documents):
            for figure in figures(number, disclosure):
                index.by_slice[figure.slice].append(figure)
        return index

    def columns(self, slices: Iterable[Slice]) -> list[Column]:
        """Give every year and stage in which one of the slices is printed, in order."""
        keys = {self._column(figure) for slice_ in slices for figure in self.by_slice.get(slice_, ())}
        return sorted(keys, key=lambda column: (column.document or 0, column.year or 0, _order(column.stage)))

    def own_columns(self) -> list[Column]:
        """Give the column of each document's own year and stage."""
        found = []
        for number, disclosure in enumerate(self.documents):
            info = disclosure.document
            found.append(self._named(info.fiscal_year, STAGES.get(info.kind, ""), number))
        return list(dict.fromkeys(found))

    def _column(self, figure: Figure) -> Column:
        return self._named(figure.year, figure.stage, figure.document)

    def _named(self, year: int | None, stage: str, document: int) -> Column:
        label = f"{f'{year}年' if year else ''}{STAGE_WORDS.get(stage, '')}" or "本年"
        if not self.apart:
            return Column(label, year, stage)
        info = self.documents[document].document
        return Column(f"{info.organisation or info.file} {label}", year, stage, document=document)

    def value(self, slice_: Slice, column: Column) -> Value | None:
        """Give what is printed for a slice in a column: in the document of that year, in tables first."""
        here = [f for f in self.by_slice.get(slice_, ()) if self._column(f) == column]
        if not here:
            return None
        chosen = min(here, key=lambda figure: (not self._is_own(figure), figure.place.table is None))
        same = [f for f in here if f.document == chosen.document and not f.interval.meets(chosen.interval)]
        return Value(chosen.amount, chosen, differs=tuple(same))

    def _is_own(self, figure: Figure) -> bool:
        info = self.documents[figure.document].document
        return (figure.year, figure.stage) == (info.fiscal_year, STAGES.get(info.kind, ""))
