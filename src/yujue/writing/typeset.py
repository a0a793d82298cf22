"""Typst with the one font that we bring, so that a page looks the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import import_module, resources
from typing import Any

FONT = "Noto Sans CJK SC"
"""The family in the package noto-cjk-sans-otc (SIL OFL 1.1): one weight, all Chinese characters, Latin and digits."""


def typeset(template: str, data: Mapping[str, Any], *, kind: str = "pdf", ppi: float = 144.0) -> bytes:
    """Fill a Typst template of this package with data and give the file: pdf, or the first page as png or svg.

    Texts are data, never source: nothing that they hold is run as markup.
    """
    typst = import_module("typst")
    source = resources.files(__package__).joinpath(template).read_bytes()
    made = typst.compile(
        source,
        font_paths=fonts(),
        format=kind,
        ppi=ppi,
        sys_inputs={"data": json.dumps({"font": FONT, **data}, ensure_ascii=False, separators=(",", ":"))},
        timestamp=0,
    )
    return made[0] if isinstance(made, list) else bytes(made)


@cache
def fonts() -> Any:
    """Load the font once."""
    typst, noto = import_module("typst"), import_module("noto_cjk_sans_otc")
    folder = str(noto.FONT_PATH.parent)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
