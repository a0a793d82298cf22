"""The page's ruling lines: strokes, edges of drawn rectangles and thin filled rectangles."""

from __future__ import annotations

import ctypes
import itertools
from typing import NamedTuple

import pypdfium2.raw as pdfium

from yujue.reading.model import Box
from yujue.reading.pdf.frame import Frame

THIN = 2.5
"""Points: a filled rectangle no thicker than this is a line, a thicker one is shading."""
_SHORTEST = 2.0
_DEPTH = 5
_CORNERS = 5
_MOST_SEGMENTS = 400
"""A path with more segments is a drawing; nothing in it rules a table."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Line(NamedTuple):
    """An axis-parallel line: where it lies across, and from where to where it runs along (upright points)."""

    at: float
    start: float
    end: float


class Rulings(NamedTuple):
    """All ruling lines of a page."""

    horizontal: list[Line]
    vertical: list[Line]


class Area(NamedTuple):
    """A filled area or a picture (`item` None) behind text, and the open object that draws it."""

    box: Box
    item: pdfium.FPDF_PAGEOBJECT | None
    rectangle: bool = False

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a point lies on it."""
        x0, y0, x1, y1 = self.box
        return x0 <= x <= x1 and y0 <= y <= y1


class PageObjects(NamedTuple):
    """What one walk over a page's objects gives.

    `form_text` holds the text objects inside of forms, by address, with the matrix from their form to the page.
    """

    rulings: Rulings
    areas: list[Area]
    form_text: dict[int, Matrix]


class _Walk:
    """Collects while it visits every object once."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.horizontal: list[Line] = []
        self.vertical: list[Line] = []
        self.areas: list[Area] = []
        self.form_text: dict[int, Matrix] = {}
        self.bounds = tuple(ctypes.c_float() for _ in range(4))
        self.bound_refs = tuple(ctypes.byref(value) for value in self.bounds)
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()

    def visit(self, item: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            if depth:
                self.form_text[address(item)] = matrix
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.visit_path(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.areas.append(Area(self.bounds_of(item, matrix), None))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            inner = times(object_matrix(item), matrix)
            for index in range(pdfium.FPDFFormObj_CountObjects(item)):
                self.visit(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def visit_path(self, item: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> None:
        pdfium.FPDFPath_GetDrawMode(item, self.fill, self.stroke)
        stroked = bool(self.stroke.value)
        if not stroked and not self.fill.value:
            return
        segments = pdfium.FPDFPath_CountSegments(item)
        if segments > _MOST_SEGMENTS:
            return
        if segments <= _CORNERS:
            box = self.bounds_of(item, matrix)
            if self.thin(box):
                return
            if not stroked:
                self.areas.append(Area(box, item, rectangle=True))
                return
        for points in subpaths(item, segments, times(object_matrix(item), matrix), self.frame):
            self.add_polygon(points, item, stroked=stroked)

    def bounds_of(self, item: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> Box:
        """Give the box around an object (upright points)."""
        pdfium.FPDFPageObj_GetBounds(item, *self.bound_refs)
        left, bottom, right, top = (value.value for value in self.bounds)
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

    def add_polygon(self, points: list[tuple[float, float]], item: pdfium.FPDF_PAGEOBJECT, *, stroked: bool) -> None:
        """Take a filled area as a whole, and a stroked outline edge by edge."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = min(xs), min(ys), max(xs), max(ys)
        if self.thin(box):
            return
        if not stroked:
            self.areas.append(Area(box, item, rectangle=len(points) <= _CORNERS))
            return
        for (xa, ya), (xb, yb) in itertools.pairwise(points):
            if abs(ya - yb) <= 1 or abs(xa - xb) <= 1:
                self.thin((min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)))


def read_objects(page: pdfium.FPDF_PAGE, frame: Frame) -> PageObjects:
    """Visit the objects of a page."""
    walk = _Walk(frame)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        walk.visit(pdfium.FPDFPage_GetObject(page, index), IDENTITY, 0)
    rulings = Rulings(join_collinear(walk.horizontal), join_collinear(walk.vertical))
    return PageObjects(rulings, walk.areas, walk.form_text)


def subpaths(
    item: pdfium.FPDF_PAGEOBJECT, segments: int, matrix: Matrix, frame: Frame
) -> list[list[tuple[float, float]]]:
    """Give each subpath's points in the upright frame, closed ones with their first point again at the end."""
    x, y = ctypes.c_float(), ctypes.c_float()
    found: list[list[tuple[float, float]]] = []
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = frame.point(*apply(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not found:
            found.append([point])
        else:
            found[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            found[-1].append(found[-1][0])
    return found


def address(handle: object) -> int:
    """Give the address behind one of pdfium's handles."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def object_matrix(item: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    """Give an object's own matrix."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Map a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def times(first: Matrix, second: Matrix) -> Matrix:
    """Give the matrix that maps by `first`, then by `second`."""
    a, b = first[0] * second[0] + first[1] * second[2], first[0] * second[1] + first[1] * second[3]
    c, d = first[2] * second[0] + first[3] * second[2], first[2] * second[1] + first[3] * second[3]
    e, f = apply(second, first[4], first[5])
    return a, b, c, d, e, f


def join_collinear(lines: list[Line], tolerance: float = 1.2) -> list[Line]:
    """Join pieces of the same line; done before grouping, else a header cell over several rows falls apart."""
    joined: list[Line] = []
    batch: list[Line] = []
    for line in sorted(lines):
        if batch and line.at - batch[0].at > tolerance:
            joined.extend(merge(batch))
            batch = []
        batch.append(line)
    joined.extend(merge(batch))
    return joined


def merge(batch: list[Line], gap: float = 2.5) -> list[Line]:
    """Merge lines at one place that touch or overlap along it."""
    if not batch:
        return []
    at = sum(line.at for line in batch) / len(batch)
    merged: list[Line] = []
    for line in sorted(batch, key=lambda each: each.start):
        if merged and line.start <= merged[-1].end + gap:
            merged[-1] = Line(at, merged[-1].start, max(merged[-1].end, line.end))
        else:
            merged.append(Line(at, line.start, line.end))
    return merged


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
