"""The endings of the files that are read."""

from __future__ import annotations

READABLE_SUFFIXES = (
    ".pdf",
    ".docx",
    ".doc",
    ".wps",
    ".rtf",
    ".odt",
    ".txt",
    ".xlsx",
    ".xls",
    ".html",
    ".htm",
    ".mht",
    ".zip",
)
"""What a folder is searched for."""
DOCUMENT_SUFFIXES = (*(each for each in READABLE_SUFFIXES if each not in {".txt", ".zip"}), ".ofd", ".et")
"""What is a document by its name: when one in an archive cannot be read, that is said. Notes are text files."""
