"""When two printed names mean the same subject."""

from __future__ import annotations

import re
from functools import lru_cache

_WIDTH = str.maketrans("()［］[]【】“”‘’\"'，,:;", "（）（）（）（）" + " " * 6 + "、、：；")
_LEVEL = re.compile(r"（(?:\d{2,7})?(?:类|款|项|目)级?(?:科目)?）|（\d{2,7}(?:类|款|项)?）")
_ORDINAL = re.compile(r"^(?:（?[一二三四五六七八九十]{1,4}）、?|[一二三四五六七八九十]{1,4}、|\d{1,2}[.．、])")
_CODE = re.compile(r"^\d{3,7}(?=[一-鿿])")
_FILLER = re.compile(r"[（）\s、·]|的")


@lru_cache(maxsize=16384)
def normalise(name: str) -> str:
    """Reduce a printed subject name to what distinguishes it.

    Spaces, quotes and the width of brackets, a leading ordinal or code, （类）（款）（项） and the particle 的 do not
    distinguish; nor do 其它/其他 and 费用/费 or 支出 at the end (`其他支出` stays).
    """
    text = "".join(name.translate(_WIDTH).split())
    text = _CODE.sub("", _ORDINAL.sub("", text))
    text = _FILLER.sub("", _LEVEL.sub("", text)).replace("其它", "其他")
    text = re.sub(r"费用(?=支出$|$)", "费", text)
    return text.removesuffix("支出") if len(text) > len("其他支出") else text


def same_name(first: str, second: str) -> bool:
    """Tell whether two names are the same subject's, whatever the spelling; different subjects never are."""
    return normalise(first) == normalise(second)


def begins_name(part: str, whole: str) -> bool:
    """Tell whether `part` may be `whole` cut off (a line break, a cell's edge): at least three characters."""
    short = normalise(part)
    return len(short) >= 3 and (normalise(whole) + "支出").startswith(short)
