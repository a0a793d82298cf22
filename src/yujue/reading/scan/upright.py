"""Set a page straight: the angle at which its lines of print stand out most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Image = np.ndarray[Any, Any]

WIDEST = 3.0
"""Degrees that a page may lie askew."""
COARSE, FINE = 0.5, 0.05
_SMALL = 900
_NONE = 0.04


def deskewed(gray: Image, colour: Image) -> tuple[Image, Image]:
    """Turn both images of a page by its skew."""
    angle = skew(gray)
    if abs(angle) < _NONE:
        return gray, colour
    return _turned(gray, angle, 255), _turned(colour, angle, (255, 255, 255))


def skew(gray: Image) -> float:
    """Give the degrees by which to turn a page so that print and rulings run along its rows."""
    import cv2

    scale = _SMALL / max(gray.shape)
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = 255 - small
    rough = _best(ink, 0.0, WIDEST, COARSE)
    return _best(ink, rough, COARSE, FINE)


def _best(ink: Image, middle: float, reach: float, step: float) -> float:
    steps = round(reach / step)
    angles = [middle + n * step for n in range(-steps, steps + 1)]
    return max(angles, key=lambda angle: (_sharpness(ink, angle), -abs(angle)))


def _sharpness(ink: Image, angle: float) -> float:
    """Give how much the ink of neighbouring rows differs: most when lines of print are level."""
    import numpy as np

    rows = _turned(ink, angle, 0).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def _turned(image: Image, angle: float, border: int | tuple[int, int, int]) -> Image:
    import cv2

    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    fill = (border,) * 3 if isinstance(border, int) else border
    turned: Image = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=fill)
    return turned
