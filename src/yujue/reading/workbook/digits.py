"""A number's digits put into the places of a section, with the texts that stand between them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from yujue.reading.workbook.codes import Section, Token


def general(value: Decimal) -> str:
    """Print without format: no trailing zeros, no exponent."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"", "-0"} else text


def filled(section: Section, value: Decimal) -> str:
    r"""Print a number that is not negative.

    A comma behind the last place divides by a thousand. A quoted or escaped point among the places is text:
    `0\.0000` shows 123456 as 12.3456, which is how amounts in 元 are printed in 万元.
    """
    tokens = section.tokens
    places = [n for n, token in enumerate(tokens) if token.kind == "place"]
    if not places:
        return "".join(general(value) if token.kind == "general" else token.text for token in tokens)
    first, last = places[0], places[-1]
    point = next((n for n in range(len(tokens)) if tokens[n] == Token("sign", ".")), None)
    after = [n for n in places if point is not None and n > point]
    before = [n for n in places if n not in after]
    scale = 2 * section.signs.count("%") - 3 * _thousands(tokens, before[-1] if before else first, last)
    rounded = value.scaleb(scale).quantize(Decimal(1).scaleb(-len(after)), ROUND_HALF_UP)
    whole, _, part = format(rounded, "f").partition(".")
    grouped = any(tokens[n] == Token("sign", ",") for n in range(first, before[-1] if before else first))
    printed = _fraction(tokens, after, part) | _whole(tokens, before, whole.lstrip("0"), grouped=grouped)
    if point is not None:
        printed[point] = "." if any(printed[n] for n in after) else ""
    if not before and point is not None:
        printed[point] = (whole.lstrip("0") or "0") + printed[point]
    return "".join(printed.get(n, "" if token == Token("sign", ",") else token.text) for n, token in enumerate(tokens))


def _thousands(tokens: tuple[Token, ...], *ends: int) -> int:
    """Count the commas right behind the last place before the point, and behind the last of all."""
    count = 0
    for end in set(ends):
        following = end + 1
        while following < len(tokens) and tokens[following] == Token("sign", ","):
            count, following = count + 1, following + 1
    return count


def _fraction(tokens: tuple[Token, ...], places: list[int], digits: str) -> dict[int, str]:
    """Give the digits behind the point, without the zeros that nothing asks for."""
    least = max((n + 1 for n, place in enumerate(places) if tokens[place].text == "0"), default=0)
    kept = digits[:least] + digits[least:].rstrip("0")
    return {place: kept[n : n + 1] for n, place in enumerate(places)}


def _whole(tokens: tuple[Token, ...], places: list[int], digits: str, *, grouped: bool) -> dict[int, str]:
    """Give the digits before the point from the right; what is left over stands in the first place."""
    printed: dict[int, str] = {}
    for n, place in enumerate(reversed(places)):
        rest = digits[: len(digits) - n] if n < len(digits) else ""
        zero = "0" if any(tokens[each].text == "0" for each in places[: len(places) - n]) else ""
        mine = rest if n == len(places) - 1 else rest[-1:]
        printed[place] = _group(mine or zero, n) if grouped else mine or zero
    return printed


def _group(digits: str, right: int) -> str:
    """Set commas in digits of which the last has `right` digits to its right."""
    out = ""
    for n, digit in enumerate(reversed(digits), right):
        out = digit + ("," if n and n % 3 == 0 else "") + out
    return out
