"""Pdfium's functions with handles as plain integers.

The stock wrappers build a pointer object for each handle they take or give; over the thousands of calls a page needs,
doing without halves the time that calls take (0.25 instead of 0.5 µs a call).
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Sequence
from typing import Any, Literal

import pypdfium2.raw as pdfium

Handle = int
"""The address of an object that pdfium keeps alive while its page is open; 0 for none."""

_HANDLE, _INT, _ADDRESS = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p


def address(handle: Any) -> Handle:
    """Give the address behind one of pypdfium2's handles."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Give the same function without conversions of handles."""
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


loose_char_box = plain(pdfium.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _ADDRESS)
char_origin = plain(pdfium.FPDFText_GetCharOrigin, _INT, _HANDLE, _INT, _ADDRESS, _ADDRESS)
char_angle = plain(pdfium.FPDFText_GetCharAngle, ctypes.c_float, _HANDLE, _INT)
text_object = plain(pdfium.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
text_mode = plain(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)
text_font = plain(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
font_name = plain(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE, _ADDRESS, ctypes.c_size_t)
font_weight = plain(pdfium.FPDFFont_GetWeight, _INT, _HANDLE)
page_object = plain(pdfium.FPDFPage_GetObject, _HANDLE, _HANDLE, _INT)
form_object = plain(pdfium.FPDFFormObj_GetObject, _HANDLE, _HANDLE, ctypes.c_ulong)
form_count = plain(pdfium.FPDFFormObj_CountObjects, _INT, _HANDLE)
object_type = plain(pdfium.FPDFPageObj_GetType, _INT, _HANDLE)
object_bounds = plain(pdfium.FPDFPageObj_GetBounds, _INT, _HANDLE, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
object_matrix = plain(pdfium.FPDFPageObj_GetMatrix, _INT, _HANDLE, _ADDRESS)
fill_colour = plain(pdfium.FPDFPageObj_GetFillColor, _INT, _HANDLE, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
draw_mode = plain(pdfium.FPDFPath_GetDrawMode, _INT, _HANDLE, _ADDRESS, _ADDRESS)
path_count = plain(pdfium.FPDFPath_CountSegments, _INT, _HANDLE)
path_segment = plain(pdfium.FPDFPath_GetPathSegment, _HANDLE, _HANDLE, _INT)
clip_path = plain(pdfium.FPDFPageObj_GetClipPath, _HANDLE, _HANDLE)
clip_count = plain(pdfium.FPDFClipPath_CountPaths, _INT, _HANDLE)
clip_segments = plain(pdfium.FPDFClipPath_CountPathSegments, _INT, _HANDLE, _INT)
clip_segment = plain(pdfium.FPDFClipPath_GetPathSegment, _HANDLE, _HANDLE, _INT, _INT)
segment_point = plain(pdfium.FPDFPathSegment_GetPoint, _INT, _HANDLE, _ADDRESS, _ADDRESS)
segment_type = plain(pdfium.FPDFPathSegment_GetType, _INT, _HANDLE)
segment_closes = plain(pdfium.FPDFPathSegment_GetClose, _INT, _HANDLE)


class Slots:
    """A few numbers that pdfium writes into: their addresses to pass on, their values to read."""

    def __init__(self, kind: type[ctypes.c_float | ctypes.c_int | ctypes.c_uint], count: int) -> None:
        array: Any = (kind * count)()
        self.values: Sequence[Any] = array
        start = ctypes.addressof(array)
        self.addresses = [start + index * ctypes.sizeof(kind) for index in range(count)]


class Buffer:
    """Room for many numbers that pdfium writes, read all at once."""

    def __init__(self, size: int) -> None:
        self.data = bytearray(max(size, 1))
        self.start = ctypes.addressof(ctypes.c_char.from_buffer(self.data))

    def numbers(self, kind: Literal["f", "d", "i"]) -> list[Any]:
        """Give the numbers: floats, doubles or integers."""
        size = struct.calcsize(kind)
        return memoryview(self.data)[: len(self.data) // size * size].cast(kind).tolist()
