"""The journal as a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from yujue.api.words import VERDICT_WORDS
from yujue.web.accounts.sight import lines_seen
from yujue.web.books.shown import shown_changes
from yujue.web.journal import broken_at
from yujue.web.models import Entry
from yujue.web.pages.common import paged

FEW = 3
"""Changes of a step that a line of the journal shows."""


@require_GET
def journal(request: HttpRequest) -> HttpResponse:
    """Show the journal and whether its chain holds."""
    page = paged(request, lines_seen(Entry.objects.all()))
    for entry in page:
        entry.shown = words_of(entry)
    return render(request, "workbench/journal.html", {"page": page, "broken": broken_at()})


def words_of(entry: Entry) -> str:
    """Say what changed, from what to what; "" where the other columns say all."""
    if "ops" in entry.detail:
        lines = shown_changes(entry.detail["ops"])
        more = f"；还有 {len(lines) - FEW} 处" if len(lines) > FEW else ""
        return "；".join(lines[:FEW]) + more
    if "new" not in entry.detail:
        return ""
    old, new = (_verdict_words(entry.detail[side]) for side in ("old", "new"))
    return f"{old} → {new}"


def _verdict_words(value: dict[str, str] | None) -> str:
    if not value or not value["verdict"]:
        return "未裁定"
    return VERDICT_WORDS[value["verdict"]] + (f"（{value['reason']}）" if value["reason"] else "")
