"""What a file says of itself: title, author, language, and the notes of the layout."""

from __future__ import annotations

from yujue import __version__
from yujue.layout import Laid
from yujue.writing.docx.package import Package
from yujue.writing.docx.xml import escaped

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def properties(package: Package, laid: Laid, pages: int) -> None:
    """Put a document's properties; its moment is New Year of its budget year, so that no clock goes into the file."""
    moment = f"{laid.fiscal_year or 2000}-01-01T00:00:00Z"
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    package.put(
        "core",
        f"<cp:coreProperties {_CORE}><dc:title>{escaped(laid.title)}</dc:title>"
        f"<dc:creator>{escaped(laid.organisation)}</dc:creator><dc:language>zh-CN</dc:language>"
        f"{dates}</cp:coreProperties>",
    )
    package.put(
        "app",
        f'<Properties xmlns="{_OFFICE}/extended-properties"><Pages>{pages}</Pages>'
        f"<Application>Yujue {__version__}</Application><Company>{escaped(laid.organisation)}</Company></Properties>",
    )
    if laid.meta:
        package.put("custom", _custom(laid.meta))


def _custom(meta: dict[str, str]) -> str:
    items = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(sorted(meta.items()), 2)
    )
    return f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{items}</Properties>'
