"""What is wrong in an export is reported by file, row, column and reason; the rest counts."""

import pytest

from vendor_hub.importing.export import ImportRefusedError
from vendor_hub.importing.report import ImportReport


def problems(report: ImportReport) -> list[tuple[str, int, str, str, str]]:
    return [(p.file, p.row, p.column, p.value, p.reason) for p in report.problems]


def test_an_unknown_column_is_noted_and_ignored(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Shoe size\nA-1,Pump,44\n")
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-1"]
    (problem,) = report.problems
    assert (problem.file, problem.row, problem.column) == ("parts.csv", 1, "Shoe size")
    assert problem.effect == "noted"


def test_a_column_listed_as_ignored_is_not_mentioned(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Shoe size\nA-1,Pump,44\n")
    mapping = parts.replace('path = "parts.csv"', 'path = "parts.csv"\nignore = ["Shoe size"]')
    assert vendor.run(mapping).problems == []


def test_a_missing_column_refuses_the_import_before_anything_is_written(vendor, parts):
    vendor.file("parts.csv", "Number,Title\nA-1,Pump\n")
    with pytest.raises(ImportRefusedError, match=r"files\.parts .*“Name” is missing; the file has"):
        vendor.run(parts)
    assert not vendor.target.exists()


def test_a_missing_file_refuses_the_import_before_anything_is_written(vendor, parts):
    with pytest.raises(ImportRefusedError, match=r"files\.parts \(parts\.csv\): no such file"):
        vendor.run(parts)
    assert not vendor.target.exists()


def test_a_quote_that_is_never_closed_costs_its_own_row_only(vendor, parts):
    vendor.file("parts.csv", 'Number,Name\nA-1,Pump\nA-2,"Valve\nA-3,Hose\nA-4,Ring\n')
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-1", "A-3", "A-4"]
    assert problems(report) == [("parts.csv", 3, "", "", "a quote is not closed")]


def test_a_quote_that_swallows_rows_up_to_the_next_quote_costs_its_own_row_only(vendor, parts):
    vendor.file("parts.csv", 'Number,Name\nA-1,"Pump\nA-2,Valve\nA-3,"Hose, long"\nA-4,Ring\n')
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-2", "A-3", "A-4"]
    assert [(p.row, p.effect) for p in report.problems] == [(2, "row skipped")]


def test_a_wrong_number_of_fields_is_reported_with_both_numbers(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1\nA-2,Valve,red\nA-3,Hose\n")
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-3"]
    assert [(p.row, p.reason) for p in report.problems] == [
        (2, "has 1 field where the header has 2"),
        (3, "has 3 fields where the header has 2"),
    ]


def test_a_record_over_several_lines_is_one_row_and_blank_rows_count(vendor, parts):
    vendor.file("parts.csv", 'Number,Name\n"A-\t1","Pump"\n\n"B-1","Valve\nlong"\nC-1\n')
    report = vendor.run(parts)
    assert [(p.row, p.column) for p in report.problems] == [(4, "Name"), (5, "")]


def test_rows_swallowed_by_a_quote_do_not_become_a_name(vendor, parts):
    vendor.file("parts.csv", 'Number,Name\nA-1,"Pump\nA-2,Valve\nA-3,Hose"\nA-4,Ring\n')
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-4"]
    assert report.problems[0].reason == "contains a line break; is a quote not closed?"


def test_a_nul_byte_is_reported_by_row(vendor, parts):
    vendor.file("parts.csv", b"Number,Name\nA-1,Pu\x00mp\nA-2,Valve\n")
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-2"]
    assert [(p.row, p.reason) for p in report.problems] == [(2, "contains a NUL byte")]


def test_duplicate_numbers_keep_the_first_however_they_are_spelled(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\nA 1,Another\na.1,Third\n")
    report = vendor.run(parts)
    assert vendor.rows("catalog", "SELECT number, name FROM part") == [("A-1", "Pump")]
    assert [(p.row, p.column, p.value) for p in report.problems] == [
        (3, "Number", "A 1"),
        (4, "Number", "a.1"),
    ]


def test_a_number_without_letter_or_digit_is_no_part_number(vendor, parts):
    vendor.file("parts.csv", "Number,Name\n---,Pump\n,Valve\nA-3,\nA-4,Hose\n")
    report = vendor.run(parts)
    assert [(p.row, p.column, p.reason) for p in report.problems] == [
        (2, "Number", "has neither letter nor digit, so it is no part number"),
        (3, "Number", "is empty; number is needed"),
        (4, "Name", "is empty; name is needed"),
    ]
    assert report.tables["part"].skipped == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_marked_utf_16_are_recognised(vendor, parts, encoding):
    vendor.file("parts.csv", "Number,Name\nA-1,Größe מסגרת ไทย\n".encode(encoding))
    assert vendor.run(parts).problems == []
    assert vendor.rows("catalog", "SELECT name FROM part") == [("Größe מסגרת ไทย",)]


def test_a_declared_code_page_is_used(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Größe €\n".encode("cp1252"))
    vendor.run(parts.replace('path = "parts.csv"', 'path = "parts.csv"\nencoding = "cp1252"'))
    assert vendor.rows("catalog", "SELECT name FROM part") == [("Größe €",)]


def test_undecodable_bytes_are_reported_by_row(vendor, parts):
    vendor.file("parts.csv", b"Number,Name\nA-1,Gr\xf6\xdfe\nA-2,Valve\n")
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-2"]
    assert [(p.row, p.reason) for p in report.problems] == [
        (2, "contains bytes that are not utf-8")
    ]
    assert report.to_text().encode()
    assert report.to_json().encode()


def test_unmarked_utf_16_is_refused_with_a_hint(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n".encode("utf-16-le"))
    with pytest.raises(ImportRefusedError, match="NUL byte; declare the encoding"):
        vendor.run(parts)


def test_an_empty_file_is_refused(vendor, parts):
    vendor.file("parts.csv", b"")
    with pytest.raises(ImportRefusedError, match="is empty; expected a header"):
        vendor.run(parts)


def test_right_to_left_text_and_its_marks_stay_as_they_are(vendor, parts):
    name = "\u200fמשאבה \u2067HX 4\u2069 — עברית"
    vendor.file("parts.csv", f"Number,Name\nA-1,{name}\n")
    vendor.run(parts)
    assert vendor.rows("catalog", "SELECT name FROM part") == [(name,)]


STOCK = """
[files.stock]
path = "stock.csv"

[[stock]]
file = "stock"
part = "Part"
warehouse = "Place"
qty = "Qty"
as_of = "Day"
"""


@pytest.mark.parametrize(
    ("qty", "reason"),
    [
        ("-3", "is negative"),
        ("NaN", "is not a finite number"),
        ("-Infinity", "is not a finite number"),
        ("1e99", "is too large to be true"),
        ("three", "is not a number (decimal sign “.”)"),
        ("1.2.3", "is not a number (decimal sign “.”)"),
    ],
)
def test_a_quantity_that_is_no_amount_is_reported(vendor, parts, qty, reason):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\nA-2,Valve\n")
    stock = f"Part,Place,Qty,Day\nA-1,HAM,{qty},2026-01-02\nA-2,HAM,7,2026-01-02\n"
    vendor.file("stock.csv", stock)
    report = vendor.run(parts + STOCK)
    assert vendor.rows("stock", "SELECT qty FROM stock") == [("7",)]
    assert ("stock.csv", 2, "Qty", qty, reason) in problems(report)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("0001-01-01", "is not a date between 1900 and 2200"),
        ("9999-12-31 23:59:59", "is not a date between 1900 and 2200"),
        ("2026-02-30", "is not a day of the calendar"),
        ("last week", "is not a date"),
        ("", "is empty; as_of is needed"),
    ],
)
def test_an_absurd_date_is_reported(vendor, parts, day, reason):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file("stock.csv", f"Part,Place,Qty,Day\nA-1,HAM,1,{day}\nA-1,LYO,2,2026-01-02\n")
    report = vendor.run(parts + STOCK)
    assert vendor.rows("stock", "SELECT warehouse FROM stock") == [("LYO",)]
    assert problems(report) == [("stock.csv", 2, "Day", day, reason)]


def test_dangling_references_are_reported_by_row(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file(
        "stock.csv",
        "Part,Place,Qty,Day\nB-9,HAM,1,2026-01-02\nA-1,XXX,2,2026-01-02\nA-1,HAM,3,2026-01-02\n",
    )
    vendor.file("places.csv", "Code,Name\nHAM,Hamburg\n")
    places = """
[files.places]
path = "places.csv"

[[warehouse]]
file = "places"
code = "Code"
name = "Name"
"""
    report = vendor.run(parts + STOCK + places)
    assert problems(report) == [
        ("stock.csv", 2, "Part", "B-9", "is no part of this catalogue"),
        ("stock.csv", 3, "Place", "XXX", "is no warehouse of this export"),
    ]
    assert report.tables["stock"].skipped == 2


def test_an_overlong_name_costs_the_row_and_an_overlong_remark_only_itself(vendor, parts):
    vendor.file(
        "parts.csv", f"Number,Name,Why\nA-1,{'x' * 400},\nA-2,Valve,{'y' * 400}\nA-3,Hose,old\n"
    )
    report = vendor.run(parts + 'reason = "Why"\n')
    assert vendor.rows("catalog", "SELECT number, reason FROM part ORDER BY uid") == [
        ("A-2", None),
        ("A-3", "old"),
    ]
    assert [(p.row, p.column, p.effect) for p in report.problems] == [
        (2, "Name", "row skipped"),
        (3, "Why", "value left out"),
    ]


def test_a_field_of_megabytes_is_refused_without_losing_the_next_row(vendor, parts):
    vendor.file("parts.csv", f'Number,Name\nA-1,"{"x" * 3_000_000}"\nA-2,Valve\n')
    report = vendor.run(parts)
    assert vendor.numbers() == ["A-2"]
    assert "longer than" in report.problems[0].reason


def test_a_code_without_meaning_is_reported_and_the_row_kept(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Unit\nA-1,Pump,EA\nA-2,Valve,BUSHEL\n")
    report = vendor.run(
        parts + 'stock_unit = { column = "Unit", codes = "units" }\n[codes.units]\nEA = "C62"\n'
    )
    assert vendor.rows("catalog", "SELECT number, stock_unit FROM part ORDER BY uid") == [
        ("A-1", "C62"),
        ("A-2", "C62"),
    ]
    assert problems(report) == [
        ("parts.csv", 3, "Unit", "BUSHEL", "is not in the code list “units”")
    ]


def test_an_unreadable_header_is_refused(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Number\nA-1,Pump,B\n")
    with pytest.raises(ImportRefusedError, match="has the column “Number” twice"):
        vendor.run(parts)


def test_an_export_without_a_usable_part_is_refused_with_the_reasons(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.run(parts)
    vendor.file("parts.csv", "Number,Name\n---,Pump\n")
    with pytest.raises(ImportRefusedError, match="No part could be read") as caught:
        vendor.run(parts)
    assert "parts.csv, Number: has neither letter nor digit" in str(caught.value)
    assert vendor.numbers() == ["A-1"]


def test_stock_without_a_usable_row_is_left_as_it_was(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file("stock.csv", "Part,Place,Qty,Day\nA-1,HAM,7,2026-01-02\n")
    vendor.run(parts + STOCK)
    vendor.file("stock.csv", "Part,Place,Qty,Day\n")
    report = vendor.run(parts + STOCK)
    assert vendor.rows("stock", "SELECT qty FROM stock") == [("7",)]
    assert list(report.datasets) == ["catalog"]
    assert [(p.file, p.effect) for p in report.problems] == [("stock", "noted")]
