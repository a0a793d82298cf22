"""Restoring a backup into a place where nothing is yet."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.exceptions import FieldError, ValidationError
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError

from yujue.api import UnusableFileError
from yujue.web.backup.rows import empty, load
from yujue.web.backup.write import FOLDERS, MANIFEST, ROWS, SCHEMA, copied
from yujue.web.journal import broken_at
from yujue.web.places import Places

DAMAGED = "这个备份不完整或被改动过（{}），没有恢复任何内容，请换一份备份"
LARGEST_MANIFEST = 64 << 20


def restore(places: Places, source: Path) -> dict[str, Any]:
    """Check every digest, then put everything back; give the manifest.

    Raises `UnusableFileError` for what is no backup, a damaged one, or a place that already holds something.
    """
    if not empty():
        raise UnusableFileError(str(places.root), "这里已有内容，不覆盖；请用 --data 指一个空文件夹（和空的数据库）")
    try:
        with zipfile.ZipFile(source) as box:
            manifest = _manifest(box, source)
            _verify(box, manifest, source)
            _put(box, manifest, places, source)
    except FileNotFoundError as error:
        raise UnusableFileError(str(source), "没有这个文件") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise UnusableFileError(str(source), DAMAGED.format(type(error).__name__)) from error
    return manifest


def _manifest(box: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    try:
        if box.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
            raise UnusableFileError(str(source), DAMAGED.format("清单太大"))
        manifest: dict[str, Any] = json.loads(box.read(MANIFEST))
        known = manifest["schema"] == SCHEMA and ROWS in manifest["files"]
    except (KeyError, TypeError, ValueError):
        known = False
    if not known:
        raise UnusableFileError(str(source), "这不是 yujue backup 写的备份，请检查文件")
    return manifest


def _verify(box: zipfile.ZipFile, manifest: dict[str, Any], source: Path) -> None:
    """Compare names and digests with the manifest before anything is written."""
    if set(box.namelist()) != {*manifest["files"], MANIFEST}:
        raise UnusableFileError(str(source), DAMAGED.format("文件多了或少了"))
    for name, digest in manifest["files"].items():
        parts = PurePosixPath(name).parts
        if name != ROWS and (parts[0] not in FOLDERS or ".." in parts or "\\" in name or len(parts) < 2):
            raise UnusableFileError(str(source), DAMAGED.format(name[:60]))
        with box.open(name) as file:
            if copied(file, None) != digest:
                raise UnusableFileError(str(source), DAMAGED.format(name[:60]))


def _put(box: zipfile.ZipFile, manifest: dict[str, Any], places: Places, source: Path) -> None:
    """Write the files first and the rows last: rows never tell of files that are not there."""
    for name in manifest["files"]:
        if name != ROWS:
            target = places.root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with box.open(name) as file, target.open("wb") as out:
                copied(file, out)
    try:
        load(_lines(box))
    except (DeserializationError, DatabaseError, FieldError, ValidationError, ValueError, LookupError) as error:
        raise UnusableFileError(str(source), DAMAGED.format(type(error).__name__)) from error
    broken = broken_at()
    if broken is not None:
        raise UnusableFileError(str(source), f"恢复了，但记录从第 {broken} 行起对不上，可能被人改动过，请核实这份备份")


def _lines(box: zipfile.ZipFile) -> Iterator[str]:
    with box.open(ROWS) as file:
        for line in file:
            yield line.decode()
