"""What a check says: findings, obligations and the summary. Problems of a document are values."""

from __future__ import annotations

from dataclasses import dataclass, field

from yujue.disclosure import Disclosure, DocumentInfo, Place

SEVERITIES = ("error", "warning", "rounding", "info")


@dataclass(frozen=True, slots=True)
class Cause:
    """Which figure is wrong: `kind` is located | ambiguous | unknown; `candidates` best first."""

    kind: str = "unknown"
    candidates: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Consequence:
    """Another contradiction that follows from the same root."""

    rule: str
    message: str
    places: tuple[Place, ...]


VERDICTS = ("", "true", "false", "accepted")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided of a finding.

    `verdict` is true (属实) | false (误报) | accepted (认可，有理由) | "" (未裁定); `date` as written.
    """

    key: str
    verdict: str
    reason: str = ""
    reviewer: str = ""
    date: str = ""

    @property
    def clears(self) -> bool:
        """Tell whether the finding counts no longer."""
        return self.verdict in {"false", "accepted"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One root cause. `found`, `expected`, `difference` are in the document's own printed unit.

    `decision` is what a reviewer decided of it in an earlier check; None for what is new.
    """

    rule: str
    severity: str
    message: str
    places: tuple[Place, ...]
    found: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    difference: str | None = None
    basis: str = ""
    remedy: str = ""
    cause: Cause = field(default_factory=Cause)
    consequences: tuple[Consequence, ...] = ()
    id: str = ""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that had to be checked: `status` passed | failed | not_applicable | not_evaluated."""

    id: str
    title: str
    group: str
    status: str
    reason: str = ""
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of each, and how much could be checked."""

    error: int
    warning: int
    rounding: int
    info: int
    identities_evaluated: int
    identities_not_evaluated: int
    figures_read: int
    figures_placed: int


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check of one disclosure.

    `not_evaluated` says, one reason an identity, why it could not be evaluated; `disclosure` is what was checked.
    `findings` are those that count; `settled` those that a reviewer decided are false or accepted.
    """

    document: DocumentInfo
    obligations: tuple[Obligation, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    not_evaluated: tuple[str, ...] = ()
    disclosure: Disclosure | None = None
    settled: tuple[Finding, ...] = ()

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings that no reviewer has decided."""
        return tuple(finding for finding in self.findings if finding.decision is None)

    @property
    def decided(self) -> tuple[Finding, ...]:
        """The findings that a reviewer has decided: true ones first, then false and accepted ones."""
        return (*(finding for finding in self.findings if finding.decision is not None), *self.settled)
