"""White letters: on paper nobody sees them, on a coloured ground they are the head of a table."""

from __future__ import annotations

from yujue.reading.docx.colours import coloured
from yujue.reading.docx.names import Element, W, properties, val
from yujue.reading.docx.styles import Style

_SHADING, _HIGHLIGHT = W + "shd", W + "highlight"
_STYLES = {W + "p": (W + "pPr", W + "pStyle"), W + "tbl": (W + "tblPr", W + "tblStyle")}
_OWN = {W + "r": W + "rPr", W + "p": W + "pPr", W + "tr": W + "trPr", W + "tc": W + "tcPr", W + "tbl": W + "tblPr"}
_BOX, _DOCUMENT = W + "txbxContent", W + "document"


def on_paper(run: Element, styles: dict[str, Style]) -> bool:
    """Tell whether nothing coloured can lie behind a run: no shading around it, no box, no coloured page."""
    for holder in (run, *run.iterancestors()):
        if holder.tag == _BOX or (holder.tag == _DOCUMENT and holder.find(W + "background") is not None):
            return False
        own = properties(holder, _OWN[holder.tag]) if holder.tag in _OWN else {}
        if coloured(own.get(_SHADING)) or _HIGHLIGHT in own:
            return False
        named = own.get(_STYLES[holder.tag][1]) if holder.tag in _STYLES else None
        if named is not None and styles.get(val(named) or "", Style(shaded=True)).shaded:
            return False
    return True
