"""A finding as the page shows it: with links to its places in the document."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.api.html.placing import Placing
from yujue.api.html.targets import Target, anchor
from yujue.api.report_text import table_titles
from yujue.api.words import cause_words, place_words, short_words
from yujue.checking import Finding, Report
from yujue.checking.rules import rules
from yujue.disclosure import Place


@dataclass(frozen=True, slots=True)
class Link:
    """A place in words and the element that shows it."""

    words: str
    href: str
    text: str
    short: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its links, its cause in words and the consequences' links."""

    finding: Finding
    title: str
    links: list[Link]
    cause: str
    consequences: list[tuple[str, list[Link]]]


def finding_views(report: Report, placing: Placing) -> list[FindingView]:
    """Give the findings in their order."""
    titles = table_titles(report)
    return [_view(finding, placing, titles) for finding in report.findings]


def _view(finding: Finding, placing: Placing, titles: dict[str, str]) -> FindingView:
    rule = rules().get(finding.rule)
    return FindingView(
        finding,
        rule.title if rule else finding.rule,
        links(placing.of[finding.id], titles),
        cause_words(finding, titles),
        [
            (item.message, links(placing.followers[finding.id, number], titles))
            for number, item in enumerate(finding.consequences)
        ],
    )


def links(located: list[tuple[Place, Target]], titles: dict[str, str]) -> list[Link]:
    """Give a link for each place; places that read alike and lead to one element are one link."""
    found = [
        Link(place_words(place, titles), f"#{anchor(target)}", place.text, short_words(place), place.page)
        for place, target in located
    ]
    return list({(link.words, link.href): link for link in found}.values())
