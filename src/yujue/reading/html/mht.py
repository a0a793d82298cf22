"""Web pages saved as one file (mht, mhtml; RFC 2557): the page is the first HTML part of the message."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from yujue.reading.errors import NotTextError
from yujue.reading.html.reader import read_html
from yujue.reading.model import Source

ROOM = 4096
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
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise NotTextError(file)
    return read_html(path, _decoded(page), whole=data)


def _decoded(part: Message) -> bytes:
    """Give the page in UTF-8 where its part names another encoding that we know."""
    content = part.get_payload(decode=True)
    found = content if isinstance(content, bytes) else b""
    try:
        return found.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, UnicodeError):
        return found
