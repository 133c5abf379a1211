"""The jobs of a counter by keyboard alone, with the strokes that each may cost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from catalog_cache.desk import Desk
from catalog_cache.records import ColumnRole, DraftView

from distributor_app.context import DeskContext
from distributor_app.screens.cart.page import CartScreen

Settled = Callable[[], None]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
GOOD = ("61-04-118", "61-04-120", "40-21A-0071", "9X-17")


def view(cart: CartScreen) -> DraftView:
    shown = cart._counter.view
    assert shown is not None
    return shown


def forty_lines() -> str:
    """A spreadsheet of forty lines, three of which need mending."""
    rows = [f"{GOOD[n % 4]}\t{n % 5 + 1}" for n in range(37)]
    rows[5:5] = ["77-100\t130"]
    rows[17:17] = ["9X-18\t1"]
    rows[30:30] = ["6204\t6"]
    return "Part number\tQty\n" + "\n".join(rows) + "\n"


def test_forty_pasted_lines_with_three_problems_are_ordered_in_five_strokes(
    typist, cart: CartScreen, counter_desk: Desk
) -> None:
    typist.paste(forty_lines())
    assert cart._lines.problems()[0] == 3
    typist.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert cart._lines.problems()[0] == 0
    typist.press(Key.Key_Return, with_key=CTRL)
    orders = counter_desk.orders.summaries()
    assert [order.lines for order in orders] == [40]
    assert typist.strokes == 5


def test_ordering_too_early_leads_to_the_first_line_to_mend(typist, cart: CartScreen) -> None:
    typist.scan("61-04-118 1")
    typist.scan("77-100 130")
    typist.press(Key.Key_Return, with_key=CTRL)
    assert cart._failure.isVisible()
    typist.press(Key.Key_Return)
    assert [line.qty for line in view(cart).lines] == [1, 200]


def test_another_remedy_is_framed_by_the_arrows(typist, cart: CartScreen) -> None:
    typist.paste("77-100\t130\n61-04-118\t1\n")
    typist.press(Key.Key_Right, Key.Key_Return)
    assert view(cart).lines[0].qty == 100


def test_what_is_not_sold_says_why_and_what_to_do_and_is_taken_out_by_enter(
    typist, cart: CartScreen, asked: object
) -> None:
    typist.paste("61-04-118\t1\n40-20A-0016\t5\n9X-18\t1\n")
    check = cart._lines.index(1, cart._lines.column_of("check"))
    why = "Former series, no successor; repair kits remain"
    assert check.data(Qt.ItemDataRole.ToolTipRole) == f"{why}. Ask your vendor for an alternative."
    assert cart._table.currentIndex() == check
    typist.press(Key.Key_Return)
    assert [line.number_entered for line in view(cart).lines] == ["61-04-118", "9X-18"]
    # The next line to mend is under the cursor, and the line is one key away.
    assert cart._table.currentIndex().row() == 1
    assert asked.toasts[-1][0] == "Line removed."
    typist.press(Key.Key_Z, with_key=CTRL)
    assert len(view(cart).lines) == 3


def test_what_is_typed_before_the_draft_is_there_stays_in_the_field(
    qtbot: QtBot, counter_context: DeskContext, settled: Settled
) -> None:
    early = CartScreen(counter_context)
    qtbot.addWidget(early)
    early.show()
    qtbot.keyClicks(early._entry, "61-04-118 2")
    qtbot.keyClick(early._entry, Key.Key_Return)
    assert early._entry.text() == "61-04-118 2"
    early.open({})
    settled()
    qtbot.keyClick(early._entry, Key.Key_Return)
    settled()
    assert [line.qty for line in view(early).lines] == [2]


def test_a_problem_without_a_remedy_puts_the_number_under_the_cursor(
    typist, cart: CartScreen
) -> None:
    typist.paste("61-04-118\t1\nQQQQQQQQ\t1\n")
    spot = cart._table.currentIndex()
    assert (spot.row(), spot.column()) == (1, cart._lines.column_of("part"))
    typist.press(Key.Key_F2)
    editor = cart._table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("61-04-120")
    typist.press(Key.Key_Return)
    assert cart._lines.problems()[0] == 0


def test_a_customer_is_parked_and_taken_back_in_four_strokes_and_the_name(
    typist, cart: CartScreen, qtbot: QtBot
) -> None:
    typist.scan("61-04-118 12")
    parked = view(cart).id
    typist.press(Key.Key_F12)
    typist.write("Miller")
    typist.press(Key.Key_Return)
    assert view(cart).id != parked
    assert typist.at is cart._entry
    typist.press(Key.Key_F12, with_key=Qt.KeyboardModifier.ShiftModifier)
    menu = cart._draft_bar._others.menu()
    typist.strokes += 1
    qtbot.keyClick(menu, Key.Key_Return)
    typist._settled()
    assert (view(cart).id, view(cart).head.label) == (parked, "Miller")
    assert typist.strokes == 4 + len("Miller")


def test_the_last_order_is_ordered_again_with_one_change_in_seven_strokes(
    typist, cart: CartScreen, counter_desk: Desk, qtbot: QtBot
) -> None:
    typist.paste("61-04-118\t1\n61-04-120\t2\n")
    typist.press(Key.Key_Return, with_key=CTRL)
    typist.strokes = 0
    again = next(b for b in cart._empty.findChildren(QWidget) if b.objectName() == "repeat")
    assert again.isVisible()
    typist.press(Key.Key_R, with_key=Qt.KeyboardModifier.AltModifier)
    # A button that was reached by its letter is seen to go down first.
    qtbot.waitUntil(lambda: len(view(cart).lines) == 2)
    assert [line.number_entered for line in view(cart).lines] == ["61-04-118", "61-04-120"]
    typist.press(Key.Key_Down, Key.Key_Down)
    typist.write("24")
    typist.press(Key.Key_Return)
    assert view(cart).lines[1].qty == 24
    typist.press(Key.Key_Return, with_key=CTRL)
    assert len(counter_desk.orders.summaries()) == 2
    assert typist.strokes == 7


def test_scanning_works_wherever_the_keyboard_is(typist, cart: CartScreen) -> None:
    typist.scan("04012345000016")
    cart._table.go_to(0, "qty")
    typist.scan("04012345000016")
    cart._table.go_to(0, "check")
    typist.scan("]C1010401234500001637" + "02")
    assert [line.qty for line in view(cart).lines] == [100, 100, 200]
    cart._table.go_to(0, "qty")
    typist.scan("500")
    assert [line.qty for line in view(cart).lines] == [500, 100, 200]


def test_letters_typed_on_a_line_go_to_the_entry_field(typist, cart: CartScreen) -> None:
    typist.scan("61-04-118 1")
    cart._table.go_to(0, "name")
    typist.write("x17")
    assert (typist.at, cart._entry.text()) == (cart._entry, "x17")


def test_down_leads_to_the_lines_and_escape_back(typist, cart: CartScreen) -> None:
    typist.scan("61-04-118 1")
    typist.press(Key.Key_Down)
    assert typist.at is cart._table
    typist.press(Key.Key_Escape)
    assert typist.at is cart._entry


def test_a_list_that_can_be_read_in_two_ways_is_asked_about(typist, cart: CartScreen) -> None:
    typist.paste("61-04-118\t4\t12\n61-04-120\t1\t6\n")
    assert cart._columns.isVisible()
    assert view(cart).lines == ()
    choices = cart._columns.findChildren(QComboBox)
    choices[1].setCurrentIndex(choices[1].findData(ColumnRole.QTY))
    choices[1].activated.emit(choices[1].currentIndex())
    assert choices[2].currentData() == ColumnRole.NOT_READ
    typist.press(Key.Key_Return)
    assert not cart._columns.isVisible()
    assert [line.qty for line in view(cart).lines] == [4, 1]


def test_a_doubtful_list_can_be_left(typist, cart: CartScreen) -> None:
    typist.paste("61-04-118\t4\t12\n61-04-120\t1\t6\n")
    typist.press(Key.Key_Escape)
    assert not cart._columns.isVisible()
    assert view(cart).lines == ()
    assert typist.at is cart._entry


def test_for_whom_comes_with_the_list(typist, cart: CartScreen) -> None:
    typist.paste("Qty\tPart number\tCustomer\n2\t61-04-118\tMiller\n1\t61-04-120\tstock\n")
    shares = [line.allocations for line in view(cart).lines]
    assert [(s.kind, s.ref, s.qty) for s in shares[0]] == [("customer", "Miller", 2)]
    assert shares[1] == ()


@pytest.mark.parametrize("deed", ["park", "delete"])
def test_parking_and_deleting_are_undone_and_made_again_like_any_change(
    typist, cart: CartScreen, deed: str
) -> None:
    typist.scan("61-04-118 12")
    left = view(cart).id
    if deed == "park":
        cart._counter.park("Miller")
    else:
        cart._counter.delete()
    typist._settled()
    came = view(cart).id
    assert came != left
    typist.press(Key.Key_Z, with_key=CTRL)
    assert (view(cart).id, view(cart).head.label) == (left, "")
    typist.press(Key.Key_Y, with_key=CTRL)
    assert view(cart).id == came
    typist.press(Key.Key_Z, with_key=CTRL)
    assert len(view(cart).lines) == 1
    typist.press(Key.Key_Z, with_key=CTRL)
    assert view(cart).lines == ()


def test_what_was_done_since_is_undone_before_the_parking(typist, cart: CartScreen) -> None:
    typist.scan("61-04-118 12")
    cart._counter.park("Miller")
    typist._settled()
    typist.scan("61-04-120 1")
    came = view(cart).id
    typist.press(Key.Key_Z, with_key=CTRL)
    assert (view(cart).id, view(cart).lines) == (came, ())


def test_a_template_starts_orders(typist, cart: CartScreen, counter_desk: Desk) -> None:
    typist.paste("61-04-118\t1\n61-04-120\t2\n")
    cart._head.po_number.setText("4711")
    cart._head.po_number.editingFinished.emit()
    cart._keep.trigger()
    typist.write("Monday")
    typist.press(Key.Key_Return)
    assert [t.label for t in counter_desk.drafts.templates()] == ["Monday"]
    typist.press(Key.Key_Return, with_key=CTRL)
    cart._draft_bar._templates.actions()[0].trigger()
    typist._settled()
    assert [line.qty for line in view(cart).lines] == [1, 2]
    assert view(cart).head.po_number == ""


def test_a_deleted_draft_can_be_found_again_later(typist, cart: CartScreen) -> None:
    typist.scan("61-04-118 12")
    deleted = view(cart).id
    cart._delete.trigger()
    typist._settled()
    typist.scan("61-04-120 1")
    cart._draft_bar._deleted.actions()[0].trigger()
    typist._settled()
    assert view(cart).id == deleted


def test_the_next_customer_starts_on_an_empty_draft(
    typist, cart: CartScreen, counter_desk: Desk
) -> None:
    typist.scan("61-04-118 12")
    cart.open({"new": "1"})
    typist._settled()
    typist._settled()
    assert view(cart).lines == ()
    assert len(counter_desk.drafts.summaries()) == 2


def test_the_problem_of_a_line_is_spoken_with_every_cell(typist, cart: CartScreen) -> None:
    typist.paste("77-100\t130\n61-04-118\t1\n")
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    spoken = {str(cart._lines.index(0, c).data(role)) for c in range(cart._lines.columnCount())}
    assert spoken == {"Packs of 100. Possible: Use 200, Use 100, Ask vendor."}
    assert cart._lines.index(1, 0).data(role) == ""


def test_every_control_has_a_name(typist, cart: CartScreen) -> None:
    typist.paste("61-04-118\t4\t12\n61-04-120\t1\t6\n")
    nameless = [
        child
        for child in cart.findChildren(QWidget)
        if child.isVisible()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]
    assert nameless == []


def test_tab_goes_from_the_head_over_the_entry_to_the_lines_and_the_foot(
    typist, cart: CartScreen
) -> None:
    typist.scan("61-04-118 1")
    order = [cart._entry, cart._table, cart._foot.order]
    reached = []
    cart._draft_bar.menu_button.setFocus()
    for _ in range(12):
        cart.focusNextChild()
        if typist.at in order:
            reached.append(typist.at)
    assert reached[:3] == order
