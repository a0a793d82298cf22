"""Taking back one's own last step, and doing it again: from the history in the database, so also after a reload."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from yujue.web.accounts import current
from yujue.web.books.edit import Op, Saved, Step
from yujue.web.desk import RefusedError
from yujue.web.models import Book, BookRow, Change


def undo(book: Book) -> Saved:
    """Take back the last step of the present actor that is not taken back yet."""
    return _again(book, "undo")


def redo(book: Book) -> Saved:
    """Do the step again that was taken back last, if nothing was done since."""
    return _again(book, "redo")


def steps(book: Book) -> dict[str, bool]:
    """Tell whether there is something to take back and to do again."""
    return {"undo": _last(book, "undo") is not None, "redo": _last(book, "redo") is not None}


def _again(book: Book, kind: str) -> Saved:
    with transaction.atomic():
        step = Step(book)
        change = _last(book, kind)
        if change is None:
            raise RefusedError("没有可以撤销的改动" if kind == "undo" else "没有可以重做的改动")
        step.fetch([op["row"] for op in change.ops])
        for op in change.ops if kind == "redo" else reversed(change.ops):
            _apply(step, op, *(("new", "old") if kind == "undo" else ("old", "new")))
        Change.objects.filter(pk=change.pk).update(undone=kind == "undo")
        return step.save(kind, change.number)


def _last(book: Book, kind: str) -> Change | None:
    """Find the step; an edit forbids to do again what was taken back before it."""
    mine: Any = Change.objects.filter(book=book, user_id=current().user)
    edits = mine.filter(kind="edit")
    if kind == "undo":
        return edits.filter(undone=False).order_by("-number").first()
    newest = edits.order_by("-number").values_list("number", flat=True).first() or 0
    taken_back = mine.filter(kind="undo", number__gt=newest).values("of")
    return edits.filter(undone=True, number__in=taken_back).order_by("number").first()


def _apply(step: Step, op: Op, here: str, wanted: str) -> None:
    """Bring a row from one side of an operation to the other, if it still is as that operation left it."""
    row = step.rows[op["row"]]
    if not _still(row, op[here], wanted_is_row=op[wanted] is None):
        raise RefusedError("这一步改过的格子后来又被改过，撤销不了；请直接改")
    if op[wanted] is None:
        step.turn(row, gone=True)
    elif op[here] is None:
        step.turn(row, gone=False)
    else:
        step.set(row, op[wanted])


def _still(row: BookRow, side: dict[str, str] | None, *, wanted_is_row: bool) -> bool:
    if side is None:
        return bool(row.gone)
    if wanted_is_row:
        return not row.gone and row.values == side
    return not row.gone and all(row.values.get(name, "") == text for name, text in side.items())
