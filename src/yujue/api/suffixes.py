"""The endings of the files that are read."""

from __future__ import annotations

READABLE_SUFFIXES = (
    ".pdf",
    ".docx",
    ".docm",
    ".doc",
    ".wps",
    ".rtf",
    ".odt",
    ".txt",
    ".xlsx",
    ".xlsm",
    ".xls",
    ".et",
    ".ods",
    ".html",
    ".htm",
    ".mht",
    ".mhtml",
    ".zip",
)
"""What a folder is searched for."""
UNREAD_SUFFIXES = (".ofd", ".rar", ".7z")
"""What is a document, or holds some, and is not read: in a folder it is named, so that nobody takes it as checked."""
DOCUMENT_SUFFIXES = (*(each for each in READABLE_SUFFIXES if each != ".txt"), *UNREAD_SUFFIXES)
"""What is a document, or holds some, by its name: when one in an archive cannot be read, that is said."""
