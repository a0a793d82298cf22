"""The package of a Word document (ECMA-376, part 2): parts, their types and relations, always the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from yujue.writing.docx.xml import HEAD, escaped

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = {
    "document": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "comments": f"{_WORD}.comments+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "custom": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_TOP = {
    "document": ("word/document.xml", f"{OFFICE}/officeDocument"),
    "core": ("docProps/core.xml", f"{_PACKAGE}/relationships/metadata/core-properties"),
    "app": ("docProps/app.xml", f"{OFFICE}/extended-properties"),
    "custom": ("docProps/custom.xml", f"{OFFICE}/custom-properties"),
}
MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can note: no clock goes into the file."""


@dataclass(slots=True)
class Package:
    """Gathers parts; `add` gives the id by which the main text refers to a part."""

    top: dict[str, bytes] = field(default_factory=dict)
    parts: list[tuple[str, str, bytes]] = field(default_factory=list)

    def add(self, kind: str, data: str | bytes, suffix: str = "xml") -> str:
        """Add a part that belongs to the main text: its kind names its relation and its file."""
        number = len(self.parts) + 1
        name = f"media/{kind}{number}.{suffix}" if kind == "image" else f"{kind}{number}.{suffix}"
        self.parts.append((kind, name, data if isinstance(data, bytes) else (HEAD + data).encode()))
        return f"rId{number}"

    def put(self, kind: str, data: str) -> None:
        """Set one of the parts that belong to the whole: document, core, app, custom."""
        self.top[kind] = (HEAD + data).encode()

    def save(self, path: Path) -> None:
        """Write the file."""
        files = {"[Content_Types].xml": self._types(), "_rels/.rels": _relations(_TOP[kind] for kind in self.top)}
        files |= {_TOP[kind][0]: data for kind, data in self.top.items()}
        targets = ((name, f"{OFFICE}/{kind}") for kind, name, _ in self.parts)
        files["word/_rels/document.xml.rels"] = _relations(targets)
        files |= {f"word/{name}": data for _, name, data in self.parts}
        with zipfile.ZipFile(path, "w") as box:
            for name, data in files.items():
                info = zipfile.ZipInfo(name, MOMENT)
                info.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
                info.create_system, info.external_attr = 0, 0
                box.writestr(info, data)

    def _types(self) -> bytes:
        named = [(f"/{_TOP[kind][0]}", TYPES[kind]) for kind in self.top]
        named += [(f"/word/{name}", TYPES[kind]) for kind, name, _ in self.parts if kind in TYPES]
        parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in named)
        kinds = {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
            "png": "image/png",
        }
        defaults = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
        return (HEAD + f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{parts}</Types>').encode()


def _relations(targets: Iterable[tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{escaped(name)}"/>'
        for n, (name, kind) in enumerate(targets, 1)
    )
    return (HEAD + f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>').encode()
