"""What of the text a reader sees: neither invisible, nor white on white, nor outside its clip."""

from __future__ import annotations

import ctypes
import math

import pypdfium2.raw as pdfium

from yujue.reading.model import Box
from yujue.reading.pdf.chars import Char, Style
from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.rulings import IDENTITY, Area, Matrix, PageObjects, address, apply

_EVERYWHERE: Box = (-math.inf, -math.inf, math.inf, math.inf)
_BOLD_NAMES = ("bold", "heavy", "black", "simhei", "黑体", "fzht", "fzxbs", "hei")
_BOLD_WEIGHT = 600
_PICTURED = 0.6
"""Share of a page under pictures from which on it is a picture of a page."""
_BASELINE_SHIFT = (0.0, 0.85, 0.7, -0.15)
"""Font heights from a turned character's origin to the baseline that an upright one of this middle would have."""
_WHITE = 250
"""Red, green and blue above this are white to the eye."""


class Looker:
    """Looks at runs of one open page; fonts and clips are looked up once."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE, frame: Frame, objects: PageObjects) -> None:
        self.text_page = text_page
        self.frame = frame
        self.areas = objects.areas
        self.form_text = objects.form_text
        self.scanned = pictured(frame, objects.areas)
        self.fonts: dict[int, bool] = {}
        self.clips: dict[int, Box] = {}
        self.colour = tuple(ctypes.c_uint() for _ in range(4))
        self.colour_refs = tuple(ctypes.byref(value) for value in self.colour)

    def shown(self, run: list[Char]) -> list[Char]:
        """Give what is seen of a run, with its style; a run cut at a side keeps its text and is marked."""
        first = run[0]
        item = pdfium.FPDFText_GetTextObject(self.text_page, first.ordinal)
        if not item:
            return run
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        if (mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE and not self.scanned) or self.blank(item, first):
            return []
        x0, y0, x1, y1 = self.clip(item)
        inside = [y0 < char.middle[1] < y1 for char in run]
        if not any(inside):
            return []
        in_sight = [x0 < char.middle[0] < x1 for char in run]
        if not any(in_sight):
            return []
        bold = mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE or self.bold(item)
        style = Style(bold, self.turn(first.ordinal), not all(in_sight))
        return [upright(char, style) for char, seen in zip(run, inside, strict=True) if seen]

    def turn(self, ordinal: int) -> int:
        """Give the clockwise quarter turns of a character against the upright page."""
        angle: float = pdfium.FPDFText_GetCharAngle(self.text_page, ordinal)
        return (self.frame.turns + round(angle / (math.pi / 2))) % 4

    def bold(self, item: pdfium.FPDF_PAGEOBJECT) -> bool:
        """Tell whether a text object's font is bold or a heading face."""
        font = pdfium.FPDFTextObj_GetFont(item)
        key = address(font)
        if key not in self.fonts:
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
            name = buffer.value.decode("utf-8", "replace").lower()
            weight = pdfium.FPDFFont_GetWeight(font)
            self.fonts[key] = weight >= _BOLD_WEIGHT or any(part in name for part in _BOLD_NAMES)
        return self.fonts[key]

    def clip(self, item: pdfium.FPDF_PAGEOBJECT) -> Box:
        """Give the box that a text object's clip leaves open (upright points)."""
        path = pdfium.FPDFPageObj_GetClipPath(item)
        matrix = self.form_text.get(address(item), IDENTITY) if self.form_text else IDENTITY
        x0, y0, x1, y1 = _EVERYWHERE
        for number in range(max(pdfium.FPDFClipPath_CountPaths(path), 0) if path else 0):
            left, top, right, bottom = self.clip_box(path, number, matrix)
            x0, y0, x1, y1 = max(x0, left), max(y0, top), min(x1, right), min(y1, bottom)
        return x0, y0, x1, y1

    def clip_box(self, path: pdfium.FPDF_CLIPPATH, number: int, matrix: Matrix) -> Box:
        """Give the box of one path of a clip; its points are shared by all objects under the clip."""
        segment = pdfium.FPDFClipPath_GetPathSegment(path, number, 0)
        key = address(segment)
        if key not in self.clips:
            x, y = ctypes.c_float(), ctypes.c_float()
            points: list[tuple[float, float]] = []
            for index in range(pdfium.FPDFClipPath_CountPathSegments(path, number)):
                segment = pdfium.FPDFClipPath_GetPathSegment(path, number, index)
                pdfium.FPDFPathSegment_GetPoint(segment, x, y)
                points.append(self.frame.point(*apply(matrix, x.value, y.value)))
            xs, ys = [x for x, _ in points], [y for _, y in points]
            self.clips[key] = (min(xs), min(ys), max(xs), max(ys)) if points else _EVERYWHERE
        return self.clips[key]

    def blank(self, item: pdfium.FPDF_PAGEOBJECT, char: Char) -> bool:
        """Tell whether text is transparent, or white with nothing coloured behind it."""
        if not pdfium.FPDFPageObj_GetFillColor(item, *self.colour_refs):
            return False
        red, green, blue, alpha = (value.value for value in self.colour)
        if alpha == 0:
            return True
        if min(red, green, blue) < _WHITE:
            return False
        return not any(area.covers(*char.middle) and self.coloured(area) for area in self.areas)

    def coloured(self, area: Area) -> bool:
        """Tell whether a filled area is anything but white; a picture is."""
        if area.item is None or not pdfium.FPDFPageObj_GetFillColor(area.item, *self.colour_refs):
            return True
        return min(value.value for value in self.colour[:3]) < _WHITE


def pictured(frame: Frame, areas: list[Area]) -> bool:
    """Tell whether pictures fill most of a page; invisible text over them is what text recognition read there."""
    covered = 0.0
    for x0, y0, x1, y1 in (area.box for area in areas if area.item is None):
        width, height = min(x1, frame.width) - max(x0, 0), min(y1, frame.height) - max(y0, 0)
        covered += max(width, 0) * max(height, 0)
    return covered > _PICTURED * frame.width * frame.height


def upright(char: Char, style: Style) -> Char:
    """Give a character its style, and a turned one the baseline at which its middle is found like any other's."""
    return char._replace(y=char.y + _BASELINE_SHIFT[style.turn] * char.size, style=style)
