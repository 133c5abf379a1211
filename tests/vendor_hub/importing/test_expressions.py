"""What a mapping can say: joins, texts, code lists, filters, numbers and dates of a country."""

import pytest


def test_numbers_and_dates_are_read_in_the_vendors_way(vendor, head):
    vendor.file(
        "parts.csv",
        "Number;Name;kg;From\nA-1;Pump;1.234,5;31.12.2025\nA-2;Valve;0,25;99.99.9999\n",
    )
    settings = 'delimiter = ";"\ndecimal = ","\ndates = ["%d.%m.%Y"]\nno_date = ["99.99.9999"]\n'
    report = vendor.run(
        head
        + settings
        + """
[files.parts]
path = "parts.csv"

[[part]]
file = "parts"
number = "Number"
name = "Name"
weight_kg = { column = "kg", times = { value = 0.5 } }
status_from = "From"
"""
    )
    assert vendor.rows("catalog", "SELECT weight_kg, status_from FROM part ORDER BY uid") == [
        ("617.25", "2025-12-31"),
        ("0.125", None),
    ]
    assert report.problems == []


def test_an_instant_without_a_zone_is_in_the_vendors_zone(vendor, head):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file("stock.csv", "Part,Day\nA-1,2026-07-01 08:30:00.123456789\n")
    vendor.run(
        head
        + """zone = "Europe/Paris"
[files]
parts = { path = "parts.csv" }
stock = { path = "stock.csv", as_of = "Day" }

[[part]]
file = "parts"
number = "Number"
name = "Name"

[[stock]]
file = "stock"
part = "Part"
warehouse = { value = "LYO" }
qty = { value = 3 }
as_of = "Day"
"""
    )
    assert vendor.rows("stock", "SELECT as_of FROM stock") == [
        ("2026-07-01T06:30:00.123456+00:00",)
    ]
    assert vendor.rows("stock", "SELECT value FROM meta WHERE key = 'as_of'") == [
        ("2026-07-01T06:30:00.123456+00:00",)
    ]


JOINED = """
[files.parts]
path = "parts.csv"
join = { group = "Group" }

[files.group]
path = "groups.csv"
key = "Id"
join = { line = "Line" }

[files.line]
path = "lines.csv"
key = "Id"

[[part]]
file = "parts"
where = [{ column = "Kind", not = ["draft", "internal"] }]
number = "Number"
name = ["Long name", { text = "{Name} ({group.Name})" }, "Name"]
product_line = "group.line.Name"
popularity = { column = "Number", count_in = "sold.Part" }

[files.sold]
path = "sold.csv"
"""


def test_joins_chain_and_the_first_value_that_is_there_counts(vendor, head):
    vendor.file(
        "parts.csv",
        "Number,Name,Long name,Group,Kind\nA-1,Pump,,g1,\nA-2,Valve,Big valve,g1,\n"
        "A-3,Hose,,g9,\nA-4,Ring,,g1,draft\n",
    )
    vendor.file("groups.csv", "Id,Name,Line\ng1,Hydraulics,l1\n")
    vendor.file("lines.csv", "Id,Name\nl1,Heavy\n")
    vendor.file("sold.csv", "Part\nA-2\nA-2\nA-3\n")
    vendor.run(head + JOINED)
    found = vendor.rows(
        "catalog", "SELECT number, name, product_line, popularity, rank FROM part ORDER BY rank"
    )
    assert found == [
        ("A-2", "Big valve", "Heavy", 2, 16),
        ("A-3", "Hose", None, 1, 32),
        ("A-1", "Pump (Hydraulics)", "Heavy", 0, 48),
    ]


def test_a_join_key_that_is_there_twice_is_noted(vendor, head):
    vendor.file("parts.csv", "Number,Name,Long name,Group,Kind\nA-1,Pump,,g1,\n")
    vendor.file("groups.csv", "Id,Name,Line\ng1,Hydraulics,l1\ng1,Pneumatics,l1\n")
    vendor.file("lines.csv", "Id,Name\nl1,Heavy\n")
    vendor.file("sold.csv", "Part\nA-1\n")
    report = vendor.run(head + JOINED)
    assert vendor.rows("catalog", "SELECT name FROM part") == [("Pump (Hydraulics)",)]
    assert [(p.file, p.row, p.column, p.value, p.effect) for p in report.problems] == [
        ("groups.csv", 3, "Id", "g1", "noted")
    ]


def test_a_row_is_repeated_for_each_row_of_another_file(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Model\nA-1,Pump,m1\nA-2,Valve,\n")
    vendor.file("texts.csv", "Model,Lang,Text\nm1,de,Pumpe\nm1,ar,مضخة\nm2,de,Ventil\n")
    mapping = """
[files.texts]
path = "texts.csv"
key = "Model"

[[part_text]]
file = "parts"
each = { file = "texts", on = "Model" }
part = "Number"
language = "texts.Lang"
description = "texts.Text"
"""
    vendor.run(parts + mapping)
    found = vendor.rows("catalog", "SELECT uid, language, description FROM part_text ORDER BY 2")
    assert found == [(1, "ar", "مضخة"), (1, "de", "Pumpe")]


def test_a_price_or_stock_file_of_numbers_of_two_brands_names_the_brand(vendor, head):
    vendor.file("parts.csv", "Brand,Number,Name\nSKF,6204,Bearing\nFAG,6204,Bearing\n")
    vendor.file("prices.csv", "Brand,Number,EUR\nFAG,6204,3.10\n,6204,9\n")
    report = vendor.run(
        head
        + """
[files]
parts = { path = "parts.csv" }
prices = { path = "prices.csv" }

[[part]]
file = "parts"
brand = "Brand"
number = "Number"
name = "Name"

[[price]]
file = "prices"
part = [{ text = "{Brand}|{Number}" }, "Number"]
amount = "EUR"
"""
    )
    assert vendor.rows("prices-LIST", "SELECT uid, amount FROM price") == [(2, "3.1")]
    assert "two brands" in report.problems[0].reason


@pytest.mark.parametrize("flag", ["1", "yes", "TRUE", "x"])
def test_yes_is_written_in_many_ways(vendor, parts, flag):
    vendor.file("parts.csv", f"Number,Name,Order\nA-1,Pump,{flag}\n")
    unit = """
[[part_unit]]
file = "parts"
part = "Number"
unit = { value = "C62" }
factor = { value = 1 }
is_order_unit = "Order"
"""
    vendor.run(parts + unit)
    assert vendor.rows("catalog", "SELECT is_order_unit FROM part_unit") == [(1,)]


def test_a_join_to_several_rows_that_is_in_order_is_not_noted(vendor, head):
    vendor.file("parts.csv", "Number,Name,Long name,Group,Kind\nA-1,Pump,,g1,\n")
    vendor.file("groups.csv", "Id,Name,Line\ng1,Hydraulics,l1\ng1,Pneumatics,l1\n")
    vendor.file("lines.csv", "Id,Name\nl1,Heavy\n")
    vendor.file("sold.csv", "Part\nA-1\n")
    first = JOINED.replace('group = "Group"', 'group = { on = "Group", first = true }')
    assert vendor.run(head + first).problems == []
    assert vendor.rows("catalog", "SELECT name FROM part") == [("Pump (Hydraulics)",)]
