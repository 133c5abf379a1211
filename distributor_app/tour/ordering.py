"""Ordering without a network: the hub goes away, an order is built, queued, and arrives once."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView

from distributor_app.driving.driver import Script, until
from distributor_app.tour.tour import Tour

_PO_NUMBER = "TOUR-4711"
_CUSTOMER = "Jones farm"
_DEATH_SECONDS = 60.0


def hub_goes_away(tour: Tour) -> Script:
    """Stop the hub; the status line says so."""
    yield from tour.away("the hub to end", tour.vendor.stop)
    tour.sync()
    yield until("the status line to tell it", lambda: not tour.status().startswith("Online"))
    yield from tour.at_rest()
    yield until("what kind of failure it is", lambda: "since" in tour.status())
    tour.facts["status"] = tour.status()


def build_order(tour: Tour) -> Script:
    """Type a line, paste a list, mend what needs it, name the order and for whom a line is."""
    hands = tour.hands
    yield from tour.visit("Ctrl+4")
    before = tour.table("Lines of the order").model().rowCount()
    yield from hands.type_text(tour.material.typed)
    yield from tour.at_rest()
    tour.facts["recognised"] = hands.spoken("Part number and quantity")
    hands.press("Return")
    yield from tour.at_rest()
    hands.paste("\n".join(tour.material.pasted) + "\n")
    wanted = before + 1 + len(tour.material.pasted)
    table = tour.table("Lines of the order")
    yield until(f"{wanted} lines", lambda: table.model().rowCount() == wanted)
    yield from tour.at_rest()
    tour.expect(not _order_button(tour).isEnabled(), "an order with a problem can be placed")
    yield from _mend(tour, table)
    yield from _name_it(tour)
    yield from _for_whom(tour, table)
    tour.known.po_number = _PO_NUMBER
    tour.known.lines = hands.rows(table)
    tour.facts.update(po_number=_PO_NUMBER, lines=tour.known.lines, total=_total(tour))
    tour.expect(_order_button(tour).isEnabled(), "the mended order cannot be placed")


def _mend(tour: Tour, table: QTableView) -> Script:
    """Take the first remedy of each line that stops the order, by keyboard."""
    hands = tour.hands
    mended: list[dict[str, Any]] = []
    while not _order_button(tour).isEnabled():
        tour.expect(len(mended) < table.model().rowCount(), f"mending does not end: {mended}")
        hands.press("F8")
        yield from tour.at_rest()
        line = hands.rows(table)[table.currentIndex().row()]
        offered = table.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
        hands.press("Return")
        yield from tour.at_rest()
        mended.append({"line": line, "remedy": offered})
    tour.facts["mended"] = mended
    tour.expect(mended, "no line had a problem to mend")


def _name_it(tour: Tour) -> Script:
    """Type the PO number."""
    hands = tour.hands
    hands.press("Alt+P", tour.window)
    yield until("the PO number to have the keyboard", partial(_has_keyboard, tour, "PO number"))
    yield from hands.write_over(_PO_NUMBER)
    hands.press("Tab")
    yield from tour.at_rest()


def _has_keyboard(tour: Tour, name: str) -> bool:
    return tour.hands.keyboard_at().accessibleName() == name


def _for_whom(tour: Tour, table: QTableView) -> Script:
    """Give the first line to a customer, in the form that Enter opens on its cell."""
    hands = tour.hands
    yield from hands.go_to_cell(table, 0, "For")
    hands.press("Return", table)
    yield from hands.when_read("For whom is this line?")
    kind = hands.find("For", QComboBox)
    kind.setFocus()
    while kind.currentText() != "Customer":
        before = kind.currentIndex()
        hands.press("Down", kind)
        tour.expect(kind.currentIndex() != before, f"nobody is a customer: {kind.currentText()}")
        yield lambda: True
    name = hands.find("Name or number", QLineEdit)
    hands.click(name)
    yield from hands.type_text(_CUSTOMER, name)
    hands.press("Return", name)
    yield until("the form to close", lambda: not hands.reads("For whom is this line?"))
    yield from tour.wait_for_row(table, "For", lambda words: _CUSTOMER in words, "for whom it is")
    yield from tour.at_rest()


def confirm_offline(tour: Tour) -> Script:
    """Ctrl+Enter: it is queued and stands in the outbox; the vendor knows nothing of it yet."""
    hands = tour.hands
    table = tour.table("Lines of the order")
    table.setFocus()
    hands.press("Ctrl+Return")
    yield from hands.when_read("is queued and will be sent")
    yield from tour.visit("Ctrl+8")
    outbox = tour.table("Outbox")
    yield from tour.wait_for_row(outbox, "What", _is_ours, "the order in the outbox")
    there = yield from tour.away("the hub's database", _orders(tour))
    tour.expect(not there, f"the hub has the order before it was sent: {there}")
    tour.facts.update(outbox=hands.rows(outbox), orders_in_hub_database=len(there))
    tour.facts["status"] = tour.status()


def killed_between(tour: Tour) -> Script:
    """The hub is back, takes the order, and loses power between its commit and its answer."""
    hands = tour.hands
    fault = partial(tour.vendor.start, fault="kill-after-commit:order")
    yield from tour.away("the hub to serve", fault)
    tour.sync()
    code = yield from tour.away(
        "the hub's death", tour.vendor.wait_until_dead, patience=_DEATH_SECONDS
    )
    outbox = tour.table("Outbox")
    yield from tour.wait_for_row(
        outbox, "Status", lambda words: "No answer yet" in words, "“No answer yet” in the outbox"
    )
    there = yield from tour.away("the hub's database", _orders(tour))
    tour.expect(len(there) == 1, f"the hub has the order {len(there)} times")
    tour.facts.update(
        exit_code_of_the_hub=code, outbox=hands.rows(outbox), orders_in_hub_database=len(there)
    )
    yield until("the status line to tell it", lambda: not tour.status().startswith("Online"))
    tour.facts["status"] = tour.status()


def received_once(tour: Tour) -> Script:
    """The hub is back: the desk asks, learns that it has the order, and sends it no second time."""
    hands = tour.hands
    yield from tour.away("the hub to serve", tour.vendor.start)
    tour.sync()
    outbox = tour.table("Outbox")
    yield until("an empty outbox", lambda: outbox.model().rowCount() == 0)
    yield from tour.wait_for_status("Online")
    there = yield from tour.away("the hub's database", _orders(tour))
    tour.expect(len(there) == 1, f"the hub has the order {len(there)} times")
    tour.known.order = there[0]["id"]
    tour.facts.update(orders_in_hub_database=len(there), order=there[0], outbox=[])
    yield from tour.visit("Ctrl+5")
    table = tour.table("Orders")
    yield from tour.wait_for_row(table, "PO number", _is_ours, "the order in the list")
    row = hands.row_where(table, "PO number", _is_ours)
    tour.facts["order_in_the_list"] = hands.rows(table)[row]
    yield from hands.go_to_cell(table, row, "PO number")
    hands.press("Return", table)
    yield from hands.when_read("What happened")
    yield from tour.at_rest()
    tour.facts["story"] = _story(tour)


def _story(tour: Tour) -> list[str]:
    return tour.hands.spoken("Time line").splitlines()


def _orders(tour: Tour) -> partial[list[dict[str, Any]]]:
    return partial(tour.vendor.orders, _PO_NUMBER)


def _is_ours(words: str) -> bool:
    return _PO_NUMBER in words


def _order_button(tour: Tour) -> QPushButton:
    return tour.hands.find("Order", QPushButton)


def _total(tour: Tour) -> str:
    return tour.hands.find_beginning("Total ", QLabel).accessibleName()
