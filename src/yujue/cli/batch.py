"""A folder of documents at the terminal: a bar, a line for each that cannot be used, and the outcome in the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from yujue import api
from yujue.cli.codes import Code
from yujue.cli.files import empty_folders, expand, name_unread, progress, step_words
from yujue.cli.output import say, write_text


def check_many(
    given: Sequence[Path], out: Path, form: str, previous: Sequence[Path], jobs: int | None, limits: api.Limits
) -> Code:
    """Check the documents in parallel; give the gravest code."""
    for folder in empty_folders(list(given)):
        say(f"{folder}：文件夹里没有可读的文件（{'、'.join(api.READABLE_SUFFIXES)}）")
    name_unread(list(given))
    files = [path for path in expand(list(given)) if out not in path.parents]
    if not files:
        return Code.UNUSABLE
    with progress() as bar:
        task = bar.add_task("", total=len(files), visible=len(files) > 1)

        def told(entry: dict[str, object], before: bool) -> None:
            bar.update(task, description=Path(str(entry["file"])).name, advance=1)
            if entry["status"] != "done" and not before:
                bar.console.print(str(entry["message"]), markup=False, highlight=False, soft_wrap=True)

        def stepped(step: api.Step) -> None:
            bar.update(task, visible=True, description=step_words(step))

        root = given[0] if len(given) == 1 and given[0].is_dir() else None
        batch = api.check_folder(
            files, out, form=form, root=root, previous=previous, jobs=jobs, limits=limits, told=told, stepped=stepped
        )
    _outcome(batch, len(files))
    if batch.count("fault"):
        return Code.FAULT
    return Code.UNUSABLE if batch.count("unusable") else Code(int(batch.with_errors > 0))


def _outcome(batch: api.Batch, many: int) -> None:
    before = f"（其中 {batch.resumed} 份上次已做完）" if batch.resumed else ""
    joined = f"（{batch.joined} 份与同一公开的另一份文件合并检查）" if batch.joined else ""
    sound = batch.count("done") - batch.with_errors
    write_text(
        f"共 {many} 份{before}{joined}：有错误 {batch.with_errors} 份，没有错误 {sound} 份，"
        f"未能使用 {batch.count('unusable')} 份\n{batch.summary}\n"
    )
