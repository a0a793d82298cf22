"""Writing a backup, while the server runs or not."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from yujue import __version__
from yujue.api import UnusableFileError
from yujue.web.backup.rows import dump
from yujue.web.models import Entry
from yujue.web.places import Places

SCHEMA = "yujue.backup/1"
ROWS, MANIFEST = "rows.jsonl", "manifest.json"
FOLDERS = ("documents", "results")
PIECE = 1 << 20


def backup(places: Places, target: Path) -> dict[str, Any]:
    """Write everything into a new zip and give its manifest. The rows are of one moment; the files never change.

    Raises `UnusableFileError` when the file is there already or cannot be written.
    """
    if target.exists():
        raise UnusableFileError(str(target), "已有这个文件，不覆盖，请换一个名字")
    fresh = target.with_name(f".{target.name}.part")
    try:
        manifest = _written(places, fresh)
        fresh.replace(target)
    except OSError as error:
        raise UnusableFileError(str(target), f"写不了备份（{error.strerror}），请检查磁盘空间和权限") from error
    finally:
        fresh.unlink(missing_ok=True)
    return manifest


def _written(places: Places, fresh: Path) -> dict[str, Any]:
    with fresh.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as box:
            digests = {ROWS: _rows(box)}
            digests |= {name: _file(box, path, name) for path, name in _files(places)}
            manifest = {**_about(), "files": digests}
            box.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _about() -> dict[str, Any]:
    last = Entry.objects.order_by("-number").first()
    sealed = {"number": last.number, "digest": last.digest} if last else None
    created = datetime.now(UTC).isoformat(timespec="seconds")
    return {"schema": SCHEMA, "version": __version__, "created": created, "journal": sealed}


def _rows(box: zipfile.ZipFile) -> str:
    digest = hashlib.sha256()
    with box.open(ROWS, "w", force_zip64=True) as out:
        for line in dump():
            data = line.encode() + b"\n"
            digest.update(data)
            out.write(data)
    return digest.hexdigest()


def _files(places: Places) -> Iterator[tuple[Path, str]]:
    """Give the files with their names in the zip; what is being written under a passing name is left out."""
    for folder in FOLDERS:
        for path in sorted((places.root / folder).rglob("*")):
            inner = path.relative_to(places.root)
            if path.is_file() and not any(part.startswith(".") for part in inner.parts):
                yield path, inner.as_posix()


def _file(box: zipfile.ZipFile, path: Path, name: str) -> str:
    with path.open("rb") as source, box.open(name, "w", force_zip64=True) as out:
        return copied(source, out)


def copied(source: IO[bytes], target: IO[bytes] | None) -> str:
    """Copy a stream piece by piece and give its SHA-256; without a target only that."""
    digest = hashlib.sha256()
    while piece := source.read(PIECE):
        digest.update(piece)
        if target is not None:
            target.write(piece)
    return digest.hexdigest()
