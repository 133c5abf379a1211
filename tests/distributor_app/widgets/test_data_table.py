"""The table: keyboard, copy, sort, columns remembered, empty state."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.record_model import BadgeLook, CellRole, Column, RecordModel


@dataclass(frozen=True)
class Row:
    number: str
    name: str
    price: Decimal | None


ROWS = [
    Row("9", "Seal", Decimal("18.90")),
    Row("10", "Pump", Decimal("212.40")),
    Row("8", "Hose", None),
]


def columns():
    return [
        Column("number", "Part number", lambda r: r.number, sort_key=lambda r: int(r.number)),
        Column("name", "Description", lambda r: r.name, stretch=True),
        Column(
            "price",
            "Net",
            lambda r: "–" if r.price is None else str(r.price),
            right=True,
            sort_key=lambda r: r.price,
            badge=lambda r: BadgeLook("on request") if r.price is None else None,
        ),
    ]


@pytest.fixture
def model():
    made = RecordModel(columns())
    made.set_records(ROWS)
    return made


@pytest.fixture
def table(qtbot, make_context, model):
    made = DataTable(make_context(), "parts", "Parts")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_model(model)
    made.show()
    return made


def shown(table, column=0):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)
    model.sort(2)
    qtmodeltester.check(model)


def test_rows_sort_by_their_values_and_the_unknown_stay_last(table):
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert shown(table) == ["8", "9", "10"]
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert shown(table) == ["10", "9", "8"]
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert shown(table) == ["9", "10", "8"]


def test_new_records_keep_the_order_the_user_chose(table, model):
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    model.set_records([*ROWS, Row("77", "Tie", Decimal("0.04"))])
    assert shown(table) == ["77", "10", "9", "8"]


def test_the_selection_stays_with_its_record_when_sorted(table, model):
    table.select_row(1)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [model.record(row).number for row in table.selected_rows()] == ["10"]


def test_enter_opens_the_current_row(table, qtbot):
    table.select_row(2)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [2]


def test_copy_gives_a_spreadsheet_the_selected_rows_with_headers(table, qtbot):
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Part number\tDescription\tNet",
        "9\tSeal\t18.90",
        "10\tPump\t212.40",
        "8\tHose\ton request –",
    ]


def test_hidden_and_moved_columns_are_remembered_and_restored(
    table, model, qtbot, make_context, settings
):
    table.setColumnHidden(1, True)
    table.horizontalHeader().moveSection(2, 0)
    table.setColumnWidth(0, 133)
    qtbot.waitUntil(lambda: bool(settings.columns("parts")))
    again = DataTable(make_context(), "parts", "Parts")
    qtbot.addWidget(again)
    again.show_model(model)
    assert again.contents().headers == ("Net", "Part number")
    assert again.columnWidth(0) == 133
    again.reset_columns()
    assert again.contents().headers == ("Part number", "Description", "Net")
    assert settings.columns("parts") == []


def test_the_last_visible_column_cannot_be_hidden(table, qtbot):
    seen = []
    table.menu_about_to_show.connect(lambda menu, _row: seen.append(menu))
    menu = open_menu(table, seen)
    toggles = [a for a in menu.actions() if a.isCheckable()]
    for toggle in toggles:
        toggle.trigger()
    assert table.contents().headers == ("Net",)


def open_menu(table, seen):
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication, QMenu

    spot = QPoint(20, 10)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, table.viewport().mapToGlobal(spot)
    )
    QApplication.sendEvent(table.viewport(), event)
    return next(m for m in seen[0].findChildren(QMenu) if m.title() == "Columns")


def test_an_empty_table_says_why_and_rows_take_that_away(table, model, theme):
    empty = EmptyState(theme, "orders", "No parts", "Type something.")
    table.set_empty_state(empty)
    assert not empty.isVisible()
    model.set_records([])
    assert empty.isVisible()
    model.set_records(ROWS)
    assert not empty.isVisible()


def test_a_cell_offers_its_record_and_reads_aloud_with_its_badge(model):
    cell = model.index(2, 2)
    assert cell.data(CellRole.RECORD) is ROWS[2]
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "on request –"
