"""Names as they are kept: what a person can read and tell apart."""

from __future__ import annotations

import unicodedata

from yujue.web.accounts.errors import AccountError

LONGEST = 60
"""Characters of a user's or a token's name."""
LONGEST_ORGANISATION = 120
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of controls (NUL too), of what turns or joins letters unseen, halves of characters, breaks."""


def named(text: str, what: str, longest: int = LONGEST) -> str:
    """Give a name without blanks around it; `AccountError` for none, a longer one, or characters that nobody sees."""
    if not (name := text.strip()):
        raise AccountError(f"请填{what}")
    return readable(name, what, longest)


def readable(text: str, what: str, longest: int = LONGEST) -> str:
    """Give a name that may be empty."""
    name = text.strip()
    if len(name) > longest:
        raise AccountError(f"{what}最多 {longest} 个字")
    if any(unicodedata.category(one) in UNSEEN for one in name):
        raise AccountError(f"{what}里有看不见的控制字符，请重新输入")
    return name


def typeable(password: str) -> str:
    """Give a password back; `AccountError` for halves of characters, which JSON can carry and nobody can type."""
    if any(unicodedata.category(one) == "Cs" for one in password):
        raise AccountError("密码里有不成字符的编码，请重新输入")
    return password


def numbered(text: str) -> int:
    """Give the number that a form names a row by; 0, which no row has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
