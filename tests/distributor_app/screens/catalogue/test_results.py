"""Searching: rows, counts, filters, order, what is not there, and the way back."""

import threading

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QPushButton

from catalog_cache.catalogue.hits import Hits
from catalog_cache.records import (
    Area,
    Changes,
    PartQuery,
    SearchPage,
    SortKey,
)

from distributor_app.frame.work_bar import WorkBar
from distributor_app.navigation import Route
from distributor_app.screens.catalogue.models import ResultModel, Wanted
from distributor_app.settings import ColumnLayout
from distributor_app.widgets.record_model import CellRole

PUMP, OLD_PUMP, TIE, MANY = 1, 2, 3, 150


def numbers(results, first=0, last=8):
    model = results.model_of_hits
    return [model.index(row, 0).data() for row in range(first, min(last, model.rowCount()))]


def typed(screen, settled, text):
    for length in range(1, len(text) + 1):
        screen.open({"q": text[:length]})
    settled()


def all_found(results, screen, settled, qtbot, text):
    typed(screen, settled, text)
    qtbot.waitUntil(lambda: results.finder.complete)
    settled()


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def test_typing_half_a_number_finds_the_part_and_shows_it(screen, results, settled, qtbot):
    typed(screen, settled, "4021a71")
    typed(screen, settled, "40-21A-0071")
    qtbot.wait(80)
    settled()
    assert numbers(results)[0] == "40-21A-0071"
    assert results.head.count_text.endswith("for “40-21A-0071”")
    assert results.preview._number.text() == "40-21A-0071"
    assert results.preview.answer.stock.accessibleName() == "34 in Lyon"


def test_matches_are_marked_in_number_and_name(results, screen, settled):
    typed(screen, settled, "hydr pump")
    cell = results.model_of_hits.index(0, 1)
    assert set(cell.data(CellRole.MATCHES)) == {"hydr", "pump"}
    assert results.model_of_hits.index(0, 4).data(CellRole.MATCHES) is None


