"""Two disclosures compared by slice: what changed, by how much and why. Knows no files and no rules."""

from yujue.diff.compare import compare
from yujue.diff.model import Change, Diff, Figure, Rename

__all__ = ["Change", "Diff", "Figure", "Rename", "compare"]
