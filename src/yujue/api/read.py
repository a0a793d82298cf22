"""Read files into disclosures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from yujue.api.suffixes import DOCUMENT_SUFFIXES
from yujue.disclosure import Disclosure
from yujue.reading.archive import is_archive, unpack
from yujue.reading.archive.errors import NothingReadableError, SeveralDisclosuresError
from yujue.reading.errors import UnusableFileError
from yujue.reading.files import load_bytes, read_file
from yujue.recognising import recognise
from yujue.recognising.together import merge, one_disclosure

ARCHIVE_SUFFIXES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz")


def read(path: Path | str) -> Disclosure:
    """Read one file, or an archive of the files of one disclosure; a book gives the disclosure it compiles to.

    Raises `reading.errors.UnusableFileError` with one line for people.
    """
    given = Path(path)
    if given.suffix.lower() in ARCHIVE_SUFFIXES and given.is_file():
        data = load_bytes(given)
        if is_archive(data):
            return _read_archive(given, data)
    if given.suffix.lower() == ".xlsx":
        from yujue.api.publish.books import disclosure_of_book, is_book

        if is_book(given):
            return disclosure_of_book(given)
    return recognise(read_file(given))


def read_together(paths: Sequence[Path | str]) -> Disclosure:
    """Read several files of one disclosure (narrative and tables apart) as one."""
    return merge([read(path) for path in paths])


def _read_archive(path: Path, data: bytes) -> Disclosure:
    """Read the members that are documents; they must be one disclosure."""
    with TemporaryDirectory(prefix="yujue-") as folder:
        members = [_document(member) for member in unpack(path, data, Path(folder))]
    parts = [found for found in members if isinstance(found, Disclosure)]
    if not parts:
        raise NothingReadableError(path.name)
    if not one_disclosure(parts):
        raise SeveralDisclosuresError(path.name, [part.document.file for part in parts])
    whole = merge(parts)
    unread = tuple(found for found in members if isinstance(found, str))
    return replace(whole, document=replace(whole.document, file=path.name), unread=unread)


def _document(member: Path) -> Disclosure | str | None:
    """Read a member: the reason when it is a document that cannot be read, None for pictures, notes and the like."""
    try:
        part = recognise(read_file(member))
    except UnusableFileError as error:
        return str(error) if member.suffix.lower() in DOCUMENT_SUFFIXES else None
    return part if part.tables or part.statements else None
