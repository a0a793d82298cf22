"""The year of performance of a book: ratios, monitoring, self-evaluation, use of results."""

from yujue.api.performance.make import PERFORMANCE_PARTS, PerformanceView, performance_view
from yujue.api.performance.tell import (
    PERFORMANCE_FORMATS,
    performance_asked,
    performance_explained,
    performance_json,
    performance_page,
    performance_text,
    write_performance,
)

__all__ = [
    "PERFORMANCE_FORMATS",
    "PERFORMANCE_PARTS",
    "PerformanceView",
    "performance_asked",
    "performance_explained",
    "performance_json",
    "performance_page",
    "performance_text",
    "performance_view",
    "write_performance",
]
