"""Forms of the 检查表 as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the sheet. `needs` names what a document never says itself: without it the line is not judged."""

    group: str
    name: str
    forms: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    needs: str = ""
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A bureau's form: its title, its three heads, its items; for which kinds of document."""

    name: str
    title: str
    heads: tuple[str, str, str]
    kinds: tuple[str, ...]
    items: tuple[Item, ...]


@cache
def templates() -> tuple[Template, ...]:
    """Give all forms that there are."""
    folder = resources.files("yujue.writing.sheet").joinpath("templates")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(_template(f.name.removesuffix(".toml"), f.read_text("utf-8")) for f in files)


def _template(name: str, text: str) -> Template:
    data = tomllib.loads(text)
    one, two, three = data["heads"]
    return Template(name, data["title"], (one, two, three), tuple(data["kinds"]), tuple(map(_item, data["item"])))


def _item(entry: dict[str, object]) -> Item:
    lists = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    return Item(**lists)  # type: ignore[arg-type]  # the template's test proves every entry


def template_for(kind: str) -> Template:
    """Give the form for a kind of document; the first one where none is made for it."""
    return next((t for t in templates() if kind in t.kinds), templates()[0])
