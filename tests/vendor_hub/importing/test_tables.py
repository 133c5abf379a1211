"""The tables that a mapping fills: units, specifications, structure, prices, and what refers."""

import json

UNITS = """
[[part_unit]]
file = "parts"
part = "Number"
unit = "Unit"
factor = "Holds"
gtin = "GTIN"
"""


def test_units_hold_pieces_and_a_wrong_gtin_is_left_out(vendor, parts):
    vendor.file(
        "parts.csv",
        "Number,Name,Unit,Holds,GTIN\nA-1,Tie,BG,100,4006381333931\nA-2,Tie,BG,50,4006381333932\n"
        "A-3,Tie,BG,0,\n",
    )
    report = vendor.run(parts + UNITS)
    assert vendor.rows("catalog", "SELECT factor, gtin FROM part_unit ORDER BY uid") == [
        ("100", "4006381333931"),
        ("50", None),
    ]
    assert [(p.row, p.column) for p in report.problems] == [(3, "GTIN"), (4, "Holds")]


def test_specifications_have_a_number_where_the_value_is_one(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Bore,Seal\nA-1,Pump,12.5,NBR\n")
    spec = """
[spec_names.bore]
names = { en = "Bore", de = "Bohrung" }
unit = "MMT"

[[spec]]
file = "parts"
part = "Number"
code = { value = "bore" }
value = "Bore"
unit = { value = "MMT" }

[[spec]]
file = "parts"
part = "Number"
code = { value = "seal" }
value = "Seal"
"""
    vendor.run(parts + spec)
    assert vendor.rows("catalog", "SELECT code, value, number, unit FROM spec ORDER BY 1") == [
        ("bore", "12.5", 12.5, "MMT"),
        ("seal", "NBR", None, None),
    ]
    assert vendor.rows("catalog", "SELECT code, names FROM spec_def ORDER BY position") == [
        ("bore", '{"de":"Bohrung","en":"Bore"}'),
        ("seal", '{"en":"seal"}'),
    ]


def test_what_is_known_of_handling_and_size_is_kept(vendor, parts):
    vendor.file(
        "parts.csv", "Number,Name,Back,UN,L,W,H\nA-1,Oil,no,UN 1202,10,20,30\nA-2,Nut,,,5,5,\n"
    )
    fields = 'returnable = "Back"\nhazmat_un = "UN"\n'
    fields += 'length_mm = "L"\nwidth_mm = "W"\nheight_mm = "H"\n'
    vendor.run(parts + fields)
    assert vendor.rows("catalog", "SELECT flags, dims_mm FROM part ORDER BY uid") == [
        ('{"hazmat":{"class":null,"un":"UN 1202"},"returnable":false}', "[10,20,30]"),
        ("{}", None),
    ]


SUPERSESSION = """
[files.replaced]
path = "replaced.csv"

[[supersession]]
file = "replaced"
id = "Group"
old = "Old"
new = "New"
new_qty = "Qty"
on_order = { value = "vendor_replaces" }
"""


def test_supersessions_with_one_id_are_one_group_and_old_numbers_may_be_gone(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nB-1,Pump\nC-1,Kit\n")
    vendor.file("replaced.csv", "Group,Old,New,Qty\ng1,A-1,B-1,1\ng1,A-1,C-1,2\n,B 1,Z-9,1\n")
    report = vendor.run(parts + SUPERSESSION)
    found = vendor.rows(
        "catalog", "SELECT id, side, seq, uid, number, qty FROM supersession_part ORDER BY 1, 2, 3"
    )
    assert found == [
        ("B1>Z9", "from", 1, 1, "B-1", "1"),
        ("B1>Z9", "to", 1, None, "Z-9", "1"),
        ("g1", "from", 1, None, "A-1", "1"),
        ("g1", "to", 1, 1, "B-1", "1"),
        ("g1", "to", 2, 2, "C-1", "2"),
    ]
    assert [(p.row, p.column, p.value) for p in report.problems] == [(4, "New", "Z-9")]


def test_cross_references_relations_and_kits_are_read(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\nA-2,Seal\nK-1,Seal kit\n")
    vendor.file("more.csv", "Part,Other,Maker,Makers no\nA-1,A-2,Bosch,0 445 110\n")
    vendor.file("kits.csv", "Kit,Part,Qty\nK-1,A-2,4\nK-1,Z-9,1\n")
    mapping = """
[files]
parts = { path = "parts.csv" }
more = { path = "more.csv" }
kits = { path = "kits.csv" }

[[part]]
file = "parts"
number = "Number"
name = "Name"

[[xref]]
file = "more"
part = "Part"
kind = { value = "oem" }
brand = "Maker"
number = "Makers no"

[[relation]]
file = "more"
part = "Part"
other = "Other"
kind = { value = "accessory" }

[[kit_line]]
file = "kits"
kit = "Kit"
part = "Part"
qty = "Qty"
"""
    report = vendor.run(parts.split("[files")[0] + mapping)
    assert vendor.rows("catalog", "SELECT number_key, brand FROM xref") == [("0445110", "Bosch")]
    assert vendor.rows("catalog", "SELECT uid, kind, other FROM relation") == [(1, "accessory", 2)]
    assert vendor.rows("catalog", "SELECT kit, seq, uid, qty, unit FROM kit_line") == [
        (3, 1, 2, "4", "C62")
    ]
    assert [(p.file, p.row, p.value) for p in report.problems] == [("kits.csv", 3, "Z-9")]


BOM = """
[files.models]
path = "models.csv"

[files.groups]
path = "groups.csv"

[files.bom]
path = "bom.csv"

[[model]]
file = "models"
code = "Code"
names.en = "Name"

[[assembly]]
file = "groups"
id = "Group"
title = "Title"
models = { column = "Models", split = "/" }
top = "Top"

[[position]]
file = "bom"
id = { text = "{Group}-{Pos}" }
assembly = "Group"
label = "Pos"
part = "Part"
qty = "Qty"
sub_assembly = "Sub"
built_from = "From"
built_to = "To"
"""


def test_positions_have_variants_by_build_day_and_sub_assemblies(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Old seal\nA-2,New seal\nA-3,Head\n")
    vendor.file("models.csv", "Code,Name\nHX4,HX 4\n")
    vendor.file("groups.csv", "Group,Title,Models,Top\nG1,Engine,HX4 / HX9,1\nG2,Head,,0\n")
    vendor.file(
        "bom.csv",
        "Group,Pos,Part,Qty,Sub,From,To\nG1,10,A-1,2,,2020-01-01,2021-06-30\n"
        "G1,10,A-2,2,,2021-07-01,\nG1,20,A-3,1,G2,,\nG1,30,A-3,1,G7,2022-01-01,2021-01-01\n"
        "G9,10,A-1,1,,,\n",
    )
    report = vendor.run(parts + BOM)
    positions = vendor.rows("catalog", "SELECT id, seq, label, sub_assembly FROM position")
    assert positions == [
        ("G1-10", 1, "10", None),
        ("G1-20", 2, "20", "G2"),
        ("G1-30", 3, "30", None),
    ]
    variants = vendor.rows("catalog", "SELECT seq, uid, effectivity FROM position_part LIMIT 2")
    assert [(seq, uid, json.loads(str(e))) for seq, uid, e in variants] == [
        (1, 1, [{"built": ["2020-01-01", "2021-06-30"]}]),
        (2, 2, [{"built": ["2021-07-01", None]}]),
    ]
    assert vendor.rows("catalog", "SELECT models FROM assembly WHERE top") == [('["HX4"]',)]
    assert [(p.file, p.row, p.value) for p in report.problems] == [
        ("groups.csv", 2, "HX9"),
        ("bom.csv", 5, "G7"),
        ("bom.csv", 5, "2021-01-01"),
        ("bom.csv", 6, "G9"),
    ]


PRICE = """
[files.prices]
path = "prices.csv"

[[price]]
file = "prices"
group = "Group"
part = "Part"
discount_code = "Code"
amount = { column = "EUR", blank = "0" }
status = [{ value = "on_request", when = { column = "EUR", is = "0" } }, { value = "priced" }]
break_qty = { column = "From qty", blank = "0" }
valid_from = "From"
valid_to = "To"
"""


def test_each_price_group_gets_a_file_of_its_own(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file(
        "prices.csv",
        "Group,Part,Code,EUR,From qty,From,To\nGOLD,A-1,,9.50,,,\nGOLD,A-1,,9.10,10,,\n"
        ",A-1,,0,,,\nGOLD,A-1,,7,10,,\n../x,A-1,,1,,,\nGOLD,,,1,,,\nGOLD,A-1,D1,1,,,\n"
        "GOLD,A-1,,,5,,\nGOLD,A-1,,5,,2026-02-01,2026-01-01\n",
    )
    report = vendor.run(parts + PRICE)
    assert sorted(report.datasets) == ["catalog", "prices-GOLD", "prices-LIST"]
    assert vendor.rows("prices-GOLD", "SELECT amount, break_qty FROM price ORDER BY 2") == [
        ("9.5", "1"),
        ("9.1", "10"),
    ]
    assert vendor.rows("prices-LIST", "SELECT amount, status FROM price") == [(None, "on_request")]
    assert [(p.row, p.reason) for p in report.problems] == [
        (5, "is there twice; the first one is kept"),
        (6, "is no price group; expected letters, digits, - and _ only"),
        (7, "needs exactly one of part, discount_code and category"),
        (8, "needs exactly one of part, discount_code and category"),
        (9, "has neither an amount nor a percentage"),
        (10, "ends before it begins"),
    ]


def test_a_category_without_its_parent_stays_and_says_so(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Group\nA-1,Pump,g1\nA-2,Valve,g7\n")
    vendor.file("groups.csv", "Id,Parent,Title\ng1,g9,Pumps\ng2,,\n")
    mapping = """category = "Group"

[files.groups]
path = "groups.csv"

[[category]]
file = "groups"
code = "Id"
parent = "Parent"
names.en = "Title"
"""
    report = vendor.run(parts + mapping)
    assert vendor.rows("catalog", "SELECT code, parent, names FROM category") == [
        ("g1", None, '{"en":"Pumps"}')
    ]
    assert [(p.file, p.row, p.value) for p in report.problems] == [
        ("groups.csv", 2, "g9"),
        ("groups.csv", 3, ""),
        ("parts.csv", 3, "g7"),
    ]


STOCK_WEEKS = """
[files.stock]
path = "stock.csv"

[files.past]
path = "past.csv"

[[stock]]
file = "stock"
part = "Number"
warehouse = "Place"
qty = "Qty"
as_of = { value = "2026-11-25T06:10:00Z" }

[[stock_week]]
file = "past"
part = "Number"
warehouse = "Place"
day = "Day"
qty = "Qty"
"""


def test_of_the_days_of_a_week_the_last_one_counts_and_unknown_is_no_row(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Tie\n")
    vendor.file("stock.csv", "Number,Place,Qty\nA-1,Lyon,34\n")
    vendor.file(
        "past.csv",
        "Number,Place,Day,Qty\nA-1,Lyon,2026-11-04,9\nA-1,Lyon,2026-11-08,7\n"
        "A-1,Lyon,2026-11-02,12\nA-1,Lyon,2026-11-11,\nA-1,Lyon,2026-11-18,0\n"
        "A-1,Bremen,2026-11-18,3\n",
    )
    report = vendor.run(parts + STOCK_WEEKS)
    assert vendor.rows("stock", "SELECT warehouse, week, qty, unit FROM stock_week") == [
        ("Lyon", "2026-11-08", "7", "C62"),
        ("Lyon", "2026-11-22", "0", "C62"),
    ]
    assert [(p.row, p.column) for p in report.problems] == [(5, "Qty"), (7, "Place")]


def test_an_export_without_a_past_has_none(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Tie\n")
    vendor.file("stock.csv", "Number,Place,Qty\nA-1,Lyon,34\n")
    vendor.run(parts + STOCK_WEEKS.split("[files.past]")[0] + "[[stock]]"
               + STOCK_WEEKS.split("[[stock]]")[1].split("[[stock_week]]")[0])  # fmt: skip
    assert vendor.rows("stock", "SELECT count(*) FROM stock_week") == [(0,)]
