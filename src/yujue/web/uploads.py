"""Taking a document in: it lies whole in its place and in the database, or not at all."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO, cast

from django.conf import settings
from django.db import transaction

from yujue import api
from yujue.api import UnusableFileError
from yujue.web.journal import note
from yujue.web.models import Document
from yujue.web.settings import LARGEST_UPLOAD, MEGABYTE

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+')
LONGEST_STEM = 60
PIECE = 1 << 20
ACCEPTED = tuple(dict.fromkeys((*api.READABLE_SUFFIXES, ".png", ".jpg", ".jpeg", ".tif", ".tiff")))


def safe_name(given: str) -> str:
    """Give a name that every file system takes, with its suffix."""
    plain = Path(_UNSAFE.sub("_", Path(given.replace("\\", "/")).name).strip(" ."))
    return (plain.stem[:LONGEST_STEM] or "未命名") + plain.suffix[:10].lower()


def take_in(given: str, source: BinaryIO) -> Document:
    """Keep a document; the same content is kept once. Raises `UnusableFileError` for what cannot be a document."""
    name = safe_name(given)
    if Path(name).suffix not in ACCEPTED:
        raise UnusableFileError(name, f"不支持这种文件，请换成 {'、'.join(ACCEPTED)} 中的一种")
    whole, digest, size = _received(source)
    try:
        if size == 0:
            raise UnusableFileError(name, "文件是空的，没有任何内容，请重新下载或另存后再试")
        if size > LARGEST_UPLOAD:
            raise UnusableFileError(name, f"文件超过上限 {LARGEST_UPLOAD // MEGABYTE} MB，请压缩图片或拆分后再试")
        return _kept(name, whole, digest, size)
    finally:
        whole.unlink(missing_ok=True)


def _received(source: BinaryIO) -> tuple[Path, str, int]:
    """Write all of it to disk under a passing name; give its place, SHA-256 and size."""
    with tempfile.NamedTemporaryFile(dir=settings.YUJUE_PLACES.incoming, delete=False) as file:
        try:
            digest = _copied(source, file)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
        return Path(file.name), digest, file.tell()


def _copied(source: BinaryIO, target: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while piece := source.read(PIECE):
        digest.update(piece)
        target.write(piece)
    target.flush()
    os.fsync(target.fileno())
    return digest.hexdigest()


def _kept(name: str, whole: Path, digest: str, size: int) -> Document:
    with transaction.atomic():
        found, _ = Document.objects.get_or_create(sha256=digest, defaults={"name": name, "size": size})
        target = path_of(found)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            whole.replace(target)
        note("上传", name, sha256=digest, size=size)
    return cast("Document", found)


def path_of(document: Document) -> Path:
    """Give the file of a document."""
    return Path(settings.YUJUE_PLACES.documents) / document.sha256 / document.name


def take_example(name: str = "") -> Document:
    """Keep an example: a declared document with mistakes ("word", "pdf"), "clean", "book", else the bundled PDF.

    KeyError for another name.
    """
    if name in {"", "book"}:
        source = api.EXAMPLE_BOOK if name else api.EXAMPLE
        with source.open("rb") as file:
            return take_in(f"示例-{'账套' if name else '2026年部门预算'}{source.suffix}", file)
    with tempfile.TemporaryDirectory(dir=settings.YUJUE_PLACES.incoming) as folder:
        write = api.write_clean_example if name == "clean" else partial(api.write_example, name)
        path = write(Path(folder))
        with path.open("rb") as file:
            return take_in(path.name, file)
