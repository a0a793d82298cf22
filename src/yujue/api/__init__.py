"""Everything that the command line and the web can do, as functions.

>>> from yujue import api                         # doctest: +SKIP
>>> report = api.check("部门预算.pdf")              # doctest: +SKIP
>>> [f.message for f in report.findings]          # doctest: +SKIP
"""

from yujue.api.accept import Decisions
from yujue.api.accept import beside as decisions_beside
from yujue.api.batch import REPORT_SUFFIXES, Batch, Limits, check_folder
from yujue.api.batch.joint import groups, part_of
from yujue.api.book import (
    EXAMPLE_BOOKS,
    PAGE_ASSETS,
    BookRows,
    CellChange,
    Choice,
    LineChange,
    PlacedProblem,
    Preview,
    RowChange,
    SheetChange,
    begin_rows,
    book_choices,
    book_cover,
    book_from_rows,
    book_problems,
    book_rows,
    book_sheets,
    book_totals,
    changed_json,
    lines_changed,
    next_year_rows,
    own_choices,
    preview,
    rows_changed,
    rows_digest,
    write_rows,
)
from yujue.api.check import check, check_disclosure, check_together
from yujue.api.diff import DIFF_ASSETS, Comparison, diff, diff_disclosures, diff_html, diff_json, diff_text
from yujue.api.example import EXAMPLE
from yujue.api.example.spoilt import (
    EXAMPLE_BOOK,
    Mistake,
    Spoilt,
    example_documents,
    write_clean_example,
    write_example,
)
from yujue.api.explain import (
    explain,
    explain_text,
    explain_words,
    explained,
    explanations,
    found_figures,
    listed,
    place_line,
    term_name,
)
from yujue.api.goal_problems import goal_problems
from yujue.api.history import Between, findings_between
from yujue.api.html import (
    REPORT_ASSETS,
    can_print,
    page_layout,
    print_pages,
    report_html,
    report_pages,
    report_parts,
)
from yujue.api.json_back import report_from_json
from yujue.api.json_check import report_json
from yujue.api.json_read import to_json as read_json
from yujue.api.library import indicators_json
from yujue.api.look import LOOK_ASSETS, Chart, Look, look, look_disclosures, look_html, look_json, look_parts, look_text
from yujue.api.marks import MARKED, mark_original
from yujue.api.performance import (
    PERFORMANCE_FORMATS,
    PERFORMANCE_PARTS,
    PerformanceView,
    performance_asked,
    performance_explained,
    performance_json,
    performance_page,
    performance_text,
    performance_view,
    write_performance,
)
from yujue.api.publish import (
    FORMATS,
    REPORT_FORMATS,
    REPORT_KINDS,
    Built,
    ask_reports,
    begin_book,
    build,
    build_json,
    build_reports,
    build_text,
    can_build,
    compile_file,
)
from yujue.api.read import read, read_together
from yujue.api.read_text import read_text
from yujue.api.report_text import report_text
from yujue.api.suffixes import READABLE_SUFFIXES, UNREAD_SUFFIXES
from yujue.checking import Decision, Finding, Obligation, Report
from yujue.checking.decisions import decide, fingerprint
from yujue.checking.rules import Rule, rules
from yujue.disclosure import Disclosure
from yujue.forms import editions
from yujue.performance.library import Known as KnownIndicator
from yujue.performance.library import suggest_indicators
from yujue.reading.errors import UnusableFileError
from yujue.reading.leftovers import is_leftover
from yujue.reading.progress import Step, listening, turning
from yujue.writing.marks import mark_docx, mark_pdf
from yujue.writing.sheet import write_sheet, write_summary

__all__ = [
    "DIFF_ASSETS",
    "EXAMPLE",
    "EXAMPLE_BOOK",
    "EXAMPLE_BOOKS",
    "FORMATS",
    "LOOK_ASSETS",
    "MARKED",
    "PAGE_ASSETS",
    "PERFORMANCE_FORMATS",
    "PERFORMANCE_PARTS",
    "READABLE_SUFFIXES",
    "REPORT_ASSETS",
    "REPORT_FORMATS",
    "REPORT_KINDS",
    "REPORT_SUFFIXES",
    "UNREAD_SUFFIXES",
    "Batch",
    "Between",
    "BookRows",
    "Built",
    "CellChange",
    "Chart",
    "Choice",
    "Comparison",
    "Decision",
    "Decisions",
    "Disclosure",
    "Finding",
    "KnownIndicator",
    "Limits",
    "LineChange",
    "Look",
    "Mistake",
    "Obligation",
    "PerformanceView",
    "PlacedProblem",
    "Preview",
    "Report",
    "RowChange",
    "Rule",
    "SheetChange",
    "Spoilt",
    "Step",
    "UnusableFileError",
    "ask_reports",
    "begin_book",
    "begin_rows",
    "book_choices",
    "book_cover",
    "book_from_rows",
    "book_problems",
    "book_rows",
    "book_sheets",
    "book_totals",
    "build",
    "build_json",
    "build_reports",
    "build_text",
    "can_build",
    "can_print",
    "changed_json",
    "check",
    "check_disclosure",
    "check_folder",
    "check_together",
    "compile_file",
    "decide",
    "decisions_beside",
    "diff",
    "diff_disclosures",
    "diff_html",
    "diff_json",
    "diff_text",
    "editions",
    "example_documents",
    "explain",
    "explain_text",
    "explain_words",
    "explained",
    "explanations",
    "findings_between",
    "fingerprint",
    "found_figures",
    "goal_problems",
    "groups",
    "indicators_json",
    "is_leftover",
    "lines_changed",
    "listed",
    "listening",
    "look",
    "look_disclosures",
    "look_html",
    "look_json",
    "look_parts",
    "look_text",
    "mark_docx",
    "mark_original",
    "mark_pdf",
    "next_year_rows",
    "own_choices",
    "page_layout",
    "part_of",
    "performance_asked",
    "performance_explained",
    "performance_json",
    "performance_page",
    "performance_text",
    "performance_view",
    "place_line",
    "preview",
    "print_pages",
    "read",
    "read_json",
    "read_text",
    "read_together",
    "report_from_json",
    "report_html",
    "report_json",
    "report_pages",
    "report_parts",
    "report_text",
    "rows_changed",
    "rows_digest",
    "rules",
    "suggest_indicators",
    "term_name",
    "turning",
    "write_clean_example",
    "write_example",
    "write_performance",
    "write_rows",
    "write_sheet",
    "write_summary",
]
