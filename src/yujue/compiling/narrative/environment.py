"""The sandbox in which templates run, and the words they may use."""

from __future__ import annotations

from inspect import isfunction
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from yujue.compiling.narrative.amounts import Amounts
from yujue.compiling.narrative.changes import Changes
from yujue.compiling.narrative.evaluated import Evaluated
from yujue.compiling.narrative.faults import fault
from yujue.compiling.narrative.glossary import Glossary
from yujue.compiling.narrative.lists import Lists
from yujue.compiling.narrative.order import Order
from yujue.compiling.narrative.people import People
from yujue.compiling.narrative.shares import Shares
from yujue.compiling.narrative.work import Work
from yujue.forms import edition, edition_file

DOCUMENT = "document.j2"
_NUMERALS = "零一二三四五六七八九"


class _Editions(BaseLoader):
    """Finds `EDITION/document.j2`, in the edition itself or in the one it builds on, or among templates given."""

    def __init__(self, given: dict[str, str]) -> None:
        self.given = given

    def get_source(self, environment: Any, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        name, _, file = template.partition("/")
        try:
            found = self.given.get(template) or edition_file(name, file)
        except KeyError:
            found = None
        if found is None:
            raise TemplateNotFound(template, f"没有文件 {template}")
        return found, template, None


def chinese(number: int) -> str:
    """Write 1 to 99 in Chinese numerals, for headings."""
    tens, ones = divmod(number, 10)
    front = "" if tens < 2 else _NUMERALS[tens]
    return front + ("十" if tens else "") + (_NUMERALS[ones] if ones or not tens else "")


def environment(given: dict[str, str]) -> ImmutableSandboxedEnvironment:
    """Make the sandbox: no attribute with underscore, nothing changed, no name undefined."""
    return ImmutableSandboxedEnvironment(
        loader=_Editions(given),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )


PARTS = (Amounts, Changes, Shares, Lists, Evaluated, People, Glossary, Order)
"""What the words of templates are made of: their public methods."""


def word_names(part: type) -> tuple[str, ...]:
    """Give the words that one of the parts adds."""
    return tuple(name for name, value in vars(part).items() if isfunction(value) and not name.startswith("_"))


def words(work: Work) -> dict[str, Any]:
    """Give what templates can say."""
    parts = [(part(work), word_names(part)) for part in PARTS]
    book = work.book
    return {
        **{name: getattr(part, name) for part, names in parts for name in names},
        "knows": work.knows,
        "chinese": chinese,
        "organisation": book.organisation,
        "level": "单位" if "unit" in {book.level, edition(book.edition).level} else "部门",
        "year": book.fiscal_year,
        "last_year": book.fiscal_year - 1,
    }


def render(work: Work, template: str | None = None) -> str:
    """Render the book's edition, or a template given as text; the marks of figures and commands are still in it.

    Raises TemplateFaultError, which names file and line.
    """
    name = f"{work.book.edition}/{DOCUMENT}"
    sandbox = environment({} if template is None else {name: template})
    try:
        return sandbox.get_template(name).render(words(work))
    except Exception as error:  # whatever a template does wrong is said in one way
        raise fault(error, name) from error
