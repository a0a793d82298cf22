"""Where a file of a disclosure was not read, nothing is called missing for certain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yujue import api
from yujue.checking.attachments import MISSING, perhaps_there
from yujue.checking.finding import Finding
from yujue.checking.rules import rules


@pytest.mark.parametrize("rule", sorted(MISSING))
def test_an_error_becomes_a_warning_that_says_why(rule: str) -> None:
    whole = api.read(api.EXAMPLE)
    error, other = (Finding(name, "error", "缺", ()) for name in (rule, "identities.sum"))
    assert perhaps_there((error, other), whole) == (error, other)
    found = perhaps_there((error, other), replace(whole, unread=("附表.pdf：加密",)))
    assert (found[0].severity, "可能就在其中" in found[0].message) == ("warning", True)
    assert found[1] == other


def test_the_rules_are_there() -> None:
    assert set(rules()) >= MISSING
