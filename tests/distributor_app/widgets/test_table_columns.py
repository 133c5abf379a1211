"""The widths of a table's columns: nothing cut that has room, nothing squeezed, all remembered."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.record_model import BadgeLook, Column, RecordModel

NUMBER, NAME, STATE, NOTE = range(4)
LONG = "HX-4021-A-0071-REVISION-C-LEFT-HAND"


@dataclass(frozen=True)
class Row:
    number: str
    name: str = "Pump"
    state: str = "in stock"
    note: str = "-"


@pytest.fixture
def model():
    return RecordModel(
        [
            Column("number", "Part number", lambda r: r.number, width=120),
            Column("name", "Description", lambda r: r.name, width=160, stretch=True),
            Column("state", "State", lambda _: "", width=60, badge=lambda r: BadgeLook(r.state)),
            Column("note", "Note", lambda r: r.note, width=100, sortable=False),
        ]
    )


@pytest.fixture
def table(qtbot, make_context, model):
    made = DataTable(make_context(), "columns", "Parts")
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_model(model)
    made.show()
    return made


def fill(table, model, qtbot, *rows):
    model.set_records(rows)
    qtbot.waitUntil(lambda: table.columnWidth(NUMBER) > 0)
    QApplication.processEvents()


def needed(table, row, column):
    text = table.model().index(row, column).data()
    return table.fontMetrics().horizontalAdvance(text)


def test_a_column_grows_to_its_content_where_there_is_room(table, model, qtbot):
    fill(table, model, qtbot, Row(LONG))
    assert table.columnWidth(NUMBER) > needed(table, 0, NUMBER)
    total = sum(table.columnWidth(n) for n in range(4))
    assert total == table.viewport().width()


def test_a_badge_is_never_narrower_than_its_word(table, model, qtbot):
    fill(table, model, qtbot, Row("1", state="back-ordered"))
    assert table.columnWidth(STATE) > table.fontMetrics().horizontalAdvance("back-ordered")


def test_where_room_is_short_the_table_scrolls_and_squeezes_nobody(table, model, qtbot):
    fill(table, model, qtbot, Row("40-21A-0071"))
    table.resize(260, 300)
    assert table.columnWidth(NAME) >= 160
    assert table.columnWidth(NUMBER) > needed(table, 0, NUMBER)
    assert table.horizontalScrollBar().maximum() > 0


def test_a_width_the_user_chose_stays_while_the_others_follow(table, model, qtbot):
    table.setColumnWidth(NUMBER, 77)
    fill(table, model, qtbot, Row(LONG))
    assert table.columnWidth(NUMBER) == 77
    table.resize(1200, 300)
    assert table.columnWidth(NUMBER) == 77
    assert sum(table.columnWidth(n) for n in range(4)) == table.viewport().width()


def test_only_what_the_user_chose_is_remembered(table, qtbot, settings):
    table.setColumnWidth(NOTE, 133)
    qtbot.waitUntil(lambda: bool(settings.columns("columns")))
    widths = {c.key: c.width for c in settings.columns("columns")}
    assert widths == {"number": 0, "name": 0, "state": 0, "note": 133}


def test_hidden_columns_leave_their_room_to_the_others(table, model, qtbot):
    fill(table, model, qtbot, Row("1"))
    before = table.columnWidth(NAME)
    table.setColumnHidden(NOTE, True)
    qtbot.waitUntil(lambda: table.columnWidth(NAME) > before)
    table.setColumnHidden(NOTE, False)
    qtbot.waitUntil(lambda: table.columnWidth(NAME) == before)


def tool_tip(table, row, column):
    spot = table.visualRect(table.model().index(row, column)).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, table.viewport().mapToGlobal(spot))
    QApplication.sendEvent(table.viewport(), event)
    return QToolTip.text()


def test_a_cut_cell_shows_its_text_in_a_tool_tip_and_a_whole_one_shows_none(table, model, qtbot):
    fill(table, model, qtbot, Row("1", name="Pump", note="Ask the vendor before you order this"))
    table.setColumnWidth(NOTE, 60)
    assert tool_tip(table, 0, NAME) == ""
    assert tool_tip(table, 0, NOTE) == "Ask the vendor before you order this"


def test_a_column_without_an_order_of_its_own_leaves_the_order_alone(table, model, qtbot):
    fill(table, model, qtbot, Row("2"), Row("1"))
    table.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
    header = table.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(NOTE) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert header.sortIndicatorSection() == NUMBER
    assert [r.number for r in model.records] == ["1", "2"]


def test_what_is_left_goes_to_the_long_text_before_it_widens_the_others(table, model, qtbot):
    name = "Hydraulic pump, 11 cc, clockwise, parallel shaft, SAE flange, with relief valve fitted"
    fill(table, model, qtbot, Row("1", name=name, state="-"))
    table.resize(700, 300)
    assert table.columnWidth(NOTE) < 100
    assert sum(table.columnWidth(n) for n in range(4)) == table.viewport().width()


def test_a_long_text_gets_its_room_before_others_get_more_than_designed(table, model, qtbot):
    name = "Hydraulic pump, 11 cc, clockwise, parallel shaft, SAE flange, with relief valve fitted"
    note = "Ask the vendor whether this is still made before you order it"
    fill(table, model, qtbot, Row("1", name=name, state="-", note=note))
    table.resize(560, 300)
    assert table.columnWidth(NAME) >= 250
    assert table.columnWidth(NOTE) < 160


def test_no_state_and_no_figure_is_cut_for_a_long_text(table, model, qtbot):
    name = "Hydraulic pump, 11 cc, clockwise, parallel shaft, SAE flange, with relief valve fitted"
    fill(table, model, qtbot, Row("1", name=name, state="acknowledged"))
    table.resize(420, 300)
    assert table.columnWidth(STATE) > table.fontMetrics().horizontalAdvance("acknowledged")


def test_on_a_wide_screen_all_columns_share_what_no_text_needs(table, model, qtbot):
    fill(table, model, qtbot, Row("1"))
    before = [table.columnWidth(n) for n in range(4)]
    table.resize(1700, 300)
    after = [table.columnWidth(n) for n in range(4)]
    assert all(wide > narrow for wide, narrow in zip(after, before, strict=True))
    assert sum(after) == table.viewport().width()
    assert after[NAME] < 1700 * 0.6


def test_a_row_is_never_so_wide_that_one_loses_it_on_the_way(table, model, qtbot, theme):
    fill(table, model, qtbot, Row("1"))
    table.resize(3800, 300)
    assert sum(table.columnWidth(n) for n in range(4)) == theme.size.widest_table


def test_what_is_long_itself_may_be_as_wide_as_the_screen(table, model, qtbot, theme):
    fill(table, model, qtbot, Row("1", name=LONG * 12))
    table.resize(3800, 300)
    table.resize(3801, 300)
    qtbot.waitUntil(lambda: sum(table.columnWidth(n) for n in range(4)) > theme.size.widest_table)


def first_ink(table, y, width=60):
    """Return how far from the left edge of the table something is written at this height."""
    seen = QImage(table.size(), QImage.Format.Format_RGB32)
    seen.fill(Qt.GlobalColor.white)
    table.render(seen)
    written = range(y - 6, y + 6)
    inked = (
        x for x in range(width) if any(seen.pixelColor(x, row).lightness() < 128 for row in written)
    )
    return next(inked, width)


def heights_of_words(table):
    """Return the middle of the head and of the first row."""
    head = table.horizontalHeader().height()
    return head // 2, head + table.rowHeight(0) // 2


def test_a_table_at_the_page_edge_begins_where_the_page_title_does(table, model, qtbot, theme):
    fill(table, model, qtbot, Row("HX-4021", name="HX pump"))
    before = [first_ink(table, y) for y in heights_of_words(table)]
    assert max(before) < theme.space.l
    table.begin_at_page_edge()
    assert all(
        theme.space.l <= first_ink(table, y) <= theme.space.l + 3 for y in heights_of_words(table)
    )


def test_a_table_in_a_card_begins_where_its_lines_do(table, model, qtbot, theme):
    fill(table, model, qtbot, Row("HX-4021", name="HX pump"))
    table.begin_at_card_edge()
    assert [first_ink(table, y) for y in heights_of_words(table)] == pytest.approx([1, 1], abs=2)


def test_whichever_column_is_first_begins_there(table, model, qtbot, theme):
    fill(table, model, qtbot, Row("HX-4021", name="HX pump"))
    table.begin_at_page_edge()
    table.setColumnHidden(NUMBER, True)
    QApplication.processEvents()
    assert all(
        theme.space.l <= first_ink(table, y) <= theme.space.l + 3 for y in heights_of_words(table)
    )
    table.setColumnHidden(NUMBER, False)
    table.horizontalHeader().moveSection(2, 0)
    QApplication.processEvents()
    head, _ = heights_of_words(table)
    assert theme.space.l <= first_ink(table, head) <= theme.space.l + 3
    assert table.columnWidth(STATE) > table.fontMetrics().horizontalAdvance("in stock")


def test_a_badge_stands_out_from_a_selected_row(table, model, qtbot, theme):
    fill(table, model, qtbot, Row("HX-4021"), Row("HX-4022"))
    table.select_row(0)
    cell = table.visualRect(model.index(0, STATE))
    seen = table.viewport().grab().toImage()
    row = seen.pixelColor(cell.left() + 3, cell.center().y())
    pill = seen.pixelColor(cell.left() + 16, cell.center().y() - 7)
    assert row == theme.color("accent_wash")
    assert pill == theme.color("surface")
