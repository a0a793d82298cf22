"""Archives: one disclosure is read as one; hostile, locked and damaged ones are refused in one line."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from yujue import api
from yujue.api.example import EXAMPLE
from yujue.reading.archive import is_archive, unpack
from yujue.reading.errors import UnusableFileError

CLEAN = (EXAMPLE.parent / "qinghe-2026-budget-clean.txt").read_text("utf-8")
CUT = CLEAN.index("2026年部门收支总体情况表\n")
UNPACK = "yujue.reading.archive.unpacking"


def zipped(**files: bytes) -> bytes:
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as box:
        for name, data in files.items():
            box.writestr(name.replace("__", "/"), data)
    return room.getvalue()


def put(folder: Path, data: bytes, name: str = "公开.zip") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_narrative_and_tables_in_an_archive_are_one_disclosure(tmp_path: Path) -> None:
    data = zipped(**{"说明.txt": CLEAN[:CUT].encode(), "附表__表.txt": CLEAN[CUT:].encode(), "图.png": b"\x89PNG"})
    found = api.read(put(tmp_path, data))
    whole = api.read(EXAMPLE.parent / "qinghe-2026-budget-clean.txt")
    assert found.document.file == "公开.zip"
    assert len(found.tables) == len(whole.tables)
    assert not api.check(put(tmp_path, data)).summary.error


def test_a_document_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    whole = CLEAN.encode()
    sound = api.check(put(tmp_path, zipped(**{"预算.txt": whole, "章.png": b"x", "说明.txt": b""}), "甲.zip"))
    torn = api.check(put(tmp_path, zipped(**{"预算.txt": whole, "附表.pdf": b"%PDF-1.7 torn"}), "乙.zip"))
    assert not [f for f in sound.findings if f.rule == "disclosure.unread"]
    assert ["附表.pdf" in f.message for f in torn.findings if f.rule == "disclosure.unread"] == [True]


def test_two_disclosures_in_an_archive_are_told_apart(tmp_path: Path) -> None:
    data = zipped(**{"甲.txt": CLEAN.encode(), "乙.txt": CLEAN.encode()})
    with pytest.raises(UnusableFileError, match="2 份不同的公开"):
        api.read(put(tmp_path, data))


def test_a_tar_is_read_too(tmp_path: Path) -> None:
    room = io.BytesIO()
    with tarfile.open(fileobj=room, mode="w:gz") as box:
        info = tarfile.TarInfo("预算.txt")
        info.size = len(CLEAN.encode())
        box.addfile(info, io.BytesIO(CLEAN.encode()))
    assert api.read(put(tmp_path, room.getvalue(), "公开.tgz")).document.fiscal_year == 2026


def escaping() -> bytes:
    return zipped(**{"..__..__etc__x.txt": b"x"})


def link() -> bytes:
    room = io.BytesIO()
    with tarfile.open(fileobj=room, mode="w") as box:
        info = tarfile.TarInfo("x.txt")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        box.addfile(info)
    return room.getvalue()


def bomb() -> bytes:
    return zipped(**{"x.txt": b"0" * (40 << 20)})


def nest() -> bytes:
    return zipped(**{"a.zip": zipped(**{"b.zip": zipped(**{"c.txt": b"x"})})})


def many() -> bytes:
    return zipped(**{f"{n}.txt": b"x" for n in range(2001)})


def torn() -> bytes:
    return zipped(**{"x.txt": CLEAN.encode()})[:-200]


def nothing() -> bytes:
    return zipped(**{"x.png": b"\x89PNG\r\n"})


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (escaping, "指向压缩包之外"),
        (link, "指向压缩包之外"),
        (bomb, "压缩比超过"),
        (nest, "又套着压缩包"),
        (many, "超过 2000 个"),
        (torn, "损坏"),
        (nothing, "没有可以检查的文件"),
    ],
)
def test_what_is_hostile_or_useless_is_refused(make: Callable[[], bytes], reason: str, tmp_path: Path) -> None:
    path = put(tmp_path, make(), "公开.tar" if make is link else "公开.zip")
    with pytest.raises(UnusableFileError, match=reason) as error:
        api.read(path)
    assert len(str(error.value).splitlines()) == 1
    assert sorted(each.name for each in tmp_path.iterdir()) == [path.name]


def test_the_size_a_member_claims_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{UNPACK}.LARGEST_MEMBER", 1000)
    with pytest.raises(UnusableFileError, match="解压后超过"):
        unpack(Path("x.zip"), zipped(**{"x.txt": bytes(range(256)) * 8}), tmp_path)


def test_names_of_chinese_systems_are_read(tmp_path: Path) -> None:
    raw = zipped(**{"AAAAAA.txt": b"x"}).replace(b"AAAAAA", "预算表".encode("gbk"))
    assert [path.name for path in unpack(Path("x.zip"), raw, tmp_path)] == ["预算表.txt"]


def test_names_of_macos_are_read(tmp_path: Path) -> None:
    raw = zipped(**{"AAAAAA.txt": b"x"}).replace(b"AAAAAA", "预算".encode())
    assert [path.name for path in unpack(Path("x.zip"), raw, tmp_path)] == ["预算.txt"]


def test_what_programs_leave_behind_is_passed_over(tmp_path: Path) -> None:
    room = io.BytesIO(zipped(**{"公开__预算.txt": CLEAN.encode()}))
    with zipfile.ZipFile(room, "a") as box:
        for name in ("__MACOSX/公开/预算.docx", "~$表.xlsx", ".~表.xlsx", "._表.pdf", "Thumbs.db", ".git/表.pdf"):
            box.writestr(name, b"\0\1\2")
    path = put(tmp_path, room.getvalue())
    assert [found.name for found in unpack(path, room.getvalue(), tmp_path)] == ["预算.txt"]
    assert not [f for f in api.check(path).findings if f.rule == "disclosure.unread"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("附表.docx", b"PK\x03\x04 torn"),
        ("附表.zip", b"PK\x03\x04 torn"),
        ("附表.rar", b"Rar!\x1a\x07\x01\0" + bytes(99)),
        ("附表.7z", b"7z\xbc\xaf\x27\x1c" + bytes(99)),
    ],
)
def test_a_part_that_cannot_be_opened_is_named_and_the_rest_read(tmp_path: Path, name: str, content: bytes) -> None:
    report = api.check(put(tmp_path, zipped(**{"预算.txt": CLEAN.encode(), name: content})))
    assert [name in f.message for f in report.findings if f.rule == "disclosure.unread"] == [True]
    assert report.summary.figures_read


def test_names_are_made_harmless(tmp_path: Path) -> None:
    found = unpack(Path("x.zip"), zipped(**{"a__b<c>.txt": b"x", "d__b<c>.txt": b"y"}), tmp_path)
    assert [path.name for path in found] == ["b_c_.txt", "b_c_.txt"]
    assert len(set(found)) == 2


def test_an_office_document_is_no_archive() -> None:
    assert not is_archive(zipped(**{"[Content_Types].xml": b"<x/>"}))
    assert is_archive(zipped(**{"a.txt": b"x"}))
    assert not is_archive(b"%PDF-1.4")


def test_names_longer_than_file_systems_allow_are_cut_at_their_beginning(tmp_path: Path) -> None:
    path = put(tmp_path, zipped(**{f"公开/{'长' * 300}.txt": "一份说明".encode()}))
    (found,) = unpack(path, path.read_bytes(), tmp_path / "out")
    assert found.name.endswith("长.txt")
    assert len(found.name.encode()) <= 200


def test_a_member_without_a_name_is_refused(tmp_path: Path) -> None:
    raw = zipped(**{"\x01": b"x"}).replace(b"\x01", b"\x00")  # a name ends at its first zero byte
    with pytest.raises(UnusableFileError, match="不完整"):
        unpack(Path("x.zip"), raw, tmp_path)
