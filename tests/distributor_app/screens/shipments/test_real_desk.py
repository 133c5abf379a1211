"""Receiving on a real desk without a network: counted, queued, and the order knows."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.orders import AckLine, AckLineState, Acknowledgement
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine, Package

from catalog_cache.records import PastedLine

from distributor_app.navigation import Route
from distributor_app.screens.home.needs_list import NeedRow
from distributor_app.screens.home.page import HomeScreen
from distributor_app.screens.shipments.count_table import CountTable
from distributor_app.screens.shipments.models import state_look
from distributor_app.screens.shipments.page import ShipmentsScreen


@pytest.fixture
def order(counter_desk):
    """A confirmed order of 10 pumps and 4 seal kits."""
    draft = counter_desk.drafts.create("June stock order")
    head = counter_desk.drafts.view(draft).head
    counter_desk.drafts.set_head(draft, type(head)(po_number="4711", label=head.label))
    pasted = [PastedLine("40-21A-0071", "10"), PastedLine("40210-33", "4")]
    counter_desk.drafts.add(draft, pasted)
    return counter_desk.orders.view(counter_desk.drafts.confirm(draft)).order


@pytest.fixture
def consignment(vendor, order):
    """All of it, acknowledged and delivered in one carton."""
    vendor.says(
        Acknowledgement(
            id="ack-1", order=order.id, revision=1, issued_at=datetime.now(UTC),
            lines=tuple(
                AckLine(ack_line_no=str(line.line_no), order_line=line.line_no,
                        covers_qty=line.qty, part=line.part, qty=line.qty,
                        state=AckLineState.ACCEPTED)
                for line in order.lines
            ),
        )
    )  # fmt: skip
    vendor.says(
        Consignment(
            id="c-1", delivery_no="80-1001", carrier="DHL", state=ConsignmentState.DELIVERED,
            shipped_at=datetime.now(UTC), promised_day=date.today(),
            packages=(Package(id="P1", label="003404341610"),),
            lines=tuple(
                ConsignmentLine(package="P1", order=order.id, order_line=line.line_no,
                                part=line.part, qty=line.qty)
                for line in order.lines
            ),
        )
    )  # fmt: skip
    return "c-1"


def test_home_leads_to_the_count_of_what_has_come(
    qtbot, counter_context, settled, asked, consignment
):
    home = HomeScreen(counter_context)
    qtbot.addWidget(home)
    home.show()
    home.open({})
    settled()
    (row,) = [r for r in home.findChildren(NeedRow) if r.button.text() == "Receive"]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert asked.routes == [Route("shipments", {"consignment": "c-1", "receive": "1"})]


def test_a_count_is_queued_offline_and_the_order_knows_what_is_in_dispute(
    qtbot, counter_context, counter_desk, settled, consignment, order
):
    screen = ShipmentsScreen(counter_context)
    qtbot.addWidget(screen)
    screen.show()
    screen.open({"consignment": consignment, "receive": "1"})
    settled()
    scan = next(f for f in screen.findChildren(QLineEdit) if "Scan" in f.accessibleName())
    for _ in range(9):
        qtbot.keyClicks(scan, "4021A0071")
        qtbot.keyClick(scan, Qt.Key.Key_Return)
    for text in ("All as announced", "Confirm receipt"):
        (button,) = [b for b in screen.findChildren(QPushButton)
                     if b.text().replace("&", "") == text]  # fmt: skip
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()
    (summary,) = counter_desk.shipments.summaries()
    assert summary.receipt == "with discrepancy"
    waiting = {item.type for item in counter_desk.outbox.items()}
    assert "receipt" in waiting
    pump = counter_desk.orders.view(order.id).lines[0].tally
    assert (pump.received_good, pump.in_dispute) == (Decimal(9), Decimal(1))


@pytest.fixture
def receiving(qtbot, counter_context, settled, consignment):
    """Opens the count of the delivery in a window of its own; returns window and scan field."""

    def make():
        screen = ShipmentsScreen(counter_context)
        qtbot.addWidget(screen)
        screen.show()
        screen.open({"consignment": consignment, "receive": "1"})
        settled()
        return screen, next(
            field for field in screen.findChildren(QLineEdit) if "Scan" in field.accessibleName()
        )

    return make


def scan(qtbot, field, *texts):
    for text in texts:
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def found(screen):
    return [line.found for line in screen.findChild(CountTable).model().records]


def test_a_count_goes_on_after_the_window_was_closed_in_the_middle(qtbot, settled, receiving):
    first, field = receiving()
    scan(qtbot, field, "4021A0071", "4021A0071")
    note = next(f for f in first.findChildren(QLineEdit) if "Note" in f.accessibleName())
    qtbot.keyClicks(note, "carton was open")
    settled()
    first.close()
    second, _field = receiving()
    assert found(second) == [Decimal(2), None]
    note = next(f for f in second.findChildren(QLineEdit) if "Note" in f.accessibleName())
    assert note.text() == "carton was open"


def test_an_unfinished_count_is_marked_in_the_list(qtbot, counter_desk, settled, receiving):
    screen, field = receiving()
    scan(qtbot, field, "4021A0071")
    settled()
    screen.open({})
    settled()
    (row,) = screen._list._rows.records
    assert row.begun
    assert "not finished" in state_look(row.shipment, begun=row.begun).text


def test_a_receipt_is_taken_back_with_all_that_was_counted(
    qtbot, counter_desk, settled, asked, receiving, order
):
    screen, field = receiving()
    scan(qtbot, field, "4021A0071")
    for text in ("All as announced", "Confirm receipt"):
        (button,) = [b for b in screen.findChildren(QPushButton)
                     if b.text().replace("&", "") == text]  # fmt: skip
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()
    assert counter_desk.orders.view(order.id).lines[1].tally.received_good == Decimal(4)
    _words, undo = asked.toasts[-1]
    undo()
    settled()
    assert counter_desk.shipments.summaries()[0].receipt == ""
    assert counter_desk.orders.view(order.id).lines[1].tally.received_good == Decimal(0)
    again, _field = receiving()
    assert found(again) == [Decimal(1), Decimal(4)]
