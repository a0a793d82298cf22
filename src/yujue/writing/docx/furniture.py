"""Headers with the document's title, footers with — 1 —: on the outer side, as GB/T 9704—2012, 7.5 has it."""

from __future__ import annotations

from yujue.writing.docx.package import Package
from yujue.writing.docx.xml import R, W, field, paragraph, run

_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
_OUTER = {"default": ("right", "w:rightChars"), "even": ("left", "w:leftChars")}
ONE = 100
"""A page number stands one character in from the edge of the text."""


def furniture(package: Package, title: str) -> str:
    """Add headers and footers of odd, even and first pages; give the references to them."""
    references = []
    for page in ("default", "even", "first"):
        first = page == "first"
        header = paragraph("Header", "" if first else run(title), "" if first else _RULE)
        footer = paragraph("Footer", "") if first else _number(page)
        for kind, content, tag in (("header", header, "hdr"), ("footer", footer, "ftr")):
            name = package.add(kind, f'<w:{tag} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{tag}>')
            references.append((kind, page, name))
    return "".join(f'<w:{kind}Reference w:type="{page}" r:id="{name}"/>' for kind, page, name in sorted(references))


def _number(page: str) -> str:
    align, indent = _OUTER[page]
    content = run("— ") + field("PAGE", "1") + run(" —")
    return paragraph(
        "Footer", content, f'<w:ind {indent}="{ONE}" {indent.removesuffix("Chars")}="280"/><w:jc w:val="{align}"/>'
    )
