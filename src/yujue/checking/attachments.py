"""Files that belong to a disclosure and were not read: nothing is said of them, and the report says so."""

from __future__ import annotations

from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place

MOST = 5
MISSING = frozenset({"disclosure.missing_item", "wording.contents_missing_table"})
"""Rules that speak of what is not there: it may be in a file that was not read."""
PERHAPS = "（有文件没有读出，可能就在其中）"


def beside(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Give a note that names the attachments, none where there are none."""
    names = disclosure.attachments
    if not names:
        return ()
    some = "、".join(f"“{name}”" for name in names[:MOST]) + (f"等 {len(names)} 个" if len(names) > MOST else "")
    message = f"网页另有附件 {some}，本次没有检查，请一并检查"
    return (Finding("disclosure.attachments", "info", message, (Place(text=names[0]),), names[:MOST]),)


def unread(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Name each document of an archive that could not be read, with the reason."""
    return tuple(
        Finding("disclosure.unread", "warning", f"压缩包里的文件没有读出：{reason}", (Place(text=reason),))
        for reason in disclosure.unread
    )


def garbled(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Say once that bytes could not be read, and where; no figure beside them is judged."""
    places = disclosure.garbled
    if not places:
        return ()
    message = f"有 {len(places)} 处的字符无法识别（读作“�”），其中的文字和数没有检查"
    return (Finding("disclosure.garbled", "warning", message, places[:MOST]),)


def perhaps_there(findings: tuple[Finding, ...], disclosure: Disclosure) -> tuple[Finding, ...]:
    """Call nothing missing an error where a file of the disclosure was not read."""
    if not disclosure.unread:
        return findings
    return tuple(_perhaps(each) if each.rule in MISSING else each for each in findings)


def _perhaps(finding: Finding) -> Finding:
    severity = "warning" if finding.severity == "error" else finding.severity
    return replace(finding, severity=severity, message=f"{finding.message}{PERHAPS}")
