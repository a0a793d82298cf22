"""Web pages saved as one file (mht, mhtml; RFC 2557): the first HTML part of the message, or all that it frames."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from yujue.reading.errors import NotTextError
from yujue.reading.html.reader import read_html
from yujue.reading.model import Source

ROOM = 4096
_FRAMES = re.compile(rb"<frameset[\s>]", re.IGNORECASE)
_OUTER = re.compile(rb"^.{0,20000}?<body[^>]{0,2000}>|</body>.*$", re.IGNORECASE | re.DOTALL)
"""What of a page stands around what it shows."""
_TABS = "tabstrip"
"""The page of links to the sheets of a workbook that was saved as a web page."""
_HEAD = re.compile(
    rb"^(?:from|mime-version|subject|date|content-type|snapshot-content-location|x-[a-z-]+):", re.IGNORECASE
)


def is_mht(data: bytes) -> bool:
    """Tell whether a file is a message whose parts are a web page."""
    start = data[:ROOM].lstrip(b"\xef\xbb\xbf \t\r\n")
    return bool(_HEAD.match(start)) and b"multipart/related" in start.lower()


def read_mht(path: Path | str, data: bytes) -> Source:
    """Read the page in a message; raises NotTextError where there is none."""
    file = Path(path).name
    message = message_from_bytes(data, policy=policy.compat32)
    parts = (part for part in message.walk() if part.get_content_type() == "text/html")
    pages = [_decoded(part) for part in parts if _TABS not in str(part.get("Content-Location", "")).lower()]
    if not pages:
        raise NotTextError(file)
    return read_html(path, _framed(pages) if _FRAMES.search(pages[0]) else pages[0], whole=data)


def _framed(pages: list[bytes]) -> bytes:
    """Join the pages that a page of frames shows: the sheets of a workbook."""
    sheets = [page for page in pages[1:] if not _FRAMES.search(page)]
    return b"<html><body>" + b"\n".join(_OUTER.sub(b"", page) for page in sheets or pages) + b"</body></html>"


def _decoded(part: Message) -> bytes:
    """Give the page in UTF-8 where its part names another encoding that we know."""
    content = part.get_payload(decode=True)
    found = content if isinstance(content, bytes) else b""
    try:
        return found.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, UnicodeError):
        return found
