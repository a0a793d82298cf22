"""Scans and pictures: text recognised offline, ruled tables found again. Needs the extra `ocr` of the package."""

from yujue.reading.scan.read import is_picture, read_picture, read_scan

__all__ = ["is_picture", "read_picture", "read_scan"]
