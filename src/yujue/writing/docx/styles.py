"""Styles, fonts and settings: the parts that say how everything looks."""

from __future__ import annotations

from collections.abc import Iterable

from yujue.writing.docx.typography import Look, looks, twips, typography
from yujue.writing.docx.xml import R, W, escaped

ALIGNS = {"left": "left", "right": "right", "center": "center", "both": "both"}


def styles(extra: Iterable[Look]) -> str:
    """Give the styles part; `extra` are the styles of the tables' cells."""
    latin = typography()["fonts"]["latin"]["name"]
    body = looks()["Normal"]
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(latin, _font(body.font))}"
        f'<w:sz w:val="{round(2 * body.size)}"/><w:szCs w:val="{round(2 * body.size)}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        "</w:tblPr></w:style>"
    )
    every = "".join(_style(look) for look in (*looks().values(), *extra))
    return f'<w:styles xmlns:w="{W}">{defaults}{every}{table}</w:styles>'


def _font(key: str) -> str:
    name: str = typography()["fonts"][key]["name"]
    return name


def _fonts(latin: str, east: str) -> str:
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{escaped(east)}"/>'
    )


def _style(look: Look) -> str:
    default = ' w:default="1"' if look.id == "Normal" else ""
    parts = [f'<w:style w:type="paragraph"{default} w:styleId="{look.id}"><w:name w:val="{escaped(look.name)}"/>']
    parts += [f'<w:basedOn w:val="{look.based}"/>'] if look.based else []
    parts += [f'<w:next w:val="{look.next}"/>'] if look.next else []
    parts += [f"<w:qFormat/><w:pPr>{_paragraph(look)}</w:pPr><w:rPr>{_run(look)}</w:rPr></w:style>"]
    return "".join(parts)


def _paragraph(look: Look) -> str:
    rule = f' w:line="{twips(look.line)}" w:lineRule="exact"' if look.line else ' w:line="240" w:lineRule="auto"'
    indent = (
        f'<w:ind w:leftChars="{round(100 * look.left)}" w:left="{twips(look.left * look.size)}" '
        f'w:firstLineChars="{round(100 * look.first)}" w:firstLine="{twips(look.first * look.size)}"/>'
    )
    outline = f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else ""
    return (
        ("<w:keepNext/>" if look.keep else '<w:keepNext w:val="0"/>')
        + '<w:widowControl w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"{rule}/>'
        + f'{indent}<w:jc w:val="{ALIGNS[look.align]}"/>{outline}'
    )


def _run(look: Look) -> str:
    latin = typography()["fonts"]["latin"]["name"]
    bold = "<w:b/><w:bCs/>" if look.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    size = round(2 * look.size)
    return f'{_fonts(latin, _font(look.font))}{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def font_table() -> str:
    """Give the fonts part: each font with the names under which machines may have it or something like it."""
    parts = []
    for key, font in typography()["fonts"].items():
        charset = "00" if key == "latin" else "86"
        parts.append(
            f'<w:font w:name="{escaped(font["name"])}"><w:altName w:val="{escaped(font["other"])}"/>'
            f'<w:panose1 w:val="{font["panose"]}"/><w:charset w:val="{charset}"/><w:family w:val="{font["family"]}"/>'
            f'<w:pitch w:val="{"variable" if key == "latin" else "default"}"/></w:font>'
        )
    return f'<w:fonts xmlns:w="{W}">{"".join(parts)}</w:fonts>'


def settings() -> str:
    """Give the settings part: odd and even pages differ, punctuation is not squeezed, no old program is imitated."""
    return (
        f'<w:settings xmlns:w="{W}" xmlns:r="{R}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )
