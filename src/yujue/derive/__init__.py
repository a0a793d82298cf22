"""Ground: identities derived from slices and header trees, and the partitions declared complete."""

from yujue.derive.cover import canonical, differs_only_in, is_complete, widest
from yujue.derive.heads import Head, Sum, header_sums, narrowed
from yujue.derive.partitions import Rules, rules

__all__ = [
    "Head",
    "Rules",
    "Sum",
    "canonical",
    "differs_only_in",
    "header_sums",
    "is_complete",
    "narrowed",
    "rules",
    "widest",
]
