"""Everything the workspace knows of one order: the vendor's objects plus what is still unsent."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from catalog_cache.contract.states import (
    OPEN_SUBMISSION_STATES,
    OrderStatus,
    SubmissionState,
)
from catalog_cache.contract.tally import Tally, newest, tally_line
from catalog_cache.contract.wire.earnings import LedgerEntry
from catalog_cache.contract.wire.orders import (
    Acknowledgement,
    ChangeRequest,
    Order,
    OrderState,
)
from catalog_cache.contract.wire.shipments import Case, Consignment, InvoiceRef, Receipt

from catalog_cache.outbox.queue import body_of
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import submission


@dataclass(frozen=True, slots=True)
class Dossier:
    """An order and what concerns it; `submission` is the row by which it was sent, if any."""

    order: Order
    known_to_vendor: bool
    submission: Row[Any] | None
    state: OrderState | None
    acks: tuple[Acknowledgement, ...]
    consignments: tuple[Consignment, ...]
    receipts: tuple[Receipt, ...]
    invoices: tuple[InvoiceRef, ...]
    entries: tuple[LedgerEntry, ...]
    change_requests: tuple[ChangeRequest, ...]
    cases: tuple[Case, ...]

    @property
    def newest_ack(self) -> Acknowledgement | None:
        """The acknowledgement that holds."""
        return newest(self.acks)

    def tallies(self) -> dict[int, Tally]:
        """Return where each line stands, by line number."""
        return {
            line.line_no: tally_line(
                line, self.order.id, self.newest_ack, self.consignments, self.receipts, self.cases
            )
            for line in self.order.lines
        }


def open_dossier(connection: Connection, order_id: str) -> Dossier | None:
    """Gather an order's dossier; None when nobody knows the order."""
    row = connection.execute(
        select(submission).where(submission.c.id == order_id, submission.c.type == "order")
    ).one_or_none()
    vendors = objects.get(connection, Order, order_id)
    order = vendors
    if order is None:
        if row is None:
            return None
        order = Order.model_validate(body_of(row))
    unsent = connection.execute(
        select(submission).where(
            submission.c.subject_id == order_id,
            submission.c.state.in_([s.value for s in OPEN_SUBMISSION_STATES]),
        )
    ).all()
    receipts = objects.of_order(connection, Receipt, order_id)
    known = {r.id for r in receipts}
    receipts += [
        Receipt.model_validate(body_of(r))
        for r in _unsent_receipts(connection)
        if r.id not in known and _concerns(r, order_id)
    ]
    requests = objects.of_order(connection, ChangeRequest, order_id)
    requests += [
        ChangeRequest.model_validate(body_of(r)) for r in unsent if r.type == "change_request"
    ]
    receipt_ids = {r.id for r in receipts}
    invoices = objects.of_order(connection, InvoiceRef, order_id)
    invoice_ids = {i.id for i in invoices}
    return Dossier(
        order=order,
        known_to_vendor=vendors is not None,
        submission=row,
        state=next(iter(objects.of_order(connection, OrderState, order_id)), None),
        acks=tuple(
            sorted(
                objects.of_order(connection, Acknowledgement, order_id), key=lambda a: a.revision
            )
        ),
        consignments=tuple(objects.of_order(connection, Consignment, order_id)),
        receipts=tuple(receipts),
        invoices=tuple(invoices),
        entries=tuple(objects.of_order(connection, LedgerEntry, order_id)),
        change_requests=tuple(requests),
        cases=tuple(
            c
            for c in objects.every(connection, Case)
            if c.receipt in receipt_ids or c.invoice in invoice_ids
        ),
    )


def _unsent_receipts(connection: Connection) -> list[Row[Any]]:
    return list(
        connection.execute(
            select(submission).where(
                submission.c.type == "receipt",
                submission.c.state.in_([s.value for s in OPEN_SUBMISSION_STATES]),
            )
        )
    )


def _concerns(row: Row[Any], order_id: str) -> bool:
    return any(line["order"] == order_id for line in body_of(row)["lines"])


_BEFORE_THE_HUB = {
    SubmissionState.REFUSED: OrderStatus.REFUSED,
    SubmissionState.WITHDRAWN: OrderStatus.WITHDRAWN,
    SubmissionState.PLACED_BY_PHONE: OrderStatus.PLACED_BY_PHONE,
}


def status_of(dossier: Dossier, tallies: dict[int, Tally]) -> OrderStatus:
    """Derive the status of an order from quantities and events."""
    if not dossier.known_to_vendor and dossier.submission is not None:
        state = SubmissionState(dossier.submission.state)
        received = state is SubmissionState.RECEIVED
        return OrderStatus.RECEIVED if received else _BEFORE_THE_HUB.get(state, OrderStatus.QUEUED)
    total = sum(tallies.values(), Tally())
    if dossier.state is not None and dossier.state.hold is not None:
        return OrderStatus.ON_HOLD
    if total.ordered == total.rejected:
        return OrderStatus.REJECTED
    if total.ordered == total.cancelled + total.rejected:
        return OrderStatus.CANCELLED
    if not total.shipped:
        return OrderStatus.ACKNOWLEDGED if dossier.acks else OrderStatus.RECEIVED
    if total.open:
        return OrderStatus.PART_SHIPPED
    if not dossier.invoices:
        return OrderStatus.SHIPPED
    finished = total.received_good + total.settled == total.shipped
    return OrderStatus.CLOSED if finished else OrderStatus.INVOICED
