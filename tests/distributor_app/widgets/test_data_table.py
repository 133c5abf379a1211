"""The table: keyboard, copy, sort, columns remembered, empty state."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.record_model import BadgeLook, CellRole, Column, RecordModel
from distributor_app.widgets.skeleton import Skeleton
from distributor_app.widgets.table_menu import TableMenu


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


def open_menu(table):
    spot = QPoint(20, 10)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, table.viewport().mapToGlobal(spot)
    )
    QApplication.sendEvent(table.viewport(), event)
    return next(menu for menu in table.findChildren(TableMenu) if menu.isVisible())


def inner(menu, title):
    return next(m for m in menu.findChildren(QMenu) if m.title() == title)


def test_the_last_visible_column_cannot_be_hidden(table):
    menu = inner(open_menu(table), "Columns")
    for toggle in [a for a in menu.actions() if a.isCheckable()]:
        toggle.trigger()
    assert table.contents().headers == ("Net",)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_the_menu_opens_by_key_at_the_current_row(table, qtbot, key, modifiers):
    rows = []
    table.menu_about_to_show.connect(lambda _menu, row: rows.append(row))
    table.select_row(2)
    qtbot.keyClick(table, key, modifiers)
    menu, cell = table.findChild(TableMenu), table.visualRect(table.currentIndex())
    assert rows == [2]
    assert menu.isVisible()
    assert menu.y() >= table.viewport().mapToGlobal(cell.topLeft()).y()


def test_the_menu_sorts_and_turns_the_order_round(table):
    for expected in (["8", "9", "10"], ["10", "9", "8"]):
        menu = open_menu(table)
        entries = inner(menu, "Sort by").actions()
        next(entry for entry in entries if entry.text() == "Part number").trigger()
        assert shown(table) == expected
        menu.close()


def test_home_and_end_lead_to_the_first_and_last_row_and_shift_takes_all_between(table, qtbot):
    table.select_row(1)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.selected_rows() == [2]
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_rows() == [0, 1, 2]


class EditableModel(RecordModel):
    def flags(self, index):
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


def test_enter_in_an_open_cell_does_not_open_the_row(table, qtbot):
    editable = EditableModel(columns())
    editable.set_records(ROWS)
    table.show_model(editable)
    table.setFocus()
    table.select_row(0)
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    with qtbot.assertNotEmitted(table.opened):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClick(table, Qt.Key.Key_Return)


class Failing(CellDelegate):
    def paint(self, *_cell):
        raise ZeroDivisionError("a cell that cannot be painted")


def test_a_cell_that_cannot_be_painted_is_reported_once_and_the_others_are(table, qtbot, theme):
    delegate = Failing(theme, table)
    table.setItemDelegateForColumn(1, delegate)
    with qtbot.captureExceptions() as failures:
        assert not table.grab().isNull()
        assert not table.grab().isNull()
    assert [kind for kind, *_ in failures] == [ZeroDivisionError]


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


def test_waiting_is_shown_only_when_it_lasts_and_never_with_the_empty_state(
    table, model, theme, qtbot
):
    empty = EmptyState(theme, "orders", "No parts")
    table.set_empty_state(empty)
    model.set_records([])
    table.show_loading(True)
    skeleton = table.findChild(Skeleton)
    assert not skeleton.isVisible()
    assert not empty.isVisible()
    qtbot.waitUntil(skeleton.isVisible)
    model.set_records(ROWS)
    assert not skeleton.isVisible()
    table.show_loading(False)
    model.set_records([])
    assert empty.isVisible()
