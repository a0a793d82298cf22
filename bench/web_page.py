"""How heavy and how fast the result page is: `python -m bench.web_page [FILE…] [--repeats N]`.

A workbench of its own checks each document; then the page is opened in Chromium, each time in a fresh profile. Told:
bytes of the page itself, bytes of all that is fetched until it rests, elements of the page, milliseconds until the
first useful view (a finding and a part of the document stand on the screen) and until the load event. Medians.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median
from typing import Any

from tests.web.serving import served

LARGEST = Path(__file__).parents[2] / "shared" / "samples" / "swu_2023_dept_budget.pdf"
WATCH = """(() => {
  const seen = (selector) => document.querySelector(selector)?.getBoundingClientRect().height > 0;
  const look = () => {
    const none = document.querySelector("#findings .none:not([hidden])");
    if ((seen(".finding") || none) && (seen(".document p.text") || seen(".document table"))) {
      requestAnimationFrame(() => setTimeout(() => { window.usefulAt = performance.now(); }));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""


def asked(address: str, body: bytes | None = None, kind: str = "") -> Any:
    request = urllib.request.Request(address, body, {"Content-Type": kind} if kind else {})  # noqa: S310
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return json.load(answer)


def checked(address: str, path: Path) -> int:
    """Upload a document, wait for its check, give the number."""
    head = f'--yj\r\nContent-Disposition: form-data; name="file"; filename="{path.name}"\r\n\r\n'.encode()
    whole = head + path.read_bytes() + b"\r\n--yj--\r\n"
    number = int(asked(f"{address}/api/check", whole, "multipart/form-data; boundary=yj")["id"])
    while (told := asked(f"{address}/api/checks/{number}"))["status"] in {"waiting", "running"}:
        time.sleep(0.3)
    if told["status"] != "done":
        raise SystemExit(told["message"])
    return number


def opened(driver: Any, program: str, page_address: str) -> dict[str, float]:
    """Open the page once; give what was measured."""
    browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
    page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    fetched: list[int] = []
    page.on("requestfinished", lambda request: fetched.append(request.sizes()["responseBodySize"]))
    page.add_init_script(WATCH)
    answer = page.goto(page_address)
    page.wait_for_function("() => window.usefulAt")
    page.wait_for_load_state("networkidle")
    told = page.evaluate(
        "({useful: usefulAt, load: performance.timing.loadEventEnd - performance.timing.navigationStart,"
        " elements: document.getElementsByTagName('*').length})"
    )
    told |= {"page": len(answer.body()), "fetched": sum(fetched)}
    browser.close()
    return dict(told)


def main() -> None:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("files", nargs="*", type=Path, default=[LARGEST])
    parser.add_argument("--repeats", type=int, default=7)
    given = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise SystemExit("no Chromium here")
    with tempfile.TemporaryDirectory() as data, served(Path(data)) as (address, _), sync_playwright() as driver:
        for path in given.files:
            number = checked(address, path)
            runs = [opened(driver, program, f"{address}/checks/{number}/") for _ in range(given.repeats)]
            told = {name: median(run[name] for run in runs) for name in runs[0]}
            print(f"{path.name}: page {told['page'] / 1000:.0f} kB, fetched {told['fetched'] / 1000:.0f} kB,")
            print(f"  {told['elements']:.0f} elements, useful {told['useful']:.0f} ms, load {told['load']:.0f} ms")


if __name__ == "__main__":
    main()
