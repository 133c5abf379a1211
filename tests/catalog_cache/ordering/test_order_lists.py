"""Order lists as spreadsheets give them: whatever the columns' order, head, marks and quotes."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from catalog_cache.ordering.order_lists import lines_of, read_file, understand
from catalog_cache.ordering.quick_entry import parse_quantity
from catalog_cache.records import ColumnRole

HEADS = {"number": "Artikel-Nr.", "qty": "Menge", "name": "Bezeichnung", "for": "Kunde"}


def read(text: str) -> list[tuple[str, Decimal | None]]:
    return [(line.number, parse_quantity(line.qty)) for line in understand(text).lines]


@given(st.permutations(list(HEADS)), st.booleans())
def test_columns_are_found_by_their_heads_in_any_order(order: list[str], titled: bool) -> None:
    rows = [
        {"number": "40-21A-0071", "qty": "4", "name": "Pump, 11 cc", "for": "Miller"},
        {"number": "77-100", "qty": "100", "name": "Cable tie", "for": "Lager"},
    ]
    text = "\n".join("\t".join(row[key] for key in order) for row in (HEADS, *rows))
    if titled:
        text = f"Wochenbestellung\n\n{text}\n\n"
    found = understand(text)
    assert found.table is not None
    assert found.table.sure
    assert [(line.number, line.qty, line.customer) for line in found.lines] == [
        ("40-21A-0071", "4", "Miller"),
        ("77-100", "100", ""),
    ]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["1.000", "4", "12"], [1000, 4, 12]),
        (["1.200", "2,5"], [1200, "2.5"]),
        (["1,200", "2.5"], [1200, "2.5"]),
        (["4,000", "12,000", "130,000"], [4, 12, 130]),
        (["4 pcs", "2 Stk.", "1 ea"], [4, 2, 1]),
        (["1.234,50", "3"], ["1234.5", 3]),
    ],
)
def test_a_column_tells_how_its_quantities_are_written(
    cells: list[str], values: list[object]
) -> None:
    text = "Part\tQty\n" + "\n".join(f"77-10{n}\t{cell}" for n, cell in enumerate(cells))
    assert [qty for _, qty in read(text)] == [Decimal(str(value)) for value in values]


def test_number_and_quantity_may_share_a_cell() -> None:
    text = "Pos\tPart\n1\t4 x 40-21A-0071\n2\t77-100 x 200\n3\t6204 x 2"
    assert read(text) == [
        ("40-21A-0071", Decimal(4)), ("77-100", Decimal(200)), ("6204", Decimal(2))
    ]  # fmt: skip


def test_a_quoted_cell_may_hold_the_separator_and_a_second_line() -> None:
    text = 'Part;Remark;Qty\n77-100;"black; 200 mm\nfor ""HX 6""";3\n6204;;1\n'
    lines = understand(text).lines
    assert [(x.number, x.qty, x.rest) for x in lines] == [
        ("77-100", "3", 'black; 200 mm for "HX 6"'),
        ("6204", "1", ""),
    ]


def test_an_inch_mark_is_no_quote() -> None:
    text = 'Part\tName\tQty\n77-100\t"hose 1/2\t3\n' + "".join(
        f"77-10{n}\those\t1\n" for n in range(8)
    )
    assert len(understand(text).lines) == 9


def test_descriptions_and_prices_stay_out_of_the_order() -> None:
    line = understand("Part\tDescription\tPrice\tQty\n77-100\tTie\t0,04\t100\n").lines[0]
    assert (line.number, line.qty, line.rest) == ("77-100", "100", "")


def test_the_running_number_is_not_taken_for_the_quantity() -> None:
    found = understand("1\t40-21A-0071\t4\n2\t77-100\t130\n3\t61-04-118\t12\n")
    assert [line.qty for line in found.lines] == ["4", "130", "12"]


def test_columns_that_could_be_either_are_asked_about_and_can_be_changed() -> None:
    found = understand("40-21A-0071\t4\t9\n77-100\t130\t8\n")
    assert found.table is not None
    assert not found.table.sure
    roles = (ColumnRole.NUMBER, ColumnRole.QTY, ColumnRole.NOT_READ)
    changed = type(found.table)(found.table.rows, found.table.head, roles, sure=True)
    assert [line.qty for line in lines_of(changed)] == ["4", "130"]


def test_a_bar_code_stands_in_where_the_number_is_missing() -> None:
    text = "Part number;EAN;Qty\n77-100;;3\n;4012345000016;2\n"
    assert [line.number for line in understand(text).lines] == ["77-100", "4012345000016"]


def test_a_workbook_keeps_long_bar_codes_and_leaves_blank_rows_out(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ([None], ["Qty", "EAN"], [2.0, 4012345000016.0], [None, None], [2.5, "77-100"]):
        sheet.append(row)
    path = tmp_path / "list.xlsx"
    book.save(path)
    lines = read_file(path).lines
    assert [(line.number, line.qty) for line in lines] == [
        ("4012345000016", "2"),
        ("77-100", "2.5"),
    ]
