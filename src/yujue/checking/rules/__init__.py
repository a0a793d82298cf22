"""The register of rules: every rule that may appear in a finding, with its title, basis and remedy, as data.

One TOML file an area (`identities.toml`, `sentences.toml`, …). A rule's id begins with its area:
`identities.sum`. A finding may leave `basis` and `remedy` empty: `completed` fills them in from here.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from yujue.checking.finding import SEVERITIES, Finding

AREAS = ("identities", "sentences", "codes", "goals", "evaluation", "reports", "wording", "disclosure", "previous")
SOURCES = ("identity", "law", "standard", "convention")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `severity` is the gravest it gives; `source` identity | law | standard | convention.

    `basis` names the identity, article or standard; `remedy` what the writer of the document should do;
    `example` is a contradiction in our own words.
    """

    id: str
    area: str
    title: str
    severity: str
    source: str
    basis: str
    remedy: str
    example: str = ""


@cache
def rules() -> dict[str, Rule]:
    """Give all rules by id, in the order of the files. A doubled or malformed entry raises ValueError."""
    found: dict[str, Rule] = {}
    folder = resources.files(__package__)
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name):
        area = file.name.removesuffix(".toml")
        for key, entry in tomllib.loads(file.read_text("utf-8")).items():
            rule = Rule(id=f"{area}.{key}", area=area, **entry)
            if rule.severity not in SEVERITIES or rule.source not in SOURCES:
                raise ValueError(f"{file.name}: {key}: unknown severity or source")
            found[rule.id] = rule
    return found


def completed(finding: Finding) -> Finding:
    """Fill in the basis and the remedy that a finding leaves to its rule."""
    rule = rules().get(finding.rule)
    if rule is None:
        return finding
    return replace(finding, basis=finding.basis or rule.basis, remedy=finding.remedy or rule.remedy)
