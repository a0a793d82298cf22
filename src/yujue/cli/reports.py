"""Where reports go: standard output, one file, or a file each in a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from yujue import api
from yujue.api import Decisions, Report, UnusableFileError
from yujue.cli.codes import Code
from yujue.cli.output import json_line, say, terminal_is_coloured, write_text

SUFFIXES = api.REPORT_SUFFIXES
ALWAYS_FILES = frozenset({"xlsx", *api.MARKED})
SUMMARY = "检查汇总.xlsx"


def is_one_file(form: str, out: Path) -> bool:
    """Tell whether a path names a single file of a form that needs a file for each document."""
    return form not in {"text", "json"} and out.suffix == SUFFIXES[form] and not out.is_dir()


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn a failure to write into one line that says what to do."""
    try:
        yield
    except OSError as error:
        raise UnusableFileError(str(target), f"写不了这个文件（{error.strerror}），请换一个位置") from error


class Reports:
    """Takes reports one by one and writes each at once, so that memory stays bounded."""

    def __init__(self, form: str, out: Path | None, *, many: bool, decisions: Decisions | None = None) -> None:
        self.form = form
        self.decisions = decisions
        self.out = out
        self.each_its_own = self._own_files(many=many)
        self.many = many
        self.written: set[Path] = set()
        self.batch: list[Report] = []

    def put(self, report: Report, original: Path | None = None) -> Code:
        """Write one report; errors found are the code. `original` is the file that pictures and marks come from."""
        report = self._decided(report, original)
        target = self._target(report)
        if target is not None and self.form in ALWAYS_FILES:
            self._write_file(target, report, original)
        elif target is None:
            write_text(self._text(report, screen=True))
        else:
            self._save(target, self._text(report, screen=False))
        return Code.ERRORS_FOUND if report.summary.error else Code.DONE

    def _decided(self, report: Report, original: Path | None) -> Report:
        """Apply the decisions given, else those that lie beside the document (which are only read)."""
        if self.decisions is not None:
            return self.decisions.apply(report)
        found = api.decisions_beside(original) if original is not None else None
        return Decisions(found).apply(report) if found is not None else report

    def _write_file(self, target: Path, report: Report, original: Path | None) -> None:
        with writing(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            if self.form == "xlsx":
                api.write_sheet(report, target, original)
            else:
                api.mark_original(self.form, original, report, target)
        self.written.add(target)
        self.batch.append(replace(report, disclosure=None))

    def close(self) -> Code:
        """Write the summary of a batch of check sheets and the decisions; say what was written."""
        if self.form == "xlsx" and self.many and self.batch:
            target = (self.out or Path()) / SUMMARY
            with writing(target):
                api.write_summary(self.batch, target)
            self.written.add(target)
        if self.decisions is not None:
            with writing(self.decisions.path):
                self.decisions.save()
            say(f"裁定文件 {self.decisions.path}：待裁定 {self.decisions.open} 条")
        for path in sorted(self.written):
            write_text(f"{path}\n")
        return Code.DONE

    def _own_files(self, *, many: bool) -> bool:
        if self.out is None:
            return self.form in ALWAYS_FILES or (self.form == "html" and (many or sys.stdout.isatty()))
        if self.out.is_dir():
            return True
        return self.out.suffix == "" or (many and self.form in {"html", *ALWAYS_FILES})

    def _target(self, report: Report) -> Path | None:
        if not self.each_its_own:
            return self.out
        folder = self.out or Path()
        stem = Path(report.document.file).stem
        names = (f"{stem}.check{n}{SUFFIXES[self.form]}" for n in ("", *(f"-{i}" for i in range(2, 10**6))))
        return next(folder / name for name in names if folder / name not in self.written)

    def _save(self, target: Path, text: str) -> None:
        again = target in self.written
        with writing(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("a" if again else "w", encoding="utf-8") as file:
                file.write(text)
        self.written.add(target)

    def _text(self, report: Report, *, screen: bool) -> str:
        if self.form == "json":
            return json_line(api.report_json(report), sys.stdout if screen else None)
        if self.form == "html":
            return api.report_html(report)
        return api.report_text(report, colour=screen and terminal_is_coloured()) + "\n"
