"""The recognition of text: RapidOCR, whose wheel holds the Chinese models (Apache-2.0); nothing is downloaded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from yujue.reading.scan.errors import NoOcrError

if TYPE_CHECKING:
    import numpy as np

    Image = np.ndarray[Any, Any]

SETTINGS = {"Global.use_cls": False, "Global.log_level": "critical"}
"""The classifier of turned text flips two-digit codes (01 → 10); pages are set upright before."""


class Word(NamedTuple):
    """A recognised piece of text: its box in pixels, the text, and how sure the engine is (0 to 1)."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    score: float


@cache
def engine(file: str) -> Any:
    """Give the engine; `NoOcrError` where the extra is not installed."""
    try:
        from rapidocr import RapidOCR
    except ImportError as error:
        raise NoOcrError(file) from error
    return RapidOCR(params=SETTINGS)


def words(file: str, image: Image) -> list[Word]:
    """Recognise the text of a page (RGB)."""
    found = engine(file)(image, use_det=True, use_cls=False, use_rec=True)
    if found.boxes is None:
        return []
    return [
        Word(box[:, 0].min(), box[:, 1].min(), box[:, 0].max(), box[:, 1].max(), text, float(score))
        for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True)
    ]


def word_of(file: str, image: Image) -> tuple[str, float]:
    """Recognise a crop that holds one piece of text; ("", 1) where there is none."""
    found = engine(file)(image, use_det=False, use_cls=False, use_rec=True)
    if not found.txts:
        return "", 1.0
    return found.txts[0], float(found.scores[0])
