"""The converter: LibreOffice without window and macros, in a profile of its own, ended when it takes too long."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from yujue.reading.converted import guard as guard_module
from yujue.reading.converted.errors import ConversionError, NoConverterError
from yujue.reading.converted.guard import LATE, UNSTARTED

NAMES = ("soffice", "libreoffice", "soffice.exe")
PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
SECONDS = 120
_MARGIN = 10
"""Seconds within which a guard ends what it guards."""
_NULL = subprocess.DEVNULL
_OPTIONS = ("--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck")
_NO_MACROS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item></oor:items>
"""


def converter() -> str | None:
    """Find the converter; None where the machine has none."""
    named = (shutil.which(name) for name in NAMES)
    placed = (place for place in PLACES if Path(place).exists())
    return next((found for found in (*named, *placed) if found), None)


def converted(file: str, data: bytes, suffix: str, kind: str, form: str = "docx") -> bytes:
    """Give a document as docx, a workbook as xlsx; raises where there is no converter, or it gives nothing in time."""
    program = converter()
    if program is None:
        raise NoConverterError(file, kind)
    with TemporaryDirectory(prefix="yujue-") as folder:
        return _convert(file, data, suffix, program, Path(folder), form)


def printed(file: str, data: bytes, suffix: str) -> bytes:
    """Give a text document as the PDF that it prints as; raises as `converted`."""
    program = converter()
    if program is None:
        raise NoConverterError(file, "文字文档")
    with TemporaryDirectory(prefix="yujue-") as folder:
        return _convert(file, data, suffix, program, Path(folder), "pdf")


def _convert(  # noqa: PLR0913, PLR0917 — what to convert, with what, into what
    file: str, data: bytes, suffix: str, program: str, folder: Path, form: str
) -> bytes:
    source, profile = folder / f"document{suffix}", folder / "profile"
    source.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_NO_MACROS, "utf-8")
    target = folder / "out"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS, "--convert-to", form]
    _run(file, program, [*command, "--outdir", str(target), str(source)])
    result = target / f"document.{form}"
    if not result.exists():
        raise ConversionError(file, Path(program).name, "没有结果")
    return result.read_bytes()


def _run(file: str, program: str, command: list[str]) -> None:
    """Run the converter beside a guard, which ends it when its time is up and when this process is ended."""
    guard = [sys.executable, "-m", guard_module.__name__, str(SECONDS), *command]
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen(  # noqa: S603 — found above
        guard, stdin=subprocess.PIPE, stdout=_NULL, stderr=_NULL, env=paths, start_new_session=True
    )
    try:
        code = process.wait(SECONDS + _MARGIN)
    except subprocess.TimeoutExpired:
        code = LATE
    finally:
        _end(process)
    if code in {LATE, UNSTARTED}:
        why = f"超过 {SECONDS} 秒" if code == LATE else "不能启动"
        raise ConversionError(file, Path(program).name, why)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let the guard end what it has started, and see that it ends too."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(_MARGIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
