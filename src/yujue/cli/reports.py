"""Where reports go: standard output, one file, or a file each in a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from yujue import api
from yujue.api import Report, UnusableFileError
from yujue.cli.codes import Code
from yujue.cli.output import json_line, terminal_is_coloured, write_text

SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html"}


class Reports:
    """Takes reports one by one and writes each at once, so that memory stays bounded."""

    def __init__(self, form: str, out: Path | None, *, many: bool) -> None:
        self.form = form
        self.out = out
        self.each_its_own = self._own_files(many=many)
        self.written: set[Path] = set()

    def put(self, report: Report) -> Code:
        """Write one report; errors found are the code."""
        target = self._target(report)
        if target is None:
            write_text(self._text(report, screen=True))
        else:
            self._save(target, self._text(report, screen=False))
        return Code.ERRORS_FOUND if report.summary.error else Code.DONE

    def close(self) -> Code:
        """Say what was written."""
        for path in sorted(self.written):
            write_text(f"{path}\n")
        return Code.DONE

    def _own_files(self, *, many: bool) -> bool:
        if self.out is None:
            return self.form == "html" and (many or sys.stdout.isatty())
        if self.out.is_dir():
            return True
        return self.out.suffix == "" or (many and self.form == "html")

    def _target(self, report: Report) -> Path | None:
        if not self.each_its_own:
            return self.out
        folder = self.out or Path()
        stem = Path(report.document.file).stem
        names = (f"{stem}.check{n}{SUFFIXES[self.form]}" for n in ("", *(f"-{i}" for i in range(2, 10**6))))
        return next(folder / name for name in names if folder / name not in self.written)

    def _save(self, target: Path, text: str) -> None:
        again = target in self.written
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("a" if again else "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise UnusableFileError(str(target), f"写不了这个文件（{error.strerror}），请换一个位置") from error
        self.written.add(target)

    def _text(self, report: Report, *, screen: bool) -> str:
        if self.form == "json":
            return json_line(api.report_json(report), sys.stdout if screen else None)
        if self.form == "html":
            return api.report_html(report)
        return api.report_text(report, colour=screen and terminal_is_coloured()) + "\n"
