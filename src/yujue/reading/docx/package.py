"""The parts of a Word document: its main text, styles, numbering, notes, headers and footers."""

from __future__ import annotations

import posixpath
from functools import cached_property

from lxml import etree

from yujue.reading.container import Container
from yujue.reading.docx.errors import OversizedDocumentError
from yujue.reading.docx.names import STRICT, Element
from yujue.reading.errors import UnsafeOfficeError

MOST_ELEMENTS = 2_000_000
"""Start and end tags in one part; a table cell has some sixteen, so that 120,000 cells are allowed."""
MAIN = "word/document.xml"


class Package:
    """A document's parts by what they are for; what lies outside the file is never looked at."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        self.box = Container(file, data)

    @cached_property
    def main(self) -> str:
        """The name of the main part."""
        found = self._related("", "officeDocument")
        return found[0] if found else MAIN

    def root(self, name: str) -> Element:
        """Parse a part; nothing is fetched, no entity is resolved."""
        data = self.box.read(name)
        if data.count(b"<") > MOST_ELEMENTS:
            raise OversizedDocumentError(self.file, MOST_ELEMENTS)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(data, parser)
        if root.getroottree().docinfo.doctype:
            raise UnsafeOfficeError(self.file, "XML 中定义了实体")
        return root

    def parts(self, kind: str) -> list[Element]:
        """Give the parts of a kind (styles, numbering, footnotes, header …) that belong to the main text."""
        return [self.root(name) for name in self._related(self.main, kind) if name in self.box.names]

    def part(self, kind: str) -> Element | None:
        """Give the only part of a kind."""
        return next(iter(self.parts(kind)), None)

    @property
    def title(self) -> str:
        """The title among the document's properties (Dublin Core)."""
        names = [name for name in self._related("", "core-properties") if name in self.box.names]
        titles = (self.root(name).findtext("{http://purl.org/dc/elements/1.1/}title") for name in names)
        return next((title.strip() for title in titles if title), "")

    def _related(self, source: str, kind: str) -> list[str]:
        folder, name = posixpath.split(source)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self.box.names:
            return []
        found = []
        for relation in self.root(relations):
            inside = isinstance(relation.tag, str) and relation.get("TargetMode") != "External"
            if inside and relation.get("Type", "").endswith(f"/{kind}"):
                target = posixpath.join("/", folder, relation.get("Target", ""))
                found.append(posixpath.normpath(target).lstrip("/"))
        return found
