"""Set everything up and do one thing: `python3 dev.py demo` or `python3 dev.py test`.

Needs Python 3.11 or newer and nothing else. Makes a virtual environment `.venv` beside this file, installs
the package there, and runs.
"""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
PACKAGES = {  # what some tests use, by Debian's names; without it they are skipped
    "chromium": ("chromium", "google-chrome"),
    "libreoffice-calc-nogui": ("soffice", "libreoffice"),
    "libreoffice-writer-nogui": ("soffice", "libreoffice"),
    "fonts-noto-cjk": ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",),
    "postgresql": ("pg_ctl", "/usr/lib/postgresql/*/bin/pg_ctl"),
}
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")


def run(*command: str | Path) -> int:
    """Run a command from the project's folder and give its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def prepare(extra: str) -> None:
    """Make the environment and install the package into it."""
    if not (BIN / "pip").exists() and not (BIN / "pip.exe").exists():
        try:
            venv.create(HOME, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SystemExit(f"建不了虚拟环境 .venv（{error}）；Debian、Ubuntu 请先装 python3-venv") from error
    if run(BIN / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-e", f".{extra}"):
        raise SystemExit("安装失败：请检查网络和 Python 版本（需 3.11 及以上）")


def packages() -> None:
    """Install the Debian packages that tests use where root can; elsewhere say which tests are skipped without them."""
    missing = [name for name, programs in PACKAGES.items() if not any(map(found, programs))]
    if not missing:
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = ("apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
        if not (run(*quiet, "update") or run(*quiet, "install", "-y", "--no-install-recommends", *missing)):
            return
    print(
        f"没有 {'、'.join(missing)}，用到它们的测试将跳过；在 Debian、Ubuntu 上装：apt-get install {' '.join(missing)}"
    )


def found(program: str) -> bool:
    """Tell whether a program is there, by name or by pattern of its path."""
    return bool(glob.glob(program)) if "/" in program else shutil.which(program) is not None  # noqa: PTH207


def demo() -> int:
    """Check the bundled example and show where its report is."""
    prepare("")
    return 0 if run(BIN / "yujue", "demo") in {0, 1} else 1


def test() -> int:
    """Lint, type-check and test."""
    prepare("[dev]")
    packages()
    if run(BIN / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-e", ".[ocr]"):
        print("识别组件（OCR）没有装上，它的测试将跳过")
    lint = run(BIN / "ruff", "check", ".") or run(BIN / "ruff", "format", "--check", ".")
    typed = run(BIN / "mypy")
    here = (ROOT.parent / "shared").is_dir()
    corpus = run(BIN / "pytest", "-q", "-m", "corpus", "-n", "2") if here else 0
    own = run(BIN / "pytest", "-q", "-m", "not corpus", "-n", "2")
    corpus = 0 if corpus == 5 else corpus  # pytest's 5: no such test yet
    passed = not (lint or typed or own or corpus)
    print(
        f"lint {'ok' if not lint else 'FAILED'} · types {'ok' if not typed else 'FAILED'} · "
        f"tests {'ok' if not own else 'FAILED'} · corpus {'FAILED' if corpus else 'ok' if here else 'not here'}"
    )
    return 0 if passed else 1


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        raise SystemExit("需要 Python 3.11 及以上")
    if sys.argv[1:] not in (["demo"], ["test"]):
        raise SystemExit("用法：python3 dev.py demo | python3 dev.py test")
    sys.exit(demo() if sys.argv[1] == "demo" else test())
