"""What the workbench remembers: documents, pieces of work on them, decisions, and the journal."""

from yujue.web.models.entry import Entry
from yujue.web.models.work import Document, Job, Verdict

__all__ = ["Document", "Entry", "Job", "Verdict"]
