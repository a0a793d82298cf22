"""Findings in the words an inspector uses."""

from __future__ import annotations

import re

from yujue.checking import Finding
from yujue.disclosure import DocumentInfo
from yujue.writing.sheet.template import Template

_PLACE = re.compile(r"(?:.{2,9}?省)?(?:[^省市]{2,9}市)?([^省市]{1,8}[区县市])")


def place_name(organisation: str | None) -> str:
    """Give the district, county or city in an organisation's name; empty when it names none."""
    found = _PLACE.match(organisation or "")
    return found.group(1) if found else ""


def filled(text: str, document: DocumentInfo) -> str:
    """Fill `{year}`, `{place}` and `{organisation}` into a text of a form."""
    year = document.fiscal_year or ""
    return text.format(year=year, place=place_name(document.organisation), organisation=document.organisation or "")


def sentences(findings: tuple[Finding, ...]) -> list[str]:
    """Write each finding as a sentence with its pages; numbered when there are several."""
    if len(findings) == 1:
        return [_sentence(findings[0])]
    return [f"{n}.{_sentence(f)}" for n, f in enumerate(findings, 1)]


def _sentence(finding: Finding) -> str:
    pages = sorted({p.page for p in finding.places if p.page is not None})
    where = f"（第{'、'.join(map(str, pages[:5]))}页）" if pages else ""
    return f"{finding.message}{where}"


def heads(template: Template, document: DocumentInfo) -> tuple[str, ...]:
    """Give the three column heads."""
    return tuple(filled(head, document) for head in template.heads)
