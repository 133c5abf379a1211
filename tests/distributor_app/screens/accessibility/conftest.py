"""A window on a real desk that has something on every screen, and the places to look at."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.contract.dataset.schema import SCHEMA_VERSION
from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.earnings import EntrySource, LedgerEntry, RuleVersion, ScaleStep
from catalog_cache.contract.wire.orders import AckLine, AckLineState, Acknowledgement, Order
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine, Package

from catalog_cache.datasets.store import Installed
from catalog_cache.desk import Desk
from catalog_cache.records import PastedLine

from vendor_hub.publish.writer import DatasetWriter

from distributor_app.context import DeskContext
from distributor_app.frame.window import MainWindow
from distributor_app.navigation import Route

SHA = "ab" * 32

PLACES = {
    "home": Route("home"),
    "catalogue": Route("catalogue", {"q": "pump"}),
    "nothing found": Route("catalogue", {"q": "no such part"}),
    "part": Route("catalogue", {"part": "1"}),
    "manuals": Route("manuals"),
    "manual page": Route("manuals", {"document": "HX6", "page": "2", "q": "torque"}),
    "manual to fetch": Route("manuals", {"document": "HX4"}),
    "cart": Route("cart"),
    "orders": Route("orders"),
    "order": Route("orders", {"order": "the order"}),
    "back-orders": Route("orders", {"tab": "back_orders"}),
    "shipments": Route("shipments"),
    "shipment": Route("shipments", {"consignment": "c-1"}),
    "receiving": Route("shipments", {"consignment": "c-1", "receive": "1"}),
    "earnings": Route("earnings"),
    "earning": Route("earnings", {"entry": "e-1"}),
    "statements": Route("earnings", {"tab": "statements"}),
    "outbox": Route("outbox"),
    "settings": Route("settings"),
    "diagnosis": Route("settings", {"section": "diagnosis"}),
}


def _confirm_an_order(desk: Desk) -> Order:
    draft = desk.drafts.create("June stock order")
    head = desk.drafts.view(draft).head
    desk.drafts.set_head(draft, type(head)(po_number="4711", label=head.label))
    lines = [PastedLine("40-21A-0071", "10"), PastedLine("40210-33", "4")]
    desk.drafts.add(draft, lines)
    return desk.orders.view(desk.drafts.confirm(draft)).order


def _acknowledged(order: Order) -> Acknowledgement:
    held = {1: AckLineState.BACKORDERED}
    lines = tuple(
        AckLine(
            ack_line_no=str(line.line_no), order_line=line.line_no, covers_qty=line.qty,
            part=line.part, qty=line.qty, state=held.get(line.line_no, AckLineState.ACCEPTED),
        )
        for line in order.lines
    )  # fmt: skip
    now = datetime.now(UTC)
    return Acknowledgement(id="ack-1", order=order.id, revision=1, issued_at=now, lines=lines)


def _delivered(order: Order) -> Consignment:
    lines = tuple(
        ConsignmentLine(
            package="P1", order=order.id, order_line=line.line_no, part=line.part, qty=line.qty
        )
        for line in order.lines
    )
    return Consignment(
        id="c-1", delivery_no="80-1001", carrier="DHL", state=ConsignmentState.DELIVERED,
        shipped_at=datetime.now(UTC), promised_day=date.today(), lines=lines,
        packages=(Package(id="P1", label="003404341610"),),
    )  # fmt: skip


def _earned() -> tuple[RuleVersion, LedgerEntry]:
    rule = RuleVersion(
        id="rule-2", programme="gold", programme_name="Gold rebate", version=2, kind="rebate",
        basis="own_purchase", trigger="invoice", scale_mode="retroactive",
        scale=(ScaleStep(from_amount=Decimal(0), percent=Decimal(2)),), hold_days=14,
        valid_from=date(2026, 1, 1),
    )  # fmt: skip
    yesterday = datetime.now(UTC) - timedelta(days=1)
    entry = LedgerEntry(
        id="e-1", number="L1", account="acc-1", programme="gold", rule="rule-2", kind="accrual",
        amount=Decimal("25.49"), currency="EUR", booked_at=yesterday, earned_day=yesterday.date(),
        period="2026-Q4", source=EntrySource(kind="invoice_line", id="R-1"),
        base_amount=Decimal("849.60"), rate_percent=Decimal(3), explanation=(),
    )  # fmt: skip
    return rule, entry


def _shelve_manuals(desk: Desk) -> None:
    """Put a manual of three pages on this computer, and one into the library only."""
    place = desk.folder.files / SHA[:2] / SHA
    place.parent.mkdir(parents=True)
    canvas = Canvas(str(place))
    for _ in range(3):
        canvas.drawString(72, 700, "Tighten to a torque of 52 Nm.")
        canvas.showPage()
    canvas.save()
    now = datetime.now(UTC)
    with DatasetWriter(desk.folder.datasets / "manuals-1-1.db", "manuals", as_of=now) as writer:
        for position, name in enumerate(("HX6", "HX4"), 1):
            writer.add(
                "document", id=name, kind="repair", title=f"{name} repair manual", language="en",
                product_line="HX", models=[name], position=position,
            )  # fmt: skip
            writer.add(
                "revision", id=f"{name}/C", document=name, rev="C", issued="2026-05-12",
                hash=SHA if name == "HX6" else "cd" * 32, size=9000, pages=3,
                outline=[[1, "1 General", 1], [1, "2 Head", 2]],
            )  # fmt: skip
            for number in (1, 2, 3):
                writer.add(
                    "page", id=position * 10 + number, revision=f"{name}/C", number=number,
                    text="Tighten to a torque of 52 Nm.",
                )  # fmt: skip
        writer.add("page_part", revision="HX6/C", number=2, uid=6, qty=Decimal(1), position=0)
    installed = Installed(
        "manuals-1-1.db", 1, 1, now.isoformat(), now.isoformat(), 9, "", SCHEMA_VERSION
    )
    desk._store.put_in_use("manuals", installed)
    desk.notes.add("page:HX6/C/2", "Bolt 3 is hidden behind the bracket.")


@pytest.fixture
def busy_desk(counter_desk: Desk, vendor: Any) -> Desk:
    """The counter's desk in the middle of a working day."""
    order = _confirm_an_order(counter_desk)
    for document in (_acknowledged(order), _delivered(order), *_earned()):
        vendor.says(document)
    _shelve_manuals(counter_desk)
    waiting = counter_desk.drafts.create("Weekly")
    lines = "40-21A-0071 4\n40-21A-0070 2\n77-100 130\n9X-77 1\n6204 6"
    counter_desk.drafts.add(waiting, counter_desk.drafts.parse(lines))
    return counter_desk


@pytest.fixture
def window(
    qtbot: QtBot, busy_desk: Desk, counter_context: DeskContext, qapp: QApplication
) -> Iterator[MainWindow]:
    made = MainWindow(counter_context)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    # Now, so that whatever the screens put into the folder for temporary files is gone too.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=PLACES, ids=lambda name: name.replace(" ", "_"))
def place(
    request: pytest.FixtureRequest, window: MainWindow, busy_desk: Desk, settled: Callable[[], None]
) -> MainWindow:
    """The window at one of the places, with everything that was asked for on the screen."""
    route = PLACES[request.param]
    if route.args.get("order"):
        order = busy_desk.orders.summaries()[0].id
        route = Route(route.screen, {"order": order})
    window.go(route)
    for _ in range(3):
        settled()
    return window
