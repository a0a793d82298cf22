"""Affine maps of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f."""

from __future__ import annotations

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Map a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def times(first: Matrix, second: Matrix) -> Matrix:
    """Give the map that does `first`, then `second`."""
    a, b = first[0] * second[0] + first[1] * second[2], first[0] * second[1] + first[1] * second[3]
    c, d = first[2] * second[0] + first[3] * second[2], first[2] * second[1] + first[3] * second[3]
    e, f = apply(second, first[4], first[5])
    return a, b, c, d, e, f
