"""What of the text a reader takes in: neither invisible, nor white on white, nor outside its clip, nor a watermark."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from yujue.reading.model import Box
from yujue.reading.pdf import native
from yujue.reading.pdf.chars import Char, Glyph, Style
from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.matrix import IDENTITY, Matrix, apply
from yujue.reading.pdf.native import Handle, Slots, address
from yujue.reading.pdf.objects import Area, PageObjects, matrix_of

Colour = tuple[int, int, int, int]
_QUARTER = math.pi / 2
_EVERYWHERE: Box = (-math.inf, -math.inf, math.inf, math.inf)
_BOLD_NAMES = ("bold", "heavy", "black", "simhei", "heiti", "黑体", "fzht", "fzxbs")
_BOLD_WEIGHT = 600
_LARGE = 0.08
"""Share of a page from which on a picture may show a table; seals and logos are smaller."""
_PICTURED = 0.6
"""Share of a page under pictures from which on it is a picture of a page."""
_BASELINE_SHIFT = (0.0, 0.85, 0.7, -0.15)
"""Font heights from a turned character's origin to the baseline that an upright one of this middle would have."""
_ASCENT, _DESCENT = 0.82, 0.12
"""How far a character reaches above and below its baseline, in font heights."""
_PARTLY = 0.1
"""Share of a line's height that shows when it is cut, rather than hidden."""
_FEWEST_CUT = 4
"""Characters from which on a cut run is worth a word."""
_WHITE = 250
"""Red, green and blue above this are white to the eye."""


_SLANTED = 0.15
"""Quarter turns off the nearest side from which on text is a watermark or a stamp; a crooked scan has some 0.05."""


class Look(NamedTuple):
    """A run and what pdfium says of the object that draws it: handle, mode, angle (clockwise), clip, colour."""

    run: list[Glyph]
    item: Handle
    mode: int
    angle: float
    clip: Handle
    clips: int
    colour: Colour


