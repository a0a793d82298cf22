"""Whether a cell's characters can be told from what is behind them: white ones on white paper are not shown."""

from __future__ import annotations

PAPER = (255, 255, 255)
Colour = tuple[int, int, int]
NEAR = 8
"""How far red, green and blue may lie apart, of 255, in two colours that nobody tells from each other."""


def invisible(letters: Colour | None, ground: Colour | None) -> bool:
    """Tell whether letters have the colour of their ground; a colour that is not known is None."""
    if letters is None:
        return False
    behind = PAPER if ground is None else ground
    return all(abs(one - other) <= NEAR for one, other in zip(letters, behind, strict=True))
