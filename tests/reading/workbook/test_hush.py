"""What a native library prints of a broken file does not reach the terminal; what we print afterwards does."""

from __future__ import annotations

import os

import pytest

from yujue.reading.workbook.hush import hushed


def test_standard_error_is_silent_meanwhile_and_whole_again(capfd: pytest.CaptureFixture[str]) -> None:
    with hushed():
        os.write(2, b"thread panicked\n")
    os.write(2, b"ours\n")
    assert capfd.readouterr().err == "ours\n"


def test_an_exception_restores_it(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="x"), hushed():
        raise ValueError("x")
    os.write(2, b"ours\n")
    assert capfd.readouterr().err == "ours\n"