class Looker:
    """Looks at runs of one open page; fonts and clips are looked up once."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE, frame: Frame, objects: PageObjects) -> None:
        self.text_page = address(text_page)
        self.frame = frame
        self.areas = objects.areas
        self.form_text = objects.form_text
        self.scanned = pictured(frame, objects.areas)
        self.fonts: dict[Handle, bool] = {}
        self.clips: dict[Handle, Box] = {}
        self.cut: list[tuple[Box, str]] = []

    def shown(self, runs: list[list[Glyph]]) -> list[list[Char]]:
        """Give what is seen of runs, with its style; a run cut at a side keeps its text and is marked.

        Every property is asked for all runs at once, of the object that draws their first character.
        """
        firsts, pages = [run[0][5] for run in runs], [self.text_page] * len(runs)
        items = list(map(native.text_object, pages, firsts))
        modes, angles = map(native.text_mode, items), map(native.char_angle, pages, firsts)
        clips = list(map(native.clip_path, items))
        looks = zip(runs, items, modes, angles, clips, map(native.clip_count, clips), self.colours(items), strict=True)
        return [seen for look in looks if (seen := self.seen(Look(*look)))]

    def colours(self, items: list[Handle]) -> Iterator[Colour]:
        """Give the fill colours of objects: red, green, blue and alpha from 0 to 255, all 0 but alpha for unknown."""
        buffer = native.Buffer(16 * len(items))
        starts = [range(buffer.start + at, buffer.start + at + 16 * len(items), 16) for at in (0, 4, 8, 12)]
        known = list(map(native.fill_colour, items, *starts))
        parts = buffer.numbers("i")
        return (
            (parts[at], parts[at + 1], parts[at + 2], parts[at + 3]) if ok else (0, 0, 0, 255)
            for ok, at in zip(known, range(0, len(parts), 4), strict=False)
        )

    def seen(self, look: Look) -> list[Char]:
        """Give what is seen of one run."""
        run, item, mode, angle, _, _, colour = look
        if not item:
            return [Char(*glyph) for glyph in run]
        (left, right, baseline, size, _, _), (last_left, last_right, *_) = run[0], run[-1]
        quarters = round(angle / _QUARTER)
        turn = (self.frame.turns + quarters) % 4
        middle = baseline + (_BASELINE_SHIFT[turn] - 0.35) * size
        hidden = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE and not self.scanned
        aslant = abs(angle / _QUARTER - quarters) > _SLANTED and runs_aslant(matrix_of(item))
        if hidden or aslant or self.blank(colour, left, middle):
            return []
        x0, y0, x1, y1 = self.clip(look)
        if not y0 < middle < y1 or right <= x0 or last_left >= x1:
            self.note_cut(run, (x0, y0, x1, y1))
            return []
        cut = (left + right) / 2 < x0 or (last_left + last_right) / 2 > x1
        style = Style(mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE or self.bold(item), turn, cut)
        if not turn:
            return [tuple.__new__(Char, (*glyph, style)) for glyph in run]  # Char(…) would take twice as long
        return [turned(glyph, style) for glyph in run]

    def note_cut(self, run: list[Glyph], clip: Box) -> None:
        """Remember a run of which the clip leaves a strip: a reader sees that a line is cut off."""
        (left, _, baseline, size, *_), (_, last_right, *_) = run[0], run[-1]
        top, bottom = baseline - _ASCENT * size, baseline + _DESCENT * size
        strip = min(bottom, clip[3]) - max(top, clip[1])
        beside = last_right <= clip[0] or left >= clip[2]
        if len(run) >= _FEWEST_CUT and not beside and strip > _PARTLY * (bottom - top):
            box = (left, max(top, clip[1]), last_right, min(bottom, clip[3]))
            self.cut.append((box, "".join(glyph[4] for glyph in run)))

    def bold(self, item: Handle) -> bool:
        """Tell whether a text object's font is bold or a heading face."""
        font = native.text_font(item)
        if font not in self.fonts:
            buffer = ctypes.create_string_buffer(256)
            native.font_name(font, ctypes.addressof(buffer), len(buffer))
            name = buffer.value.decode("utf-8", "replace").lower()
            weight = native.font_weight(font)
            self.fonts[font] = weight >= _BOLD_WEIGHT or any(part in name for part in _BOLD_NAMES)
        return self.fonts[font]

    def clip(self, look: Look) -> Box:
        """Give the box that a text object's clip leaves open (upright points)."""
        matrix = self.form_text.get(look.item, IDENTITY) if self.form_text else IDENTITY
        x0, y0, x1, y1 = _EVERYWHERE
        for number in range(look.clips):
            left, top, right, bottom = self.clip_box(look.clip, number, matrix)
            x0, y0, x1, y1 = max(x0, left), max(y0, top), min(x1, right), min(y1, bottom)
        return x0, y0, x1, y1

    def clip_box(self, path: Handle, number: int, matrix: Matrix) -> Box:
        """Give the box of one path of a clip; its points are shared by all objects under the clip."""
        key = native.clip_segment(path, number, 0)
        if key not in self.clips:
            point = Slots(ctypes.c_float, 2)
            points: list[tuple[float, float]] = []
            for index in range(native.clip_segments(path, number)):
                native.segment_point(native.clip_segment(path, number, index), *point.addresses)
                points.append(self.frame.point(*apply(matrix, *point.values)))
            xs, ys = [x for x, _ in points], [y for _, y in points]
            self.clips[key] = (min(xs), min(ys), max(xs), max(ys)) if points else _EVERYWHERE
        return self.clips[key]

    def blank(self, colour: Colour, x: float, y: float) -> bool:
        """Tell whether text at a place is transparent, or white with nothing coloured behind it."""
        if colour[3] == 0:
            return True
        if not is_white(colour):
            return False
        return not any(area.covers(x, y) and self.coloured(area) for area in self.areas)

    def coloured(self, area: Area) -> bool:
        """Tell whether a filled area is anything but white; a picture is."""
        return not area.item or not is_white(next(self.colours([area.item])))


def runs_aslant(matrix: Matrix) -> bool:
    """Tell whether a line runs across the page; letters that only lean, as made-up italics do, stand on a level one."""
    across, up = abs(matrix[0]), abs(matrix[1])
    return min(across, up) > _SLANTED * max(across, up)


def is_white(colour: Colour) -> bool:
    """Tell whether a colour is white to the eye."""
    return colour[0] >= _WHITE and colour[1] >= _WHITE and colour[2] >= _WHITE


def pictures(frame: Frame, areas: list[Area]) -> tuple[Box, ...]:
    """Give the places of pictures large enough to show a table."""
    least = _LARGE * frame.width * frame.height
    return tuple(area.box for area in areas if not area.item and shown_size(area.box, frame) > least)


def pictured(frame: Frame, areas: list[Area]) -> bool:
    """Tell whether pictures fill most of a page; invisible text over them is what text recognition read there."""
    covered = sum(shown_size(area.box, frame) for area in areas if not area.item)
    return covered > _PICTURED * frame.width * frame.height


def shown_size(box: Box, frame: Frame) -> float:
    """Give how much of a box lies on the page (square points)."""
    width, height = min(box[2], frame.width) - max(box[0], 0), min(box[3], frame.height) - max(box[1], 0)
    return max(width, 0.0) * max(height, 0.0)


def turned(glyph: Glyph, style: Style) -> Char:
    """Make a turned character; its baseline is moved so that its middle is found like any other's."""
    x0, x1, y, size, text, ordinal = glyph
    return Char(x0, x1, y + _BASELINE_SHIFT[style.turn] * size, size, text, ordinal, style)
