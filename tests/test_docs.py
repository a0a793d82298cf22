"""The documentation says what the program does: pages are up to date, links lead somewhere, names are true."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from docs.asked import EDITIONS, FOLDER, asked
from docs.generate import PAGES, page

from yujue import api
from yujue.api import rules
from yujue.cli.runner import COMMANDS

ROOT = Path(__file__).parents[1]
PROSE = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / "reference" / name).read_text("utf-8") == page(name), "run python -m docs.generate"


@pytest.mark.parametrize("name", EDITIONS)
def test_what_editions_ask_for_is_up_to_date(name: str) -> None:
    assert (FOLDER / name / "asked.toml").read_text("utf-8") == asked(name), "run python -m docs.asked"


def test_every_command_and_rule_has_its_heading() -> None:
    said = page("commands.md")
    for module in COMMANDS:
        assert f"## yujue {module.__name__.rpartition('.')[2]}\n" in said
    assert re.findall(r"^### (\w+\.\w+)$", page("rules.md"), re.MULTILINE) != []
    assert set(re.findall(r"^### (\w+\.\w+)$", page("rules.md"), re.MULTILINE)) == set(rules())


@pytest.mark.parametrize("path", PROSE, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_to_files_that_are_there(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), f"{path.name}: {target}"


@pytest.mark.parametrize("path", PROSE, ids=lambda p: str(p.relative_to(ROOT)))
def test_modules_that_are_named_exist(path: Path) -> None:
    for name in re.findall(
        r"`((?:src/yujue|tests|bench|examples|docs)/[\w/.-]+\.(?:py|toml|csv|md|json))`", path.read_text("utf-8")
    ):
        assert (ROOT / name).exists(), f"{path.name}: {name}"


def test_the_two_readmes_keep_step() -> None:
    english, chinese = (ROOT / name for name in ("README.md", "README.zh.md"))
    headings = [len(re.findall(r"^##+ ", path.read_text("utf-8"), re.MULTILINE)) for path in (english, chinese)]
    blocks = [re.findall(r"```\w*\n(.*?)```", path.read_text("utf-8"), re.DOTALL) for path in (english, chinese)]
    assert headings[0] == headings[1]
    commands = [[line.split("#")[0].strip() for block in found for line in block.splitlines()] for found in blocks]
    assert commands[0] == commands[1]


@pytest.mark.parametrize("path", [p for p in PROSE if ">>> " in p.read_text("utf-8")], ids=lambda p: p.name)
def test_examples_in_the_documentation_run(path: Path) -> None:
    result = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert result.attempted > 0
    assert result.failed == 0


def test_every_function_of_the_api_is_told() -> None:
    said = (ROOT / "docs" / "how-to" / "use-from-a-program.md").read_text("utf-8")
    functions = [name for name in api.__all__ if name[0].islower()]
    assert functions
    assert [name for name in functions if f"`{name}(" not in said] == []
