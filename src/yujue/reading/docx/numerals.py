"""Numbers of lists as Word prints them (ECMA-376, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
MOST = 9999


def counted(number: int, digits: str = _DIGITS, places: str = "十百千") -> str:
    """Count in Chinese up to 9,999: 十一, 一百零三."""
    if not 0 < number <= MOST:
        return digits[0] if number == 0 else str(number)
    zero = "零"
    text, gap = "", False
    figures = str(number)
    for place, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure == "0":
            gap = bool(text)
            continue
        text += (zero if gap else "") + digits[int(figure)] + (places[place - 1] if place else "")
        gap = False
    one = digits[1] + places[0]
    return text[1:] if text.startswith(one) and number < 20 and digits is _DIGITS else text


def _each(number: int) -> str:
    return "".join(_DIGITS[int(figure)] for figure in str(number))


def _roman(number: int) -> str:
    text = ""
    for size, letters in (*_ROMAN, *_ROMAN_LOW):
        while number >= size and len(text) < 40:
            text, number = text + letters, number - size
    return text


def _letter(number: int) -> str:
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 260 else str(number)


def _circled(number: int) -> str:
    if 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    return chr(0x3251 + number - 21) if 21 <= number <= 35 else str(number)


def _of(cycle: str) -> Callable[[int], str]:
    return lambda number: cycle[(number - 1) % len(cycle)] if number > 0 else str(number)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "decimalFullWidth": lambda n: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in str(n)),
    "decimalFullWidth2": lambda n: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in str(n)),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": "{}.".format,
    "decimalEnclosedParen": "({})".format,
    "chineseCounting": counted,
    "chineseCountingThousand": counted,
    "japaneseCounting": counted,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "chineseLegalSimplified": lambda n: counted(n, _FORMAL, "拾佰仟"),
    "ideographDigital": _each,
    "japaneseDigitalTenThousand": _each,
    "taiwaneseDigital": _each,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": lambda n: chr(0x3280 + n - 1) if 1 <= n <= 10 else str(n),
    "ideographParenthesis": lambda n: chr(0x3220 + n - 1) if 1 <= n <= 10 else f"({counted(n)})",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "none": lambda _: "",
}


def numeral(number: int, form: str) -> str:
    """Print a number in a format; an unknown format prints digits."""
    return FORMATS.get(form, str)(number)
