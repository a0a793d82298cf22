"""Backup and restore: one zip with the rows of the database, the documents and the results, each with its digest."""

from yujue.web.backup.restore import restore
from yujue.web.backup.write import backup

__all__ = ["backup", "restore"]
