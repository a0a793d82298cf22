"""A copy of a Word document with comments; all other parts go into it as they are."""

from __future__ import annotations

import io
import posixpath
import zipfile
from pathlib import Path

from lxml import etree

from yujue.checking import Report
from yujue.writing.marks.docx.comment import anchor, comment
from yujue.writing.marks.docx.find import Finder
from yujue.writing.marks.docx.lines import Element, W, lines_of
from yujue.writing.marks.notes import notes

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
TYPES, MAIN = "[Content_Types].xml", "word/document.xml"


def mark_docx(original: Path, report: Report, target: Path, severities: tuple[str, ...] = ("error", "warning")) -> int:
    """Write a copy of the document with a comment at each place; give how many comments were made.

    The original is not touched; comments that it has stay. The document was read before, within the reader's limits.
    Raises OSError when the copy cannot be written.
    """
    with zipfile.ZipFile(io.BytesIO(original.read_bytes())) as box:
        parts = {info.filename: box.read(info) for info in box.infolist() if not info.is_dir()}
        order = [info for info in box.infolist() if not info.is_dir()]
    marked = _mark(parts, report, severities)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as box:
        for info in order:
            box.writestr(info, parts.pop(info.filename), zipfile.ZIP_DEFLATED)
        for name, data in parts.items():
            box.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return marked


def _mark(parts: dict[str, bytes], report: Report, severities: tuple[str, ...]) -> int:
    main = _related(parts, "", "officeDocument") or MAIN
    root = _parsed(parts[main])
    if root.tag != W + "document":
        return 0
    name = _related(parts, main, "comments") or posixpath.join(posixpath.dirname(main), "comments.xml")
    known = _parsed(parts[name]) if name in parts else etree.Element(W + "comments", nsmap={"w": W[1:-1]})
    number = max((int(c.get(W + "id", "0")) for c in known if c.get(W + "id", "0").isdecimal()), default=-1) + 1
    finder = Finder(lines_of(root), report.disclosure)
    marked = 0
    for note in notes(report, severities, paged=False):
        spot = finder.find(note)
        if spot is not None:
            anchor(spot, number + marked)
            known.append(comment(number + marked, note.text))
            marked += 1
    if marked:
        if name not in parts:
            _announce(parts, main, name)
        parts[main], parts[name] = _bytes(root), _bytes(known)
    return marked


def _parsed(data: bytes) -> Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _bytes(root: Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _relations(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _related(parts: dict[str, bytes], part: str, kind: str) -> str | None:
    """Give the part of a kind that a part refers to."""
    name = _relations(part)
    for relation in _parsed(parts[name]) if name in parts else ():
        if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
            path = posixpath.join("/", posixpath.dirname(part), relation.get("Target", ""))
            return posixpath.normpath(path).lstrip("/")
    return None


def _announce(parts: dict[str, bytes], main: str, name: str) -> None:
    """Make a new part of comments known to the main part and to the package."""
    relations = _relations(main)
    root = _parsed(parts.get(relations, b'<Relationships xmlns="%s"/>' % _RELATIONS.encode()))
    used = {relation.get("Id") for relation in root}
    free = next(key for key in (f"rIdC{n}" for n in range(1, 10**6)) if key not in used)
    kind = {"Id": free, "Type": f"{_OFFICE}/comments", "Target": posixpath.basename(name)}
    etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", kind)
    parts[relations] = _bytes(root)
    types = _parsed(parts[TYPES])
    etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _KIND})
    parts[TYPES] = _bytes(types)
