"""Set everything up and do one thing: `python3 dev.py demo`, `python3 dev.py demo --no-serve` or `python3 dev.py test`.

Needs Python 3.11 or newer and nothing else. Makes a virtual environment `.venv` beside this file, installs
the package there, and runs.
"""

from __future__ import annotations

import glob
import os
import shutil
import socket
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
PORT = 8620
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


def demo(*, serve: bool) -> int:
    """Check the bundled example, show where its report is, and start the workbench with the examples."""
    prepare("")
    code = run(BIN / "yujue", "demo")
    return workbench(free_port()) if serve and code in {0, 1} else int(code not in {0, 1})


def workbench(port: int) -> int:
    """Serve until Ctrl-C or SIGTERM; where it can be the workbench takes this process's place, so signals reach it."""
    line = [str(BIN / "yujue"), "serve", "--examples", "--port", str(port), "--data", f"out/workbench-{port}"]
    print(flush=True)
    if os.name == "nt":
        return run(*line)
    os.chdir(ROOT)
    os.execv(line[0], line)  # noqa: S606
    return 0


def free_port(first: int = PORT) -> int:
    """Give the first port from here on that nobody listens on; 0, any, when there is none among a hundred."""
    for port in range(first, first + 100):
        with socket.socket() as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    return 0


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


def main(arguments: list[str]) -> int:
    """Do what was asked for."""
    if sys.version_info < (3, 11):
        raise SystemExit("需要 Python 3.11 及以上")
    if arguments == ["test"]:
        return test()
    if arguments in (["demo"], ["demo", "--no-serve"]):
        return demo(serve=len(arguments) == 1)
    raise SystemExit("用法：python3 dev.py demo [--no-serve] | python3 dev.py test")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