def test_a_replaced_part_says_by_what_beside_its_description(results, screen, settled):
    typed(screen, settled, "40-21A-0070")
    model = results.model_of_hits
    spot = model.index(model.row_of(OLD_PUMP), 1)
    assert spot.data(CellRole.BADGE).text == "40-21A-0071"
    assert str(spot.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("replaced by 40-21A-0071")


def test_the_description_has_most_of_a_lists_room(results, screen, settled):
    keys = [results.model_of_hits.columns[n].key for n in results.table.shown_columns()]
    assert keys == ["number", "name", "stock", "net"]


def test_the_list_has_its_true_length_and_fills_where_one_looks(results, screen, settled, qtbot):
    all_found(results, screen, settled, qtbot, "piston")
    model = results.model_of_hits
    assert model.rowCount() == MANY
    last = model.index(MANY - 1, 0)
    assert last.data(CellRole.PENDING) is True
    assert last.data() is None
    results.table.scrollToBottom()
    results.table.viewport().repaint()
    settled()
    assert last.data() == f"P-{MANY - 1:04d}"
    assert last.data(CellRole.PENDING) is None


def test_every_row_asked_for_is_read_once(results, screen, settled, qtbot):
    all_found(results, screen, settled, qtbot, "piston")
    asked = []
    results.model_of_hits.rows_wanted.connect(asked.append)
    for _ in range(3):
        for row in range(MANY):
            results.model_of_hits.index(row, 0).data()
    settled()
    firsts = sorted(wanted.rows.start for wanted in asked)
    assert firsts[-1] == 120
    assert len(firsts) == len(set(firsts))


def test_rows_of_an_earlier_search_are_dropped(counter_desk, qapp):
    model = ResultModel("EUR")
    first = counter_desk.catalogue.search(PartQuery("piston"))
    model.show_page(first)
    late = Wanted(1, first, range(60, 90))
    model.show_page(counter_desk.catalogue.search(PartQuery("hydraulic")))
    model.supply(late, counter_desk.catalogue.page_rows(first, late.rows))
    assert "Piston" not in str(model.index(0, 1).data())


def test_the_model_keeps_qts_rules_empty_full_and_half_read(counter_desk, qtmodeltester, qapp):
    model = ResultModel("EUR")
    qtmodeltester.check(model)
    model.show_page(counter_desk.catalogue.search(PartQuery("piston")))
    qtmodeltester.check(model)
    model.show_page(SearchPage(PartQuery("x"), Hits(), (), True, ()))
    qtmodeltester.check(model)


def test_a_long_scroll_does_not_keep_every_row(counter_desk, qapp, monkeypatch):
    monkeypatch.setattr("distributor_app.screens.catalogue.models.KEPT_CHUNKS", 1)
    model = ResultModel("EUR")
    page = counter_desk.catalogue.search(PartQuery("piston"))
    model.show_page(page)
    rows = range(60, 90)
    model.supply(Wanted(1, page, rows), counter_desk.catalogue.page_rows(page, rows))
    assert model.hit(0) is None
    assert model.hit(60) is not None


def test_a_click_on_the_head_sorts_in_the_store_and_again_turns_round(results, settled, qtbot):
    header = results.table.horizontalHeader()
    net = [c.key for c in results.model_of_hits.columns].index("net")
    spot = header.viewport().rect().center()
    spot.setX(header.sectionViewportPosition(net) + 20)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settled()
    assert (results.query.sort, results.query.descending) == (SortKey.PRICE, False)
    assert numbers(results, 0, 1) == ["77-100"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settled()
    assert results.query.descending
    assert numbers(results, 0, 1) == ["40-21A-0071"]


def test_choosing_an_order_shows_it_in_the_head(results, settled):
    results.head._sort.setCurrentIndex(1)
    results.head._sort.activated.emit(1)
    settled()
    assert results.query.sort is SortKey.NUMBER
    assert results.table.horizontalHeader().sortIndicatorSection() == 0


def test_enter_in_the_list_opens_the_part(results, screen, qtbot, asked, settled):
    typed(screen, settled, "hydraulic")
    screen.take_focus()
    qtbot.keyClick(results.table, Qt.Key.Key_Down)
    qtbot.keyClick(results.table, Qt.Key.Key_Return)
    assert asked.routes == [Route("catalogue", {"part": str(results.selected_uid())})]


def test_going_back_restores_filters_order_and_selection(results, screen, settled):
    results.search(PartQuery("pump", in_stock=True, sort=SortKey.NUMBER))
    settled()
    results.table.select_row(1)
    chosen, state = results.selected_uid(), screen.state()
    screen.open({"part": str(PUMP)})
    settled()
    screen.open({"q": "pump"})
    screen.restore(state)
    settled()
    assert results.query == PartQuery("pump", in_stock=True, sort=SortKey.NUMBER)
    assert results.selected_uid() == chosen


def test_new_stock_is_read_without_moving_the_selection(results, screen, settled):
    results.table.select_row(3)
    before = results.selected_uid()
    screen.on_changes(Changes(frozenset({Area.STOCK})))
    results.table.viewport().repaint()
    settled()
    assert results.selected_uid() == before
    assert results.model_of_hits.hit(3) is not None


def test_a_new_catalogue_is_searched_again_and_keeps_the_part(results, screen, settled):
    results.table.select_row(3)
    before = results.selected_uid()
    screen.on_changes(Changes(frozenset({Area.CATALOG})))
    settled()
    assert results.selected_uid() == before


def test_hidden_prices_are_hidden_in_list_and_preview(results, screen, settled, settings):
    settings.hide_prices = True
    screen.on_changes(Changes(frozenset({Area.PRICES})))
    results.table.viewport().repaint()
    settled()
    net = [c.key for c in results.model_of_hits.columns].index("net")
    assert results.model_of_hits.index(0, net).data() == "•••"


def test_a_part_goes_into_the_cart_from_the_preview_and_out_again(
    results, screen, settled, qtbot, asked, counter_desk
):
    typed(screen, settled, "40-21A-0071")
    qtbot.wait(80)
    settled()
    field = results.preview.prices.quantity
    field.selectAll()
    qtbot.keyClicks(field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    drafts = counter_desk.drafts
    line = drafts.view(drafts.current()).lines[0]
    assert (line.part.number, line.qty) == ("40-21A-0071", 4)
    text, undo = asked.toasts[0]
    assert text == "4 × 40-21A-0071 added to the cart."
    undo()
    settled()
    assert drafts.view(drafts.current()).lines == ()


def test_a_machine_leads_to_its_drawing(results, settled, asked):
    button(results.filters, "HX 6").click()
    assert asked.routes == [Route("catalogue", {"assembly": "unit"})]


def test_a_failing_search_says_so_and_can_be_repeated(results, screen, settled, counter_desk):
    counter_desk._store.close()
    damaged = counter_desk.folder.datasets / "catalog-1-1.db"
    whole = damaged.read_bytes()
    damaged.write_bytes(b"no database" * 4000)
    screen.open({"q": "pump"})
    settled()
    assert results._message.isVisible()
    damaged.write_bytes(whole)


def test_the_whole_list_is_saved_not_only_the_rows_in_sight(
    results, screen, settled, tmp_path, qtbot, asked
):
    typed(screen, settled, "piston")
    target = tmp_path / "parts.csv"
    results.table.export.save(target)
    qtbot.waitUntil(lambda: bool(asked.toasts or asked.errors), timeout=30_000)
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == MANY + 1
    assert lines[-1].startswith("P-0149,")


def test_how_far_the_reading_of_the_rows_is_can_be_seen_and_it_can_be_stopped(
    results, screen, settled, counter_desk, counter_context, theme, monkeypatch, tmp_path, qtbot,
    asked,
):  # fmt: skip
    bar, gate, read = WorkBar(theme), threading.Event(), counter_desk.catalogue.page_rows
    qtbot.addWidget(bar)
    counter_context.follow = bar.follow
    typed(screen, settled, "piston")

    def slow(page, rows):
        if rows[0] > 0:
            gate.wait(30)
        return read(page, rows)

    monkeypatch.setattr("distributor_app.screens.catalogue.hits_table._READ_AT_ONCE", MANY // 3)
    monkeypatch.setattr(counter_desk.catalogue, "page_rows", slow)
    results.table.export.save(tmp_path / "parts.csv")
    qtbot.waitUntil(lambda: bar.shown == ("Reading what goes into parts.csv",))
    (share,) = bar.findChildren(QProgressBar)
    third = pytest.approx(share.maximum() / 3, abs=1)
    qtbot.waitUntil(lambda: share.value() == third)
    assert counter_context.tasks.under_way == bar.shown
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.waitUntil(lambda: bool(asked.toasts))
    assert asked.toasts[0][0] == "parts.csv was not saved."
    assert list(tmp_path.glob("parts*")) == []
    qtbot.waitUntil(bar.isHidden)


def test_a_scanned_number_and_enter_open_the_part_even_before_it_is_found(
    results, screen, settled, asked
):
    screen.open({"q": "77-100"})
    screen.confirm()
    settled()
    assert asked.routes == [Route("catalogue", {"part": str(TIE)})]


def test_enter_after_words_leads_into_the_list(results, screen, settled, asked):
    typed(screen, settled, "piston")
    screen.confirm()
    assert asked.routes == []
    assert screen.focusWidget() is results.table


def test_a_digit_in_the_list_begins_the_quantity_and_enter_adds(
    results, screen, settled, qtbot, counter_desk
):
    typed(screen, settled, "40-21A-0071")
    qtbot.wait(80)
    settled()
    results.table.setFocus()
    qtbot.keyClick(results.table, Qt.Key.Key_1)
    field = results.preview.prices.quantity
    assert screen.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_5)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert counter_desk.drafts.view(counter_desk.drafts.current()).lines[0].qty == 15


def test_letters_in_the_list_do_not_read_every_row(results, screen, settled, qtbot):
    typed(screen, settled, "piston")
    asked = []
    results.model_of_hits.rows_wanted.connect(asked.append)
    qtbot.keyClick(results.table, Qt.Key.Key_Z)
    settled()
    assert asked == []


def test_copied_rows_are_complete_even_where_nobody_looked(results, screen, settled, qtbot):
    all_found(results, screen, settled, qtbot, "piston")
    results.table.selectAll()
    qtbot.keyClick(results.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settled()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == MANY + 1
    assert copied[-1].startswith("P-0149\tPiston pump no. 149")


def test_everything_selected_stays_everything_when_the_rest_is_found(
    results, screen, settled, qtbot
):
    selected = []

    def select(_found):
        results.table.selectAll()
        selected.append(len(results.table.selected_rows()))

    results.finder.found.connect(select)
    all_found(results, screen, settled, qtbot, "piston")
    assert selected[-1] < MANY
    assert len(results.table.selected_rows()) == MANY


def test_an_export_asked_for_at_once_has_all_hits(results, screen, settled):
    typed(screen, settled, "piston")
    received = []
    results.table.export.source(None, True, received.append)
    settled()
    (contents,) = received
    assert len(contents.rows) == MANY


@pytest.mark.parametrize(
    "code",
    [
        "04012345000016",
        "4012345000016",
        "010401234500001610LOT-7",
        "0104012345000016" + "10LOT7" + chr(29) + "3012",
        "]C10104012345000016",
        "(01)04012345000016(10)A7",
    ],
)
def test_a_scanned_bar_code_and_enter_open_the_part(screen, settled, asked, code):
    screen.open({"q": code})
    screen.confirm()
    settled()
    assert asked.routes == [Route("catalogue", {"part": str(TIE)})]


def test_a_bar_code_of_nobody_finds_nothing_and_opens_nothing(results, screen, settled, asked):
    screen.open({"q": "0109520000009991"})
    screen.confirm()
    settled()
    assert results.model_of_hits.rowCount() == 0
    assert asked.routes == []


def test_waiting_for_the_first_rows_shows_grey_bars_and_no_empty_state(screen, settled):
    screen.open({"q": "pump"})
    assert not screen._results.empty.isVisible()
    assert screen._results.table._skeleton.waiting
    settled()
    assert not screen._results.table._skeleton.waiting


def test_a_search_that_fails_with_an_empty_list_says_so_in_its_place(screen, settled, counter_desk):
    counter_desk._store.close()
    damaged = counter_desk.folder.datasets / "catalog-1-1.db"
    whole = damaged.read_bytes()
    damaged.write_bytes(b"no database" * 4000)
    screen.open({"q": "pump"})
    settled()
    results = screen._results
    assert results.empty.isVisible()
    assert "again" in button(results.empty, "Search again").text()
    damaged.write_bytes(whole)
    button(results.empty, "Search again").click()
    settled()
    assert results.model_of_hits.rowCount()


def test_an_empty_preview_has_no_scroll_bar(results, screen, settled):
    results.preview.setFixedHeight(120)
    typed(screen, settled, "zzqqy")
    assert not results.preview.verticalScrollBar().isVisible()


def test_coming_back_from_a_part_puts_the_keyboard_into_the_list(results, screen, settled):
    screen.open({"part": str(PUMP)})
    settled()
    screen.open({"q": "pump"})
    settled()
    assert screen.focusWidget() is results.table


def test_escape_leads_from_the_quantity_back_into_the_list_and_from_the_part_to_its_list(
    results, screen, settled, qtbot, asked
):
    typed(screen, settled, "40-21A-0071")
    results.table.setFocus()
    qtbot.keyClick(results.table, Qt.Key.Key_4)
    qtbot.keyClick(results.preview.prices.quantity, Qt.Key.Key_Escape)
    assert screen.focusWidget() is results.table
    qtbot.keyClick(results.table, Qt.Key.Key_Return)
    screen.open(asked.routes[0].args)
    settled()
    qtbot.keyClick(screen._part.prices.quantity, Qt.Key.Key_Escape)
    assert asked.steps_back == 1


def test_several_selected_parts_go_into_the_cart_together_each_in_its_least_quantity(
    results, screen, settled, qtbot, counter_desk
):
    for row in (results.model_of_hits.row_of(TIE), results.model_of_hits.row_of(PUMP)):
        results.table.selectionModel().select(
            results.model_of_hits.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
    qtbot.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    settled()
    lines = counter_desk.drafts.view(counter_desk.drafts.current()).lines
    assert {(line.part.number, line.qty) for line in lines} == {
        ("40-21A-0071", 1),
        ("77-100", 100),
    }


def test_a_wide_window_also_shows_what_a_part_fits_and_a_wider_preview(results, screen, settled):
    narrow = results.preview.width()
    screen.resize(1900, 900)
    settled()
    keys = [results.model_of_hits.columns[n].key for n in results.table.shown_columns()]
    assert keys == ["number", "name", "fits", "stock", "net"]
    assert results.preview.width() > narrow


def test_a_column_hidden_by_hand_stays_hidden_in_a_wide_window(results, screen, settled, settings):
    widths = [ColumnLayout(column.key, 0, column.hidden) for column in results.table.columns()]
    settings.set_columns("catalogue.results", widths)
    screen.resize(1900, 900)
    settled()
    keys = [results.model_of_hits.columns[n].key for n in results.table.shown_columns()]
    assert "fits" not in keys


def test_a_tall_preview_lists_all_drawings_and_a_low_one_says_how_many_more(
    results, screen, settled, qtbot
):
    typed(screen, settled, "77-100")
    qtbot.waitUntil(lambda: len(drawings(results.preview)) == 1)
    screen.resize(1104, 1200)
    qtbot.waitUntil(lambda: len(drawings(results.preview)) == 2)


def drawings(preview):
    found = [b.text() for b in preview.findChildren(QPushButton) if not b.isHidden()]
    return [text for text in found if text.startswith("Used in ")]
