"""Ground: editions and header vocabulary as data."""

from yujue.forms.data import edition_data, edition_file
from yujue.forms.editions import DeclaredTable, Edition, declared_table, edition, editions
from yujue.forms.headers import (
    ColumnMeaning,
    column_meaning,
    column_meanings,
    economic_code,
    header_term,
    is_header_word,
)
from yujue.forms.rows import RowTerm, function_class, is_organisation, row_term
from yujue.forms.sheets import SheetTerm, is_indicator_word, is_project_word, sheet_term
from yujue.forms.titles import (
    TitleMeaning,
    is_list_of_units,
    is_table_number,
    looks_like_title,
    title_core,
    title_meaning,
)
from yujue.forms.wording import is_of_which, key, ordinal_level, plain, without_of_which

__all__ = [
    "ColumnMeaning",
    "DeclaredTable",
    "Edition",
    "RowTerm",
    "SheetTerm",
    "TitleMeaning",
    "column_meaning",
    "column_meanings",
    "declared_table",
    "economic_code",
    "edition",
    "edition_data",
    "edition_file",
    "editions",
    "function_class",
    "header_term",
    "is_header_word",
    "is_indicator_word",
    "is_list_of_units",
    "is_of_which",
    "is_organisation",
    "is_project_word",
    "is_table_number",
    "key",
    "looks_like_title",
    "ordinal_level",
    "plain",
    "row_term",
    "sheet_term",
    "title_core",
    "title_meaning",
    "without_of_which",
]
