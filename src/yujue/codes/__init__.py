"""Dated classification standards as CSV: names by year, aliases, correspondence. Knows nothing of documents."""

from yujue.codes.economic import Correspondence, dep_to_gov, three_public_codes, three_public_topic
from yujue.codes.entry import LISTS, CodeEntry, CodeList, entries
from yujue.codes.lookup import (
    entries_of,
    entry_of,
    find_by_name,
    has_name,
    is_known,
    name_of,
    names_of,
    valid_in,
)
from yujue.codes.names import begins_name, normalise, same_name
from yujue.codes.paths import parent_of, resolve_path

__all__ = [
    "LISTS",
    "CodeEntry",
    "CodeList",
    "Correspondence",
    "begins_name",
    "dep_to_gov",
    "entries",
    "entries_of",
    "entry_of",
    "find_by_name",
    "has_name",
    "is_known",
    "name_of",
    "names_of",
    "normalise",
    "parent_of",
    "resolve_path",
    "same_name",
    "three_public_codes",
    "three_public_topic",
    "valid_in",
]
