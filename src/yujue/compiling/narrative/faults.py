"""What is wrong with a template, said in one line."""

from __future__ import annotations

import traceback

from jinja2 import TemplateError, TemplateSyntaxError

from yujue.forms.measures import UnknownMeasureError


class TemplateFaultError(ValueError):
    """A template that cannot be rendered; the message names file and line in Chinese."""


def fault(error: Exception, file: str) -> TemplateFaultError:
    """Say where and why a template failed."""
    name, line = _where(error, file)
    return TemplateFaultError(f"文稿模板 {name} 第{line}行有误：{_why(error)}")


def _where(error: Exception, file: str) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return error.name or file, error.lineno
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (file, 0)


def _why(error: Exception) -> str:
    if isinstance(error, UnknownMeasureError):
        return f"没有名为 {error.args[0]} 的指标（见 forms/measures.toml）"
    if isinstance(error, TemplateSyntaxError):
        return f"写法不对（{error.message}）"
    if isinstance(error, TemplateError):
        return f"不能使用或没有定义（{error.message}）"
    return f"{type(error).__name__}（{error}）"
