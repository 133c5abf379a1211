"""What tests of orders share: confirming one, and what the vendor makes of it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from catalog_cache.contract.states import AckLineState, ConsignmentState, ScheduleKind
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    Order,
    OrderState,
    ScheduleLine,
    VendorOrder,
)
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine, Package

from catalog_cache.desk import Desk
from catalog_cache.records import PastedLine


@pytest.fixture
def confirm(counter_desk: Desk) -> Callable[..., str]:
    """Confirms an order of one or more lines; returns its id."""

    def make(*lines: tuple[str, str], po: str = "4711") -> str:
        draft = counter_desk.drafts.create("June stock order")
        head = counter_desk.drafts.view(draft).head
        counter_desk.drafts.set_head(draft, type(head)(po_number=po, label=head.label))
        chosen = lines or (("40-21A-0071", "10"),)
        counter_desk.drafts.add(draft, [PastedLine(n, q) for n, q in chosen])
        return counter_desk.drafts.confirm(draft)

    return make


@pytest.fixture
def received(counter_desk: Desk, vendor: Any) -> Callable[[str], Order]:
    """The hub takes an order in; returns it as the vendor has it."""

    def take(order_id: str) -> Order:
        order = counter_desk.orders.view(order_id).order
        numbers = (VendorOrder(id="v1", order=order_id, system="ERP", number="SO-88213"),)
        documents: tuple[Document, ...] = (
            order,
            OrderState(order=order_id, received_at=datetime.now(UTC), vendor_orders=numbers),
        )
        for document in documents:
            vendor.says(document)
        return order

    return take


@pytest.fixture
def acknowledge(vendor: Any) -> Callable[..., None]:
    """The vendor promises all lines of an order, or those named, for a day."""

    def say(
        order: Order,
        revision: int = 1,
        *,
        state: AckLineState = AckLineState.ACCEPTED,
        day: date | None = None,
        late: int = 0,
        late_day: date | None = None,
    ) -> None:
        lines = tuple(
            AckLine(
                ack_line_no=str(line.line_no),
                order_line=line.line_no,
                covers_qty=line.qty,
                part=line.part,
                qty=line.qty,
                state=state,
                schedule=(
                    ScheduleLine(
                        seq=1,
                        qty=line.qty,
                        kind=ScheduleKind.BACKORDER
                        if state is AckLineState.BACKORDERED
                        else ScheduleKind.CONFIRMED,
                        arrival_day=late_day if line.line_no == late else day,
                    ),
                ),
            )
            for line in order.lines
        )
        vendor.says(
            Acknowledgement(
                id=f"ack-{order.id}-{revision}",
                order=order.id,
                revision=revision,
                issued_at=datetime.now(UTC),
                lines=lines,
            )
        )

    return say


@pytest.fixture
def ship(vendor: Any) -> Callable[..., Consignment]:
    """The vendor ships the first line of an order, or moves that consignment on."""

    def send(
        order: Order, state: ConsignmentState = ConsignmentState.IN_TRANSIT, **more: Any
    ) -> Consignment:
        values: dict[str, Any] = {
            "id": f"c-{order.id}",
            "delivery_no": "80012345",
            "carrier": "DHL",
            "state": state,
            "shipped_at": datetime.now(UTC),
            "packages": (Package(id="p1", label="003404341610"),),
            "lines": (
                ConsignmentLine(
                    package="p1",
                    order=order.id,
                    order_line=1,
                    part=order.lines[0].part,
                    qty=order.lines[0].qty,
                ),
            ),
        }
        consignment = Consignment(**{**values, **more})
        vendor.says(consignment)
        return consignment

    return send
