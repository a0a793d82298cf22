"""The permission table: which role has which abilities, which address needs which."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NOBODY = "nobody"
"""An ability that no role has."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role: `published` tells that it sees only what is published."""

    code: str
    name: str
    abilities: frozenset[str]
    published: bool = False


@dataclass(frozen=True, slots=True)
class Permissions:
    """The table as it is in `permissions.toml`; `routes` gives for an address the ability by method."""

    abilities: dict[str, str]
    roles: dict[str, Role]
    routes: dict[str, dict[str, str]]

    def needed(self, route: str, method: str) -> str | None:
        """Give the ability that a request needs: `NOBODY` for an address not in the table; None: no such method."""
        methods = self.routes.get(route)
        return NOBODY if methods is None else methods.get("GET" if method == "HEAD" else method)


@cache
def permissions() -> Permissions:
    """Read the table."""
    plain = tomllib.loads((files("yujue.web") / "permissions.toml").read_text("utf-8"))
    roles = {
        code: Role(code, given["name"], frozenset(given["abilities"]), given.get("published", False))
        for code, given in plain["roles"].items()
    }
    return Permissions(plain["abilities"], roles, plain["routes"])
