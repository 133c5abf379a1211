"""The cart at work, by keys and clicks, on a real desk."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from catalog_cache.desk import Desk
from catalog_cache.records import Area, Changes, CheckKind, DraftView

from distributor_app.screens.cart.page import CartScreen

Settled = Callable[[], None]


def view(cart: CartScreen) -> DraftView:
    shown = cart._counter.view
    assert shown is not None
    return shown


def type_line(qtbot: QtBot, cart: CartScreen, text: str, settled: Settled) -> None:
    qtbot.keyClicks(cart._entry, text)
    qtbot.keyClick(cart._entry, Qt.Key.Key_Return)
    settled()


def numbers(cart: CartScreen) -> list[str]:
    return [row.line.part.number if row.line.part else "?" for row in cart._lines.records]


def test_enter_adds_the_typed_line(qtbot: QtBot, cart: CartScreen, settled: Settled) -> None:
    type_line(qtbot, cart, "61-04-118 12", settled)
    line = view(cart).lines[0]
    assert line.part is not None
    assert (line.part.number, line.qty) == ("61-04-118", 12)
    assert cart._entry.text() == ""
    assert "151.20" in cart._foot._total.text()


def test_what_is_typed_is_recognised_beside_the_text(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    qtbot.keyClicks(cart._entry, "61-04-118 12")
    qtbot.waitUntil(lambda: "Suction strainer" in cart._entry.hint, timeout=3000)
    assert "12.60" in cart._entry.hint


def test_a_scanned_bag_means_its_contents(qtbot: QtBot, cart: CartScreen, settled: Settled) -> None:
    type_line(qtbot, cart, "04012345000016", settled)
    line = view(cart).lines[0]
    assert line.part is not None
    assert (line.part.number, line.qty) == ("77-100", 100)


def test_a_number_of_two_brands_asks_which(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "6204 2", settled)
    check = view(cart).lines[0].check
    assert check.kind is CheckKind.AMBIGUOUS
    assert not cart._foot.order.isEnabled()
    cart._table.go_to(0, "check")
    qtbot.keyClick(cart._table, Qt.Key.Key_Return)
    menu = QGuiApplication.focusWindow()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settled()
    assert view(cart).lines[0].part is not None
    assert cart._foot.order.isEnabled()


def test_a_pasted_list_is_checked_at_once(qtbot: QtBot, cart: CartScreen, settled: Settled) -> None:
    QGuiApplication.clipboard().setText("40-21A-0071\t4\n40-21A-0070\t2\n77-100\t130\n9X-77\t1\n")
    qtbot.keyClick(cart._entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled()
    kinds = [line.check.kind for line in view(cart).lines]
    assert kinds == [CheckKind.OK, CheckKind.REPLACED, CheckKind.PACK, CheckKind.NOT_FOUND]
    assert not cart._foot.order.isEnabled()


def test_one_pasted_line_goes_into_the_field(qtbot: QtBot, cart: CartScreen) -> None:
    QGuiApplication.clipboard().setText("61-04-118\t3\n")
    qtbot.keyClick(cart._entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert cart._entry.text() == "61-04-118 3"


def test_a_click_on_a_remedy_mends_the_line(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "77-100 130", settled)
    check = view(cart).lines[0].check
    spot = remedy_spot(cart, 0, check.remedies[0].text)
    qtbot.mouseClick(cart._table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settled()
    assert view(cart).lines[0].qty == 200
    assert cart._foot.order.isEnabled()


def remedy_spot(cart: CartScreen, row: int, text: str) -> QPoint:
    cell = cart._table.visualRect(cart._lines.index(row, cart._lines.column_of("check")))
    check = cart._lines.record(row).line.check
    middle = cell.center().y()
    for x in range(cell.left(), cell.right()):
        found = cart._table._check.remedy_at(cell, check, QPoint(x, middle).toPointF())
        if found is not None and found.text == text:
            return QPoint(x + 4, middle)
    raise AssertionError(f"no link says {text!r}")


def test_read_from_right_to_left_the_remedies_are_mirrored_with_the_keys(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    cart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    type_line(qtbot, cart, "77-100 130", settled)
    first, second, *_ = view(cart).lines[0].check.remedies
    assert remedy_spot(cart, 0, first.text).x() > remedy_spot(cart, 0, second.text).x()
    cart._table.go_to(0, "check")
    qtbot.keyClick(cart._table, Qt.Key.Key_Left)
    qtbot.keyClick(cart._table, Qt.Key.Key_Return)
    settled()
    assert view(cart).lines[0].qty == 100


def test_f8_goes_from_problem_to_problem(qtbot: QtBot, cart: CartScreen, settled: Settled) -> None:
    cart._counter.add_text("61-04-118 1\n9X-77 1\n61-04-120 2\n77-100 130")
    settled()
    cart._table.select_row(0)
    for expected in (1, 3, 1):
        qtbot.keyClick(cart, Qt.Key.Key_F8)
        assert cart._table.currentIndex().row() == expected


def test_digits_on_a_line_edit_its_quantity(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "61-04-118 1", settled)
    cart._table.select_row(0)
    cart._table.setFocus()
    qtbot.keyClicks(cart._table, "2")
    editor = cart._table.viewport().findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "4")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settled()
    assert view(cart).lines[0].qty == 24


def test_delete_removes_lines_and_undo_brings_them_back(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    cart._counter.add_text("61-04-118 1\n61-04-120 2")
    settled()
    cart._table.select_row(0)
    qtbot.keyClick(cart._table, Qt.Key.Key_Delete)
    settled()
    assert numbers(cart) == ["61-04-120"]
    qtbot.keyClick(cart, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert numbers(cart) == ["61-04-118", "61-04-120"]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(cart, Qt.Key.Key_Z, both)
    settled()
    assert numbers(cart) == ["61-04-120"]


def test_undo_works_from_the_empty_entry_field(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "61-04-118 1", settled)
    qtbot.keyClick(cart._entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert numbers(cart) == []


def test_ctrl_enter_orders_and_the_next_draft_is_on_the_counter(
    qtbot: QtBot, cart: CartScreen, settled: Settled, counter_desk: Desk, asked: object
) -> None:
    cart._head.po_number.setFocus()
    qtbot.keyClicks(cart._head.po_number, "4711")
    type_line(qtbot, cart, "61-04-118 12", settled)
    qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    orders = counter_desk.orders.summaries()
    assert [order.po_number for order in orders] == ["4711"]
    assert view(cart).lines == ()
    text, action = asked.toasts[-1]
    assert text.startswith("Order PO 4711 is queued")
    action()
    assert asked.routes[-1].args == {"order": orders[0].id}


def test_pressing_order_twice_orders_once(
    qtbot: QtBot, cart: CartScreen, settled: Settled, counter_desk: Desk
) -> None:
    type_line(qtbot, cart, "61-04-118 1", settled)
    for _ in range(2):
        qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert len(counter_desk.orders.summaries()) == 1
    assert not cart._failure.isVisible()


def test_an_order_that_may_not_go_says_why(
    qtbot: QtBot, cart: CartScreen, settled: Settled, counter_desk: Desk
) -> None:
    type_line(qtbot, cart, "9X-77 1", settled)
    qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert counter_desk.orders.summaries() == ()
    assert "cannot be ordered yet" in cart._failure.accessibleName()
    cart._counter.set_number(view(cart).lines[0].id, "9X-17")
    settled()
    qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert len(counter_desk.orders.summaries()) == 1


def test_hidden_prices_stay_hidden_in_an_export(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "61-04-118 12", settled)
    hide_prices(cart, settled, hide=True)
    row = cart._table.contents(values=True).rows[0]
    assert row.count("•••") == 2
    assert not any("151" in str(cell) for cell in row)


def test_a_repeated_po_number_is_pointed_out(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    for _ in range(2):
        cart._head.po_number.setFocus()
        qtbot.keyClicks(cart._head.po_number, "4711")
        cart._entry.setFocus()
        type_line(qtbot, cart, "61-04-118 1", settled)
        if not cart._warning.isVisible():
            qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            settled()
    assert cart._warning.isVisible()
    assert "4711" in cart._warning.accessibleName()
    assert cart._foot.order.isEnabled()


def hide_prices(cart: CartScreen, settled: Settled, *, hide: bool) -> None:
    """Do what F9 does in the window."""
    cart.context.settings.hide_prices = hide
    cart.on_changes(Changes(frozenset({Area.PRICES})))
    settled()


def test_net_prices_are_hidden_everywhere(qtbot: QtBot, cart: CartScreen, settled: Settled) -> None:
    type_line(qtbot, cart, "61-04-118 12", settled)
    hide_prices(cart, settled, hide=True)
    net = cart._lines.index(0, cart._lines.column_of("net"))
    assert net.data() == "•••"
    assert "151" not in cart._foot._total.text()
    hide_prices(cart, settled, hide=False)
    assert net.data() == "12.60"


def test_a_parked_draft_waits_and_can_be_taken_back(
    qtbot: QtBot, cart: CartScreen, settled: Settled, counter_desk: Desk
) -> None:
    type_line(qtbot, cart, "61-04-118 12", settled)
    parked = view(cart).id
    qtbot.mouseClick(cart._draft_bar._park, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(cart._draft_bar._name, "Miller")
    qtbot.keyClick(cart._draft_bar._name, Qt.Key.Key_Return)
    settled()
    assert view(cart).id != parked
    assert cart._draft_bar._others.text() == "1 oth&er draft"
    cart._draft_bar._others.menu().actions()[0].trigger()
    settled()
    assert (view(cart).id, view(cart).head.label) == (parked, "Miller")
    assert counter_desk.drafts.current() == parked


def test_a_deleted_draft_comes_back_by_undo(
    qtbot: QtBot, cart: CartScreen, settled: Settled, asked: object
) -> None:
    type_line(qtbot, cart, "61-04-118 12", settled)
    deleted = view(cart).id
    cart._delete.trigger()
    settled()
    assert view(cart).id != deleted
    asked.toasts[-1][1]()
    settled()
    assert view(cart).id == deleted


def test_an_order_type_that_requires_a_machine_asks_for_it(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "61-04-118 1", settled)
    choice = cart._head._order_type
    choice.setCurrentIndex(choice.findText("Machine down"))
    choice.activated.emit(choice.currentIndex())
    settled()
    assert not cart._foot.order.isEnabled()
    fields = cart._head._required._fields
    assert list(fields) == ["model", "serial"]
    for name, text in (("model", "HX 6"), ("serial", "20117")):
        fields[name].setFocus()
        qtbot.keyClicks(fields[name], text)
    cart._entry.setFocus()
    settled()
    assert dict(view(cart).head.refs) == {"model": "HX 6", "serial": "20117"}
    assert cart._foot.order.isEnabled()


def test_a_line_is_split_between_customer_and_stock(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    type_line(qtbot, cart, "61-04-118 4", settled)
    cart._table.go_to(0, "for")
    qtbot.keyClick(cart._table, Qt.Key.Key_Return)
    popup = cart._for_whom
    kind, ref, qty = popup._rows[0]
    kind.setCurrentIndex(kind.findData("customer"))
    kind.activated.emit(kind.currentIndex())
    qtbot.keyClicks(ref, "Jones")
    qty.setText("3")
    assert not popup._save.isEnabled()
    qtbot.mouseClick(popup._split, Qt.MouseButton.LeftButton)
    kind, ref, qty = popup._rows[1]
    kind.setCurrentIndex(kind.findData("stock"))
    kind.activated.emit(kind.currentIndex())
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    settled()
    shares = view(cart).lines[0].allocations
    assert [(s.kind, s.ref, s.qty) for s in shares] == [("customer", "Jones", 3), ("stock", "", 1)]


def test_the_rule_for_differences_travels_with_the_draft(
    qtbot: QtBot, cart: CartScreen, settled: Settled
) -> None:
    rule = cart._head._rule
    rule.showPopup()
    rule._tolerance.setValue(5)
    rule._substitution.setCurrentIndex(rule._substitution.findData("yes"))
    qtbot.keyClick(rule.popup, Qt.Key.Key_Escape)
    settled()
    instructions = view(cart).head.instructions
    assert instructions is not None
    assert (instructions.price_tolerance_percent, instructions.substitution) == (5, "yes")
    assert rule.currentText() == "Price to 5 %, take replacements"


def test_lines_of_a_file_are_added_and_a_bad_file_says_why(
    qtbot: QtBot, cart: CartScreen, settled: Settled, tmp_path: Path
) -> None:
    good, bad = tmp_path / "list.csv", tmp_path / "list.xlsx"
    good.write_text("Part number;Qty\n61-04-118;3\n61-04-120;1\n", encoding="utf-8")
    bad.write_bytes(b"not a workbook")
    cart._on_file_selected(str(good))
    settled()
    assert numbers(cart) == ["61-04-118", "61-04-120"]
    cart._on_file_selected(str(bad))
    settled()
    assert cart._failure.isVisible()
    assert "list.xlsx" in cart._failure.accessibleName()


def test_what_the_catalogue_adds_appears_without_a_visit(
    cart: CartScreen, settled: Settled, counter_desk: Desk
) -> None:
    counter_desk.drafts.add_part(counter_desk.drafts.current(), 5, Decimal(3))
    cart.on_changes(Changes(frozenset({Area.DRAFTS})))
    settled()
    settled()
    assert numbers(cart) == ["61-04-118"]


def test_the_empty_cart_says_what_to_do(cart: CartScreen) -> None:
    empty = cart._table._empty
    assert empty is not None
    assert empty.isVisible()
    assert len(empty.findChildren(QPushButton)) == 2
