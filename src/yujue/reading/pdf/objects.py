"""One walk over a page's drawn objects: ruling lines, filled areas, pictures, and text inside of forms."""

from __future__ import annotations

import ctypes
from collections import deque
from itertools import pairwise, repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from yujue.reading.model import Box
from yujue.reading.pdf import native
from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.matrix import IDENTITY, Matrix, apply, times
from yujue.reading.pdf.native import Handle, Slots, address
from yujue.reading.pdf.rulings import Line, Rulings, join_collinear

THIN = 2.5
"""Points: a filled rectangle no thicker than this is a line, a thicker one is shading."""
_SHORTEST = 2.0
_DEPTH = 5
_CORNERS = 5
_VISITED = frozenset({pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH})
_MOST_SEGMENTS = 400
"""A path with more segments is a drawing; nothing in it rules a table."""


class Area(NamedTuple):
    """A filled area or a picture (`item` 0) behind text, and the open object that draws it."""

    box: Box
    item: Handle
    rectangle: bool = False

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a point lies on it."""
        x0, y0, x1, y1 = self.box
        return x0 <= x <= x1 and y0 <= y <= y1


class PageObjects(NamedTuple):
    """What one walk over a page's objects gives.

    `form_text` holds the text objects inside of forms with the matrix from their form to the page.
    """

    rulings: Rulings
    areas: list[Area]
    form_text: dict[Handle, Matrix]


class _Walk:
    """Collects while it visits every object once."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.horizontal: list[Line] = []
        self.vertical: list[Line] = []
        self.areas: list[Area] = []
        self.form_text: dict[Handle, Matrix] = {}
        self.bounds = Slots(ctypes.c_float, 4)
        self.mode = Slots(ctypes.c_int, 2)

    def visit(self, item: Handle, kind: int, matrix: Matrix, depth: int) -> None:
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.form_text[item] = matrix
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.visit_path(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = self.bounds_of(item, matrix)
            if not self.thin(box):
                self.areas.append(Area(box, 0))
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
            self.areas.append(Area(self.bounds_of(item, matrix), item))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            inner = times(matrix_of(item), matrix)
            for index in range(native.form_count(item)):
                part = native.form_object(item, index)
                self.visit(part, native.object_type(part), inner, depth + 1)

    def visit_path(self, item: Handle, matrix: Matrix) -> None:
        native.draw_mode(item, *self.mode.addresses)
        filled, stroked = self.mode.values
        if filled or stroked:
            self.take_path(item, self.bounds_of(item, matrix), matrix, filled=bool(filled), stroked=bool(stroked))

    def take_path(self, item: Handle, box: Box, matrix: Matrix, *, filled: bool, stroked: bool) -> None:
        """Take a drawn path: a thin one as a line, a filled one as an area, a stroked one edge by edge."""
        segments = native.path_count(item)
        if not 0 < segments <= _MOST_SEGMENTS:
            return
        if segments <= _CORNERS:
            if self.thin(box):
                return
            if filled:
                self.areas.append(Area(box, item, rectangle=not stroked))
            if not stroked:
                return
        for points in subpaths(item, segments, times(matrix_of(item), matrix), self.frame):
            self.add_polygon(points, item, filled=filled and segments > _CORNERS, stroked=stroked)

    def visit_paths(self, items: list[Handle]) -> None:
        """Visit the page's own paths, all of which are asked for mode and bounds at once."""
        count = len(items)
        modes, bounds = native.Buffer(8 * count), native.Buffer(16 * count)
        first, second = (range(modes.start + at, modes.start + at + 8 * count, 8) for at in (0, 4))
        deque(map(native.draw_mode, items, first, second), 0)
        sides = (range(bounds.start + at, bounds.start + at + 16 * count, 16) for at in (0, 4, 8, 12))
        deque(map(native.object_bounds, items, *sides), 0)
        drawn, values, box = modes.numbers("i"), bounds.numbers("f"), self.frame.box
        for index, item in enumerate(items):
            if drawn[2 * index] or drawn[2 * index + 1]:
                bounds_of, filled, stroked = box(*values[4 * index : 4 * index + 4]), *drawn[2 * index : 2 * index + 2]
                self.take_path(item, bounds_of, IDENTITY, filled=filled != 0, stroked=stroked != 0)

    def bounds_of(self, item: Handle, matrix: Matrix) -> Box:
        """Give the box around an object (upright points)."""
        native.object_bounds(item, *self.bounds.addresses)
        left, bottom, right, top = self.bounds.values
        if matrix is IDENTITY:
            return self.frame.box(left, bottom, right, top)
        return self.frame.box(*apply(matrix, left, bottom), *apply(matrix, right, top))

    def thin(self, box: Box) -> bool:
        """Take a thin box as a line; tells whether it was one."""
        x0, y0, x1, y1 = box
        width, height = x1 - x0, y1 - y0
        if height <= THIN and width > _SHORTEST and width > height:
            self.horizontal.append(Line((y0 + y1) / 2, x0, x1))
        elif width <= THIN and height > _SHORTEST:
            self.vertical.append(Line((x0 + x1) / 2, y0, y1))
        else:
            return height <= THIN and width <= THIN
        return True

    def add_polygon(self, points: list[tuple[float, float]], item: Handle, *, filled: bool, stroked: bool) -> None:
        """Take a filled area as a whole, and a stroked outline edge by edge."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = min(xs), min(ys), max(xs), max(ys)
        if self.thin(box):
            return
        if filled:
            self.areas.append(Area(box, item, rectangle=not stroked and len(points) <= _CORNERS))
        if not stroked:
            return
        for (xa, ya), (xb, yb) in pairwise(points):
            if abs(ya - yb) <= 1 or abs(xa - xb) <= 1:
                self.thin((min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)))


def read_objects(page: pdfium.FPDF_PAGE, frame: Frame) -> PageObjects:
    """Visit the objects of a page; its own text needs none, its paths get theirs together."""
    walk = _Walk(frame)
    count = pdfium.FPDFPage_CountObjects(page)
    items = list(map(native.page_object, repeat(address(page), count), range(count)))
    kinds = list(map(native.object_type, items))
    walk.visit_paths([item for item, kind in zip(items, kinds, strict=True) if kind == pdfium.FPDF_PAGEOBJ_PATH])
    for item, kind in zip(items, kinds, strict=True):
        if kind not in _VISITED:
            walk.visit(item, kind, IDENTITY, 0)
    rulings = Rulings(join_collinear(walk.horizontal), join_collinear(walk.vertical))
    return PageObjects(rulings, walk.areas, walk.form_text)


def subpaths(item: Handle, segments: int, matrix: Matrix, frame: Frame) -> list[list[tuple[float, float]]]:
    """Give each subpath's points in the upright frame, closed ones with their first point again at the end."""
    point = Slots(ctypes.c_float, 2)
    found: list[list[tuple[float, float]]] = []
    for index in range(segments):
        segment = native.path_segment(item, index)
        native.segment_point(segment, *point.addresses)
        placed = frame.point(*apply(matrix, *point.values))
        if native.segment_type(segment) == pdfium.FPDF_SEGMENT_MOVETO or not found:
            found.append([placed])
        else:
            found[-1].append(placed)
        if native.segment_closes(segment):
            found[-1].append(found[-1][0])
    return found


def matrix_of(item: Handle) -> Matrix:
    """Give an object's own matrix."""
    values = Slots(ctypes.c_float, 6)
    native.object_matrix(item, values.addresses[0])
    a, b, c, d, e, f = values.values
    return a, b, c, d, e, f


def outlines(areas: list[Area]) -> Rulings:
    """Take the edges of filled areas as lines: tables drawn as nested or side-by-side boxes have no others."""
    horizontal: list[Line] = []
    vertical: list[Line] = []
    for area in areas:
        if area.rectangle:
            x0, y0, x1, y1 = area.box
            horizontal += [Line(y0, x0, x1), Line(y1, x0, x1)]
            vertical += [Line(x0, y0, y1), Line(x1, y0, y1)]
    return Rulings(join_collinear(horizontal), join_collinear(vertical))
