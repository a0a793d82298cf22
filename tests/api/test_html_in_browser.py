"""The HTML report in a real browser, where there is one: to the figure and back, filters, tabs, keys."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.api.reports import report
from yujue.api import report_html

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser here")
SCRIPT = """
<script>
const seen = {};
const here = () => document.querySelector(".here")?.textContent.replace(/f[0-9]+/g, "").trim();
const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
seen.asked = here();
document.querySelectorAll("#f1 a[data-jump]")[1].click();
seen.sentence = here();
document.querySelector("#text-0 .flag").click();
seen.back = document.querySelector(".finding.current").id;
document.querySelector('.chip[data-severity="error"]').click();
seen.hidden = document.getElementById("f1").hidden;
seen.flagged = document.querySelectorAll(".document .flag:not(.off)").length;
press("1");
seen.shown = !document.getElementById("f1").hidden;
press("j");
seen.next = document.querySelector(".finding.current").id;
document.getElementById("tab-obligations").click();
seen.tab = !document.getElementById("obligations").hidden && document.getElementById("findings").hidden;
document.getElementById("only-open").click();
seen.open = [...document.querySelectorAll(".obligations li")].filter((e) => e.offsetParent !== null).length;
document.title = JSON.stringify(seen);
</script></body>"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("browser")
    page = folder / "report.html"
    page.write_text(report_html(report()).replace("</body>", SCRIPT), "utf-8")
    line = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--dump-dom"]
    line += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    line += [f"--user-data-dir={folder / 'profile'}", f"{page.as_uri()}#f1"]
    done = subprocess.run(line, capture_output=True, check=True, timeout=120)
    title = re.search(r"<title>(.*?)</title>", done.stdout.decode("utf-8"), re.DOTALL)
    assert title is not None
    return json.loads(unescape(title[1]))


def test_a_finding_that_is_asked_for_shows_its_figure(seen: Any) -> None:
    assert seen["asked"] == "333.96"


def test_a_link_shows_the_figure_in_the_sentence_and_its_mark_leads_back(seen: Any) -> None:
    assert (seen["sentence"], seen["back"]) == ("333.96", "f1")


def test_a_severity_can_be_hidden_and_shown_by_key(seen: Any) -> None:
    assert (seen["hidden"], seen["shown"]) == (True, True)


def test_keys_walk_through_the_findings(seen: Any) -> None:
    assert seen["next"] == "f2"


def test_open_obligations_can_be_shown_alone(seen: Any) -> None:
    assert (seen["tab"], seen["open"]) == (True, 2)
