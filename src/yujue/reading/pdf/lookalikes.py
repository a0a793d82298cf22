"""Characters that look like a common ideograph and are not: fonts map 门 to ⻔, and no search finds it."""

from __future__ import annotations

import unicodedata

_BLOCKS = (
    (0x2E80, 0x2EFF),  # CJK radicals supplement
    (0x2F00, 0x2FDF),  # Kangxi radicals
    (0xF900, 0xFAFF),  # CJK compatibility ideographs
)

# The supplement's own decompositions are few (⺟ ⻳ …); the rest are given by the shape they print.
# Source: Unicode 16, EquivalentUnifiedIdeograph.txt.
_SUPPLEMENT = dict(
    zip(
        "⺁⺄⺆⺈⺊⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙冂刀卜小小兀尣尢尣巳幺彑彐心手攵旡日月歹母民水水火爪爪爿牛犬玉疋目示礻竹糸纟罓罒罓网网羊羊羊耂耂聿肉臼艹艹艹虎衤覀西见角覀讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)


_LINE_END_HYPHENS = (0x0002, 0xFFFE)
"""What pdfium says for a hyphen at a line's end, taking it for one of its own; ours are printed."""


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for first, last in _BLOCKS:
        for code in range(first, last + 1):
            unified = unicodedata.normalize("NFKC", chr(code))
            if unified != chr(code):
                table[code] = unified
    table.update({ord(odd): unified for odd, unified in _SUPPLEMENT.items()})
    table.update(dict.fromkeys(_LINE_END_HYPHENS, "-"))
    return table


_TABLE = _table()


def unify(text: str) -> str:
    """Replace look-alikes by the ideographs they print; everything else stays, full-width digits too."""
    return text.translate(_TABLE)
