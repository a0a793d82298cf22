"""Who published what, for which year: evidence from cover, contents, headings and tables, weighed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from yujue.disclosure import DocumentInfo
from yujue.reading import Grid, Source
from yujue.recognising.document.cover import cover_lines, cover_title, file_title
from yujue.recognising.document.edition import edition_of
from yujue.recognising.document.lines import Line, printed_lines
from yujue.recognising.document.organisation import organisation_of
from yujue.recognising.document.wordings import wordings
from yujue.recognising.document.years import year_of


def identify(source: Source) -> DocumentInfo:
    """Tell a document's identity; what no evidence supports stays unknown."""
    lines = tuple(printed_lines(source.blocks))
    cover = cover_lines(lines)
    titles = tuple(line for line in lines if _title_like(line, source))
    title = cover_title(cover)
    kind = _kind(title, titles)
    level = _level(title, titles, lines)
    return DocumentInfo(
        file=source.file,
        sha256=source.sha256,
        format=source.format,
        title=title or file_title(source.metadata_title),
        kind=kind,
        level=level,
        organisation=organisation_of(cover, lines),
        fiscal_year=year_of(title, titles, lines),
        edition=edition_of(kind, level, lines),
        pages=len(source.pages),
    )


def _title_like(line: Line, source: Source) -> bool:
    """Tell whether a line may be a title: short, no sentence, outside tables."""
    return (
        len(line.plain) <= 45
        and line.plain[-1:] not in "。；，、："
        and not isinstance(source.blocks[line.block], Grid)
    )


def _kind(title: str, titles: Iterable[Line]) -> str:
    """Decide by the cover, else by the majority of titles."""
    named = _kind_said(title)
    if named is not None:
        return named
    count = Counter(filter(None, (_kind_said(line.plain) for line in titles)))
    return count.most_common(1)[0][0] if count else "unknown"


def _kind_said(text: str) -> str | None:
    words: dict[str, list[str]] = wordings()["kind"]
    return next((kind for kind, signs in words.items() if any(sign in text for sign in signs)), None)


def _level(title: str, titles: tuple[Line, ...], lines: tuple[Line, ...]) -> str:
    """Decide by the cover, else by the majority of titles, else by how the text speaks of itself."""
    words: dict[str, dict[str, list[str]]] = {"titles": wordings()["level"], "self": wordings()["self"]}
    evidence = (
        ("titles", (title,)),
        ("titles", tuple(line.plain for line in titles)),
        ("self", tuple(line.plain for line in lines)),
    )
    for kind, texts in evidence:
        count = Counter(
            level for level, signs in words[kind].items() for text in texts if any(s in text for s in signs)
        )
        if count:
            return count.most_common(1)[0][0]
    return "unknown"
