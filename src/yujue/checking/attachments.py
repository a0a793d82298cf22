"""Files that a web page offers beside its text: nothing is said of them, and the report says so."""

from __future__ import annotations

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Place

MOST = 5


def beside(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Give a note that names the attachments, none where there are none."""
    names = disclosure.attachments
    if not names:
        return ()
    some = "、".join(f"“{name}”" for name in names[:MOST]) + (f"等 {len(names)} 个" if len(names) > MOST else "")
    message = f"网页另有附件 {some}，本次没有检查，请一并检查"
    return (Finding("disclosure.attachments", "info", message, (Place(text=names[0]),), names[:MOST]),)
