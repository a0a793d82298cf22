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
DOCUMENT_SUFFIXES = (*(each for each in READABLE_SUFFIXES if each != ".txt"), ".ofd", ".rar", ".7z")
"""What is a document, or holds some, by its name: when one in an archive cannot be read, that is said."""
