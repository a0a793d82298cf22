"""Every rule that a finding can name stands in the register."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import yujue.checking
from yujue.checking import Finding
from yujue.checking.rules import AREAS, completed, rules

ROOM = Path(yujue.checking.__file__).parent
RULE_ID = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")


def is_rule(text: str) -> bool:
    """Tell whether a string in the code can only be a rule's id: it begins with the name of an area."""
    return bool(RULE_ID.fullmatch(text)) and text.partition(".")[0] in AREAS


def strings_that_name_rules(source: str) -> Iterator[str]:
    """Give the rule ids in a module: first arguments of findings, `rule=` arguments, and ids by their form."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            said = [k.value for k in node.keywords if k.arg == "rule"]
            said += node.args[:1] if name in {"Finding", "Consequence"} else []
            yield from (n.value for n in said if isinstance(n, ast.Constant) and isinstance(n.value, str))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and is_rule(node.value):
            yield node.value


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOM)))
def test_every_rule_in_the_code_is_registered(path: Path) -> None:
    unknown = set(strings_that_name_rules(path.read_text("utf-8"))) - set(rules())
    assert not unknown, f"add to src/yujue/checking/rules/*.toml: {sorted(unknown)}"


def test_every_rule_says_what_it_is() -> None:
    assert rules()
    for rule in rules().values():
        assert rule.title
        assert rule.basis
        assert rule.remedy


def test_an_unregistered_rule_is_caught() -> None:
    assert list(strings_that_name_rules('Finding("no.such", "error")')) == ["no.such"]
    assert list(strings_that_name_rules('make(rule="no.such")')) == ["no.such"]
    assert list(strings_that_name_rules('RULE = "wording.no_such"')) == ["wording.no_such"]
    assert not list(strings_that_name_rules('measure = "revenue.total"'))


def test_a_finding_takes_what_it_leaves_open_from_its_rule() -> None:
    bare = completed(Finding("identities.sum", "error", "合计不符", ()))
    assert bare.basis == rules()["identities.sum"].basis
    own = completed(Finding("identities.sum", "error", "合计不符", (), basis="表注", remedy="改合计"))
    assert (own.basis, own.remedy) == ("表注", "改合计")
