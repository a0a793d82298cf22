"""What the workbench remembers: who works here, documents, work on them, decisions, books, and the journal."""

from yujue.web.models.account import Attempt, Membership, Organisation, Token, User
from yujue.web.models.batch import Batch
from yujue.web.models.book import Book, BookRow, Change, Version, VersionFile
from yujue.web.models.entry import Entry
from yujue.web.models.remark import Remark
from yujue.web.models.work import Document, Job, Verdict

__all__ = [
    "Attempt",
    "Batch",
    "Book",
    "BookRow",
    "Change",
    "Document",
    "Entry",
    "Job",
    "Membership",
    "Organisation",
    "Remark",
    "Token",
    "User",
    "Verdict",
    "Version",
    "VersionFile",
]
