"""Wordings made comparable: full and half width, spaces, brackets, quotes and ordinals taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LOOK_ALIKES = str.maketrans(
    "⻔⻋⻓⻅⻚⻛⻜⻢⻥⻦⻬⻝⻉⺠⼈⽀⽤⽬⾦⼯⽣⼊⼀", "门车长见页风飞马鱼鸟齐食贝民人支用目金工生入一"
)
_UNIT = re.compile(r"[(]\s*(?:金额)?(?:单位:?)?\s*(?:人民币)?(?:万|千|百)*元\s*[)]|[(]%[)]")
_TAG = re.compile(r"</?[a-zA-Z]{1,6}/?>")
_NOISE = re.compile(r"[\s\"'“”‘’`()\[\]{}【】〔〕《》<>、,，。.:：;；·…*—–_~|/%％-]+")
ORDINAL = re.compile(
    r"^\s*(?:(?P<l1>[一二三四五六七八九十]{1,4})\s*[、.．,，]"
    r"|[(（](?P<l2>[一二三四五六七八九十]{1,4})[)）]\s*[、.]?"
    r"|(?P<l3>\d{1,2})\s*(?:[、.．](?!\d)|(?=[\u4e00-\u9fff])(?![万亿千百元年月日个台项家人次名辆期级]))"
    r"|[(（](?P<l4>\d{1,2})[)）]|(?P<l5>[①-⑳]))\s*"
)
_OF_WHICH = re.compile(r"^\s*其中\s*[:：]?\s*")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Join printed lines and drop tags and look-alike radicals; spaces go where Chinese stands on a side."""
    joined = _TAG.sub("", unicodedata.normalize("NFC", text.translate(_LOOK_ALIKES)))
    joined = re.sub(r"\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s+", "", joined.strip())
    return re.sub(r"\s+", " ", joined)


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """Give the wording as a key for look-up: no ordinal, unit in brackets, punctuation or space."""
    wide = unicodedata.normalize("NFKC", plain(text))
    return _NOISE.sub("", ORDINAL.sub("", _UNIT.sub("", wide), count=1))


@lru_cache(maxsize=65536)
def ordinal_level(text: str) -> int:
    """Tell how deep the ordinal before a wording is: 一、 1, （一） 2, 1. 3, (1) 4, ① 5; 0 without one."""
    found = ORDINAL.match(unicodedata.normalize("NFKC", text) if not text[:1].isdigit() else text)
    if found is None or found.lastgroup is None:
        return 0
    return int(found.lastgroup[1])


def is_of_which(text: str) -> bool:
    """Tell whether a label begins with 其中."""
    return bool(_OF_WHICH.match(ORDINAL.sub("", text, count=1)))


def without_of_which(text: str) -> str:
    """Give the label after 其中."""
    return _OF_WHICH.sub("", ORDINAL.sub("", text, count=1))
